"""Fits the numbers of `assistant/data/weights.json` on the tuning part of the suites.

    python -m evals.calibrate ../shared            fit, report, write
    python -m evals.calibrate ../shared --dry-run  fit and report alone

Ranking is a conditional logit (Luce, Individual Choice Behavior, 1959): the weights under which a
passage with a gold quote is most probably the first among the candidates. Judging is a logistic
regression on the best passage's signals, and so is telling what is off the subject, from questions
about the other libraries. All is reported on the held-back part, and
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
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from assistant.features import NAMES
from assistant.judge import SIGNALS, SUBJECT, signals
from assistant.rank import Ranked, rank
from assistant.weights import Weights

from .examples import STRANGE, Example, examples, strangers
from .shelves import opened
from .starting_set import starting_set
from .suite_file import load_suites, shipped

Array = NDArray[np.float64]
WEIGHTS = Path(__file__).parents[1] / "assistant" / "data" / "weights.json"
RIDGE = 3.0
"""Inverse strength of the penalty on large weights; the outcome hardly depends on it."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What `assistant.weights.Calibration` holds: a bias before the weights of the signals."""

    rank: Array
    subject: Array
    judge: Array
    threshold: float

    def confidence(self, rows: Array) -> Array:
        """The judge's confidence for signals of shape (questions, signals)."""
        on_subject = self.subject[0] + rows @ self.subject[1:] >= 0
        return np.where(on_subject, expit(self.judge[0] + rows @ self.judge[1:]), 0.0)


def fit_rank(chosen: Sequence[Example]) -> Array:
    """The weights of the conditional logit, one a feature."""
    useful = [e for e in chosen if e.gold.any() and not e.gold.all()]

    def loss(weights: Array) -> tuple[float, Array]:
        total, slope = float(weights @ weights) / (2 * RIDGE), weights / RIDGE
        for example in useful:
            scores = example.features @ weights + example.pull
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
        np.mean([e.gold[np.argmax(e.features @ weights + e.pull)] for e in chosen if e.case.quotes])
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


def fit_subject(rows: Array, strange: Array) -> Array:
    """Logistic regression of "this is about the library", as refuses 1.5% of `rows`."""
    if not len(strange):
        return np.zeros(len(SIGNALS) + 1)
    weights = _logistic(rows, strange, np.array([name in SUBJECT for name in SIGNALS]))
    weights[0] -= np.quantile(weights[0] + rows @ weights[1:], 0.015)
    return weights


def _logistic(yes: Array, no: Array, seen: NDArray[np.bool_]) -> Array:
    """Bias and weights of a logistic regression on the columns seen, 0 for the others."""
    rows, answers = np.vstack([yes, no]), np.repeat([1, 0], [len(yes), len(no)])
    scale = rows.std(axis=0)
    used = seen & (scale > 0)
    model = LogisticRegression(max_iter=5000).fit(rows[:, used] / scale[used], answers)
    weights = np.zeros(rows.shape[1] + 1)
    weights[0] = model.intercept_[0]
    weights[1:][used] = model.coef_[0] / scale[used]
    return weights


def fit(tune: Sequence[Example], without: Collection[str] = ()) -> Fit:
    """All that is fitted, from the features and signals that are not left out by name.

    The bar refuses 3% of the answerable questions, besides those taken for off the subject.
    """
    kept = np.array([name not in without for name in NAMES])
    own = [e for e in tune if e.case.suite != STRANGE]
    weights = fit_rank([replace(example, features=example.features * kept) for example in own])
    rows, answerable = judged(own, weights)
    strange, _ = judged([e for e in tune if e.case.suite == STRANGE], weights)
    seen = np.array([name not in without for name in SIGNALS])
    judge = _logistic(rows[answerable], rows[~answerable], seen)
    confident = expit(judge[0] + rows[answerable] @ judge[1:])
    subject = fit_subject(rows[answerable], strange)
    return Fit(weights, subject, judge, float(np.quantile(confident, 0.03)))


def main() -> int:
    """Fits, reports, and writes unless told not to."""
    shared = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        cases = [*load_suites(shipped()), *starting_set(shared)]
        shelves = list(opened(cases, shared, Path(folder)))
        found = [*examples(shelves), *strangers(shelves)]
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
    parts = {
        f"{name}{' and off the subject' if strange else ''}": [
            e for e in part if strange or e.case.suite != STRANGE
        ]
        for name, part in (("fitted", tune), ("held", held))
        for strange in (False, True)
    }
    for name, part in parts.items():
        rows, answerable = judged(part, weights)
        confidence = fitted.confidence(rows)
        refused = confidence < fitted.threshold
        lines.append(
            f"refusing, {name}: AUROC {roc_auc_score(answerable, confidence):.3f}; at the bar "
            f"{np.mean(refused[~answerable]):.2f} of the unanswerable and "
            f"{np.mean(refused[answerable]):.2f} of the answerable are refused"
        )
    sys.stdout.write("\n".join(lines) + "\n")


def write(path: Path, fitted: Fit) -> None:
    """Write what was fitted as the product reads it."""
    numbers = {
        "rank": _named(NAMES, fitted.rank),
        "subject": _named(("bias", *SIGNALS), fitted.subject),
        "judge": _named(("bias", *SIGNALS), fitted.judge),
        "threshold": round(fitted.threshold, 3),
    }
    path.write_text(json.dumps(numbers, indent=1) + "\n", encoding="utf-8")


def _named(names: Sequence[str], numbers: Array) -> dict[str, float]:
    return {name: round(float(n), 3) for name, n in zip(names, numbers, strict=True) if n}


if __name__ == "__main__":
    sys.exit(main())
