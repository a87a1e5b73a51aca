"""Fits the weights of `corpus/instructions/weights.json` on the tuning set.

    python -m evals.injection.fit             fit, report, write
    python -m evals.injection.fit --dry-run   fit and report alone

A logistic regression of "this sentence gives orders", cross-validated by family of attack. A family
that nobody thought of shows signs in other proportions, so weights are drawn towards what each sign
was written for, not towards nothing. The bar is where cross-validation takes `MISTAKEN` of the
innocent sentences for orders. Those were written to sound like them: few sentences of ordinary
guides are.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

import corpus.instructions
from corpus.instructions.signs import seen, signs

from .sentences import Set, attacks, innocents

Floats = NDArray[np.float64]

WEIGHTS = Path(corpus.instructions.__file__).with_name("weights.json")
PRIOR = 2.0
"""What a sign is taken to weigh before any sentence was seen; one against an order, -PRIOR."""
PRIORS = {"strange": PRIOR / 2, "asks": -PRIOR, "third": -PRIOR, "exam": -PRIOR}
SEEN: tuple[Set, ...] = ("tuning", "planted")
TRUST = 0.3  # in the sentences, against the priors
MISTAKEN = 0.05
FOLDS = 12


@dataclass(frozen=True)
class Fitted:
    """Weights of shape (signs,) and what is added to their sum."""

    weights: Floats
    bias: float

    def sums(self, signals: Floats) -> Floats:
        """For rows of signs, each seen (1) or not (0), shape (n, signs), sums of shape (n,)."""
        found: Floats = signals @ self.weights + self.bias
        return found


def main() -> int:
    """Fits, reports, and writes unless told not to."""
    orders = [(one.family, one.text) for which in SEEN for one in attacks(which)]
    innocent = [text for which in SEEN for _, text in innocents(which)]
    others = [(f"innocent {number % FOLDS}", text) for number, text in enumerate(innocent)]
    signals = np.array([seen(text) for _, text in (*orders, *others)], dtype=float)
    is_order = np.array([True] * len(orders) + [False] * len(others))
    groups = [group for group, _ in (*orders, *others)]
    sums = np.empty(len(signals))
    for train, test in GroupKFold(FOLDS).split(signals, is_order, groups):
        sums[test] = fit(signals[train], is_order[train]).sums(signals[test])
    bar = round(float(np.quantile(sums[~is_order], 1 - MISTAKEN)), 2)
    model = fit(signals, is_order)
    own = model.sums(signals)
    sys.stdout.write(
        f"AUROC {roc_auc_score(is_order, sums):.3f}, bar {bar}: orders recognised "
        f"{np.mean(sums[is_order] > bar):.2f}, innocent sentences mistaken "
        f"{np.mean(sums[~is_order] > bar):.2f} (cross-validated by family); in sample "
        f"{np.mean(own[is_order] > bar):.2f}, {np.mean(own[~is_order] > bar):.2f}\n"
    )
    weights = {
        sign.name: round(float(weight), 2)
        for sign, weight in zip(signs().signs, model.weights, strict=True)
    }
    fitted = {"bias": round(model.bias, 2), "bar": bar, "weights": weights}
    if "--dry-run" not in sys.argv:
        WEIGHTS.write_text(json.dumps(fitted, indent=2) + "\n", encoding="utf-8")
    return 0


def fit(signals: Floats, is_order: NDArray[np.bool_]) -> Fitted:
    """A logistic regression in which both classes weigh the same, drawn towards the priors."""
    prior = np.array([PRIORS.get(sign.name, PRIOR) for sign in signs().signs])
    share = np.mean(is_order)
    worth = TRUST * np.where(is_order, 0.5 / share, 0.5 / (1 - share))

    def loss(free: Floats) -> tuple[float, Floats]:
        away, bias = free[:-1], free[-1]
        sums = signals @ (prior + away) + bias
        slope = worth * (expit(sums) - is_order)
        off = np.logaddexp(0, np.where(is_order, -sums, sums))
        value = float((worth * off).sum() + 0.5 * away @ away)
        return value, np.append(signals.T @ slope + away, slope.sum())

    free = minimize(loss, np.zeros(len(prior) + 1), jac=True, method="L-BFGS-B").x
    return Fitted(prior + free[:-1], float(free[-1]))


if __name__ == "__main__":
    sys.exit(main())
