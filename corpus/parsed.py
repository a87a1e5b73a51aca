"""The entries of a YAML file that ships with the product."""

from typing import Any

import yaml


def parsed(text: str) -> dict[str, Any]:
    """A data file's entries, by the parser in C where there is one: it is ten times as fast."""
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both loaders are safe ones
    return loaded
