"""Those who use the application at once: each does one thing after another until it is over."""

import json
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Event

import httpx

from benchmarks.page_calls import DATA, JOIN, TOLD, asking_handler, joining

PATIENCE = 30.0  # seconds for one call
_CARD = re.compile(r'name="card" value="([0-9a-f]+)"')
_REVIEWS = re.compile(r'name="reviews" value="(\d+)"')


@dataclass(slots=True)
class Tally:
    """What callers of one kind met with: seconds of calls, how often put off, and faults."""

    seconds: list[float] = field(default_factory=list)
    put_off: int = 0
    faults: list[str] = field(default_factory=list)


Caller = Callable[[httpx.Client, random.Random, Sequence[str]], None]


def programs(web: httpx.Client, chance: random.Random, questions: Sequence[str]) -> None:
    """Asks over REST; an answer names its build and quotes literally."""
    asked = {"question": chance.choice(questions)}
    answer = _checked(web.post("/api/v1/ask", json=asked)).json()
    if not answer["build"] or (answer["kind"] == "answer" and not answer["sentences"]):
        raise ValueError(f"no whole answer: {answer}")


def learners(web: httpx.Client, chance: random.Random, questions: Sequence[str]) -> None:
    """Asks on the page, as its own script does."""
    session = f"soak{chance.getrandbits(40):x}"
    handler = asking_handler(_checked(web.get("/config")).json())
    _checked(web.post(JOIN, json=joining(handler, session, chance.choice(questions))))
    for message in _stream(web, session):
        if message["msg"] == "process_completed":
            if not message["success"]:
                raise ValueError(f"the page failed: {message}")
            return
    raise ValueError("the page's stream ended without an answer")


def readers(web: httpx.Client, chance: random.Random, questions: Sequence[str]) -> None:
    """Reads a guide, or searches it."""
    guide = chance.choice(_checked(web.get("/api/v1/guides")).json()["guides"])["document"]
    search = {"q": chance.choice(questions)}
    page = web.get("/read", params=search) if chance.random() < 0.3 else web.get(f"/read/{guide}")
    if page.status_code != 404:  # the guide may be gone since it was listed
        _checked(page)


def students(web: httpx.Client, chance: random.Random, questions: Sequence[str]) -> None:
    """Practises a card, and looks at what is due."""
    _checked(web.get("/study"))
    asked = _checked(web.get("/study/practice")).text
    card, reviews = _CARD.search(asked), _REVIEWS.search(asked)
    if card is None:
        return
    if reviews is None:
        shown = _checked(web.get("/study/practice", params={"card": card[1], "show": "1"})).text
        reviews = _REVIEWS.search(shown)
    rated = {"card": card[1], "reviews": reviews[1] if reviews else "0"}
    rated["rating"] = str(chance.randint(1, 4))
    _checked(web.post("/study/practice", data=rated, headers={"Origin": str(web.base_url)}))


def call_until(
    over: Event, caller: Caller, address: str, questions: Sequence[str], seed: int, tally: Tally
) -> None:
    """Call again and again, with a breath between, and note how it went."""
    chance = random.Random(seed)  # noqa: S311
    with httpx.Client(base_url=address, timeout=PATIENCE, follow_redirects=True) as web:
        web.get("/")  # gets the cookie
        while not over.wait(chance.uniform(0.2, 1.5)):
            began = time.monotonic()
            try:
                caller(web, chance, questions)
            except PutOff:
                tally.put_off += 1
            except (httpx.HTTPError, ValueError, KeyError) as error:
                if not over.is_set():
                    tally.faults.append(f"{type(error).__name__}: {str(error)[:300]}")
            else:
                tally.seconds.append(time.monotonic() - began)


class PutOff(Exception):
    """The server had too much to do, and said so."""


def _checked(response: httpx.Response) -> httpx.Response:
    if response.status_code in TOLD:
        raise PutOff
    return response.raise_for_status()


def _stream(web: httpx.Client, session: str) -> Iterator[dict[str, object]]:
    with web.stream("GET", DATA, params={"session_hash": session}) as stream:
        _checked(stream)
        for line in stream.iter_lines():
            if line:
                yield json.loads(line.removeprefix("data: "))
