"""What an editor has said beforehand about a release."""

from collections.abc import Collection
from dataclasses import dataclass

from ..errors import DocumentsError

ALL = "all"


@dataclass(frozen=True, slots=True)
class Terms:
    """What is taken as it is.

    Attributes:
        cases: Ids of cases that may get worse or stale, "all" for every one; and of new findings,
            which "all" does not take in.
        losses: Documents that may lose much; "all" is none of them.
        findings: Ids of findings that were acknowledged.
        promote: False to leave even a good build staged.

    """

    cases: Collection[str] = ()
    losses: Collection[str] = ()
    findings: Collection[str] = ()
    promote: bool = True

    def accepts(self, case: str) -> bool:
        """Whether a case may get worse or stale."""
        return ALL in self.cases or case in self.cases

    def acknowledges(self, finding: str) -> bool:
        """Whether an editor has seen a finding."""
        return finding in self.findings or finding in self.cases

    def check(self, ids: Collection[str], documents: Collection[str]) -> None:
        """Raise DocumentsError for an id or a document that there is not: typos accept nothing."""
        for given in self.cases:
            if given != ALL and given not in ids:
                raise DocumentsError(
                    f"No case and no new finding of this release has the id {given!r}."
                )
        for given in self.losses:
            if given not in documents:
                raise DocumentsError(
                    f"No document {given!r} is replaced: there are {', '.join(documents)}."
                )
