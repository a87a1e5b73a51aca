"""What is served, and to whom."""

from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address
from typing import Any

from fastapi import FastAPI

from assistant.study.study import Study

from ..learners import Learners
from ..tutor import Tutor
from .doors import Doors
from .pace import Pace
from .proxy import Proxy

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Website:
    """Everything that the server is told of.

    Attributes:
        tutor: Who answers.
        learners: What is kept of those who ask.
        tagline: The line of Markdown beside the page's heading; None for the usual one.
        builds: The rows of `certguide builds --json`.
        problems: What is wrong with the build that answers, a sentence each; may raise
            LibraryError.
        embedder: Name of what embeds.
        doors: Who may see the pages.
        key: What programs have to show, or None.
        proxy: The proxy through which alone everything comes, or None.
        forwarders: Addresses of proxies that tell from where a request comes.
        pace: How fast one address may ask.
        study: The study tools, over the same guides; None for a site without them.
        editor: Makes the editor's page, if there is one; called in the server's loop.

    """

    tutor: Tutor
    learners: Learners = field(default_factory=Learners)
    tagline: str | None = None
    builds: Callable[[], Rows] = list
    problems: Callable[[], list[str]] = list
    embedder: str = ""
    doors: Doors = "local"
    key: str | None = field(default=None, repr=False)
    proxy: Proxy | None = None
    forwarders: frozenset[IPv4Address | IPv6Address] = frozenset(
        (IPv4Address("127.0.0.1"), IPv6Address("::1"))
    )
    pace: Pace = field(default_factory=Pace)
    study: Study | None = None
    editor: Callable[[], FastAPI] | None = None
