"""Control characters that stand for HTML elements in masked Markdown; decoded text has none."""

HEADINGS = "\x01\x02\x03\x04\x05\x06"
ITEM = "\x0e"
LIST_OPEN, LIST_CLOSE = "\x0f", "\x10"
QUESTION, TITLE = "\x11", "\x18"
FOLD, FOLD_END = "\x19", "\x1a"  # a component that opens under its title
CODE = "\x12"
LINE_BREAK = "\x13"
ROW, ROW_END, CELL, HEADER_CELL = "\x14", "\x15", "\x16", "\x17"

LINE_MARKS = frozenset(
    (CODE, *HEADINGS, ITEM, LIST_CLOSE, LIST_OPEN, QUESTION, TITLE, FOLD, FOLD_END, ROW, ROW_END)
)
"""Those that begin a line."""
