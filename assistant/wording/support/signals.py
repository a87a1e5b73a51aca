"""How far a piece of a sentence is what one statement says: a number for each way to differ.

unsaid      words that stand neither in the statement nor around it
names       names among them, counted besides
light       words that add no fact, and stand nowhere
elsewhere   words that stand nowhere but are the subject of another statement
borrowed    words that stand in the sentence before it alone
headed      words that stand in its headings alone
opens       whether the first word of content is unsaid
missing     share of the words that are unsaid
numbers     numbers that are not there, or not of the same thing
bounds      numbers whose "at least" or "at most" differs
opposites   words whose opposite stands there in their place
exchanged   verbs around which things changed places
swapped     whether two things stand in each other's place; told of the whole sentence, 0 here
parity      whether one denies once more than the other
denied      whether words are denied on one side and said on the other
every       "all", "always" that the statement does not say
must, obliged, should, only                what was added: see `Strength`
usual, may, can, some, restricted          what was left out: see `Strength`
condition   whether an "if" was left out
limit       numbers with "at most" and the like that were left out
"""

from collections.abc import Sequence
from dataclasses import astuple, fields

from .agreement import differing
from .coverage import Words, has_opposite, opens_with_name
from .limits import unconditional, unlimited
from .matching import found_in
from .negation import denied, parity
from .order import exchanged
from .quantities import Quantity
from .statements import Statement
from .strength import Strength, turned
from .tokens import Token
from .universals import overstated

NAMES = (
    *("unsaid", "names", "light", "elsewhere", "borrowed", "headed", "opens", "missing"),
    *("numbers", "bounds", "opposites", "exchanged", "swapped", "parity", "denied", "every"),
    *("condition", "limit"),
    *(field.name for field in fields(Strength)),
)


def signals(
    piece: Sequence[Token],
    counted: Sequence[Quantity],
    statement: Statement,
    subjects: frozenset[str],
) -> tuple[float, ...]:
    """Compare a piece of a sentence, with its quantities, to a statement; all 0 for a quote.

    `subjects` are those of all statements together.
    """
    content = [token for token in piece if token.content]
    words = Words.of(content, statement)
    numbers, bounds = differing(piece, counted, statement)
    values = (
        len(words.unsaid),
        sum(token.name for token in words.unsaid) + opens_with_name(piece, words.unsaid),
        len(words.light),
        sum(found_in(token, subjects) for token in words.gone),
        sum(not token.light for token in words.lent),
        sum(not token.light for token in words.headed),
        bool(content) and content[0] in words.unsaid and not content[0].name,
        len(words.unsaid) / max(1, len(content)),
        numbers + len(words.ordinal),
        bounds,
        sum(has_opposite(token, statement) for token in words.gone) + turned(piece, statement),
        exchanged(piece, statement),
        0,
        parity(piece, statement),
        denied(piece, statement),
        overstated(piece, statement.tokens),
        unconditional(piece, statement),
        unlimited(counted, piece, statement),
        *astuple(Strength.between(piece, statement)),
    )
    return tuple(map(float, values))
