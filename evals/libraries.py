"""Cases grouped by the library that they are asked against, and asked there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from .cases import Case
from .product import Product, ProductError
from .scoring import Row, Score, score


def libraries(cases: Iterable[Case]) -> dict[tuple[str, ...], tuple[Case, ...]]:
    """Group cases by their documents, in the order in which these first appear."""
    groups: dict[tuple[str, ...], tuple[Case, ...]] = {}
    for case in cases:
        groups[case.documents] = (*groups.get(case.documents, ()), case)
    return groups


def evaluate(
    cases: Sequence[Case], shared: Path, command: tuple[str, ...], folder: Path, bundled: bool
) -> Iterator[Score]:
    """Ask every case against a library of exactly its documents; yields a score for each.

    Args:
        cases: What to ask.
        shared: Folder that the cases' documents are below.
        command: How the product is called.
        folder: For the libraries, one data folder each.
        bundled: Ask the product's own guide instead, which it builds by itself. Its wording is not
            the one the quotes were taken from, so only answers can be judged then.

    """
    for number, (documents, group) in enumerate(libraries(cases).items()):
        product = Product(command, folder / f"library-{number}")
        paths = () if bundled else tuple(shared / document for document in documents)
        try:
            rows, texts = _ask(product, paths, group)
        except ProductError as error:
            # A library that cannot be asked is so many wrong answers, and the others still count.
            rows, texts = {case.id: {"id": case.id, "error": str(error)} for case in group}, {}
        for case in group:
            yield score(case, rows.get(case.id), texts)


def _ask(
    product: Product, paths: Sequence[Path], cases: Sequence[Case]
) -> tuple[Mapping[str, Row], Mapping[str, str]]:
    if paths:
        product.build(paths)
    return product.answer(cases), dict(map(product.text, paths))
