"""What the tests of the readers say about blocks in one line."""

from corpus.source import Source


def outline(source: Source) -> list[str]:
    """Each block as its kind's first letter, its level, its flags and its words."""
    return [
        f"{block.kind[0]}{block.level}{'?' * block.question}{'^' * block.header} {block.plain}"
        for block in source.blocks
    ]


def check_offsets(source: Source) -> None:
    """Blocks rise, do not overlap, and point at text that is not padded with white space."""
    last = 0
    for block in source.blocks:
        literal = source.text[block.start : block.end]
        assert last <= block.start < block.end <= len(source.text)
        assert literal == literal.strip()
        assert block.plain == " ".join(block.plain.split()) != ""
        last = block.end
