"""What is asked of every request before anything of it is read: host, origin and key."""

import binascii
import hmac
from base64 import b64decode
from hashlib import sha256
from math import ceil

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


class Gate:
    """ASGI middleware that lets in who may come.

    Programs need the key where there is one, and people where the doors are "keyed". Where they are
    "local", a request for another host is refused: a page elsewhere, whose name was turned to this
    machine, would pass for one of ours. The editor's page asks for a password of its own.
    """

    def __init__(
        self, app: ASGIApp, doors: Doors, key: str | None = None, attempts: Attempts | None = None
    ) -> None:
        self._app = app
        self._doors = doors
        self._key = None if key is None else _digest(key)
        self._attempts = attempts or Attempts()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or say why not."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        refused = self._refusal(scope) if scope["type"] == "http" else None
        await (refused or self._app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        headers, path = Headers(scope=scope), scope["path"]
        if below(path, *HEALTH):
            return None
        if self._doors == "local" and not is_loopback(name_in(headers.get("host", ""))):
            told = (
                "This server is for the machine that it runs on: ask for it as 127.0.0.1 or "
                "localhost, or start it with --open."
            )
            return refusal(path, 421, "wrong_host", told)
        if below(path, EDITOR):
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
        seconds = ceil(self._attempts.wait(address))
        if seconds:
            told = f"Too many wrong keys came from here: try again in {seconds} seconds."
            return refusal(path, 429, "too_many", told, {"Retry-After": str(seconds)})
        # Digests are equally long, so that the comparison takes as long for every key.
        if not hmac.compare_digest(_digest(key), self._key or b""):
            self._attempts.fail(address)
            return refusal(path, 401, "wrong_key", "That is not the key.", ask)
        self._attempts.forget(address)
        return None


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
