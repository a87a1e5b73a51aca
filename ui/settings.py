"""Everything that can be set, read once at the entry point."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from .border import CommandError
from .chroma_address import chroma_server

if TYPE_CHECKING:  # --help and Tab wait for nothing of the index
    from index import ChromaServer


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the library is, what embeds it, and what may word its answers.

    Attributes:
        data: Folder of builds, sessions and logs; it can be copied and moved (CERTGUIDE_DATA).
        embedder: Name of the embedding model (CERTGUIDE_EMBEDDER).
        reranker: Name of a cross-encoder, or None (CERTGUIDE_RERANKER).
        model: Name of the chat model, "none" for none (CERTGUIDE_MODEL).
        model_url: Address of the chat model's server, or None (CERTGUIDE_MODEL_URL).
        model_timeout: Seconds that it may take in all (CERTGUIDE_MODEL_TIMEOUT).
        model_temperature: 0 for its likeliest words (CERTGUIDE_MODEL_TEMPERATURE).
        log_questions: Whether the log may tell what was asked (CERTGUIDE_LOG_QUESTIONS is 1).
        chroma: The Chroma server that keeps the builds, or None for the data folder
            (CERTGUIDE_CHROMA, and with it _TENANT, _DATABASE and _HEADERS).

    """

    data: Path
    embedder: str
    reranker: str | None = None
    model: str = "none"
    model_url: str | None = None
    model_timeout: float = 30.0
    model_temperature: float = 0.0
    log_questions: bool = False
    chroma: "ChromaServer | None" = None

    @classmethod
    def of(
        cls, environment: Mapping[str, str], data: Path | None = None, chroma: str | None = None
    ) -> "Settings":
        """Settings from the environment; what the command line gives goes before it.

        Raises CommandError where a number is none, a switch neither 1 nor 0, or an address none.
        """
        chosen = data or environment.get("CERTGUIDE_DATA")
        return cls(
            data=Path(chosen) if chosen else Path(platformdirs.user_data_dir("certguide", False)),
            embedder=environment.get("CERTGUIDE_EMBEDDER") or "all-MiniLM-L6-v2",
            reranker=environment.get("CERTGUIDE_RERANKER") or None,
            model=environment.get("CERTGUIDE_MODEL") or "none",
            model_url=environment.get("CERTGUIDE_MODEL_URL") or None,
            model_timeout=_number(environment, "CERTGUIDE_MODEL_TIMEOUT", 30.0, 1.0, 3600.0),
            model_temperature=_number(environment, "CERTGUIDE_MODEL_TEMPERATURE", 0.0, 0.0, 2.0),
            log_questions=_switch(environment, "CERTGUIDE_LOG_QUESTIONS"),
            chroma=chroma_server(environment, chroma),
        )


def _switch(environment: Mapping[str, str], name: str) -> bool:
    given = environment.get(name) or "0"
    if given not in ("0", "1"):
        raise CommandError("setting", f"{name} is {given!r}: give 1 for yes or 0 for no.")
    return given == "1"


def _number(
    environment: Mapping[str, str], name: str, default: float, least: float, most: float
) -> float:
    given = environment.get(name) or str(default)
    try:
        number = float(given)
    except ValueError:
        number = math.nan
    if not least <= number <= most:
        raise CommandError(
            "setting", f"{name} is {given!r}: give a number from {least:g} to {most:g}."
        )
    return number
