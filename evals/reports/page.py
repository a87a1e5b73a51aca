"""A report as one page that needs nothing else: no network, no other file.

Everything that comes from guides, questions and answers is escaped, and what is not the page's own
style and script is forbidden to it.
"""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..figures import Figure
from ..metrics import percentile
from ..summary import latencies, summarise
from .escaping import seen
from .glossary import MEANINGS
from .plots import bars, histogram
from .report import Report
from .view import cards

_FOLDER = Path(__file__).with_name("templates")


def as_html(report: Report, found: Sequence[Figure]) -> str:
    """The page."""
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(figure=_figure, signed=_signed, interval=_interval, chance=_chance)
    shown = list(cards(report))
    style, script = (_own(name) for name in ("report.css", "report.js"))
    waits = latencies(report.scores)
    return environment.get_template("page.html.j2").render(
        report=report,
        summary=summarise(report.scores),
        before=summarise(report.baseline) if report.baseline else None,
        figures=found,
        meanings=MEANINGS,
        kinds=bars(report.scores, report.baseline, "kinds"),
        suites=bars(report.scores, report.baseline, "suites"),
        bins=histogram(waits),
        slowest=percentile(waits, 100),
        cards=shown,
        numbers={card.compared.score.case.id: card.number for card in shown},
        style=style,
        script=script,
        policy=_policy(style, script),
    )


def _harmless(value: Any) -> Any:  # noqa: ANN401
    """What is put on the page, without what cannot be seen; Jinja escapes it next."""
    return seen(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _own(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """The page's own style and script may run, by their digests, and nothing else may load."""
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _figure(value: float | None, places: int = 3) -> str:
    return "–" if value is None else f"{value:.{places}f}"


def _signed(value: float, places: int = 3) -> str:
    rounded = round(value, places)
    return f"{rounded:+.{places}f}".replace("-", "−") if rounded else "0"


def _interval(interval: tuple[float, float] | None, places: int = 3) -> str:
    if interval is None:
        return "–"
    return " to ".join(
        f"{round(one, places) + 0.0:.{places}f}".replace("-", "−") for one in interval
    )


def _chance(p: float | None) -> str:
    if p is None:
        return "–"
    return "<0.001" if p < 0.0005 else f"{p:.3f}"
