"""The one error of chat models: why none words the answer now, and what mends it."""


class ModelError(Exception):
    """A chat model cannot be had: `kind` for programs, `str(error)` one sentence for people.

    Nothing that a server said is part of it, for a server may repeat the key it was sent.

    Kinds: "bad_model" (nothing of that form), "missing_package", "missing_key", "key_refused",
    "unreachable", "unknown_model", "rate_limited", "timeout", "too_long" (for its context),
    "bad_request", "server" (it failed, or did not answer as chat models do), "cut_off" (it
    stopped in the middle), "weights" (missing, altered, or no room for them).
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
