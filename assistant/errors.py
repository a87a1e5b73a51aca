"""The one error of this package: what the learner or the operator did that cannot be answered."""


class TutorError(Exception):
    """A question that cannot be taken: `kind` for programs, `str(error)` one sentence for people.

    Kinds: "empty_question", "question_too_long", "unknown_guide", "unknown_section",
    "bad_history", "reranker".
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
