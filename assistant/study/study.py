"""The study tools over the live guides: the door that the ui uses, as Tutor is for questions."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime

from corpus import Guide, sayable
from index import Index, LibraryError

from ..errors import TutorError
from ..learner import NOBODY, Profile
from .cards import Deck, deck
from .coverage import Asked, Coverage, coverage
from .plan import Plan, PlanWish, plan
from .practice import Progress


class Study:
    """Cards and plans from the guides of an index; `open_index` gives the live one."""

    def __init__(self, open_index: Callable[[], Index]) -> None:
        self._open_index = open_index
        self._kept: Deck | None = None
        self._read: tuple[str, tuple[Guide, ...]] = ("", ())

    def deck(self, guide: str | None = None) -> Deck:
        """The cards of the live build, or of one guide of it; made once a build.

        `guide` is a name as the library takes it. Raises TutorError for a guide that is not there,
        and when the library cannot be used.
        """
        with _library_errors():
            index = self._open_index()
            whole = self._deck(index)
            if guide is None:
                return whole
            document = index.document(guide)
        return replace(
            whole, cards=tuple(card for card in whole.cards if card.proof.document == document)
        )

    def guides(self) -> tuple[Guide, ...]:
        """The guides of the live build without sentences that give orders. TutorError as `deck`."""
        with _library_errors():
            return self._guides(self._open_index())

    def plan(self, wish: PlanWish, today: date) -> Plan:
        """The guides' own steps for a thing on the days up to an exam; see `assistant.study.plan`.

        Raises TutorError as that does, and as `deck` does.
        """
        with _library_errors():
            index = self._open_index()
            guides = self._guides(index)
            if wish.guide is not None:
                document = index.document(wish.guide)
                guides = tuple(guide for guide in guides if guide.document == document)
        return plan(guides, wish, today, index.build)

    def coverage(
        self,
        asked: Sequence[Asked],
        progress: Progress,
        now: datetime,
        *,
        profile: Profile = NOBODY,
        plans: Iterable[PlanWish] = (),
    ) -> Coverage:
        """How far a learner has got with the live guides; see `assistant.study.coverage`.

        `progress` should have followed the deck. Raises TutorError as `deck` does.
        """
        with _library_errors():
            index = self._open_index()  # once: another build may go live between two looks
            deck, guides = self._deck(index), self._guides(index)
        return coverage(deck, guides, asked, progress, now, profile=profile, plans=plans)

    def _deck(self, index: Index) -> Deck:
        """The cards of a build, made once."""
        kept = self._kept
        if kept is None or kept.build != index.build:
            kept = self._kept = deck(self._guides(index), index.build)
        return kept

    def _guides(self, index: Index) -> tuple[Guide, ...]:
        """The guides of a build without what nobody should be told, read once a build."""
        build, guides = self._read
        if build != index.build:
            whole = (index.guide(entry.document) for entry in index.documents)
            guides = tuple(map(sayable, whole))
            self._read = (index.build, guides)
        return guides


@contextmanager
def _library_errors() -> Iterator[None]:
    """Gives what is wrong with the library as this package's own error."""
    try:
        yield
    except LibraryError as error:
        raise TutorError(error.kind, error.message) from error
