"""What protects the product, and the test that has to fail without it."""

from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

ROOT = Path(__file__).resolve().parents[2]
LIST = Path(__file__).with_name("protections.yaml")
_ASSERTIONS = ("assert ", "AssertionError", "Failed: ", "DID NOT RAISE")  # `pytest.raises` in vain


class Protection(BaseModel):
    """One protection, and how it is taken away.

    Attributes:
        name: What is prevented, in a few words.
        point: What of docs/trust.md it belongs to.
        file: The file that it stands in.
        text: What is taken away; stands in that file exactly once.
        instead: What is put there.
        test: The pytest node that has to fail then.
        raising: The error that ends the test, where it is not an assertion.

    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    point: str
    file: str
    text: str
    instead: str
    test: str
    raising: str | None = None

    def removed_from(self, source: str) -> str:
        """The source without the protection; ValueError unless it stands there exactly once."""
        count = source.count(self.text)
        if count != 1:
            raise ValueError(f"{self.name}: its text stands {count} times in {self.file}")
        return source.replace(self.text, self.instead)

    def is_told_by(self, failure: str) -> bool:
        """Whether a test's failure, as pytest words it, tells that the protection is missing."""
        return failure.startswith(self.raising or _ASSERTIONS)


def protections() -> list[Protection]:
    """All of them, by point."""
    points = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    return TypeAdapter(list[Protection]).validate_python([*_listed(points)])


def _listed(points: dict[str, list[dict[str, str]]]) -> Iterator[dict[str, str]]:
    for point, entries in points.items():
        yield from ({"point": point, **entry} for entry in entries)
