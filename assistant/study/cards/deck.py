"""From guides to a deck."""

from collections.abc import Sequence

from corpus import Guide, fold, gives_orders

from ...answer import Citation
from .ambiguity import unambiguous
from .card import Card, Deck
from .comparisons import from_pairs
from .definitions import from_definitions
from .distractors import distractors
from .fact import Fact
from .faqs import from_faqs
from .headings import from_headings
from .identity import identity
from .lists import from_lists
from .material import Material
from .placing import placed
from .rows import from_rows
from .sayings import Sayings
from .shares import from_shares
from .triviality import is_trivial


def deck(guides: Sequence[Guide], build: str) -> Deck:
    """The cards of the guides of a build in reading order, no two with one question."""
    found = {guide.document: facts(guide) for guide in guides}
    questions = placed(found, guides)
    cards: dict[str, Card] = {}
    copies: set[tuple[tuple[str, ...], str]] = set()
    for guide in guides:
        sayings = Sayings.of(guide)
        for fact, question in zip(found[guide.document], questions[guide.document], strict=True):
            copy = (fact.about, fact.fingerprint)
            if fact.kind != "faq" or copy not in copies:  # once for guides that answer it alike
                copies.add(copy)
                card = _card(fact, question, guide, sayings)
                cards.setdefault(card.id, card)
    return Deck(build, tuple(_once(list(cards.values()))))


def facts(guide: Guide) -> list[Fact]:
    """What a guide says that is worth a card, in reading order."""
    material = Material.of(guide)
    found = [
        *from_faqs(material),
        *from_rows(material),
        *from_lists(material),
        *from_shares(material),
        *from_headings(material),
        *from_definitions(material),
        *from_pairs(material),
    ]
    worth = [fact for fact in unambiguous(found) if not is_trivial(fact) and _is_sound(fact)]
    return sorted(worth, key=lambda fact: (fact.start, fact.end))


def _is_sound(fact: Fact) -> bool:
    """Whether no sentence of a card gives orders to whoever answers: somebody tampered with it."""
    said = (fact.question, *fact.answer.split("\n"), *(rival.text for rival in fact.rivals))
    return not any(map(gives_orders, said))


def _once(cards: Sequence[Card]) -> list[Card]:
    """The first card of each question; none where guides of one title answer it differently."""
    by_question: dict[tuple[str, ...], list[Card]] = {}
    for card in cards:
        by_question.setdefault(fold(card.question), []).append(card)
    return [
        same[0] for same in by_question.values() if len({card.fingerprint for card in same}) == 1
    ]


def _card(fact: Fact, question: str, guide: Guide, sayings: Sayings) -> Card:
    section = guide.section_at(fact.start)
    own = identity(guide.document, fact.kind, fact.about)
    wrong = distractors(fact, own, sayings)
    return Card(
        id=own,
        kind=fact.kind,
        question=question,
        answer=fact.answer,
        proof=Citation.of(guide, fact.start, fact.end),
        section_id=section.id if section else "",
        level=fact.level,
        topic=section.title if section else "",
        fingerprint=fact.fingerprint,
        distractors=tuple(rival.text.strip() for rival in wrong),
        distractor_proofs=tuple(Citation.of(guide, rival.start, rival.end) for rival in wrong),
    )
