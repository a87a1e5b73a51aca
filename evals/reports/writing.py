"""A report in every form, side by side in one folder."""

from pathlib import Path

from ..figures import figures
from .as_json import as_json
from .junit import as_junit
from .markdown import as_markdown
from .page import as_html
from .report import Report


def write_reports(report: Report, folder: Path) -> tuple[Path, ...]:
    """Write report.html, report.md, junit.xml and report.json; the folder is made if need be.

    The same evaluation gives the same bytes, but for its circumstances and latencies.
    Raises OSError where nothing can be written.
    """
    found = figures(report.scores, report.baseline)
    texts = {
        "report.html": as_html(report, found),
        "report.md": as_markdown(report, found),
        "junit.xml": as_junit(report),
        "report.json": as_json(report, found),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        # A lone surrogate, which UTF-8 cannot hold, is written as JSON escapes it.
        (folder / name).write_bytes(text.encode("utf-8", errors="backslashreplace"))
    return tuple(folder / name for name in texts)
