"""Asks on the page as a person does: who sees that Enter did nothing presses it again."""

from playwright.sync_api import Page, expect


def ask(page: Page, question: str) -> None:
    """Ask, and wait until the question was taken; an answer that just ends may still block it."""
    box = page.get_by_role("textbox", name="Question")
    box.fill(question)
    for _ in range(10):
        box.press("Enter")
        try:
            expect(box).to_have_value("", timeout=1000)
        except AssertionError:
            continue
        return
    raise AssertionError(f"the page did not take {question!r}")
