"""The one error of keeping: the file of the learners cannot be used."""


class LearnersError(Exception):
    """`kind` for programs, `message` one sentence for people, which names no path of the server.

    Kinds: "damaged", "newer" (written by a newer certguide), "busy", "unwritable", "document" (what
    is to be brought in cannot be read).
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
