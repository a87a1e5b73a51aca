"""Everything that can be set, read once at the entry point."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the library is and what embeds it.

    Attributes:
        data: Folder of builds, sessions and logs; it can be copied and moved (CERTGUIDE_DATA).
        embedder: Name of the embedding model (CERTGUIDE_EMBEDDER).
        reranker: Name of a cross-encoder, or None (CERTGUIDE_RERANKER).

    """

    data: Path
    embedder: str
    reranker: str | None = None

    @classmethod
    def of(cls, environment: Mapping[str, str], data: Path | None = None) -> "Settings":
        """Settings from the environment; `data` given on the command line goes before it."""
        chosen = data or environment.get("CERTGUIDE_DATA")
        return cls(
            data=Path(chosen) if chosen else Path(platformdirs.user_data_dir("certguide", False)),
            embedder=environment.get("CERTGUIDE_EMBEDDER") or "all-MiniLM-L6-v2",
            reranker=environment.get("CERTGUIDE_RERANKER") or None,
        )
