"""The builds of a library, with what is known of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from evals.release import Record, Records
from index import Library, Manifest, Promotion

State = Literal["live", "earlier", "held", "staged", "new"]
_STATES: dict[str, State] = {"held": "held", "staged": "staged", "promoted": "staged"}


@dataclass(frozen=True, slots=True)
class Build:
    """One build.

    Attributes:
        manifest: What is in it.
        state: "live", "earlier" for one that was live, "held" or "staged" by its release, "new"
            where no release has judged it.
        promotion: When it last went live, and why; None if it never did.
        record: What was last measured; None before.

    """

    manifest: Manifest
    state: State
    promotion: Promotion | None
    record: Record | None

    @property
    def id(self) -> str:
        """The build's id."""
        return self.manifest.id

    def figure(self, name: str) -> float | None:
        """A figure of the record; None where it was not measured."""
        value = self.record.figures.get(name) if self.record else None
        return None if value is None else float(value)


def history(shelf: Library) -> list[Build]:
    """Every build of a library, the newest first."""
    records = Records(shelf.folder)
    promotions = {promotion.build: promotion for promotion in shelf.promotions()}
    live = shelf.live
    return [
        _build(manifest, live, promotions.get(manifest.id), records.read(manifest.id))
        for manifest in reversed(shelf.manifests())
    ]


def earlier(builds: Sequence[Build]) -> list[Build]:
    """The builds that can be gone back to: those that were live, the last one first."""
    gone = [build for build in builds if build.state == "earlier"]
    return sorted(gone, key=lambda build: build.promotion.at if build.promotion else "")[::-1]


def _build(
    manifest: Manifest, live: str | None, promotion: Promotion | None, record: Record | None
) -> Build:
    if manifest.id == live:
        state: State = "live"
    elif promotion:
        state = "earlier"
    else:
        state = _STATES.get(record.verdict, "new") if record else "new"
    return Build(manifest, state, promotion, record)
