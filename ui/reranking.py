"""The cross-encoder that an operator has chosen, if any."""

from assistant import CrossEncoderReranker, Reranker

from .settings import Settings


def reranker(settings: Settings) -> Reranker | None:
    """Load the cross-encoder that was set; None when none was.

    Raises TutorError when there is no such model.
    """
    return None if settings.reranker is None else CrossEncoderReranker(settings.reranker)
