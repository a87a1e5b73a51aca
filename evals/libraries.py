"""Cases grouped by the library that they are asked against, and asked there by the product."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from .cases import Case
from .product import Product, ProductError
from .scoring import Row, Score, score


def libraries(cases: Iterable[Case], shared: Path) -> dict[tuple[Path, ...], tuple[Case, ...]]:
    """Group cases by the paths of their documents, in the order in which these first appear.

    `shared` is the folder of the documents that are not a suite's own.
    """
    groups: dict[tuple[Path, ...], tuple[Case, ...]] = {}
    for case in cases:
        paths = case.paths(shared)
        groups[paths] = (*groups.get(paths, ()), case)
    return groups


def evaluate(
    cases: Sequence[Case], shared: Path, command: tuple[str, ...], folder: Path, bundled: bool
) -> Iterator[Score]:
    """Ask every case against a library of exactly its documents; yields a score for each.

    Args:
        cases: What to ask.
        shared: Folder of the documents that are not a suite's own.
        command: How the product is called.
        folder: For the libraries, one data folder each.
        bundled: Ask the product's own guide instead, which it builds by itself. Its wording is not
            the one the quotes were taken from, so only answers can be judged then.

    """
    for number, (documents, group) in enumerate(libraries(cases, shared).items()):
        product = Product(command, folder / f"library-{number}")
        paths = () if bundled else documents
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
