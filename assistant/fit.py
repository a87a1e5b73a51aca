"""Advises a learner on what fits: asks who they are, one thing at a time, and recommends.

Nothing is remembered here: what a learner told is taken from their turns afresh, on top of what a
caller knows of them from before.
"""

from collections.abc import Callable, Sequence
from functools import cache

from corpus import SECTION, TOPIC
from index import DOCUMENT, Index, terms

from .answer import Answer, Sentence, Turn
from .fit_words import fit_words
from .interview import Named, conducted, held, role_asked_for
from .language import Language
from .learner import NOBODY, Profile
from .nearest import named
from .options import Option, options
from .reach import FEW
from .recommendation import recommendation, unadvised


def fitting(
    text: str,
    history: Sequence[Turn],
    index: Index,
    language: Language,
    document: str | None,
    profile: Profile = NOBODY,
) -> Answer | None:
    """The advice, the question back, or the profile shown or forgotten; None if none is due.

    None too where no guide has a table of roles or audiences, or none of its rows is near.
    """

    @cache
    def known() -> list[Option]:
        return _options(index, document)

    names = _named(known, index, document)
    interview = conducted(text, history, names, language, profile)
    match interview.act:
        case "show":
            return _shown(interview.profile, text)
        case "forget":
            return Answer(
                "smalltalk",
                (Sentence(fit_words().say["forgotten"]),),
                standalone=text,
                choices=fit_words().commands[:1],
            )
        case "advise" | "why" if known():
            return recommendation(text, interview, known(), index, language)
        case "" if (stranger := role_asked_for(text)) and _is_unadvised(
            stranger, known(), language
        ):
            return unadvised(text, stranger, known())
    return None


def known_of(
    history: Sequence[Turn], index: Index, language: Language, profile: Profile = NOBODY
) -> Profile:
    """What is known of the learner after a conversation, and was before it."""
    # Whom each of many guides advises is not looked through for what a learner told.
    near = cache(lambda: _options(index, None) if len(index.documents) <= FEW else [])
    names = _named(near, index, None)
    return held(history, names, language, profile).profile


def _named(known: Callable[[], list[Option]], index: Index, document: str | None) -> Named:
    return Named(
        people=lambda said: bool(named(said, known())),
        things=lambda said: _names_things(said, index, document),
        knows=index.knows,
    )


def _is_unadvised(role: str, known: Sequence[Option], language: Language) -> bool:
    """Whether a guide has a table of roles, and nothing that it advises is like this one."""
    if not any(option.things for option in known) or named(role, known):
        return False
    told = " ".join(text for option in known for text in (option.name, *option.texts))
    stems = f" {' '.join(terms(told))} "
    head = terms(role)[-1:]
    return not any(
        f" {' '.join(way)} " in stems for way in (head, *language.synonyms.get(head, ()))
    )


def _names_things(text: str, index: Index, document: str | None) -> bool:
    """Whether a text names a thing of a guide that is neither a heading nor somebody's role."""
    columns = fit_words().columns
    return any(
        name.kind not in (TOPIC, SECTION, DOCUMENT)
        and not columns["role"].search(name.kind.lower())
        and not columns["audience"].search(_folded(name.kind))
        for name in index.names_in(text, document)
    )


def _options(index: Index, document: str | None) -> list[Option]:
    """Those of every guide in reach that advises by role or audience."""
    columns = fit_words().columns
    advising = dict.fromkeys(
        owner
        for kind, owner in index.kinds()
        if document in (None, owner)
        and (columns["role"].search(kind.lower()) or columns["audience"].search(_folded(kind)))
    )
    return [option for owner in advising for option in options(index.guide(owner))]


def _folded(kind: str) -> str:
    return kind.lower().replace("’", "'")


def _shown(profile: Profile, text: str) -> Answer:
    say, facts = fit_words().say, fit_words().facts
    told = {
        "role": profile.role,
        "work": profile.work,
        "experience": ", ".join(profile.experience),
        "goal": profile.goal,
    }
    listed = "; ".join(facts[slot].format(fact) for slot, fact in told.items() if fact)
    sentence = say["profile"].format(facts=listed) if listed else say["no_profile"]
    choices = fit_words().commands if listed else fit_words().commands[:1]
    return Answer("smalltalk", (Sentence(sentence),), standalone=text, choices=choices)
