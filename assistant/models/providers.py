"""What is particular about a provider of chat models: its package, its key, its terms."""

import os
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from .errors import ModelError


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider.

    Attributes:
        module: What its LangChain package is imported as; that of an extra of the same name.
        key: The variable that holds its key, "" where it needs none.
        address: Where it is unless another address is set, "" where LangChain alone knows.
        absent: What to do where nothing answers there.
        unknown: What to do where it does not know the model.
    """

    module: str = ""
    key: str = ""
    address: str = ""
    absent: str = "check CERTGUIDE_MODEL_URL and your connection"
    unknown: str = "check its name in CERTGUIDE_MODEL"


_ANY = Provider()
_PROVIDERS = {
    "anthropic": Provider("langchain_anthropic", "ANTHROPIC_API_KEY", "https://api.anthropic.com"),
    "ollama": Provider(
        "langchain_ollama",
        "",
        "http://localhost:11434",
        "start it with `ollama serve`, or set CERTGUIDE_MODEL_URL",
        "run `ollama pull` with its name",
    ),
    "openai": Provider("langchain_openai", "OPENAI_API_KEY", "https://api.openai.com/v1"),
}


@dataclass(frozen=True, slots=True)
class Service:
    """A model of a provider, at its usual address or at one's own, `url`."""

    provider: str
    model: str
    url: str | None = None

    @property
    def terms(self) -> Provider:
        """What is known of its provider; little of those that certguide has no extra for."""
        return _PROVIDERS.get(self.provider, _ANY)

    @property
    def address(self) -> str:
        """Where it is, for people: without the name and password that an address may hold."""
        if self.url is None:
            return self.terms.address or self.provider
        parts = urlsplit(self.url)
        return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))

    def check(self) -> None:
        """Raises ModelError where its package or its key is missing; nothing is imported."""
        terms = self.terms
        if terms.module and find_spec(terms.module) is None:
            raise ModelError(
                "missing_package",
                f"The package for {self.provider} models is not installed: run "
                f"`pip install '.[{self.provider}]'` in certguide's folder.",
            )
        if terms.key and self.url is None and not os.environ.get(terms.key):
            raise ModelError(
                "missing_key",
                f"There is no key for {self.provider}: put it into the variable {terms.key}, or "
                "set CERTGUIDE_MODEL_URL where a server of your own asks for none.",
            )

    def arguments(self, timeout: float, temperature: float) -> dict[str, Any]:
        """What LangChain's `init_chat_model` is given, in the provider's own terms."""
        given: dict[str, Any] = {"temperature": temperature}
        if self.url is not None:
            given["base_url"] = _versioned(self.url) if self.provider == "openai" else self.url
        if self.provider == "ollama":
            return {**given, "client_kwargs": {"timeout": timeout}}
        if self.terms.key and not os.environ.get(self.terms.key):
            given["api_key"] = "none"  # one's own server asks for no key, its client for some text
        return {**given, "timeout": timeout, "max_retries": 1}


def _versioned(url: str) -> str:
    """Servers that speak OpenAI's language do so under /v1, which many leave out."""
    return url if urlsplit(url).path.strip("/") else f"{url.rstrip('/')}/v1"
