"""Headings that narrow down what is told below them: a level, an exam, an exception."""

from collections.abc import Callable

from ..catalogue import SECTION, TOPIC, entities
from ..guide import Guide
from .wording import contains, is_general, word_set, words

_ASKING = word_set("are can do does how is must should what when where which who why")
_ASPECTS = word_set(
    "after before benefit build career choose choosing common content cost date domain duration "
    "eligibility fee finding get go help idea issue it length logistic maintain mistake next not "
    "objective outcome path pay plan policy practical practice preparation prepare preparing price "
    "pursue reason register registration required requirement resource result role schedule "
    "scheduling score skill structure study take technical tip tool topic train training "
    "understanding valid validity valuable value ways work you"
)
"""Words of headings that tell which side of a subject follows, and of no other subject."""
_SUBJECT = word_set("certificate credential exam examination licence license test")
EXCEPTION = word_set(
    "bundle discount employee group late member mock online onsite practice recertification "
    "recertify remote renew renewal resit retake sample student trial voucher"
)


def scopes(guide: Guide) -> Callable[[str], bool]:
    """Whether a heading of the guide narrows down what is told below it."""
    subject, names_another = words(guide.title), subjects(guide)

    def narrows(title: str) -> bool:
        heading = words(title)
        if is_general(title, subject):
            return False
        if names_another(title):
            return True
        asks = heading[0] in _ASKING
        return not (asks or is_general(title, {*subject, *_ASPECTS, *_SUBJECT}))

    return narrows


def subjects(guide: Guide) -> Callable[[str], bool]:
    """Whether a heading names one of several things that the guide is about, or an exception."""
    names = names_within(guide)

    def names_another(title: str) -> bool:
        heading = words(title)
        return bool(EXCEPTION & set(heading)) or any(contains(heading, name) for name in names)

    return names_another


def names_within(guide: Guide) -> list[tuple[str, ...]]:
    """The words of the names of what a guide tells of: its levels, roles, providers ..."""
    subject = words(guide.title)
    return [
        key
        for entity in entities(guide)
        if entity.kind not in (TOPIC, SECTION)
        for name in (entity.name, *entity.aliases)
        if (key := words(name)) and not contains(subject, key)
    ]
