"""The one error of making calendars."""


class CalendarError(Exception):
    """`kind` for programs, `str(error)` one sentence for people.

    Kinds: "no_dates", "not_ours".
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
