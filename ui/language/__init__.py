"""Every sentence that learners read from the interface, by language; answers stay English.

A sentence is asked for by key: `wording(language).say("source_page", page=3)`. A new one is a line
in `en.yaml` and one in each other language. Which language a reader wants, their browser says:
`language_of(request.headers.get("accept-language", ""))`.

Gradio translates in the browser, by a marker in place of the text. Make one `i18n =
gr.I18n(**tables())`, give it to `gr.mount_gradio_app(..., i18n=i18n)`, and write
`i18n("chat_send")` for the `label`, `info`, `placeholder`, `value` or `title` of a component, or
`f"# {i18n('page_heading')}"` within longer Markdown. Markers work in updates, too, and for the
names of a drop-down's choices. In these they do not, so that a handler must `say` them in the
language of `gr.Request.headers`: messages of the chat, `feedback_options`, the title of the page,
and every sentence with a value in it, which `tables` leaves out. Gradio looks *any* text of a
component up as if it were a key; with our keys' underscores, no text of a guide is one by chance.
"""

from .preference import language_of
from .wording import ENGLISH, Wording, languages, tables, wording

__all__ = ["ENGLISH", "Wording", "language_of", "languages", "tables", "wording"]
