"""The one error of serving: nothing can be offered at the address that was asked for."""


class ServeError(Exception):
    """`kind` for programs, `str(error)` one sentence for people.

    Kinds: "port_taken", "bad_address", "exposed".
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
