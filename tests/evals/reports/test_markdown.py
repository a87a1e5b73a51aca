from dataclasses import replace

import pytest

from evals.figures import figures
from evals.reports import Report
from evals.reports.escaping import markdown
from evals.reports.markdown import SHOWN, as_markdown

from .reported import GOOD, NOW, REPORT


def told(report: Report) -> str:
    return as_markdown(report, figures(report.scores, report.baseline))


def test_the_verdict_comes_first() -> None:
    lines = told(REPORT).splitlines()
    assert lines[0] == "## held: 20260102-030405-abcdef against 20260101-030405-fedcba"
    assert lines[2] == (
        "5 of 9 cases are right; 3 got worse, 1 got better, 1 say it in other words."
    )
    assert lines[4] == "- The critical case worse got worse: does not say 300 crowns."


def test_figures_stand_beside_the_baselines() -> None:
    (row,) = [line for line in told(REPORT).splitlines() if line.startswith("| `correct`")]
    # Of the 8 cases of both runs 5 are right and 7 were: three conversations got worse, one better,
    # and 10 of the 16 sign patterns are as far from 0 as -2.
    assert row == "| `correct` | 9 | 0.56 | 0.88 | −25.0 | 0.625 |"


def test_details_are_folded() -> None:
    text = told(REPORT)
    assert "<details><summary>3 cases got worse</summary>" in text
    assert "- **worse** (critical): how long is it valid, and what is the fee? (worse)" in text
    assert "<details><summary>1 case whose proof has left the content</summary>" in text
    assert "likely now: “310 crowns”" in text
    assert text.count("<details>") == text.count("</details>") == 4


def test_without_a_baseline_nothing_is_compared() -> None:
    text = told(GOOD)
    assert text.splitlines()[2] == "1 of 1 cases are right."
    assert "| measure | cases | value |\n" in text
    assert "<details>" not in text


def test_a_comment_is_not_longer_than_github_takes() -> None:
    long = [
        replace(NOW[1], case=replace(NOW[1].case, id=f"{number}", question="why? " * 999))
        for number in range(3 * SHOWN)
    ]
    text = told(replace(GOOD, scores=long))
    assert f"- and {2 * SHOWN} more: see the report" in text
    assert len(text) < 65_536


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a | b\n# c", r"a \| b # c"),
        ("</details> [x](javascript:y)", r"&lt;/details&gt; \[x\](javascript:y)"),
        ("`code` *b* _i_ ~s~ $m$", r"\`code\` \*b\* \_i\_ \~s\~ \$m\$"),
        ("@everybody see #1", "@&#8203;everybody see #&#8203;1"),
        ("http://a.example www.b.example", "http:&#8203;//a.example www&#8203;.b.example"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("x" * 400, "x" * 299 + "…"),
        ("Safe \u202egnp.exe\u200b \x1b[31mred\U000e0049", r"Safe gnp.exe \[31mred"),
    ],
)
def test_what_others_wrote_formats_and_calls_nothing(hostile: str, safe: str) -> None:
    assert markdown(hostile) == safe
