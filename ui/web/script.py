"""The little that the page does in the browser beside what Gradio does."""

import json
from pathlib import Path

from ..language import languages, wording

_FILE = Path(__file__).with_name("script") / "page.js"
_SAID = ("panel_close", "profile_sure", "share_copied", "share_empty", "share_failed")


def page_script() -> str:
    """The script as an element for the page's head, with the sentences that it says."""
    said = {
        language: {key: wording(language).say(key) for key in _SAID} for language in languages()
    }
    sentences = json.dumps(said).replace("<", r"\u003c")
    return f"<script>\n{_FILE.read_text('utf-8').replace('/*SENTENCES*/ {}', sentences)}</script>"
