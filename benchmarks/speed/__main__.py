"""How long certguide takes, each figure beside the floor under it in the same run.

    python -m benchmarks.speed [cold] [warm] [stages] [building] [--repeats 15] [--json] [--write]

Cold: `certguide ask` and `--help` as fresh processes, beside the imports that nothing can avoid.
Warm: an answer to each question of the bundled guide's suite, beside one embedding and one Chroma
query (the floor), and beside the common pipeline's retrieval. Stages: where an answer's CPU goes.
Building: from guides to a build, beside the raw embedder on the same texts, and once more with one
edited answer. Each part runs in a process of its own. The figures are medians.
"""

import json
from dataclasses import asdict

import click

from benchmarks.page import measured, write

from .parts import apart
from .parts import parts as every_part


@click.command(help=(__doc__ or "").partition("\n")[0])
@click.argument("parts", nargs=-1, metavar="[cold] [warm] [stages] [building]")
@click.option("--repeats", default=15, show_default=True, help="Cold starts of each command.")
@click.option("--most", default=500, show_default=True, help="Questions that are asked.")
@click.option("--json", "machine", is_flag=True, help="Every single measurement, as JSON.")
@click.option("--write", "kept", is_flag=True, help="Put the tables into docs/benchmarks.md.")
def main(parts: tuple[str, ...], repeats: int, most: int, machine: bool, kept: bool) -> None:
    """Measure, and tell it."""
    known = every_part(repeats, most)
    if unknown := set(parts) - set(known):
        raise click.UsageError(f"There is no part {min(unknown)!r}: {', '.join(known)}.")
    if kept and parts:
        raise click.UsageError("The page has all parts: leave them out with --write.")
    found = {name: apart(known[name][0]) for name in known if name in parts or not parts}
    tables = "\n\n".join(known[name][1](one) for name, one in found.items())
    if kept:
        write("speed", tables)
    click.echo(json.dumps(found, default=asdict) if machine else f"{tables}\n\n{measured()}")


if __name__ == "__main__":
    main()
