"""What a learner told of themselves: seen, put right, forgotten, and all of it erased."""

import pytest
from playwright.sync_api import expect

from ..asking import ask
from ..conftest import OpenPage
from ..fake_tutor import FakeTutor

pytestmark = pytest.mark.browser


def test_a_learner_sees_puts_right_and_erases_what_is_known(open_page: OpenPage) -> None:
    page = open_page(FakeTutor())
    log, role = page.get_by_role("log"), page.get_by_role("textbox", name="Role")
    about = page.get_by_role("button", name="About you")
    ask(page, "I am a sailor. What must I learn?")
    expect(log).to_contain_text("Not in the guide")
    about.click()
    expect(role).to_have_value("sailor")
    role.fill("pilot")
    page.get_by_role("button", name="Save").click()
    expect(log).to_contain_text("I have noted what you changed about yourself.")
    expect(role).to_be_hidden()
    expect(about).to_be_focused()

    page.reload()
    about.click()
    expect(role).to_have_value("pilot")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Forget everything").click()
    expect(log).to_contain_text("What must I learn?")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget everything").click()
    expect(
        page.get_by_text("What I knew about you, and the conversation, are erased.")
    ).to_be_visible()
    expect(log).not_to_contain_text("What must I learn?")
    about.click()
    expect(role).to_have_value("")
