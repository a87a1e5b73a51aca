"""Plants each kind of fault and of edit in guides, and tells how many are found.

    python -m benchmarks.recall [PATH...] [--placements 5] [--seed 0] [--misses]

Without a path the bundled guide is planted in. Seeds are fixed: equal guides, equal figures.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from corpus import Guide, bundled, read_all

from .plant import prose_sections
from .scoring import Score, score_edits, score_plants


def main() -> None:
    """Print a table of findings and one of changes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--placements", type=int, default=5, help="of each fault in each guide")
    parser.add_argument("--seed", type=int, default=0, help="another one, other places and words")
    parser.add_argument("--misses", action="store_true", help="say what was not found")
    options = parser.parse_args()
    guides = [
        guide
        for guide in read_all(options.paths or [bundled()])
        if isinstance(guide, Guide)
        and guide.format == "markdown"
        and len(prose_sections(guide)) > 1
    ]
    console = Console(width=110)
    for title, scores in (
        ("findings", score_plants(guides, options.placements, options.seed)),
        ("compare", score_edits(guides, options.placements, options.seed)),
    ):
        console.print(_table(f"{title}, {len(guides)} guides", scores))
        for score in scores if options.misses else ():
            for miss in score.misses:
                console.print(f"{score.name}: {miss}", markup=False, soft_wrap=True)


def _table(title: str, scores: Sequence[Score]) -> Table:
    table = Table(title=title)
    table.add_column("planted")
    for name in ("placed", "found", "recall", "others"):
        table.add_column(name, justify="right")
    for score in scores:
        share = score.found / score.placed if score.placed else 0.0
        cells = (str(score.placed), str(score.found), f"{share:.2f}", str(score.others))
        table.add_row(score.name, *cells)
    placed, found = (sum(getattr(score, name) for score in scores) for name in ("placed", "found"))
    others = sum(score.others for score in scores)
    table.add_section()
    table.add_row("all", str(placed), str(found), f"{found / max(placed, 1):.2f}", str(others))
    return table


if __name__ == "__main__":
    main()
