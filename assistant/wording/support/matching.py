"""Whether a word is among others, itself, in another form, or as one that says the same."""

from .tokens import Token

_STEM = 5  # letters that two forms of a word share at least


def found_in(token: Token, keys: frozenset[str]) -> bool:
    """Whether a word, another form of it, or one that says the same is among the keys."""
    if token.keys & keys:
        return True
    return not token.name and any(
        len(own) > _STEM and len(key) > _STEM - 1 and _same_root(own, key)
        for own in token.keys
        for key in keys
    )


def _same_root(one: str, other: str) -> bool:
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    return shared >= max(_STEM, round(0.65 * max(len(one), len(other))))
