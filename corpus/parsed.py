"""The entries of a YAML file that ships with the product."""

from typing import Any

import yaml

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is not everywhere


def parsed(text: str) -> dict[str, Any]:
    """A data file's entries, by the parser in C where there is one: it is ten times as fast."""
    loaded: dict[str, Any] = yaml.load(text, Loader=_LOADER)  # noqa: S506 - both are safe ones
    return loaded
