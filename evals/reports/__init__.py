"""An evaluation told to people and programs: HTML, Markdown, JUnit XML, JSON."""

from .baseline import read_rows
from .report import Circumstances, Report
from .writing import write_reports

__all__ = ["Circumstances", "Report", "read_rows", "write_reports"]
