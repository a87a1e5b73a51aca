"""`python -m benchmarks.scale`: the same questions in libraries of more and more guides.

All guides but one are made by a seed of the documents that are there (see `guides`); the questions
are about that one. Each library is opened and asked in processes of its own. With `--libraries` the
builds are kept, so that a second run only measures.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from benchmarks.page import PAGE, write
from evals.options import libraries_option, shared_option

from .building import Built, build, edit
from .questions import WAYS
from .report import picture, told
from .sources import original

_PATIENCE = 3600  # seconds for one process
_VECTORS = "vectors.sqlite"


@click.command()
@shared_option
@click.argument("guides", nargs=-1, type=click.IntRange(1))
@click.option("--seed", default=7, show_default=True)
@click.option("--most", default=10_000, help="At most so many questions.")
@libraries_option
@click.option("--json", "machine", is_flag=True, help="Figures as JSON.")
@click.option("--write", "writing", is_flag=True, help="Put the tables into docs/benchmarks.md.")
def main(
    shared: Path,
    guides: Sequence[int],
    seed: int,
    most: int,
    libraries: Path | None,
    machine: bool,
    writing: bool,
) -> None:
    """Measure libraries of so many GUIDES each, by default of 1, 10, 100 and 1,000."""
    sizes = sorted(guides) or [1, 10, 100, 1000]
    with tempfile.TemporaryDirectory() as temporary:
        folder = libraries or Path(temporary)
        built, found = [], {way: list[Any]() for way in WAYS}
        for before, size in zip([0, *sizes], sizes, strict=False):
            library = folder / f"{size}-{seed}"
            _keep(folder / f"{before}-{seed}", library)
            built.append(_built(library, shared, size, seed))
            for way in WAYS if size > 1 else WAYS[:1]:
                found[way].append(_asked(library, original(shared).name, way, shared, most))
                click.echo(f"{size} guides, {way}: {json.dumps(found[way][-1])}", err=True)
            for way in WAYS[1:] if size == 1 else ():
                found[way].append(found[WAYS[0]][-1])  # nobody tells the only guide from others
        edited = edit(folder / f"{sizes[-1]}-{seed}")
    if machine:
        click.echo(json.dumps({"built": [asdict(one) for one in built], "found": found}, indent=1))
    else:
        click.echo(told(built, found, edited))
    if writing:
        (PAGE.parent / "images" / "scale.svg").write_text(picture(built, found), encoding="utf-8")
        write("scale", told(built, found, edited))


def _keep(before: Path, library: Path) -> None:
    """Gives a library the vectors of the smaller one, which holds the same guides among others."""
    library.mkdir(parents=True, exist_ok=True)
    if (before / _VECTORS).exists() and not (library / _VECTORS).exists():
        shutil.copy(before / _VECTORS, library / _VECTORS)


def _built(library: Path, shared: Path, size: int, seed: int) -> Built:
    """What building took; it is noted beside the library, for runs that find it there."""
    note = library / "built.json"
    if note.exists():
        return Built(**json.loads(note.read_text(encoding="utf-8")))
    found = build(library, shared, size, seed)
    note.write_text(json.dumps(asdict(found)), encoding="utf-8")
    return found


def _asked(library: Path, document: str, way: str, shared: Path, most: int) -> Any:  # noqa: ANN401
    command = [sys.executable, "-m", "benchmarks.scale.opening"]
    arguments = [str(library), document, way, str(shared), str(most)]
    done = subprocess.run(  # noqa: S603  # our own module
        [*command, *arguments], capture_output=True, text=True, check=True, timeout=_PATIENCE
    )
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
