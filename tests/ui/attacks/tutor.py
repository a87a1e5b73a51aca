"""A tutor whose every word is a payload, over guides that are no better."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from threading import Event

from assistant import NOBODY, Answer, Citation, Profile, Sentence, Turn
from assistant import Tutor as RealTutor
from corpus import Guide
from index import Library
from ui.noting import Noting

from .library import EVERYTHING

_CITED = 12


class HostileTutor(Noting):
    """Drafts payloads as a chat model that was taken over, and keeps at it until `released`."""

    def __init__(self, shelf: Library) -> None:
        super().__init__(RealTutor(shelf.open), shelf.folder)
        self.starters = lambda guide=None, section=None: EVERYTHING[:4]
        self.suggestions = lambda answer, history=(), guide=None: EVERYTHING[4:7]
        self.known = lambda history, profile=NOBODY: (
            profile if profile.facts else Profile(role=EVERYTHING[1], goal=EVERYTHING[2])
        )
        self.released = Event()

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        guide: str | None = None,
        *,
        profile: Profile = NOBODY,
        section: str | None = None,
    ) -> Iterator[Answer]:
        """The draft, then an answer that has a payload wherever there is room for words."""
        (entry,) = self.guides()
        citations = tuple(_citations(self.guide(entry.document)))
        sentences = tuple(
            Sentence(text, (number % _CITED + 1,), bullet=number % 2 == 0)
            for number, text in enumerate(EVERYTHING)
        )
        whole = Answer(
            "answer",
            sentences,
            citations,
            standalone=EVERYTHING[0],
            unanswered=EVERYTHING[:3],
            build=self.edition().build,
            model=EVERYTHING[13],
            notice=EVERYTHING[14],
        )
        drafted = replace(whole, sentences=(), citations=(), draft=sentences, done=False)
        yield drafted
        while not self.released.wait(0.05):
            yield drafted
        yield whole


def _citations(guide: Guide) -> Iterator[Citation]:
    for mark, paragraph in enumerate(guide.paragraphs[:_CITED], start=1):
        section = guide.section_at(paragraph.start)
        assert section is not None
        quote = guide.text[paragraph.start : paragraph.end]
        yield Citation(
            mark,
            quote,
            guide.document,
            guide.title,
            section.heading_path,
            None,
            paragraph.start,
            paragraph.end,
        )
