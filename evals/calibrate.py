"""Fits the numbers of `assistant/data/weights.json` on the tuning part of the suites.

    python -m evals.calibrate ../shared            fit, report, write
    python -m evals.calibrate ../shared --dry-run  fit and report alone

Ranking is a conditional logit (Luce, Individual Choice Behavior, 1959): the weights under which a
passage with a gold quote is most probably the first among the candidates. Judging is a logistic
regression on the best passage's signals. Both are reported on the held-back part, and
cross-validated by library, so that no document judges the weights that it helped to fit.
"""

import json
import sys
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from assistant.features import NAMES
from assistant.judge import SIGNALS, signals
from assistant.rank import Ranked, rank
from assistant.weights import Weights

from .examples import Example, examples
from .shelves import opened
from .suite_file import load_suites, shipped

Array = NDArray[np.float64]
WEIGHTS = Path(__file__).parents[1] / "assistant" / "data" / "weights.json"
RIDGE = 3.0
"""Inverse strength of the penalty on large weights; the outcome hardly depends on it."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The weights of ranking, the model of judging, and the bar that its confidence has to pass."""

    rank: Array
    judge: LogisticRegression
    threshold: float


def fit_rank(chosen: Sequence[Example]) -> Array:
    """The weights of the conditional logit, one a feature."""
    useful = [e for e in chosen if e.gold.any() and not e.gold.all()]

    def loss(weights: Array) -> tuple[float, Array]:
        total, slope = float(weights @ weights) / (2 * RIDGE), weights / RIDGE
        for example in useful:
            scores = example.features @ weights
            odds = np.exp(scores - scores.max())
            every, right = odds.sum(), odds[example.gold].sum()
            total += float(np.log(every) - np.log(right))
            slope = slope + odds / every @ example.features
            slope = slope - odds[example.gold] / right @ example.features[example.gold]
        return total, slope

    fitted: Array = minimize(loss, np.zeros(len(NAMES)), jac=True, method="L-BFGS-B").x
    return fitted


def hit_1(chosen: Sequence[Example], weights: Array) -> float:
    """Share of the questions with gold quotes whose first passage holds one."""
    return float(
        np.mean([e.gold[np.argmax(e.features @ weights)] for e in chosen if e.case.quotes])
    )


def judged(chosen: Sequence[Example], weights: Array) -> tuple[Array, NDArray[np.bool_]]:
    """The signals of each question's best passage, and whether it may be answered."""
    rows, answerable = [], []
    ranking = Weights(0.0, tuple(map(float, weights)))
    for example in chosen:
        if example.case.refuse is None or not example.hits or not example.question.concepts:
            continue
        best: Ranked = rank(example.question, example.hits, ranking)[0]
        rows.append(signals(example.question, best).values())
        answerable.append(not example.case.refuse)
    return np.array(rows), np.array(answerable)


def fit_judge(rows: Array, answerable: NDArray[np.bool_]) -> LogisticRegression:
    """Logistic regression of "the guide answers this" on the signals."""
    return LogisticRegression(C=RIDGE, max_iter=5000).fit(rows, answerable)


def threshold(model: LogisticRegression, rows: Array, answerable: NDArray[np.bool_]) -> float:
    """The bar that refuses at most 5% of the answerable questions."""
    confident = np.sort(model.predict_proba(rows[answerable])[:, 1])
    return float(confident[int(0.05 * len(confident))])


def fit(tune: Sequence[Example], without: Collection[str] = ()) -> Fit:
    """All that is fitted, from the features and signals that are not left out by name."""
    seen = np.array([name not in without for name in NAMES])
    weights = fit_rank([replace(example, features=example.features * seen) for example in tune])
    rows, answerable = judged(tune, weights)
    rows = rows * np.array([name not in without for name in SIGNALS])
    model = fit_judge(rows, answerable)
    return Fit(weights, model, threshold(model, rows, answerable))


def main() -> int:
    """Fits, reports, and writes unless told not to."""
    shared = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        found = list(examples(opened(load_suites(shipped()), shared, Path(folder))))
    tune = [example for example in found if example.case.split == "tune"]
    held = [example for example in found if example.case.split == "held"]
    fitted = fit(tune)
    _report(tune, held, fitted)
    if "--dry-run" not in sys.argv:
        write(WEIGHTS, fitted)
    return 0


def _report(tune: Sequence[Example], held: Sequence[Example], fitted: Fit) -> None:
    weights = fitted.rank
    folds = sorted({example.library for example in tune})
    crossed = [
        hit_1(
            [e for e in tune if e.library == fold], fit_rank([e for e in tune if e.library != fold])
        )
        for fold in folds
    ]
    sizes = [sum(e.library == fold and bool(e.case.quotes) for e in tune) for fold in folds]
    lines = [
        f"questions: {len(tune)} to fit on, {len(held)} held back",
        f"hit@1 fitted {hit_1(tune, weights):.3f}, held {hit_1(held, weights):.3f}, "
        f"cross-validated by library {np.average(np.nan_to_num(crossed), weights=sizes):.3f}",
    ]
    for name, part in (("fitted", tune), ("held", held)):
        rows, answerable = judged(part, weights)
        confidence = fitted.judge.predict_proba(rows)[:, 1]
        refused = confidence < fitted.threshold
        lines.append(
            f"refusing, {name}: AUROC {roc_auc_score(answerable, confidence):.3f}; at the bar "
            f"{np.mean(refused[~answerable]):.2f} of the unanswerable and "
            f"{np.mean(refused[answerable]):.2f} of the answerable are refused"
        )
    sys.stdout.write("\n".join(lines) + "\n")


def write(path: Path, fitted: Fit) -> None:
    """Write what was fitted as the product reads it."""
    bias, weights = fitted.judge.intercept_[0], fitted.judge.coef_[0]
    judge = {"bias": bias, **dict(zip(SIGNALS, weights, strict=True))}
    rank = dict(zip(NAMES, fitted.rank, strict=True))
    numbers = {
        "rank": {name: round(float(value), 3) for name, value in rank.items()},
        "judge": {name: round(float(value), 3) for name, value in judge.items()},
        "threshold": round(fitted.threshold, 3),
    }
    path.write_text(json.dumps(numbers, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
