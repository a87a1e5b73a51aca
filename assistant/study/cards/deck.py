"""From guides to a deck."""

from collections.abc import Iterator, Sequence

from corpus import Guide, fold

from ...answer import Citation
from .ambiguity import unambiguous
from .card import Card, Deck
from .comparisons import from_pairs
from .distractors import Sayings, distractors
from .fact import Fact
from .faqs import from_faqs
from .headings import from_headings
from .identity import fingerprint, identity
from .lists import from_lists
from .material import Material
from .placing import Places
from .rows import from_rows
from .triviality import is_trivial


def deck(guides: Sequence[Guide], build: str) -> Deck:
    """The cards of the guides of a build: in reading order, no two with one question."""
    places = Places(guides)
    found: dict[tuple[tuple[str, ...], str], Card] = {}
    for guide in guides:
        for card in _cards(guide, places):
            # A copy in another guide asks the same once more.
            found.setdefault((fold(card.question), card.fingerprint), card)
    return Deck(build, tuple(found.values()))


def _cards(guide: Guide, places: Places) -> Iterator[Card]:
    sayings = Sayings.of(guide)
    known: set[str] = set()
    for fact in facts(guide):
        card = _card(fact, guide, sayings, places)
        if card.id not in known:
            known.add(card.id)
            yield card


def facts(guide: Guide) -> list[Fact]:
    """What a guide says that is worth a card, in reading order."""
    material = Material.of(guide)
    found = [
        *from_faqs(material),
        *from_rows(material),
        *from_lists(material),
        *from_headings(material),
        *from_pairs(material),
    ]
    worth = [fact for fact in unambiguous(found) if not is_trivial(fact)]
    return sorted(worth, key=lambda fact: (fact.start, fact.end))


def _card(fact: Fact, guide: Guide, sayings: Sayings, places: Places) -> Card:
    section = guide.section_at(fact.start)
    own = identity(guide.document, fact.kind, fact.about)
    wrong = distractors(fact, own, sayings)
    return Card(
        id=own,
        kind=fact.kind,
        question=places.placed(fact.question, guide),
        answer=fact.answer,
        proof=_citation(guide, fact.start, fact.end),
        section_id=section.id if section else "",
        level=fact.level,
        topic=section.title if section else "",
        fingerprint=fingerprint(f"{fact.answer}\n{fact.given}"),
        distractors=tuple(rival.text.strip() for rival in wrong),
        distractor_proofs=tuple(_citation(guide, rival.start, rival.end) for rival in wrong),
    )


def _citation(guide: Guide, start: int, end: int) -> Citation:
    section = guide.section_at(start)
    return Citation(
        mark=1,
        quote=guide.text[start:end],
        document=guide.document,
        title=guide.title,
        section=section.heading_path if section else (),
        page=guide.page_at(start),
        start=start,
        end=end,
    )
