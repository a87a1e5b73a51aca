"""From the name of a chat model, as people set it, to the model."""

from pathlib import Path
from urllib.parse import urlsplit

from .base import ChatModel
from .errors import ModelError
from .hosted import HostedChatModel
from .local import LocalChatModel
from .providers import Service

_FORMS = (
    "none, local, local:/path/to/file.gguf, or provider:model as in ollama:llama3.2 or "
    "openai:gpt-5-mini"
)


def chat_model(
    spec: str,
    folder: Path,
    url: str | None = None,
    timeout: float = 30.0,
    temperature: float = 0.0,
) -> ChatModel | None:
    """The chat model that `spec` names, or None for "none".

    `spec` is "none", "local" (the model that comes along, put together in `folder`),
    "local:/path/to/file.gguf", or "provider:model" for any provider of LangChain's. `url` is the
    address of a server of one's own, `timeout` seconds in all. Nothing is loaded or asked yet.
    Raises ModelError for what can be seen to be wrong already.
    """
    kind, _, rest = spec.strip().partition(":")
    if spec.strip() in ("", "none"):
        return None
    if kind == "local":
        file = Path(rest).expanduser().absolute() if rest else None
        local = LocalChatModel(
            name=spec.strip(), folder=folder, file=file, timeout=timeout, temperature=temperature
        )
        local.check()
        return local
    if not kind or not rest:
        raise ModelError("bad_model", f"{spec!r} is no chat model: give {_FORMS}.")
    service = Service(kind.lower().replace("-", "_"), rest, _address(url))
    service.check()
    hosted = HostedChatModel(
        name=spec.strip(), service=service, timeout=timeout, temperature=temperature
    )
    if not service.terms.module:  # LangChain alone can tell whether there is such a provider
        hosted.prepare()
    return hosted


def _address(url: str | None) -> str | None:
    if url is not None and (
        urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc
    ):
        raise ModelError(
            "bad_model",
            "CERTGUIDE_MODEL_URL is no address of a server: give one such as "
            "http://localhost:8080/v1.",
        )
    return url or None
