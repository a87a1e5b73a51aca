"""Small editions of one guide, written out where a test can see them."""

from pathlib import Path

from corpus import Guide, read

FAQS = {
    "How long is the diploma valid?": "It is valid for four years.",
    "What does the exam cost?": "The exam costs 90 euros.",
    "Who may take the exam?": "Anybody above the age of sixteen may take it.",
    "Where is the exam held?": "It is held in the harbour office at Veere.",
    "How many questions are asked?": "The exam has forty questions.",
}
RULES = "Every sailor keeps a log book. The log book is shown before the exam begins."


def edition(folder: Path, name: str = "sailing.md", **changes: str) -> Guide:
    """The guide with pieces of its text replaced, `_` standing for a space in what is replaced."""
    faqs = "\n\n".join(f"### {question}\n\n{answer}" for question, answer in FAQS.items())
    text = (
        "# Sailing Diploma\n\n## Rules\n\n"
        f"{RULES}\n\n## Grades\n\n| Grade | Hours |\n| --- | --- |\n| Deckhand | 20 |\n"
        f"| Mate | 60 |\n| Skipper | 200 |\n\n## Frequently asked questions\n\n{faqs}\n"
    )
    for old, new in changes.items():
        words = old.replace("_", " ")
        assert words in text, words
        text = text.replace(words, new)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read(path)
