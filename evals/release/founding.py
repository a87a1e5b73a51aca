"""Whether the gold of a suite's cases stands in the edition that the suite was written for."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from corpus import Guide, bundled

from ..cases import Case, Suite
from ..errors import SuiteError
from .edition import Edition


class Editions:
    """The words of a library's documents, read when they are first wanted.

    `names` gives a document another name: that of the live edition which it replaces.
    """

    def __init__(self, guides: Iterable[Guide], names: Mapping[str, str] | None = None) -> None:
        renamed = names or {}
        self._guides = {renamed.get(guide.document, guide.document): guide for guide in guides}
        self._read: dict[str, Edition] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the documents."""
        return tuple(self._guides)

    def of(self, cases: Iterable[Case]) -> Mapping[str, Edition]:
        """The editions of the documents that cases ask about, and perhaps of others."""
        for case in cases:
            for name in case.documents:
                if name in self._guides and name not in self._read:
                    self._read[name] = Edition(self._guides[name])
        return self._read


def founded(
    cases: Sequence[Case],
    suites: Sequence[Suite],
    editions: Sequence[Editions],
    excused: Collection[str] = (),
) -> tuple[Case, ...]:
    """The cases whose gold stands in one of the editions; those excused are left out without it.

    So are those that came with the product: the guide may be the operator's own edition of it.

    Args:
        cases: Their documents by the names of the library.
        suites: Where the cases are from.
        editions: Of the library, those that a suite may have been written for.
        excused: Ids of cases whose gold left the content before, with an editor's consent.

    Raises:
        SuiteError: with its line, for a case whose gold stands in none.

    """
    missing = dict(_missing(cases, editions))
    homes = {suite.name: suite for suite in suites}
    for case in cases:
        suite = homes[case.suite]
        if case.id in missing and case.id not in excused and not _may_lack(suite):
            raise SuiteError(
                suite.path,
                case.line,
                f"case {case.id!r}: “{missing[case.id]}” stands in none of its documents: mend "
                "the words, or name the build that has them as the suite's `edition`",
            )
    return tuple(case for case in cases if case.id not in missing)


def _missing(cases: Sequence[Case], editions: Sequence[Editions]) -> Iterator[tuple[str, str]]:
    """The cases with a quote or a section that no edition has, and the first such."""
    read = [edition.of(cases) for edition in editions]
    for case in cases:
        own = [edition[name] for edition in read for name in case.documents if name in edition]
        for quote in case.quotes:
            if not any(edition.says(quote) for edition in own):
                yield case.id, quote
        for path in case.sections:
            if not any(edition.has_section(path) for edition in own):
                yield case.id, path


def _may_lack(suite: Suite) -> bool:
    """Whether a suite says that it was written for another edition, or came with the product."""
    return suite.edition is not None or suite.path.parent == bundled()
