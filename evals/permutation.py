"""How often chance alone would make a difference as large as the one between two runs."""

from collections.abc import Hashable, Sequence
from itertools import product

import numpy as np

EXACT = 13  # clusters that differ, up to which every one of the 2 ** 13 sign patterns is tried


def permutation_test(
    differences: Sequence[float],
    clusters: Sequence[Hashable],
    draws: int = 10_000,
    seed: int = 0,
) -> float:
    """The two-sided p of a paired permutation test, whole clusters being flipped at a time.

    Were both runs alike, each conversation could as well have had its two sides exchanged, all its
    cases together. Smucker, Allan and Carterette (2007), "A comparison of statistical significance
    tests for information retrieval evaluation". Few clusters are tried in every way; for more of
    them, patterns are drawn and the one seen counts as one (Phipson and Smyth, 2010, "Permutation
    p-values should never be zero"). 1.0 where nothing differs.
    """
    sums: dict[Hashable, float] = {}
    for difference, cluster in zip(differences, clusters, strict=True):
        sums[cluster] = sums.get(cluster, 0.0) + difference
    moved = np.array([total for total in sums.values() if abs(total) > 1e-12])
    if len(moved) <= EXACT:
        signs = np.array(list(product((1, -1), repeat=len(moved))))
    else:
        generator = np.random.default_rng(seed)
        signs = generator.choice((1, -1), size=(draws, len(moved)))
        signs[0] = 1
    as_large = np.abs(signs @ moved) >= abs(moved.sum()) - 1e-9
    return float(as_large.mean())
