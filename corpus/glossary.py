"""A guide's own glossary: terms that mean the same in it, kept in a file beside it.

`exam-guide.pdf` may have an `exam-guide.glossary.yaml` with one key, `synonyms`: a list of groups,
each a list of words and phrases.
"""

from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from .errors import CorpusError

_groups = TypeAdapter(tuple[tuple[str, ...], ...])


def glossary(guide: Path) -> tuple[tuple[str, ...], ...]:
    """The groups of the glossary beside a guide; none without one.

    Raises:
        CorpusError: "damaged" for a file that is not such a glossary.

    """
    path = guide.with_name(f"{guide.stem}.glossary.yaml")
    if not path.is_file():
        return ()
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        return _groups.validate_python(raw["synonyms"] if isinstance(raw, dict) else raw)
    except (yaml.YAMLError, UnicodeDecodeError, KeyError, ValidationError) as error:
        raise CorpusError(
            "damaged",
            f"{path.name} is no glossary: it needs one key, synonyms, with a list of groups, "
            "each a list of words or phrases.",
        ) from error
