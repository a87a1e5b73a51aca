from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

from evals.figures import figures
from evals.measures import METRICS
from evals.reports import Circumstances, Report, write_reports
from evals.reports.glossary import MEANINGS
from evals.reports.page import as_html
from evals.reports.plots import histogram

from .reported import GOOD, NOW, REPORT


class Seen(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(report: Report) -> Seen:
    return Seen(as_html(report, figures(report.scores, report.baseline)))


def test_everything_is_on_it() -> None:
    text = " ".join(seen(REPORT).text.split())
    for part in (
        *("20260102-030405-abcdef held", "compared with 20260101-030405-fedcba."),
        *("does not say 300 crowns", "310 crowns", "Pilots pay half.", "75%"),
        *("citation_recall_lexical", "ValueError: it broke", "user how long is it valid?"),
        *("guide.txt › Harbour guide > Rules", "x86_64, 2 cores, Linux", "1.5 seconds"),
    ):
        assert part in text


def test_it_asks_for_nothing_from_elsewhere() -> None:
    for tag, attributes in seen(REPORT).tags:
        assert tag not in {"link", "img", "iframe", "object", "embed", "form", "base"}
        assert "src" not in attributes
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")


def test_every_link_leads_somewhere() -> None:
    tags = seen(REPORT).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes["href"] for tag, attributes in tags if tag == "a"]
    assert links == ["#cases", "#case-2", "#case-4"]
    assert {(link or "")[1:] for link in links} <= set(ids)


def test_names_that_would_break_out_stay_text() -> None:
    evil = '"><script>alert(1)</script></style>{{ 7 * 7 }}'
    case = replace(NOW[1].case, id=evil, question=evil, suite=evil)
    report = replace(
        REPORT, build=evil, verdict=evil, scores=(replace(NOW[1], case=case),), reasons=(evil,)
    )
    page = seen(report)
    assert sum(tag == "script" for tag, _ in page.tags) == 1
    assert page.text.count(evil) >= 5
    assert ("article", evil) in [(tag, names.get("data-suite")) for tag, names in page.tags]


def test_a_report_without_a_baseline_compares_nothing() -> None:
    text = seen(GOOD).text
    assert "compared with nothing" in text
    assert "Baseline" not in text
    assert "was" not in text.split("Figures")[0]


def test_the_reader_is_told_what_each_measure_means() -> None:
    of_refusing = {"abstention_f1", "abstention_balanced_accuracy"}
    assert set(MEANINGS) == {metric.name for metric in METRICS} | of_refusing


def test_bins_follow_one_another_and_hold_every_answer() -> None:
    # 1 ms begins bin 0; 1.5 is above 1.41 and in bin 1; 2 begins bin 2, and 8 bin 6.
    bins = histogram([1.0, 1.2, 1.5, 2.0, 8.0])
    assert [one.count for one in bins] == [2, 1, 1, 0, 0, 0, 1]
    assert bins[1].share == 0.5
    assert all(left.high == right.low for left, right in pairwise(bins))
    assert [one.count for one in histogram([0.0, 1e300])] == [1, *[0] * 43, 1]
    assert histogram([]) == ()


def test_the_same_evaluation_gives_the_same_bytes(tmp_path: Path) -> None:
    first, again, later = (tmp_path / name for name in ("first", "again", "later"))
    write_reports(REPORT, first)
    paths = write_reports(REPORT, again)
    assert [path.name for path in paths] == ["report.html", "report.md", "junit.xml", "report.json"]
    other = replace(REPORT, circumstances=Circumstances("2027-01-01T00:00:00+00:00", 9, "arm", "x"))
    write_reports(other, later)
    for path in paths:
        old = (first / path.name).read_text(encoding="utf-8").splitlines()
        assert path.read_text(encoding="utf-8").splitlines() == old
        new = (later / path.name).read_text(encoding="utf-8").splitlines()
        differ = [line for line, one in zip(old, new, strict=True) if line != one]
        assert all(line for line in differ)
        assert len(differ) <= 5


def test_a_character_that_utf_8_cannot_hold_is_written_all_the_same(tmp_path: Path) -> None:
    write_reports(replace(GOOD, build="\ud800"), tmp_path)
    assert "\\ud800" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_nothing_turns_or_hides_what_can_be_seen() -> None:
    turning = "right \u202egnorw\u2066 \x1b[2J\x9b1m\u200b\ufeff\U000e0049"
    case = replace(NOW[1].case, question=turning)
    text = seen(replace(REPORT, build=turning, scores=[replace(NOW[1], case=case)])).text
    assert "right gnorw [2J1m" in text
    assert not set(text) & set("\u202e\u2066\x1b\x9b\u200b\ufeff\U000e0049")
