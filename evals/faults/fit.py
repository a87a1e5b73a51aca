"""Fits the weights of `assistant/wording/support/weights.json` on the tuning set.

    python -m evals.faults.fit             fit, report, write
    python -m evals.faults.fit --dry-run   fit and report alone

A logistic regression of "this sentence is true", by its most probable weights under a normal prior
around what each signal should cost (`PRIOR`): some ways to be wrong occur a few times in the set.
No signal may speak for a sentence. How a sentence is read depends on the weights, so that reading
and fitting take turns. True sentences and faults weigh the same in sum. The bar is that at which
cross-validation by source catches `CAUGHT` of the faults.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

import assistant.wording.support
from assistant.weights import Weights
from assistant.wording.support.fitted import FEATURES, fitted

from .planted import FAITHFUL, WRONG_MARK, Planted, planted

Array = NDArray[np.float64]
WEIGHTS = Path(assistant.wording.support.__file__).with_name("weights.json")
PRIOR = {
    **dict.fromkeys(FEATURES, -3.0),
    **{"numbers": -4.0, "parity": -3.5, "opposites": -2.0, "some": -2.0, "missing": -2.0},
    **dict.fromkeys(("restricted", "condition", "limit"), -2.5),
    **{"elsewhere": -1.5, "unsaid": -1.0, "borrowed": -1.0, "only": -1.0},
    **{"opens": -0.5, "obliged": -0.5, "can": -0.5, "light": -0.3, "headed": -0.3, "pieces": -0.3},
}
SPREAD = 0.4
"""Variance of the prior."""

MOST = 3.0
"""What a signal counts at most."""

FOLDS = 5
CAUGHT = 0.95


def rows(sentences: Sequence[Planted], weights: Array) -> Array:
    """The signals of the best reading of each sentence under the weights, bias first."""
    chosen = Weights(float(weights[0]), tuple(map(float, weights[1:])))
    found = []
    for one in sentences:
        reading = one.support.reading(one.sentence, chosen)
        found.append(reading.values if reading else (MOST,) * len(FEATURES))
    capped: Array = np.minimum(np.array(found), MOST)
    return capped


def fit(signals: Array, true: NDArray[np.bool_]) -> Array:
    """The most probable bias and weights."""
    share = np.where(true, 0.5 / true.mean(), 0.5 / (1 - true.mean()))
    prior = np.array([PRIOR[name] for name in FEATURES])

    def loss(weights: Array) -> tuple[float, Array]:
        sums = weights[0] + signals @ weights[1:]
        off = share * (expit(sums) - true)
        pull = weights[1:] - prior
        value = float(share @ (np.logaddexp(0, sums) - true * sums) + pull @ pull / (2 * SPREAD))
        slope: Array = np.r_[off.sum(), signals.T @ off + pull / SPREAD]
        return value, slope

    bounds = [(None, None), *[(None, -0.05)] * len(FEATURES)]
    return np.asarray(
        minimize(loss, np.r_[2.5, prior], jac=True, method="L-BFGS-B", bounds=bounds).x
    )


def crossed(sentences: Sequence[Planted], signals: Array, true: NDArray[np.bool_]) -> Array:
    """The confidence in each sentence of weights that were fitted without its source."""
    sources = sorted({one.source for one in sentences})
    fold = np.array([sources.index(one.source) % FOLDS for one in sentences])
    found = np.zeros(len(sentences))
    for number in range(FOLDS):
        weights = fit(signals[fold != number], true[fold != number])
        found[fold == number] = expit(weights[0] + signals[fold == number] @ weights[1:])
    return found


def main() -> int:
    """Fits, reports, and writes unless told not to."""
    sentences = [one for one in planted("tuning") if one.kind != WRONG_MARK]
    true = np.array([one.kind == FAITHFUL for one in sentences])
    weights = np.r_[fitted().weights.bias, fitted().weights.weights]
    for _ in range(2):
        signals = rows(sentences, weights)
        weights = fit(signals, true)
    confidence = crossed(sentences, signals, true)
    bar = round(float(np.quantile(confidence[~true], CAUGHT)), 2)
    sys.stdout.write(
        f"cross-validated by source at a bar of {bar}: {np.mean(confidence[~true] < bar):.3f} of "
        f"the faults caught, {np.mean(confidence[true] < bar):.3f} of the true sentences lost\n"
    )
    if "--dry-run" not in sys.argv:
        names = ("bias", *FEATURES)
        told = {name: round(float(n), 2) for name, n in zip(names, weights, strict=True)}
        WEIGHTS.write_text(json.dumps({"weights": told, "threshold": bar}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
