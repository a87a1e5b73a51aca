"""What the pipelines answered, and what that cost, as tables of Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evals.markdown import share, table
from evals.metrics import percentile
from evals.scoring import Score
from evals.summary import summarise

NAMES = {
    "certguide": "**certguide**",
    "langchain": "LangChain's tutorial",
    "llamaindex": "LlamaIndex",
    "haystack": "Haystack",
}


@dataclass(frozen=True, slots=True)
class Run:
    """One pipeline's answers, a score each, and its costs as `answering` tells them."""

    name: str
    scores: tuple[Score, ...]
    costs: Mapping[str, float]


def tables(runs: Sequence[Run]) -> str:
    """Quality on the questions held back and on all, then time and memory."""
    held = [
        Run(run.name, tuple(one for one in run.scores if one.case.split == "held"), run.costs)
        for run in runs
    ]
    parts = []
    for name, shown in (("held back", held), ("all", runs)):
        if shown and shown[0].scores:
            parts.append(_quality(name, shown))
    return "\n\n".join([*parts, _costs(runs)])


def _quality(name: str, runs: Sequence[Run]) -> str:
    header = [f"our own questions, {name} ({len(runs[0].scores)})", "right", "95%"]
    header += ["hit@1", "hit@5", "mrr@10", "refused, of the unanswerable"]
    return table(header, [[NAMES[run.name], *_judged(run)] for run in runs])


def _judged(run: Run) -> list[str]:
    figures = summarise(run.scores)
    low, high = figures.interval or (0.0, 0.0)
    found = figures.retrieval
    retrieval = [found.hit_1, found.hit_5, found.mrr_10] if found else [None] * 3
    refused = figures.abstention.recall
    cells = [share(figures.correct), f"{low:.2f}–{high:.2f}"]
    return [*cells, *map(share, retrieval), share(refused)]


def _costs(runs: Sequence[Run]) -> str:
    header = ["", "warm p50 / p95 ms", "CPU ms an answer p50 / p95", "cold CPU s"]
    header += ["build CPU s", "MiB cold", "MiB at most"]
    return table(header, [[NAMES[run.name], *_spent(run)] for run in runs])


def _spent(run: Run) -> list[str]:
    cells = []
    for field in ("latency_ms", "cpu_ms"):
        took = [float(score.row[field]) for score in run.scores if field in score.row]
        cells.append(f"{percentile(took, 50):.1f} / {percentile(took, 95):.1f}")
    costs = run.costs
    return [
        *cells,
        f"{costs['cold_cpu_s']:.1f}",
        f"{costs['build_cpu_s']:.0f}",
        f"{costs['cold_memory_mib']:.0f}",
        f"{costs['memory_mib']:.0f}",
    ]
