"""`certguide doctor`."""

import json
from collections.abc import Iterator
from dataclasses import asdict

import click

from index import Progress

from ..border import BAD_INPUT
from ..building import library
from ..checkup import Checked, check_kept, check_library, check_packages, check_rights
from ..model_trial import ModelTrial, try_model
from ..options import data_option, json_option, model_option
from ..outlet import say
from ..progress import progress_bar
from ..settings import Settings


@click.command(epilog="Example:  certguide doctor")
@click.option(
    "--repair", is_flag=True, help="Make damaged builds anew from the guides that they store."
)
@data_option
@model_option
@json_option
def command(repair: bool, settings: Settings, as_json: bool) -> int:
    """Say what is installed, which models and build are in use, and whether all files are sound.

    Every file of every build is compared with the digest that it had when it was written, and the
    files of learners, journals, sessions and suites are read. A chat model, where one is set, is
    asked to word a short answer.

    With --repair, a damaged build is made anew from the guides that are stored in it, and a damaged
    record of live builds is put back from its copy. What cannot be mended is said.

    Exits with 2 when something is wrong; each problem says what to do.
    """
    found: list[Checked] = []
    with progress_bar() as progress:
        if not as_json:
            say(f"{'data folder':22} {settings.data}")
            if settings.chroma:
                say(f"{'Chroma server':22} {settings.chroma.place}")
        for checked in _all(settings, repair, progress):
            found.append(checked)
            if not as_json:
                _tell(checked)
        trial = try_model(settings, progress)
    problems = [problem for checked in found for problem in checked.problems]
    if trial and trial.problem:
        problems.append(trial.problem)
    if as_json:
        click.echo(json.dumps(_report(settings, found, trial, problems)))
    else:
        say(f"{'chat model':22} {_told(trial) if trial else 'none'}")
        if trial and trial.problem:
            say(f"  {trial.problem}")
        wrong = sum(bool(checked.problems) for checked in found)
        say(_count(wrong + bool(trial and trial.problem)))
    return BAD_INPUT if problems else 0


def _all(settings: Settings, repair: bool, progress: Progress) -> Iterator[Checked]:
    yield from check_packages()
    yield from check_library(library(settings), repair, progress)
    yield from check_kept(settings.data)
    yield from check_rights(settings.data)


def _tell(checked: Checked) -> None:
    say(f"{checked.what:22} {checked.found}")
    for problem in checked.problems:
        say(f"  {problem}")


def _report(
    settings: Settings, found: list[Checked], trial: ModelTrial | None, problems: list[str]
) -> dict[str, object]:
    by_name = {checked.what: checked.found for checked in found}
    packages = {each.what: each.found for each in check_packages()}
    live = by_name.get("live build")
    return {
        "data": str(settings.data),
        "chroma": settings.chroma.place if settings.chroma else None,
        "packages": {name: None if at == "missing" else at for name, at in packages.items()},
        "model": by_name["model"],
        "live": None if live in (None, "none", "unknown") else live.partition(",")[0],
        "chat_model": asdict(trial) if trial else None,
        "checked": [asdict(checked) for checked in found if checked.what not in packages],
        "problems": problems,
    }


def _count(wrong: int) -> str:
    """By things, not by sentences: one damage may be told in several."""
    if not wrong:
        return "Everything is sound."
    return "One problem was found." if wrong == 1 else f"{wrong} problems found."


def _told(trial: ModelTrial) -> str:
    if trial.problem:
        return trial.model
    return (
        f"{trial.model}: first words after {trial.first_words} s, last after {trial.last_words} s"
    )
