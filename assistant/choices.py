"""The replies that a question back offers, in the guide's own words."""

from collections.abc import Sequence

from .fit_words import fit_words
from .options import Option

_MOST = 8


def choices(slot: str, known: Sequence[Option]) -> tuple[str, ...]:
    """Replies in the guide's own words to the question for a slot; () for no slot."""
    offered: list[str] = []
    match slot:
        case "role":
            offered = [option.name for option in known if option.things] or [
                person for option in known for person in option.people
            ]
        case "experience":
            offered = [need for option in known for need in option.needs]
            offered = [
                *list(dict.fromkeys(offered))[: _MOST - 1],
                fit_words().say["nothing"],
            ]
        case "goal":
            sections = [o.name for o in known if not o.people and not o.things and o.is_path]
            offered = sections or [option.name for option in known if option.is_step]
    return tuple(dict.fromkeys(offered))[:_MOST] if len(offered) > 1 else ()
