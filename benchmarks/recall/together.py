"""Several edits of one guide at once, as between two real editions."""

from collections import Counter
from random import Random

from corpus import Guide, compare

from . import section_edits, unit_edits
from .plant import reread

_EDITS = 5
_EDITORS: tuple[unit_edits.Editor, ...] = (
    *unit_edits.NAMED.values(),
    section_edits.section_renamed,
)


def edited_often(guide: Guide, chance: Random) -> tuple[Counter[str], Counter[str]]:
    """The edits that were made and the changes that are told, as "changed faq" and so on."""
    made: Counter[str] = Counter()
    edition = guide
    for editor in chance.sample(_EDITORS, len(_EDITORS)):
        edit = editor(edition, chance) if made.total() < _EDITS else None
        if edit:
            made[f"{edit.kind} {edit.unit}"] += 1
            edition = reread(guide.document, edit.text)
    return made, Counter(f"{each.kind} {each.unit}" for each in compare(guide, edition))
