from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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


def mended(old: str, new: str) -> str:
    """The good suite with one piece of it replaced."""
    assert old in GOOD
    return HEAD + GOOD.replace(old, new)


BOMB = "".join(f"  x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]\n" for n in range(1, 9))
MISTAKES = [
    (HEAD + GOOD + "  qoutes: [x]\n", 8, "unknown field 'qoutes'; did you mean quotes?"),
    ("sweet: demo\ncases: []\n", 1, "unknown field 'sweet'"),
    (HEAD + GOOD + "  <<: {tags: [x]}\n", 8, "unknown field '<<'"),
    (HEAD + GOOD + "  kind: list\n", 8, "'kind' is given twice"),
    (HEAD + GOOD + "  ? [a, b]\n  : c\n", 8, "a field's name is missing"),
    (HEAD + GOOD + GOOD, 8, "the id 'a' is used twice: give this one, or the one in line 4"),
    (mended("faq", "Faq"), 5, "did you mean faq?"),
    (mended("faq", "fact"), 5, "must be one of its values"),
    (HEAD + GOOD + "  priority: Critical\n", 8, "did you mean critical?"),
    (mended("[[two years]]", "[two years]"), 7, "list of groups"),
    (mended("[[two years]]", "[[2]]"), 7, 'put it in quotes, "2"'),
    (mended("[[two years]]", "[]"), 7, "is an empty list"),
    (HEAD + GOOD + "  refuse: true\n", 4, "what must be refused"),
    (HEAD + GOOD + "  unanswered: maybe\n", 8, "must be true or false, not 'maybe'"),
    (HEAD + GOOD + '  refuse: "true"\n', 8, "without quotes: write true"),
    (mended("  must: [[two years]]\n", ""), 4, "`must` has to say"),
    (mended("id: a", 'id: ""'), 4, "must be text, and is empty"),
    (mended("id: a", "id: yes"), 4, 'put it in quotes, "yes"'),
    (mended("id: a", "id: 2026-13-45"), 4, 'put it in quotes, "2026-13-45"'),
    (mended("id: a", "id: !!int abc"), 4, 'put it in quotes, "abc"'),
    (mended("id: a", "id: !secret abc"), 4, 'put it in quotes, "!secret abc"'),
    (mended("id: a", "id: 'a '"), 4, "must be one word"),
    (mended("id: a", "id: all"), 4, "must be one word"),
    (mended("id: a", r'id: "a\0"'), 4, "control character (U+0000)"),
    (mended("id: a", "id: !!python/object/apply:os.abort []"), 4, "begins with `!` goes in quotes"),
    (mended('  question: "how long"\n', ""), 4, "a case needs 'question': add `question: …`"),
    (mended('"how long"', "[how, long]"), 6, "must be one text, not a list"),
    (mended('"how long"', ""), 6, "write some behind the colon"),
    (mended('"how long"', "is rule #1 valid"), 6, "ends before '#1 valid'"),
    (mended('"how long"', "note: how long"), 6, "text with a colon and a space in it goes in quo"),
    (mended('"how long"', "@home"), 6, "begins with this sign goes in quotes"),
    (mended('"how long"', "*home"), 6, "begins with `*` goes in quotes"),
    (mended('"how long"', "[home"), 6, "close the brackets"),
    (mended('"how long"', "'what's this'"), 6, "put the whole text in quotes"),
    (mended('"how long"', r'"\d"'), 6, "for a backslash"),
    (mended("[[two years]]", '[["two years]]'), 7, "the quotation mark here is not closed"),
    (mended("  kind", "\tkind"), 5, "indent with spaces"),
    (HEAD + GOOD + "  documents: guide.md\n", 8, 'must be a list: write ["guide.md"]'),
    (HEAD + GOOD + "  documents: [../secret.txt]\n", 8, "stay below"),
    (HEAD + GOOD + "  history: [{role: robot, content: hi}]\n", 8, "'robot'"),
    (HEAD + GOOD + "  history: [{role: user, role: user}]\n", 8, "'role' is given twice"),
    (f"suite:\n{BOMB.replace('*x0', 'a')}cases: []\n", 6, "`*x4` stands for too much"),
    (f"{HEAD}- id: &a [*a]\n", 4, "`*a` stands for too much"),
    (f"cases: {'[' * 5000}", 1, "nested too deep"),
    ("folder: ../nowhere\n" + HEAD + GOOD, 1, "there is no folder"),
    (f"folder: {'x' * 5000}\n{HEAD}{GOOD}", 1, "there is no folder"),
    ("suite: demo\n", 1, "needs `cases`"),
    (HEAD, 3, "begin each case with `- `"),
    (HEAD + GOOD.replace("- ", "  "), 4, "begin each case with `- `"),
    (f"{HEAD}{GOOD}---\n{HEAD}{GOOD}", 9, "take the `---` out"),
    (f"{HEAD}{GOOD}\0", 8, "control character (U+0000)"),
    ("- a\n", 1, "expected fields"),
    ("", 1, "empty"),
]


