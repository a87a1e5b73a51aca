"""Write the pictures of the documentation: the page's main states, over the bundled guide.

They are of the product as it is started by `certguide chat`, with a data folder of its own.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from PIL import Image  # Gradio brings it
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect, sync_playwright

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
DESKTOP = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)
COLOURS = 128  # of a picture: it shows words, and is a third of the size
PATIENCE = 60_000  # milliseconds that the first answer may take


@dataclass(frozen=True)
class Scene:
    """What is done on a fresh page before its picture is taken, and on what screen."""

    name: str
    act: Callable[[Page], None]
    screen: ViewportSize
    scheme: Literal["light", "dark"] = "light"


def main() -> None:
    """Take all pictures anew."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with served() as address, chromium() as browser:
        for scene in SCENES:
            picture = IMAGES / f"{scene.name}.png"
            shoot(browser, address, scene, picture)
            sys.stdout.write(f"{picture.relative_to(IMAGES.parents[1])}\n")


@contextmanager
def served() -> Iterator[str]:
    """The address of the product."""
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-m", "ui", "chat", "--port", "0", "--data", data]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                yield next(word for word in words(process) if word.startswith("http://"))
            finally:
                process.terminate()


def words(process: subprocess.Popen[str]) -> Iterator[str]:
    """What a process says, word by word, as it says it."""
    for line in process.stdout or ():
        yield from line.split()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        with closing(browser):
            yield browser


def shoot(browser: Browser, address: str, scene: Scene, picture: Path) -> None:
    """Act a scene in a browser that has never been here, and take its picture."""
    with closing(
        browser.new_context(
            viewport=scene.screen, color_scheme=scene.scheme, reduced_motion="reduce"
        )
    ) as context:
        page = context.new_page()
        page.goto(address)
        expect(page.get_by_role("textbox", name="Question")).to_be_visible(timeout=PATIENCE)
        expect(chips(page).first).to_be_visible(timeout=PATIENCE)
        scene.act(page)
        page.mouse.move(0, 0)
        page.screenshot(path=picture, animations="disabled", caret="hide")
        Image.open(picture).convert("RGB").quantize(COLOURS).save(picture, optimize=True)


def chips(page: Page) -> Locator:
    """The questions and replies that are offered."""
    return page.locator("#chips button:visible")


def asked(page: Page, ask: Callable[[], None]) -> None:
    """Do what asks something, and wait until the answer is whole."""
    answers = page.locator("#log .bot")
    before = answers.count()
    ask()
    expect(answers).to_have_count(before + 1, timeout=PATIENCE)
    expect(page.get_by_role("button", name="Stop")).to_be_hidden(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Send")).to_be_visible()


def typed(page: Page, question: str) -> None:
    """Ask by typing."""
    box = page.get_by_role("textbox", name="Question")
    box.fill(question)
    asked(page, lambda: box.press("Enter"))


def begin(page: Page) -> None:
    """Nothing was asked yet."""


def answer(page: Page) -> None:
    """A starter question is answered, and a source of it open."""
    asked(page, chips(page).first.click)
    page.get_by_role("log").get_by_role("link").first.click()
    expect(page.locator("#sources sup:target + mark")).to_be_visible()


def clarify(page: Page) -> None:
    """The tutor asks back."""
    typed(page, "Which one is right for me?")


def refuse(page: Page) -> None:
    """What the guide does not say."""
    typed(page, "Does it cost less for members of a chess club?")


def converse(page: Page) -> None:
    """A chip replies to a question back."""
    clarify(page)
    asked(page, chips(page).first.click)


def read(page: Page) -> None:
    """The guide itself."""
    page.get_by_role("link", name="Read the guide").click()
    page.locator("main h2 a").first.click()
    expect(page.get_by_role("heading", level=2).first).to_be_visible()


def study(page: Page, tab: str) -> None:
    """One of the study pages."""
    page.get_by_role("link", name="Study", exact=True).click()
    page.get_by_role("link", name=tab, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def practise(page: Page) -> None:
    """A card with its answer shown."""
    study(page, "Practice")
    page.get_by_role("button", name="Show the answer").click()
    expect(page.get_by_role("group", name="How well did you know it?")).to_be_visible()


def quiz(page: Page) -> None:
    """A question of the quiz is answered."""
    study(page, "Quiz")
    page.locator("[name=choice]").first.click()
    expect(page.get_by_role("button", name="Next question")).to_be_visible()


def plan(page: Page) -> None:
    """The guide's steps on dates, one of them ticked."""
    study(page, "Plan")
    page.get_by_label("Day of the exam").fill(f"{date.today() + timedelta(days=75)}")
    page.get_by_label("Hours a week").fill("6")
    page.get_by_role("button", name="Lay it out").click()
    page.get_by_role("checkbox").first.click()
    expect(page.get_by_role("checkbox").first).to_be_checked()


SCENES = (
    Scene("begin", begin, DESKTOP),
    Scene("answer", answer, DESKTOP),
    Scene("clarify", clarify, DESKTOP),
    Scene("refuse", refuse, DESKTOP),
    Scene("dark", converse, DESKTOP, "dark"),
    Scene("phone", answer, PHONE),
    Scene("read", read, DESKTOP),
    Scene("practice", practise, DESKTOP),
    Scene("quiz", quiz, PHONE),
    Scene("plan", plan, DESKTOP, "dark"),
)

if __name__ == "__main__":
    main()
