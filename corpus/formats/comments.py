"""What an editor is told of a comment that hides the rest of a document."""

_OPENER, _CLOSER = "<!--", "-->"


def hidden_rest(text: str, shown_end: int = 0) -> tuple[str, ...]:
    """A warning if a comment that begins after the last of what is shown is never closed."""
    start = text.find(_OPENER, max(shown_end, text.rfind(_CLOSER) + 1))
    if start < 0:
        return ()
    line = text.count("\n", 0, start) + 1
    count = len(text[start + len(_OPENER) :].split())
    return (
        f"A comment that begins on line {line} is never closed, so the {count} words after it are "
        "left out.",
    )
