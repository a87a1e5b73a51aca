"""Fits the weights of `corpus/instructions/weights.json` on the tuning set.

    python -m evals.injection.fit             fit, report, write
    python -m evals.injection.fit --dry-run   fit and report alone

A logistic regression of "this sentence gives orders", cross-validated by family of attack. The bar
is where cross-validation takes `MISTAKEN` of the innocent sentences for orders. Those were written
to sound like them: few sentences of ordinary guides are.
"""

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

import corpus.instructions
from corpus.instructions.signs import counts, signs

from .sentences import attacks, innocents

WEIGHTS = Path(corpus.instructions.__file__).with_name("weights.json")
MISTAKEN = 0.03
FOLDS = 12


def main() -> int:
    """Fits, reports, and writes unless told not to."""
    orders = [(one.family, one.text) for one in attacks("tuning")]
    others = [
        (f"innocent {number % FOLDS}", text) for number, (_, text) in enumerate(innocents("tuning"))
    ]
    signals = np.array([counts(text) for _, text in (*orders, *others)], dtype=float)
    is_order = np.array([True] * len(orders) + [False] * len(others))
    model = LogisticRegression(class_weight="balanced")
    sums = cross_val_predict(
        model,
        signals,
        is_order,
        groups=[group for group, _ in (*orders, *others)],
        cv=GroupKFold(FOLDS),
        method="decision_function",
    )
    bar = round(float(np.quantile(sums[~is_order], 1 - MISTAKEN)), 2)
    sys.stdout.write(
        f"AUROC {roc_auc_score(is_order, sums):.3f}, orders recognised "
        f"{np.mean(sums[is_order] > bar):.2f}, innocent sentences mistaken "
        f"{np.mean(sums[~is_order] > bar):.2f} (cross-validated by family, in sample)\n"
    )
    model.fit(signals, is_order)
    weights = {
        sign.name: round(float(weight), 2)
        for sign, weight in zip(signs().signs, model.coef_[0], strict=True)
    }
    fitted = {"bias": round(float(model.intercept_[0]), 2), "bar": bar, "weights": weights}
    if "--dry-run" not in sys.argv:
        WEIGHTS.write_text(json.dumps(fitted, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
