"""Rewrites a follow-up into a question that stands alone.

What is missing is put in its place (the thing named before for a pronoun, the new name for the old
one); the history is never glued on, because the words of old questions pull old passages back. A
question that stands alone is left as it is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index import Index, Name, terms, words

from .answer import Turn
from .context import Context, after, listed_by
from .language import Language
from .mentions import exchanged, guides, has_content, said, things
from .pointing import asked_about, before_pointer, item_meant
from .timeframe import time_frame

_TURNS = 8  # how far back a follow-up may lean
_NAMED = 2  # content words before a pronoun, one of which it may stand for
_FAR = 3  # content words before "the second one" beyond which it points at something else
_LONG = 2  # content words after "and" or "with" that ask enough by themselves
_ONE_OF_TWO = {"the former": 0, "the latter": -1}
_CLAUSE = re.compile(r".+?(?:[,;?] ?| (?=and\b))(?:and|or|but|also)\b")
_WHOLE = re.compile(
    r"(?!(?:what|how) about\b|what of\b)"
    r"(?:what|how|who|whom|when|where|which|why|can|could|do|does|is|are|should|will|would)\b"
)


def standalone(
    question: str, history: Sequence[Turn], index: Index, language: Language, document: str | None
) -> str:
    """The question with everything that it leaves to the conversation filled in."""
    context: Context | None = None
    for turn in history[-_TURNS:]:
        if turn.role == "user":
            understood = _resolve(turn.content, context, index, language, document)
            context = after(context, understood)
        elif context is not None:
            listed = listed_by(turn.content, context)
            context = replace(context, reply=turn.content, listed=listed)
    return _resolve(question, context, index, language, document)


def _resolve(
    text: str,
    context: Context | None,
    index: Index,
    language: Language,
    document: str | None,
) -> str:
    if context is None:
        return text
    if anew := language.new_subject.match(text.lower()):
        return text[anew.end() :] or text
    return _Resolver(context, index, language, document).resolve(text)


@dataclass(frozen=True, slots=True)
class _Resolver:
    context: Context
    index: Index
    language: Language
    document: str | None

    def resolve(self, text: str) -> str:
        bare = self._without_cues(text)
        correction = self.language.corrections.search(text.lower()) is not None
        lowered = bare.lower()
        if (item := self._list_item(lowered)) is not None:
            return asked_about(bare, item, self.language)
        if (moved := self._another_time(bare, correction)) is not None:
            return moved
        names = self._names(bare) or self._guides(bare)
        if names and (correction or self._is_elliptic(text, bare, names)):
            return self._swap(names, bare)
        if self.language.bare_asks.match(lowered):
            return self._attach(bare)
        if not names and self._points_back(lowered):
            return self._replace_pronoun(bare)
        if self._is_fragment(text, bare, names):
            return self._attach(bare)
        return bare if correction else text

    def _another_time(self, bare: str, correction: bool) -> str | None:
        """The last question with its time frame replaced: "no, I have just one week"."""
        old, new = time_frame(self.context.question), time_frame(bare)
        if old is None or new is None or self._names(bare):
            return None
        if not correction and self._content(bare, ()) > 2:
            return None
        return self.context.question.replace(old, new, 1)

    def _without_cues(self, text: str) -> str:
        """The question without "and", "sorry, I meant", "ok so"."""
        bare = text.strip()
        lead = self.language.leading.match(bare.lower())
        bare = bare[lead.end() :].strip() if lead and lead.end() < len(bare) else bare
        meant = self.language.correction_words.search(bare.lower())
        if meant:
            bare = (bare[: meant.start()] + bare[meant.end() :]).strip(" ,")
        return bare or text

    def _names(self, text: str) -> list[Name]:
        return things(text, self.index, self.document)

    def _guides(self, text: str) -> list[Name]:
        """The documents that a text names, if the last question named one too."""
        before = guides(self.context.question, self.index, self.language, self.document)
        return guides(text, self.index, self.language, self.document) if before else []

    def _content(self, text: str, names: Sequence[Name]) -> int:
        """Number of content words that are not part of a name, and not mere words of asking."""
        spoken = words(text)
        inside = {place for name in names for place in range(name.low, name.high)}
        return sum(
            has_content(word, self.language)
            for place, word in enumerate(spoken)
            if place not in inside and terms(word)
        )

    def _points_back(self, lowered: str) -> bool:
        """Whether a pronoun has hardly a word before it that it could stand for."""
        pointer = self.language.anaphora.search(lowered)
        if pointer is None:
            return False
        before = lowered[: pointer.start()]
        own = _CLAUSE.match(before)  # "what does the exam cost, and is it online?"
        if own and any(word not in self.language.function_words for word in words(own[0])):
            return False
        return self._content(before, ()) < _NAMED

    def _is_elliptic(self, text: str, bare: str, names: Sequence[Name]) -> bool:
        """Whether nothing but a name is new: "and the second track?"."""
        cue = self.language.about.match(text.strip().lower()) or self.language.ellipsis.match(
            bare.lower()
        )
        short = len(bare.split()) <= 5 and not self.language.defining.match(text.strip().lower())
        return self._content(bare, names) == 0 and (cue is not None or short)

    def _is_fragment(self, text: str, bare: str, names: Sequence[Name]) -> bool:
        """Whether the question is too short to stand alone: "prerequisites?", "for beginners?"."""
        cue = self.language.ellipsis.match(text.strip().lower()) is not None
        short = len(bare.split()) <= 3
        long = self._content(bare, ()) > _LONG
        return not names and (short or (cue and not long and not self._is_whole(bare)))

    def _is_whole(self, bare: str) -> bool:
        """Whether what follows "and" asks enough by itself: "and who is the examiner of bees?"."""
        if not _WHOLE.match(bare.lower()):
            return False
        topics = self.index.names_in(bare, self.document)
        return self._content(bare, topics) > 1 or not self._names(self.context.question)

    def _swap(self, new: Sequence[Name], bare: str) -> str:
        """The last question with its name of the same kind replaced by the new one."""
        previous = self.context.question
        name = said(bare, new[0])
        old = self._names(previous) or self._guides(previous)
        kinds = {
            other.kind for other in new if (other.low, other.high) == (new[0].low, new[0].high)
        }
        same = [other for other in old if other.kind in kinds] or old
        same = [other for other in same if said(previous, other).lower() != name.lower()]
        if not same:
            return f"{previous.rstrip(' ?.!')}: {name}?"
        return exchanged(previous, same[-1], name)

    def _focus(self, pointer: str = "") -> str | None:
        """The last thing named, in the question or, where that asked for it, in the reply.

        A pointer that says a kind ("that level") may mean something named earlier.
        """
        previous = self.context.question
        named = self._names(previous)
        replied = self._names(self.context.reply)
        new = [
            name
            for name in replied
            if said(self.context.reply, name).lower() not in previous.lower()
        ]
        if new and self.language.asks_which.match(previous.lower()):
            return said(self.context.reply, new[0])  # "which track …?" — its answer is the topic
        if not named:
            return self._named_earlier(pointer)
        spans = list({(name.low, name.high): name for name in named}.values())
        if pointer in _ONE_OF_TWO and len(spans) > 1:
            return said(previous, spans[_ONE_OF_TWO[pointer]])
        return " and ".join(said(previous, name) for name in spans)

    def _named_earlier(self, pointer: str) -> str | None:
        """The last thing of the kind that a pointer says, before the last question."""
        kinds = set(terms(pointer)) if " " in pointer else set()
        for text in self.context.earlier:
            for name in self._names(text):
                if kinds.intersection(terms(name.kind)):
                    return said(text, name)
        return None

    def _replace_pronoun(self, bare: str) -> str:
        found = self.language.anaphora.search(bare.lower())
        focus = self._focus(found[0]) if found else None
        if focus is None or found is None:
            return bare
        possessive = found[0] in {"its", "their"}
        put = f"{focus}'s" if possessive else focus
        return f"{bare[: found.start()]}{put}{bare[found.end() :]}"

    def _attach(self, bare: str) -> str:
        """A question too short to stand alone, with the thing or the question it is about."""
        focus = self._focus()
        if focus is None and self.language.bare_asks.match(bare.lower()):
            return f"{bare.rstrip(' ?.!')}: {self.context.question}"
        return f"{bare.rstrip(' ?.!')} for {focus}?" if focus else bare

    def _list_item(self, lowered: str) -> str | None:
        """The item of the last reply's list that "the second one" points at."""
        if self._content(before_pointer(lowered, self.language), ()) > _FAR:
            return None
        return item_meant(lowered, self.context.listed, self.language)
