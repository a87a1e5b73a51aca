"""A proxy that signs people in and tells whom: believed where that was asked for, and it alone.

The header is no proof by itself, since whoever reaches the server can send it. So it counts only in
what comes from the proxy's own address, for the one name that the proxy is asked by: under another
name it could come from a page elsewhere that a browser on the proxy's machine has open.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from ..border import CommandError
from .addresses import HEALTH, below
from .doors import name_in
from .pace import address_of
from .refusal import refusal

HEADER = "CERTGUIDE_PROXY_HEADER"
HOST = "CERTGUIDE_PROXY_HOST"
ADDRESSES = "CERTGUIDE_PROXY_ADDRESSES"
_LOOPBACK = "127.0.0.1,::1"
_NAME = re.compile(r"[A-Za-z0-9-]{1,100}")
_GENERAL = {"accept", "authorization", "cookie", "host", "origin", "referer", "user-agent"}


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy that is believed.

    Attributes:
        header: The header in which it names who has signed in.
        host: The name that browsers ask it by.
        addresses: Where its requests come from.

    """

    header: str
    host: str
    addresses: frozenset[IPv4Address | IPv6Address]

    def sent(self, scope: Scope) -> bool:
        """Whether a request comes from its address."""
        try:
            address = ip_address(address_of(scope))
        except ValueError:
            return False
        return (getattr(address, "ipv4_mapped", None) or address) in self.addresses


def proxy_of(environment: Mapping[str, str]) -> Proxy | None:
    """The proxy that is to be believed, None for none; CommandError for half a setting."""
    header, host = environment.get(HEADER, ""), environment.get(HOST, "")
    if not header and not host:
        return None
    if not _NAME.fullmatch(header) or header.casefold() in _GENERAL:
        raise _unclear(f"{HEADER} is {header!r}: name the header of your proxy, as Remote-User")
    if not host or name_in(host) != host.casefold():
        raise _unclear(f"{HOST} is {host!r}: give the name that browsers ask the proxy by")
    return Proxy(header, host.casefold(), forwarders(environment))


def forwarders(environment: Mapping[str, str]) -> frozenset[IPv4Address | IPv6Address]:
    """The addresses of proxies whose word is taken for where a request comes from."""
    given = environment.get(ADDRESSES) or _LOOPBACK
    try:
        return frozenset(ip_address(each.strip()) for each in given.split(","))
    except ValueError as error:
        raise _unclear(f"{ADDRESSES} is {given!r}: give addresses with commas between") from error


class Proxied:
    """ASGI middleware that lets in only what the proxy passes on for somebody signed in.

    It has to stand before whatever replaces the address of the proxy by that of its client.
    """

    def __init__(self, app: ASGIApp, proxy: Proxy) -> None:
        self._app = app
        self._proxy = proxy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or say why not."""
        problem = self._problem(scope) if scope["type"] == "http" else None
        if problem is None:
            await self._app(scope, receive, send)
        else:
            status, kind, told = problem
            await refusal(scope["path"], status, kind, told)(scope, receive, send)

    def _problem(self, scope: Scope) -> tuple[int, str, str] | None:
        headers = Headers(scope=scope)
        if below(scope["path"], *HEALTH):
            return None
        if not self._proxy.sent(scope):
            return 403, "not_the_proxy", "This server is reached through its proxy alone."
        if name_in(headers.get("host", "")) != self._proxy.host:
            return 421, "wrong_host", "This server is not asked by that name."
        named = headers.getlist(self._proxy.header)
        if len(named) > 1:  # one of them may be what the browser sent
            return 401, "not_signed_in", "Sign in again: the proxy named more than one person."
        if not named or not named[0].strip():
            return 401, "not_signed_in", "Sign in first: the proxy named nobody."
        return None


def _unclear(problem: str) -> CommandError:
    return CommandError("proxy", f"{problem}. See docs/trust.md.")
