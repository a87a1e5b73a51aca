"""The interface's sentences in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter

import yaml

ENGLISH = "en"
"""The language of whoever asks for none that we have."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences by key; `language` is their tag, as HTML's `lang` takes it."""

    language: str
    sentences: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """The sentence of that key with the values put in as they are; KeyError for another key."""
        return self.sentences[key].format(**values)

    def count(self, key: str, number: int) -> str:
        """The sentence `key_one` for 1, else `key_other`, with the number in it."""
        return self.say(f"{key}_one" if number == 1 else f"{key}_other", number=number)


def languages() -> tuple[str, ...]:
    """Tags of the languages that there are, English first."""
    return tuple(_wordings())


def wording(language: str) -> Wording:
    """The sentences in one of the `languages`; KeyError for another."""
    return _wordings()[language]


def tables() -> dict[str, dict[str, str]]:
    """The sentences that hold no values by key, by language: what `gr.I18n` takes by name."""
    return {
        language: {
            key: sentence for key, sentence in spoken.sentences.items() if not _fields(sentence)
        }
        for language, spoken in _wordings().items()
    }


def _fields(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field is not None}


@cache
def _wordings() -> dict[str, Wording]:
    found = {
        path.name.removesuffix(".yaml"): path
        for path in files(__package__).iterdir()
        if path.name.endswith(".yaml")
    }
    ordered = sorted(found, key=lambda language: (language != ENGLISH, language))
    return {
        language: Wording(language, yaml.safe_load(found[language].read_text("utf-8")))
        for language in ordered
    }
