"""The Chroma server that was named, with all that it has to be told."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .border import CommandError

if TYPE_CHECKING:
    from index import ChromaServer

_HEADER = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+): *([\x20-\x7e]+?) *")


def chroma_server(environment: Mapping[str, str], url: str | None = None) -> "ChromaServer | None":
    """The server of CERTGUIDE_CHROMA, or the one at `url`; None where neither names one.

    Raises CommandError "setting" for what is no address, or no header; it repeats no secret.
    """
    given = url or environment.get("CERTGUIDE_CHROMA")
    if not given:
        return None
    from index import ChromaServer  # only for those who name one: the index loads much

    default = ChromaServer("")
    return ChromaServer(
        url=_address(given),
        tenant=environment.get("CERTGUIDE_CHROMA_TENANT") or default.tenant,
        database=environment.get("CERTGUIDE_CHROMA_DATABASE") or default.database,
        headers=tuple(_headers(environment.get("CERTGUIDE_CHROMA_HEADERS") or "")),
    )


def refuse_elsewhere(server: "ChromaServer | None") -> None:
    """CommandError "elsewhere" where a server keeps the builds: no archive of ours has them."""
    if server is not None:
        raise CommandError(
            "elsewhere",
            f"The builds are kept by the Chroma server at {server.place}: back up what it stores, "
            "and copy the data folder while nothing runs on it; docs/scaling.md tells how.",
        )


def _address(given: str) -> str:
    try:
        parts = urlsplit(given)
        whole = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # no port, or no host
        whole = False
    if not whole or parts.query or parts.fragment:
        raise CommandError(
            "setting", "CERTGUIDE_CHROMA is no address: give one such as http://host:8000."
        )
    if parts.username is not None or parts.password is not None:
        raise CommandError(
            "setting",
            "CERTGUIDE_CHROMA has a name or password in it, which would be shown: put them into "
            "CERTGUIDE_CHROMA_HEADERS.",
        )
    return given.rstrip("/")


def _headers(given: str) -> Iterator[tuple[str, str]]:
    for line in filter(None, map(str.strip, given.splitlines())):
        fits = _HEADER.fullmatch(line)
        if fits is None:
            raise CommandError(
                "setting",
                "CERTGUIDE_CHROMA_HEADERS is not to be read: give a header a line, such as "
                "`X-Chroma-Token: …`.",
            )
        yield fits[1], fits[2]
