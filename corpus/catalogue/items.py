"""Named things of lists: labels, what stands behind them, and plain items."""

from collections.abc import Iterator, Mapping, Sequence

from ..guide import Guide, Item, ItemList
from .entity import SECTION, Entity
from .kinds import said_kind
from .letters import singular
from .names import LONGEST, LONGEST_KEY, is_name, names_in
from .places import located
from .shares import without_share

_FEWEST = 2  # items that make a list of things
_Told = tuple[tuple[str, str], ...]


def from_lists(guide: Guide, owners: Mapping[str, Entity]) -> Iterator[Entity]:
    """Things named by the items of lists that say what they list, in reading order.

    "Fast option: Deep Diving" below "Next courses" names a course, "Coastal: near the shore" below
    "Grades" a grade, and "Grade: Coastal" anywhere a grade. `owners` are the things that the
    sections tell of, by section; what a list below a topic names has its owner as an attribute.
    """
    titles = {section.id: section.title for section in guide.sections}
    for items in guide.lists:
        is_title = len(items.intro.split()) <= LONGEST_KEY and said_kind(items.intro)
        title = items.intro if is_title else titles[items.section]
        owner = owners.get(items.section)
        about = ((owner.kind, owner.name),) if owner and owner.kind != SECTION else ()
        for item, name, kind, told in _named(items, title.rstrip(" :：")):
            start, end = located(guide, name, item.start, item.start, item.end)
            yield Entity(
                name,
                kind,
                guide.document,
                start,
                end,
                said_kind(kind),
                attributes=(*told, *(pair for pair in about if pair[1] != name)),
            )


def labelled(guide: Guide, owners: Mapping[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Items with a label and a value as attributes, by the section that owns them.

    `owners` tells for the id of a section which section has what is said in it.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for items in guide.lists:
        if owner := owners.get(items.section):
            told = ((item.label, _value(item)) for item in items.items if item.label)
            found.setdefault(owner, []).extend(told)
    return {owner: tuple(told) for owner, told in found.items()}


def _named(items: ItemList, title: str) -> Iterator[tuple[Item, str, str, _Told]]:
    """Each item that names something, the name, its kind, and what the item says of it."""
    labels, values = [item.label for item in items.items], [_value(item) for item in items.items]
    pairs = list(zip(items.items, values, strict=True))
    if said_kind(title) and len(pairs) >= _FEWEST:
        if not any(labels) and all(map(is_name, values)):
            yield from ((item, *_weighed(value, title)) for item, value in pairs)
            return
        if _are_options(labels) and all(map(is_name, values)):
            yield from ((item, value, title, (("label", item.label),)) for item, value in pairs)
            return
        if all(map(is_name, labels)) and set(map(said_kind, labels)) <= {"", said_kind(title)}:
            told = "description"
            yield from ((item, item.label, title, ((told, value),)) for item, value in pairs)
            return
    for item, value in pairs:
        if said_kind(item.label) and len(item.label.split()) <= LONGEST:
            yield from ((item, name, item.label, ()) for name in names_in(value))


def _weighed(value: str, title: str) -> tuple[str, str, _Told]:
    name, share = without_share(value)
    return (name, title, (("weight", share),)) if name and share else (value, title, ())


def _value(item: Item) -> str:
    return item.plain[len(item.label) + 1 :].strip() if item.label else item.plain.rstrip(" .;,")


def _are_options(labels: Sequence[str]) -> bool:
    """Whether labels differ in all but their last word, which says no kind: "… option"."""
    ends = {singular(label.casefold().split()[-1]) if label.strip() else "" for label in labels}
    return len(ends) == 1 and not said_kind(ends.pop()) and all(len(x.split()) > 1 for x in labels)
