"""`certguide plan`."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..border import CommandError
from ..building import library, open_live
from ..named_path import NamedPath
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings

if TYPE_CHECKING:
    from assistant.study.plan import Plan


class _Hours(click.ParamType[float]):
    """A number of hours, said in a sentence to be none."""

    name = "hours"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        try:
            return float(str(value))
        except ValueError:
            self.fail(f"{str(value)[:_SHOWN]!r} is not one number of hours: write 4, or 4.5.")


_SHOWN = 40  # characters of what was written that are shown back
_LARGEST = 2_000_000  # bytes of a calendar file that is read before it is replaced


@click.command(
    epilog="Example:  certguide plan --level Professional --exam 2027-03-14 --hours 6\n\n"
    '          certguide plan --level Foundation --exam "14 March" --hours 6 --ics plan.ics'
)
@click.option("--level", metavar="NAME", default="", help="What to prepare for, in your words.")
@click.option("--exam", metavar="DATE", help='Day of the exam: 2027-03-14, "14 March".')
@click.option(
    "--hours", metavar="N", type=_Hours(), required=True, help="Hours that you have a week."
)
@click.option("--start", metavar="DATE", help="First day [default: as late as the guide allows].")
@click.option("--guide", metavar="NAME", help="Look in one document; see `certguide guides`.")
@click.option("--ics", type=NamedPath(), metavar="FILE", help="For a calendar.")
@click.option("--markdown", type=NamedPath(), metavar="FILE", help="For printing.")
@data_option
@json_option
def command(
    level: str,
    exam: str | None,
    hours: float,
    start: str | None,
    guide: str | None,
    ics: Path | None,
    markdown: Path | None,
    settings: Settings,
    as_json: bool,
) -> None:
    """Lay the guide's own steps for a level out on the days up to your exam.

    The steps, skills, projects and common mistakes are the guide's, each with its place; the dates
    and hours are arithmetic of certguide's, and are marked as such. Too little time is said, with
    what to drop first. Without --exam the steps have days instead of dates.

    Importing the --ics FILE into a calendar once more updates what was imported before. Writing it
    over an earlier one also cancels what is no longer in the plan.
    """
    today = date.today()
    plan = _plan(settings, level, exam, hours, start, guide, today)
    if ics:
        _write_calendar(plan, ics)
    if markdown:
        from ..calendars import markdown as as_markdown
        from ..replacing import replace_file

        replace_file(markdown, as_markdown(plan).encode())
    _show(plan, as_json=as_json)
    for path in filter(None, (ics, markdown)):
        say(f"Written: {path}", err=True)


def _plan(
    settings: Settings,
    level: str,
    exam: str | None,
    hours: float,
    start: str | None,
    guide: str | None,
    today: date,
) -> "Plan":
    from assistant.study.plan import PlanWish
    from assistant.study.study import Study

    from ..dates import day_meant

    wish = PlanWish(
        level=level,
        exam=day_meant(exam, "--exam", today) if exam is not None else None,
        hours=hours,
        start=day_meant(start, "--start", today) if start is not None else None,
        guide=guide,
    )
    shelf = library(settings)
    return Study(lambda: open_live(shelf)).plan(wish, today)


def _write_calendar(plan: "Plan", path: Path) -> None:
    from ..calendars import calendar
    from ..replacing import replace_file

    before = b""
    if path.is_file():
        if path.stat().st_size > _LARGEST:
            raise CommandError("bad_path", f"{path} is too large for a plan: give another name.")
        before = path.read_bytes()
    replace_file(path, calendar(plan, datetime.now(UTC), before))


def _show(plan: "Plan", *, as_json: bool) -> None:
    if as_json:
        from ..plans.row import plan_row

        click.echo(json.dumps(plan_row(plan), ensure_ascii=False))
        return
    from rich.console import Console

    from ..plans.table import plan_shown

    console = Console(highlight=False)
    for part in plan_shown(plan):
        console.print(part)
