"""A page served over any tutor, and browsers that look at it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from queue import Queue
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from assistant.study.study import Study
from ui.learners import Learners
from ui.listening import listen
from ui.tutor import Tutor
from ui.web.server import PageServer
from ui.web.website import Website

from .fake_tutor import FakeTutor

NewBrowser = Callable[..., BrowserContext]
OpenPage = Callable[[Tutor], Page]

expect.set_options(timeout=15_000)  # ms; a busy machine takes longer than the 5 s of Playwright

LEFT = ("AbortError", "Connection errored out")  # what Gradio logs of a stream that a reload cuts


@contextmanager
def served(
    tutor: Tutor, learners: Learners | None = None, study: Study | None = None
) -> Iterator[str]:
    """The address of the page over a tutor, served from a thread."""
    addresses: Queue[str] = Queue()
    with closing(listen("127.0.0.1", 0)) as listener:
        server = PageServer(Website(tutor, learners or Learners(), study=study), addresses.put)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield addresses.get(timeout=30)
        finally:
            server.should_exit = True
            thread.join(timeout=30)


@pytest.fixture
def tutor() -> FakeTutor:
    return FakeTutor()


@pytest.fixture
def address(tutor: FakeTutor) -> Iterator[str]:
    with served(tutor) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with (
        sync_playwright() as playwright,
        closing(
            playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        ) as chromium,
    ):
        yield chromium


def visit(browser: BrowserContext, url: str) -> Page:
    """The page at an address, opened in a browser."""
    page = browser.new_page()
    page.goto(url)
    expect(page.get_by_role("textbox", name="Question")).to_be_visible(timeout=30_000)
    return page


@pytest.fixture
def new_browser(browser: Browser) -> Iterator[NewBrowser]:
    """Browsers of different people; none may send anything to other hosts, or report an error."""
    requested: list[str] = []
    answered: list[tuple[int, str]] = []
    logged: list[tuple[str, str]] = []
    with ExitStack() as stack:

        def new(**options: Any) -> BrowserContext:  # noqa: ANN401 (Playwright's)
            context = stack.enter_context(closing(browser.new_context(**options)))
            context.on("request", lambda request: requested.append(request.url))
            context.on("response", lambda got: answered.append((got.status, got.url)))
            context.on("console", lambda line: logged.append((line.type, line.text)))
            return context

        yield new
    hosts = {urlsplit(url).hostname for url in requested if url.startswith("http")}
    assert hosts == {"127.0.0.1"}
    assert [url for status, url in answered if status >= 400] == []
    errors = [text for kind, text in logged if kind == "error"]
    assert [text for text in errors if not any(words in text for words in LEFT)] == []


@pytest.fixture
def open_page(new_browser: NewBrowser) -> Iterator[OpenPage]:
    """Open the page over any tutor, each in a browser of its own."""
    with ExitStack() as stack:

        def open_(tutor: Tutor) -> Page:
            url = stack.enter_context(served(tutor))
            return visit(stack.enter_context(closing(new_browser())), url)

        yield open_
