"""Which of our languages a browser's reader likes best."""

from .wording import ENGLISH, languages


def language_of(accept_language: str) -> str:
    """The tag of the best of our languages for an Accept-Language header; English if none is liked.

    Ranges are weighed by their quality value (RFC 9110, 12.4.2 and 12.5.4) and looked up by their
    primary language, so that "de-AT" is served with "de" (RFC 4647, 3.4). A range that cannot be
    read is passed over.
    """
    liked = [_weighed(part) for part in accept_language.split(",")]
    for primary, weight in sorted(liked, key=lambda one: -one[1]):  # equals stay in their order
        if weight > 0 and primary in languages():
            return primary
        if weight > 0 and primary == "*":
            break
    refused = {primary for primary, weight in liked if weight == 0}
    return next((language for language in languages() if language not in refused), ENGLISH)


def _weighed(part: str) -> tuple[str, float]:
    """The primary language of a range and its weight, 0 to 1; -1 if it cannot be read."""
    tag, _, parameter = part.partition(";")
    primary = tag.strip().lower().partition("-")[0]
    name, _, value = parameter.partition("=")
    if not parameter.strip():
        return primary, 1.0
    try:
        weight = float(value) if name.strip().lower() == "q" else -1.0
    except ValueError:
        return primary, -1.0
    return primary, weight if 0 <= weight <= 1 else -1.0
