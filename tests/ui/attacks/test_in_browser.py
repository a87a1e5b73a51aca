"""Everything that others write, hostile at once, on every page, in a real browser."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, BrowserContext, Page, expect

from assistant.study.study import Study
from ui.editor import build_editor
from ui.inert import one_line
from ui.learners import Learners
from ui.listening import listen
from ui.reading.address import guide_address, search_address
from ui.web.server import PageServer
from ui.web.website import Website

from ..editor.desk import PASSWORD, Visitor
from ..hostile import PAYLOADS, UNSEEN, unseen
from .library import EVERYTHING, guide, hostile_library
from .tutor import HostileTutor
from .watching import Watch, told

pytestmark = pytest.mark.browser
HALVES = ("\n".join(EVERYTHING[:26]), "\n".join(EVERYTHING[26:]))
SLOW = 120_000  # milliseconds that an update may take


class Site:
    """The whole product over the hostile library."""

    def __init__(self, folder: Path) -> None:
        self.incoming = folder / "data" / "incoming"
        settings, self.shelf = hostile_library(folder)
        self.incoming.mkdir()
        self.tutor = HostileTutor(self.shelf)
        self.website = Website(
            self.tutor,
            Learners(folder / "data"),
            study=Study(self.shelf.open),
            editor=lambda: build_editor(settings, self.shelf, PASSWORD),
        )
        self.address = ""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    made = Site(tmp_path_factory.mktemp("hostile"))
    addresses: Queue[str] = Queue()
    with closing(listen("127.0.0.1", 0)) as listener:
        server = PageServer(made.website, addresses.put)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        made.address = addresses.get(timeout=60).rstrip("/")
        yield made
        server.should_exit = True
        thread.join(timeout=30)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with closing(browser.new_context(viewport={"width": 1280, "height": 900})) as context:
        yield context


def shows_all(text: str) -> None:
    """Whether a page shows every payload as the text that it is."""
    for payload in EVERYTHING:
        assert " ".join(one_line(payload).split()) in text, payload


def test_the_conversation(site: Site, context: BrowserContext) -> None:
    watch, page = Watch(context), context.new_page()
    page.goto(site.address)
    box = page.get_by_role("textbox", name="Question")
    expect(box).to_be_visible(timeout=30_000)
    watch.harmless(page, [page.get_by_role("button", name="Send", exact=True)])
    for number, half in enumerate(HALVES):
        site.tutor.released.clear()
        box.fill(half)
        box.press("Enter")
        expect(page.locator("#log .draft")).to_be_visible()
        watch.harmless(page, [page.get_by_role("button", name="Stop")])  # of a model, unchecked
        site.tutor.released.set()
        expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()
        expect(page.locator("#sources .source")).to_have_count(12 * (number + 1))
    controls = [
        page.get_by_role("button", name=name, exact=True)
        for name in ("Send", "New conversation", "Copy", "About you")
    ]
    watch.harmless(page, controls)
    shows_all(told(page.get_by_role("log")))
    _judge(page)
    _tell_about_oneself(page)
    watch.harmless(page)
    page.reload()
    expect(page.get_by_text("You might ask next")).to_be_visible(timeout=30_000)
    watch.harmless(page, controls)
    _read_export(page, watch)


def _judge(page: Page) -> None:
    page.get_by_role("button", name="Dislike").last.click()
    page.get_by_role("textbox", name="What was wrong?").fill(HALVES[0][:1000])
    page.locator("#comment-send").click()
    expect(page.get_by_role("textbox", name="What was wrong?")).to_be_hidden()


def _tell_about_oneself(page: Page) -> None:
    page.get_by_role("button", name="About you").click()
    for name, payload in zip(("Role", "Goal"), (PAYLOADS[2], PAYLOADS[13]), strict=True):
        page.get_by_role("textbox", name=name).fill(payload)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#log .event")).to_be_visible()


def _read_export(page: Page, watch: Watch) -> None:
    """The conversation as a file, in a Markdown reader that lets HTML through."""
    exported = page.request.get(f"{page.url}conversation.md").text()
    assert not {sign for sign in ("://", "www.", "@") if sign in exported}  # no reader links it
    assert unseen(exported) == set()
    markup = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(exported)
    page.goto("about:blank")
    page.set_content(markup)
    page.wait_for_timeout(300)
    watch.harmless(page)
    shows_all(told(page.locator("body")))
    assert page.locator("a, img").count() == 0


def test_the_guide_and_the_search(site: Site, context: BrowserContext) -> None:
    watch, page = Watch(context), context.new_page()
    (entry,) = site.tutor.guides()
    page.goto(f"{site.address}/read")
    watch.harmless(page)
    page.goto(site.address + guide_address(entry.document, marks=[(0, 9), (20, 400)]))
    watch.harmless(page, [page.locator("main a, header a").first])
    kept = site.tutor.guide(entry.document).text
    text = told(page.locator("body"))
    stored = [payload for payload in PAYLOADS if payload in kept]  # the reader drops templates
    assert len(stored) > 40
    assert [payload for payload in stored if payload not in text] == []
    assert unseen(text) == set()
    for payload in (PAYLOADS[0], PAYLOADS[2], PAYLOADS[34], UNSEEN[0]):
        page.goto(site.address + search_address(payload))
        watch.harmless(page)
        assert " ".join(one_line(payload).split()) in page.locator("input[name=q]").input_value()


def test_the_study_pages(site: Site, context: BrowserContext) -> None:
    watch, page = Watch(context), context.new_page()
    for name in ("", "/practice", "/quiz", "/plan", "/progress", "/erase"):
        page.goto(f"{site.address}/study{name}")
        watch.harmless(page, page.get_by_role("button").all())
    for name in ("progress.json", "plan.md", "plan.ics"):
        assert page.request.get(f"{site.address}/study/{name}").status < 500


def test_the_editors_page_and_its_report(site: Site, context: BrowserContext) -> None:
    watch, page = Watch(context), context.new_page()
    with Visitor(base_url=site.address, timeout=60) as editor:
        editor.sign_in()
        changed = guide(site.incoming, " now").name
        editor.look()
        editor.call("examine", [[], [changed], []])
        editor.look()
    page.goto(f"{site.address}/editor")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("cell", name="live", exact=True)).to_be_visible(timeout=30_000)
    way_out = page.get_by_role("button", name="Sign out")
    watch.harmless(page, [way_out])
    page.get_by_role("tab", name="New edition").click()
    for folded in page.locator("#details summary").all():
        folded.click()
    expect(page.locator("#details ins").first).to_be_visible()
    watch.harmless(page, [way_out])
    assert unseen(told(page.get_by_role("tabpanel"))) == set()
    _retrieve(page)
    watch.harmless(page, [way_out])
    page.get_by_role("tab", name="Proposals").click()
    page.get_by_role("button", name="Propose").click()
    expect(page.get_by_role("checkbox").first).to_be_visible(timeout=SLOW)
    watch.harmless(page, [way_out])
    assert unseen(told(page.get_by_role("tabpanel"))) == set()
    _read_report(site, page, watch)


def _retrieve(page: Page) -> None:
    page.get_by_role("tab", name="Retrieval").click()
    page.get_by_role("textbox", name="Question").fill(f"What does {PAYLOADS[2]}{UNSEEN[0]} mean?")
    page.get_by_role("textbox", name="Question").press("Enter")
    expect(page.locator("#explanation")).to_contain_text(PAYLOADS[2], timeout=SLOW)


def _read_report(site: Site, page: Page, watch: Watch) -> None:
    (build,) = [each.id for each in site.shelf.manifests() if each.id != site.shelf.live]
    page.goto(f"{site.address}/editor/reports/{build}")
    for folded in page.locator("summary").all()[:5]:
        folded.click()
    watch.harmless(page)
    assert PAYLOADS[1] in told(page.locator("body"))
