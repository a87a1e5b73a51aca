from dataclasses import replace

from rich.console import Console
from rich.table import Table

from assistant import Turn
from evals import Score, score
from evals.report import as_json, footer, measures_table, table

from .rows import CASE, STRANGE, answer, refusal

FOLLOW_UP = replace(CASE, id="c", history=(Turn("user", CASE.question), Turn("assistant", "Yes.")))
SCORES = [score(CASE, answer()), score(STRANGE, refusal()), score(FOLLOW_UP, refusal(id="c"))]
WORSE = [score(replace(CASE, id=f"w{n}", question=f"how {n}?"), refusal()) for n in range(9)]
BETTER = [score(one.case, answer()) for one in WORSE]


def drawn(of: Table, width: int = 110) -> list[str]:
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        console.print(of)
    return capture.get().splitlines()


def line(lines: list[str], name: str) -> list[str]:
    (found,) = [line for line in lines if f" {name} " in line]
    return [cell.strip() for cell in found.strip("│").split("│")]


def test_groups_are_told_apart_and_together() -> None:
    lines = drawn(table(SCORES))
    assert line(lines, "unanswerable")[1:3] == ["1", "1.00"]
    assert line(lines, "all")[1:3] == ["3", "0.67"]


def test_every_measure_is_told_with_follow_ups_apart() -> None:
    lines = drawn(measures_table(SCORES))
    assert line(lines, "correct")[1:] == ["3", "0.667", "0.500 to 1.000", "1.000", "0.000"]
    assert line(lines, "false_refusal_rate")[-2:] == ["0.000", "1.000"]
    assert line(lines, "mrr@10")[2] == "0.500"


def test_a_baseline_stands_beside() -> None:
    lines = drawn(measures_table(WORSE, BETTER))
    assert line(lines, "correct")[1:] == [
        "9",
        "0.000",
        "1.000",
        "-1.000",
        "-1.000 to -1.000",
        "0.004",
    ]
    assert line(lines, "recall@5")[4] == "+0.000"


def test_no_table_is_wider_than_110_columns() -> None:
    for of in (table(SCORES), measures_table(SCORES), measures_table(WORSE + SCORES, BETTER)):
        lines = drawn(of, width=300)
        assert max(map(len, lines)) <= 110
        assert not any("…" in line for line in lines)


def test_what_has_no_answer_is_told() -> None:
    told = list(footer([*SCORES, Score(CASE, {}, ("no row for this case",))]))
    assert told[0] == "1 case has no answer, which counts as wrong: no row for this case"
    assert "f1 0.67" in told[1]


def test_programs_get_every_measure() -> None:
    figures = as_json(SCORES)
    assert figures["all"]["abstention"]["f1"] == 2 / 3
    assert figures["measures"]["token_f1"] > 0
    assert set(figures["turns"]) == {"first turns", "later turns"}
