"""What is asked of every request before anything of it is read: host, origin and key."""

import binascii
import hmac
from base64 import b64decode
from collections.abc import Awaitable, Callable
from functools import partial
from hashlib import sha256
from math import ceil

import anyio
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ..attempts import Attempts
from .addresses import EDITOR, HEALTH, PROGRAMS, below
from .doors import Doors, is_loopback, name_in
from .origin import is_own
from .pace import address_of
from .refusal import refusal

_SAFE = frozenset({"GET", "HEAD"})
_BASIC = "basic "
_BEARER = "bearer "
_PAUSE = 1.0  # seconds that a wrong key is kept waiting after too many of them
_MOST_WAITING = 100  # at once, so that who guesses does not hold every connection


class Gate:
    """ASGI middleware that lets in who may come.

    Programs need the key where there is one, and people where the doors are "keyed". Where they are
    "local", a request for another host is refused: a page elsewhere, whose name was turned to this
    machine, would pass for one of ours. The editor's page asks for a password of its own.

    The right key is let in whatever came before it: many may sit behind one address, and one of
    them must not shut the others out. Wrong ones are slowed; what keeps the key from being guessed
    is its length.
    """

    def __init__(
        self,
        app: ASGIApp,
        doors: Doors,
        key: str | None = None,
        attempts: Attempts | None = None,
        pause: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._app = app
        self._doors = doors
        self._key = None if key is None else _digest(key)
        self._attempts = attempts or Attempts()
        self._pause = pause or partial(anyio.sleep, _PAUSE)
        self._waiting = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or say why not."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        refused = self._refusal(scope) if scope["type"] == "http" else None
        if refused is not None and "retry-after" in refused.headers:
            await self._slow_down()
        await (refused or self._app)(scope, receive, send)

    async def _slow_down(self) -> None:
        if self._waiting < _MOST_WAITING:
            self._waiting += 1
            try:
                await self._pause()
            finally:
                self._waiting -= 1

    def _refusal(self, scope: Scope) -> Response | None:
        headers, path = Headers(scope=scope), scope["path"]
        if self._doors == "local" and not is_loopback(name_in(headers.get("host", ""))):
            told = (
                "This server is for the machine that it runs on: ask for it as 127.0.0.1 or "
                "localhost, or start it with --open."
            )
            return refusal(path, 421, "wrong_host", told)
        if below(path, EDITOR, *HEALTH):
            return None
        keyed = self._key is not None and (self._doors == "keyed" or below(path, *PROGRAMS))
        # A browser adds no such header on its own, so that another site cannot have it sent.
        shown = keyed and (headers.get("x-api-key") or _after(_BEARER, headers))
        if not shown and not _is_ours(scope["method"], headers):
            told = "A page of another site may not ask this."
            return refusal(path, 403, "foreign_origin", told)
        return self._without_key(path, headers, address_of(scope)) if keyed else None

    def _without_key(self, path: str, headers: Headers, address: str) -> Response | None:
        scheme = "Bearer" if below(path, *PROGRAMS) else "Basic"
        ask = {"WWW-Authenticate": f'{scheme} realm="certguide", charset="UTF-8"'}
        key = _key_in(headers)
        if key is None:
            told = "This needs the key: send it as `Authorization: Bearer KEY`, or as `X-API-Key`."
            return refusal(path, 401, "no_key", told, ask)
        # Digests are equally long, so that the comparison takes as long for every key.
        if hmac.compare_digest(_digest(key), self._key or b""):
            return None
        seconds = ceil(self._attempts.wait(address))
        if seconds:
            told = "That is not the key, and too many wrong ones have come from here."
            # Only after a 401 does a browser ask its user again.
            status = 401 if scheme == "Basic" else 429
            return refusal(path, status, "too_many", told, {**ask, "Retry-After": str(seconds)})
        self._attempts.fail(address)
        return refusal(path, 401, "wrong_key", "That is not the key.", ask)


def _is_ours(method: str, headers: Headers) -> bool:
    return is_own(headers) or (method in _SAFE and "origin" not in headers)


def _key_in(headers: Headers) -> str | None:
    """The key that a request shows; browsers send it as the password of any name."""
    basic = _after(_BASIC, headers)
    if basic is not None:
        try:
            name_and_key = b64decode(basic, validate=True).decode("utf-8", "replace")
        except (binascii.Error, ValueError):
            return ""
        return name_and_key.partition(":")[2]
    return headers.get("x-api-key") or _after(_BEARER, headers)


def _after(scheme: str, headers: Headers) -> str | None:
    told = headers.get("authorization", "")
    return told[len(scheme) :].strip() if told[: len(scheme)].casefold() == scheme else None


def _digest(key: str) -> bytes:
    return sha256(key.encode("utf-8", "surrogateescape")).digest()
