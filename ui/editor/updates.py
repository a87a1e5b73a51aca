"""Content updates, from the editor's first look at a new edition to its promotion."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evals.release import Release
from index import Progress

from ..acknowledged import Acknowledged
from ..border import CommandError
from ..releasing import Request, run_release
from ..settings import Settings
from . import wording
from .desk import Desk


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was asked for, and what became of it; `report` is its page for people, if any."""

    request: Request
    release: Release
    report: Path | None


class Updates:
    """The last update that was examined, and what can be done with it.

    It is the server's, not the browser's: what goes live is what was examined here, examined again
    on the same terms at that moment. (That is fast: the answers are on record.)
    """

    def __init__(self, settings: Settings, desk: Desk) -> None:
        self._settings = settings
        self._desk = desk
        self.outcome: Outcome | None = None

    def examine(self, paths: Sequence[Path], removed: Sequence[str], who: str) -> None:
        """Begin to measure documents that come in or go, without promoting anything."""
        if not paths and not removed:
            raise CommandError("nothing", wording.NOTHING_GIVEN)
        self._begin(Request(paths, removed, promote=False), who)

    def again(
        self,
        accepted: Iterable[str],
        losses: Iterable[str],
        acknowledged: Collection[str],
        who: str,
    ) -> None:
        """Begin to measure the same once more, with more of it taken as it is."""
        last = self._last()
        if acknowledged:
            Acknowledged(self._settings.data).add(acknowledged)
        request = replace(last.request, accepted=tuple(accepted), losses=tuple(losses))
        self._begin(request, who)

    def promote(self, who: str) -> None:
        """Begin to make the last update live; CommandError unless it has passed."""
        last = self._last()
        if last.release.verdict != "staged":
            raise CommandError("not_passed", wording.NOT_PASSED)
        self._begin(replace(last.request, promote=True), who)

    def _last(self) -> Outcome:
        if self.outcome is None:
            raise CommandError("nothing", wording.NOTHING_EXAMINED)
        return self.outcome

    def _begin(self, request: Request, who: str) -> None:
        def work(progress: Progress) -> None:
            found, report = run_release(self._settings, request, progress)
            self.outcome = Outcome(replace(request, promote=False), found, report)

        self._desk.begin(wording.PROMOTING if request.promote else wording.EXAMINING, who, work)
