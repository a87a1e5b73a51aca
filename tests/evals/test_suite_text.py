"""Cases moved between suites as text: comments and layout stay as the editor left them."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.suite_text import LayoutError, append, take

SUITE = """\
# A suite.
suite: sailing
documents: [sailing.md]
cases:

# The first.
# It is short.
- id: a
  question: "one # two"   # a remark
  must:
    - [x, y]

  tags: [t]
# The second.
- id: b
  question: |
    two
    # no comment
- id: c
  question: three
# At the end.
"""


def test_a_case_is_taken_with_its_comments() -> None:
    taken, rest = take(SUITE, ["b"])
    assert taken == {
        "b": "# The second.\n- id: b\n  question: |\n    two\n    # no comment",
    }
    assert rest == SUITE.replace(taken["b"] + "\n", "")


def test_what_is_taken_can_be_put_into_another_suite() -> None:
    taken, _ = take(SUITE, ["a"])
    other = (
        "suite: other\ncases:\n    -   id: z\n        question: last\n\n# After all.\nedition: e\n"
    )
    found = append(other, taken.values())
    loaded = yaml.safe_load(found)
    assert loaded["cases"][1] == yaml.safe_load(SUITE)["cases"][0]
    assert loaded["edition"] == "e"
    assert "    # It is short.\n    - id: a\n" in found


@pytest.mark.parametrize("empty", ["suite: s\ncases: []\n", "cases:\n", "cases: []\nedition: e\n"])
def test_an_empty_suite_takes_cases(empty: str) -> None:
    found = append(empty, ["- id: a", "# Why.\n- id: b"])
    assert yaml.safe_load(found) == (yaml.safe_load(empty) | {"cases": [{"id": "a"}, {"id": "b"}]})
    assert "# Why.\n- id: b\n" in found


def test_a_suite_from_which_all_is_taken_is_empty() -> None:
    _, rest = take(f"{SUITE}edition: e\n", ["a", "b", "c"])
    assert yaml.safe_load(rest) == {
        "suite": "sailing", "documents": ["sailing.md"], "cases": [], "edition": "e",
    }  # fmt: skip
    assert rest.startswith("# A suite.\nsuite: sailing\n")


@pytest.mark.parametrize("text", ["cases: [{id: a}]", "suite: s", "[]", ""])
def test_a_layout_that_cannot_be_edited_is_told(text: str) -> None:
    with pytest.raises(LayoutError):
        append(text, ["- id: b"])


ITEM = st.lists(
    st.sampled_from(["# note", "  text: plain", "  more: 'it''s'", "  list:\n  - 1\n  - - 2", ""]),
    max_size=4,
    unique=True,
)


@settings(deadline=None)
@given(st.lists(ITEM, min_size=1, max_size=5), st.integers(0, 4), st.integers(0, 4))
def test_taking_and_appending_loses_nothing(
    items: list[list[str]], margin: int, taken: int
) -> None:
    lines = [f"- id: i{number}\n" + "\n".join(item) for number, item in enumerate(items)]
    indented = "\n".join(" " * margin + line for line in "\n".join(lines).split("\n"))
    text = f"suite: s\ncases:\n{indented}\n"
    before = yaml.safe_load(text)["cases"]
    blocks, rest = take(text, [f"i{taken}"])
    after = yaml.safe_load(append(rest, blocks.values()))["cases"]
    by_id = lambda case: case["id"]  # noqa: E731
    assert sorted(after, key=by_id) == sorted(before, key=by_id)
    assert text.count("# note") == append(rest, blocks.values()).count("# note")
