"""A guide's own glossary: terms that mean the same in it, kept in a file beside it.

`exam-guide.pdf` may have an `exam-guide.glossary.yaml` with one key, `synonyms`: a list of groups,
each a list of words and phrases.
"""

from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from .errors import CorpusError

MOST_BYTES = 200_000  # thousands of terms
MOST_TERMS = 5_000
_DEEPEST = 4  # a term is three levels down
_groups = TypeAdapter(tuple[tuple[str, ...], ...])


def glossary(guide: Path) -> tuple[tuple[str, ...], ...]:
    """The groups of the glossary beside a guide; none without one.

    Raises:
        CorpusError: "damaged" for a file that is not such a glossary, "too_large" for a long one.

    """
    path = guide.with_name(f"{guide.stem}.glossary.yaml")
    if not path.is_file():
        return ()
    data = _bytes(path)
    try:
        text = data.decode("utf-8")
        _expect_simple(text)
        raw = yaml.safe_load(text)
        groups = _groups.validate_python(raw["synonyms"] if isinstance(raw, dict) else raw)
    except (yaml.YAMLError, ValueError, KeyError, ValidationError) as error:
        raise CorpusError(
            "damaged",
            f"{path.name} is no glossary: it needs one key, synonyms, with a list of groups, "
            "each a list of words or phrases.",
        ) from error
    if sum(map(len, groups)) > MOST_TERMS:
        raise CorpusError("too_large", f"{path.name} may have {MOST_TERMS:,} terms: take some out.")
    return groups


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        limit = f"{MOST_BYTES // 1000} KB"
        raise CorpusError("too_large", f"{path.name} is over {limit}: take some of its terms out.")
    return data


def _expect_simple(text: str) -> None:
    """Refuse what PyYAML follows into the ground: aliases of aliases, and depth."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST or isinstance(event, yaml.AliasEvent):
            raise ValueError("deeper than a glossary, or with aliases")
