"""What Tab makes of the beginning of a line."""

from collections.abc import Iterable, Sequence

ALL = "all"


def completions(line: str, commands: Iterable[str], guides: Sequence[str]) -> list[str]:
    """The lines that a line may be completed to: commands, and the guides after /guide."""
    begun, space, name = line.partition(" ")
    if not space:
        return [f"/{command} " for command in commands if f"/{command}".startswith(begun)]
    if begun != "/guide":
        return []
    wanted = name.lstrip().casefold()
    return [f"/guide {guide}" for guide in (*guides, ALL) if guide.casefold().startswith(wanted)]
