"""Real documents of which several editions were published, oldest first."""

from pathlib import Path

Chain = tuple[str, tuple[Path, ...]]

_CNCF = (
    ("CKA", "history/CKA_*V1.17*", "history/CKA_*v1.19*", "history/CKA_*v1.2*", "current/CKA_*"),
    ("CKAD", "history/CKAD_*", "current/CKAD_*"),
    ("CGOA", "history/CGOA_*", "current/CGOA_*"),
    ("ICA", "history/ICA_*", "current/ICA_*"),
    ("KCNA", "history/KCNA_*", "current/KCNA_*"),
)
_PAGES = (
    ("Adobe FAQ", "adobe-certification/faq-history/*.md"),
    ("DITAP", "ditap-usds/history/*.md", "ditap-usds/ditap.md"),
    ("Carpentries", "carpentries-instructor/checkout-history/*.md"),
)


def chains(shared: Path) -> list[Chain]:
    """The name and the editions of each document in the folder of real documents."""
    data = shared / "data"
    found = [(name, _found(data, patterns)) for name, *patterns in _PAGES]
    found += [(name, _found(data / "cncf-curriculum", patterns)) for name, *patterns in _CNCF]
    return [(name, paths) for name, paths in found if paths]


def _found(folder: Path, patterns: list[str]) -> tuple[Path, ...]:
    return tuple(path for pattern in patterns for path in sorted(folder.glob(pattern)))
