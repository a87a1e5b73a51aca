"""Looks at pages while they are attacked: what they ask for, say, load, and let one click on."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Dialog, Locator, Page, Route

_FOREIGN = """() => [
  ...document.querySelectorAll(`iframe, frame, object, embed, applet, base, meta[http-equiv], math,
    video, audio, source, marquee, dialog[open]:not([aria-label]), noscript p, image, use, maction,
    [onload], [onerror], [onclick], [onfocus], [onmouseover], [ontoggle], [onstart], [srcdoc],
    [href^="javascript:" i], [href^="data:" i], [href*="evil"], [src*="evil"], [src="x"],
    [action*="evil"], [formaction], [background], [style*="evil"], [style*="red"],
    img[src*="file="], link[href*="evil"], svg script, svg[onload], .mermaid, .katex`)
].filter(one => one.ownerSVGElement === null || one.matches('script, image, use'))
 .map(one => one.outerHTML.slice(0, 200))"""
_ON_TOP = """control => {
  control.scrollIntoView({block: 'center', inline: 'center'});
  const place = control.getBoundingClientRect();
  const top = document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2);
  return control.contains(top) || (top !== null && top.contains(control)
    && getComputedStyle(top).position !== 'fixed');
}"""


class Watch:
    """Collects what must not happen in a browser; nothing leaves this machine."""

    def __init__(self, context: BrowserContext) -> None:
        self.harm: list[str] = []
        context.route("**/*", self._route)
        context.on("dialog", self._asked)
        context.on("console", lambda line: self._heard(line.text))
        context.on("weberror", lambda error: self.harm.append(str(error.error)))

    def harmless(self, page: Page, controls: Sequence[Locator] = ()) -> None:
        """Nothing has happened, nothing foreign is on the page, and the controls are on top."""
        assert page.evaluate(_FOREIGN) == [], page.url
        assert page.evaluate("window.owned") is None
        for control in controls:
            assert control.evaluate(_ON_TOP), control
        assert self.harm == [], page.url

    def _route(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        if url.hostname == "127.0.0.1" and "file=" not in url.path and url.path != "/x":
            route.continue_()
            return
        self.harm.append(route.request.url)
        route.abort()

    def _asked(self, dialog: Dialog) -> None:
        self.harm.append(dialog.message)
        dialog.dismiss()

    def _heard(self, text: str) -> None:
        if "Content Security Policy" in text or "evil" in text:
            self.harm.append(text)


def told(page: Locator) -> str:
    """The text that one reads, on one line; what is folded counts, too."""
    return " ".join((page.text_content() or "").split())