@pytest.mark.parametrize(("text", "line", "words"), MISTAKES)
def test_each_mistake_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SuiteError) as told:
        load_suite(path)
    assert words in told.value.message
    assert str(told.value).startswith(f"{path}:{line}: ")
    assert "\n" not in told.value.problem
    assert len(told.value.problem) < 400


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ((HEAD + GOOD).encode("utf-16"), "save it as UTF-8"),
        ((HEAD + GOOD.replace("long", "läng")).encode("latin-1"), "save it as UTF-8"),
        (b"PK\x03\x04", "save as UTF-8"),
    ],
)
def test_what_is_no_text_is_told_as_such(tmp_path: Path, raw: bytes, words: str) -> None:
    path = tmp_path / "demo.yaml"
    path.write_bytes(raw)
    with pytest.raises(SuiteError, match=words):
        load_suite(path)


def test_a_path_without_a_file_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(SuiteError, match="there is no such file"):
        load_suite(tmp_path / "none.yaml")
    with pytest.raises(SuiteError, match="this is a folder"):
        load_suite(tmp_path)


def test_aliases_remarks_and_any_line_ends_are_fine(tmp_path: Path) -> None:
    text = (
        "suite: demo  #one\ncases:\n"
        "- {id: a, kind: faq, question: &q how long, documents: &d [é.md], must: [[x]]} # a\n"
        "- id: b\n  kind: follow-up  #b\n  documents: *d\n  question: 'rule #1'\n"
        "  history: [{role: user, content: *q}]\n  quotes: [x]\n"
    )
    path = tmp_path / "demo.yaml"
    for end in ("\n", "\r\n"):
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", end).encode())
        first, second = load_suite(path).cases
        assert (first.line, second.line) == (3, 4)
        assert (second.documents, second.question) == (("é.md",), "rule #1")
        assert second.history[0].content == "how long"


SIGNS = [
    "\t",
    "\n",
    "  ",
    ": ",
    "- ",
    "#",
    "*x ",
    "&x ",
    "!",
    "%",
    "@",
    "|",
    ">",
    "'",
    '"',
    "[",
    "]",
]
SIGNS += [
    "{",
    "}",
    ",",
    "? ",
    "---\n",
    "...\n",
    "<<",
    "~",
    "\\",
    "\0",
    "\x85",
    "\u2028",
    "é",
    "1e3",
]
EDITS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(0, 9), st.sampled_from(SIGNS) | st.text(max_size=3)),
    max_size=6,
)


@settings(max_examples=400, deadline=None, suppress_health_check=[*HealthCheck])
@given(EDITS)
def test_whatever_is_typed_is_a_suite_or_a_mistake_with_its_line(
    tmp_path: Path, edits: list[tuple[int, int, str]]
) -> None:
    text = HEAD + GOOD + GOOD.replace("id: a", "id: b") + "  history: [{role: user, content: c}]\n"
    for start, length, new in edits:
        text = text[:start] + new + text[start + length :]
    path = tmp_path / "demo.yaml"
    path.write_text(text, encoding="utf-8", errors="replace")
    try:
        load_suite(path)
    except SuiteError as error:
        assert 1 <= error.line <= len(text.splitlines()) + 1  # noqa: PT017
        assert len(error.problem) < 400  # noqa: PT017


@given(st.binary(max_size=60))
@settings(suppress_health_check=[*HealthCheck], deadline=None)
def test_any_bytes_are_told_about(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "demo.yaml"
    path.write_bytes(raw)
    with pytest.raises(SuiteError):
        load_suite(path)


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
