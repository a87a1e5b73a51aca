"""One learner with an address of their own, who asks on the page or as a program does."""

import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal, Protocol

import httpx

from benchmarks.page_calls import DATA, ENDED, JOIN, TOLD, asking_handler, joining

PATIENCE = 30.0  # seconds for one question; who waits longer met a fault

Over = Literal["page", "rest"]
End = Literal["answered", "shed", "fault"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a question ended: after how many seconds, and what was wrong, if anything."""

    end: End
    seconds: float
    told: str = ""


class Learner(Protocol):
    """Whoever asks one question at a time."""

    async def ask(self, question: str) -> Outcome:
        """Ask, and wait for the whole answer."""
        ...


def address_of(number: int) -> str:
    """A loopback address for each learner: the server counts requests by address.

    Linux takes any of 127.0.0.0/8 as the source of a call to this machine.
    """
    return f"127.1.{number // 250}.{number % 250 + 1}"


@asynccontextmanager
async def learner(server: str, number: int, over: Over) -> AsyncIterator[Learner]:
    """A learner who has opened the page, or a program."""
    # Let go sooner than the server does, after five seconds: or a call meets one just closed.
    kept = httpx.Limits(keepalive_expiry=2.0)
    transport = httpx.AsyncHTTPTransport(local_address=address_of(number), limits=kept)
    async with httpx.AsyncClient(base_url=server, transport=transport, timeout=PATIENCE) as web:
        yield await Visitor.opened(web) if over == "page" else Program(web)


class Program:
    """Asks over REST."""

    def __init__(self, web: httpx.AsyncClient) -> None:
        self._web = web

    async def ask(self, question: str) -> Outcome:
        """One POST."""
        began = time.monotonic()
        try:
            answer = await self._web.post("/api/v1/ask", json={"question": question})
            return _outcome(answer, began)
        except httpx.HTTPError as error:
            return Outcome("fault", time.monotonic() - began, repr(error))


class Visitor:
    """Asks on one page that stays open, in one conversation, with the cookie that the page gave."""

    def __init__(self, web: httpx.AsyncClient, handler: int) -> None:
        self._web = web
        self._handler = handler
        self._session = secrets.token_hex(6)  # made by the page's script, once it is loaded

    @classmethod
    async def opened(cls, web: httpx.AsyncClient) -> "Visitor":
        """A visitor who has loaded the page."""
        (await web.get("/")).raise_for_status()
        config = (await web.get("/config")).raise_for_status().json()
        return cls(web, asking_handler(config))

    async def ask(self, question: str) -> Outcome:
        """Join the queue, and read what the page would show until it ends."""
        began = time.monotonic()
        try:
            body = joining(self._handler, self._session, question)
            joined = await self._web.post(JOIN, json=body)
            if joined.status_code != httpx.codes.OK:
                return _outcome(joined, began)
            heard = self._web.stream("GET", DATA, params={"session_hash": self._session})
            async with heard as stream:
                return await _read(stream, began)
        except httpx.HTTPError as error:
            return Outcome("fault", time.monotonic() - began, repr(error))


async def _read(stream: httpx.Response, began: float) -> Outcome:
    if stream.status_code != httpx.codes.OK:
        return Outcome("fault", time.monotonic() - began, f"status {stream.status_code}")
    async for line in stream.aiter_lines():
        if ENDED in line[:80]:
            # Parsing it all would take the processor from the server.
            whole = '"success":true' in line[-200:] and '"error"' not in line[:120]
            return Outcome("answered" if whole else "fault", time.monotonic() - began, line[:200])
    return Outcome("fault", time.monotonic() - began, "the stream ended without an answer")


def _outcome(answer: httpx.Response, began: float) -> Outcome:
    seconds = time.monotonic() - began
    if answer.status_code in TOLD:
        return Outcome("shed", seconds, answer.text[:200])
    if answer.status_code == httpx.codes.OK:
        return Outcome("answered", seconds)
    return Outcome("fault", seconds, f"status {answer.status_code}: {answer.text[:200]}")
