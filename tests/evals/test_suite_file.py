from pathlib import Path

import pytest

from evals.errors import SuiteError
from evals.suite_file import load_suite, load_suites

HEAD = "suite: demo\ndocuments: [guide.txt]\ncases:\n"
GOOD = '- id: a\n  kind: faq\n  question: "how long"\n  must: [[two years]]\n'


def written(tmp_path: Path, text: str, name: str = "demo.yaml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_case_has_the_suites_documents_unless_it_names_its_own(tmp_path: Path) -> None:
    own = GOOD.replace("id: a", "id: b") + "  documents: [other.md]\n"
    suite = load_suite(written(tmp_path, HEAD + GOOD + own))
    assert suite.name == "demo"
    assert [case.documents for case in suite.cases] == [("guide.txt",), ("other.md",)]
    assert [case.line for case in suite.cases] == [4, 8]
    assert suite.cases[0].must == (("two years",),)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (HEAD + GOOD + "  qoutes: [x]\n", 8, "unknown field 'qoutes'"),
        ("sweet: demo\ncases: []\n", 1, "unknown field 'sweet'"),
        (HEAD + GOOD + "  kind: list\n", 8, "'kind' is given twice"),
        (HEAD + GOOD + GOOD, 8, "the id 'a' is used twice"),
        (HEAD + GOOD.replace("faq", "fact"), 5, "must be one of"),
        (HEAD + GOOD.replace("[[two years]]", "[two years]"), 7, "list of groups"),
        (HEAD + GOOD.replace("[[two years]]", "[[2]]"), 7, "put it in quotes"),
        (HEAD + GOOD + "  refuse: true\n", 4, "what must be refused"),
        (HEAD + GOOD + "  unanswered: maybe\n", 8, "must be true or false"),
        (HEAD + GOOD.replace("  must: [[two years]]\n", ""), 4, "`must` has to say"),
        (HEAD + GOOD.replace("id: a", 'id: ""'), 4, "must be text"),
        (HEAD + GOOD.replace('  question: "how long"\n', ""), 4, "needs 'question'"),
        (HEAD + GOOD + "  documents: [../secret.txt]\n", 8, "stay below"),
        (HEAD + GOOD + "  history: [{role: robot, content: hi}]\n", 8, "'robot'"),
        (HEAD + GOOD + '  tags: ["open\n', 9, "not YAML"),
        ("folder: ../nowhere\n" + HEAD + GOOD, 1, "there is no folder"),
        ("suite: demo\n", 1, "needs `cases`"),
        ("- a\n", 1, "expected fields"),
        ("", 1, "empty"),
    ],
)
def test_each_mistake_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SuiteError) as told:
        load_suite(path)
    assert words in told.value.message
    assert str(told.value).startswith(f"{path}:{line}: ")


def test_documents_lie_below_the_suites_own_folder_or_a_shared_one(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    own = load_suite(written(tmp_path, "folder: papers\n" + HEAD + GOOD)).cases[0]
    other = load_suite(written(tmp_path, HEAD + GOOD)).cases[0]
    assert own.paths(Path("shared")) == (tmp_path / "papers" / "guide.txt",)
    assert other.paths(Path("shared")) == (Path("shared/guide.txt"),)


def test_an_id_stands_in_one_suite_only(tmp_path: Path) -> None:
    first, second = (written(tmp_path, HEAD + GOOD, name) for name in ("1.yaml", "2.yaml"))
    with pytest.raises(SuiteError, match=r"2\.yaml:4: the id 'a' is used twice"):
        load_suites([first, second])
