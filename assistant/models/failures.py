"""What a provider's package raised, as one sentence that says what to do.

None of what a server said is passed on: it may repeat the key.
"""

from langchain_core import exceptions as known

from .errors import ModelError
from .providers import Service

_CLASSES: tuple[tuple[type[Exception], str], ...] = (
    (known.ModelAuthenticationError, "key_refused"),
    (known.ModelPermissionDeniedError, "key_refused"),
    (known.ModelNotFoundError, "unknown_model"),
    (known.ModelRateLimitError, "rate_limited"),
    (known.ContextOverflowError, "too_long"),
    (known.ModelInvalidRequestError, "bad_request"),
    (known.ModelTimeoutError, "timeout"),
    (known.ModelConnectionError, "unreachable"),
    (known.ModelAPIError, "server"),
    (TimeoutError, "timeout"),
    (ConnectionError, "unreachable"),
    (ImportError, "missing_package"),
)
# Of HTTP libraries, which raise through the packages of some providers.
_NAMES = {
    "TimeoutException": "timeout",
    "ConnectError": "unreachable",
    "TransportError": "cut_off",
}
_STATUSES = {
    400: "bad_request",
    401: "key_refused",
    403: "key_refused",
    404: "unknown_model",
    408: "timeout",
    422: "bad_request",
    429: "rate_limited",
}
_SENTENCES = {
    "bad_request": "{address} does not take the request: check CERTGUIDE_MODEL_TEMPERATURE, which "
    "some models want to be 1.",
    "bad_model": "LangChain knows no chat models of {provider!r}, or wants a key for them: check "
    "CERTGUIDE_MODEL and the provider's own variables.",
    "cut_off": "The chat model at {address} stopped in the middle: try again.",
    "key_refused": "{address} refuses the key: check {key}.",
    "missing_package": "The package for {provider} models is not installed: install LangChain's "
    "package for that provider.",
    "rate_limited": "{address} takes no more questions for now: wait a little, or check your plan.",
    "server": "The chat model at {address} failed or gave no usable answer: try again later.",
    "timeout": "The chat model at {address} did not answer within {seconds:g} seconds: try again, "
    "or raise CERTGUIDE_MODEL_TIMEOUT.",
    "too_long": "The prompt is longer than the model {model} can read.",
    "unknown_model": "{address} has no model {model}: {unknown}.",
    "unreachable": "Nothing answers at {address}: {absent}.",
}


def failed(service: Service, kind: str, seconds: float) -> ModelError:
    """The error of a kind, worded for a service that had `seconds`."""
    sentence = _SENTENCES[kind].format(
        address=service.address,
        provider=service.provider,
        model=service.model,
        key=service.terms.key or "it",
        absent=service.terms.absent,
        unknown=service.terms.unknown,
        seconds=seconds,
    )
    return ModelError(kind, sentence)


def kind_of(error: BaseException) -> str:
    """The kind of what a provider's package raised; "server" where nothing better is known."""
    for class_, kind in _CLASSES:
        if isinstance(error, class_):
            return kind
    for base in type(error).__mro__:
        if base.__name__ in _NAMES:
            return _NAMES[base.__name__]
    return _STATUSES.get(getattr(error, "status_code", 0), "server")
