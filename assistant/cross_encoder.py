"""Loads a sentence-transformers cross-encoder that is on this machine, by folder or name."""

from typing import TYPE_CHECKING

from .errors import TutorError

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


def load_cross_encoder(model: str, kind: str, remedy: str) -> "CrossEncoder":
    """The model: safetensors only, no code of its own, nothing fetched.

    Raises TutorError of that `kind`, which ends with the `remedy`, when there is no such model.
    """
    from sentence_transformers import CrossEncoder

    try:
        return CrossEncoder(
            model,
            trust_remote_code=False,
            local_files_only=True,
            model_kwargs={"use_safetensors": True},
        )
    except (OSError, ValueError) as error:
        raise TutorError(
            kind, f"There is no cross-encoder {model!r} on this machine: {remedy}."
        ) from error
