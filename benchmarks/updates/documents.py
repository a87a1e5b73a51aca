"""The documents that damage is planted in."""

from collections.abc import Iterator
from pathlib import Path

from corpus import bundled
from evals import Suite, load_suite

from .source import original

_SHARED = (
    "guide/certified-mlops-manager.txt",
    "data/guide-variants/seed.md",
    "data/guide-variants/seed.html",
    "data/adobe-certification/faq-history/faq_2023-10-24_3b78b71.md",
    "data/ditap-usds/ditap.md",
    "data/finops-framework/projects_faq.md",
    "data/finops-framework/vendor-certification.md",
    "data/carpentries-instructor/current/checkout.md",
)
"""Below the folder of real documents: plain text, Markdown of several dialects, HTML."""


def documents(shared: Path) -> Iterator[tuple[str, str, tuple[Suite, ...]]]:
    """Name, text and suites of each document: the bundled guides, then those that are shared."""
    for path in sorted(bundled().glob("*.md")):
        suite = path.with_suffix(".suite.yaml")
        yield *original(path), (load_suite(suite),) if suite.exists() else ()
    for name in _SHARED:
        if (shared / name).exists():
            yield *original(shared / name), ()
