"""Cases grouped by the library that they are asked against, and asked there."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from .cases import Case
from .product import Product
from .scoring import Score, score


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
        paths = [shared / document for document in documents]
        if not bundled:
            product.build(paths)
        rows = product.answer(group)
        texts = {} if bundled else dict(map(product.text, paths))
        for case in group:
            yield score(case, rows.get(case.id), texts)
