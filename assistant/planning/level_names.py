"""What the guides have plans for, and what of it a text names."""

from weakref import WeakKeyDictionary

from corpus import Guide, entities, sayable
from index import Index, words

from ..mentions import things
from ..study.plan import offers
from ..study.plan.words import plan_words

# What was found in the guides of an index is forgotten with it: one that is live no more is let go.
_planned: WeakKeyDictionary[Index, dict[str, tuple[str, ...]]] = WeakKeyDictionary()
_kinds: WeakKeyDictionary[Index, dict[str, frozenset[str]]] = WeakKeyDictionary()


def planned_in(index: Index, document: str) -> tuple[str, ...]:
    """What one guide has plans for, as briefly as it names them."""
    known = _planned.setdefault(index, {})
    if document not in known:
        found = offers([index.guide(document)])
        known[document] = tuple(dict.fromkeys(offer.level for offer in found))
    return known[document]


def planned_names(index: Index, documents: tuple[str, ...]) -> tuple[str, ...]:
    """What these guides have plans for, each name once."""
    found = (name for document in documents for name in planned_in(index, document))
    return tuple(dict.fromkeys(found))


def levels_named(said: str, index: Index, documents: tuple[str, ...]) -> tuple[str, ...]:
    """What a text names of what the guides have plans for, else of what else one prepares for."""
    spoken = _padded(said)
    found = [name for name in planned_names(index, documents) if _padded(name) in spoken]
    longest = [
        name for name in found if not any(_padded(name) in _padded(o) for o in found if o != name)
    ]
    if longest:
        return tuple(longest)
    only = documents[0] if len(documents) == 1 else None
    kinds = frozenset().union(*(_prepared_for(index, document) for document in documents))
    named = (one for one in things(said, index, only) if one.kind in kinds)
    return tuple(dict.fromkeys(one.name for one in named))


def _prepared_for(index: Index, document: str) -> frozenset[str]:
    """The guide's words for kinds of things that one prepares for: "Grade", "Track"."""
    known = _kinds.setdefault(index, {})
    if document not in known:
        found = entities(index.guide(document))
        wanted = plan_words().prepared_for
        known[document] = frozenset(one.kind for one in found if one.category in wanted)
    return known[document]


def guides_of(index: Index, documents: tuple[str, ...]) -> list[Guide]:
    """The guides of those names, without sentences that give orders."""
    return [sayable(index.guide(document)) for document in documents]


def _padded(text: str) -> str:
    return f" {' '.join(words(text))} "
