"""A file of questions: every row answered, or told why not."""

import json
from pathlib import Path

import pytest

from .command_line import CommandLine, refused, rows
from .contract import check_row


def test_a_batch_answers_row_by_row(
    certguide: CommandLine, texts: dict[str, str], tmp_path: Path
) -> None:
    asked = [
        {"id": "a", "question": "How long is the licence valid?", "history": []},
        {"id": 7, "question": "How long is it valid?", "guide": "diving"},
        {
            "id": "c",
            "question": "And the deep sea grade?",
            "history": [
                {"role": "user", "content": "What is the fee of the coastal grade?"},
                {"role": "assistant", "content": "120 crowns."},
            ],
        },
    ]
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\ufeff" + "\n\n".join(map(json.dumps, asked)), encoding="utf-8")
    ended = certguide("ask", "--batch", source, "--out", target)
    assert (ended.code, ended.out) == (0, "")
    assert "3 of 3" in ended.err
    answered = rows(target)
    for row in answered:
        check_row(row, texts)
    assert [row["id"] for row in answered] == ["a", 7, "c"]
    for row, words in zip(answered, ("five years", "two years", "300 crowns"), strict=True):
        assert words in row["answer"]


BAD = [
    ("not json", None, "bad_json"),
    ("[1, 2]", None, "bad_json"),
    ('"a"', None, "bad_json"),
    ("[" * 100_000, None, "bad_json"),
    ('{"id": "x"}', "x", "bad_row"),
    ('{"question": "How long?"}', None, "bad_row"),
    ('{"id": 1.5, "question": "How long?"}', None, "bad_row"),
    ('{"id": NaN, "question": "How long?"}', None, "bad_row"),
    ('{"id": "x", "question": null}', "x", "bad_row"),
    ('{"id": "x", "question": "How long?", "qestion": ""}', "x", "bad_row"),
    (
        '{"id": "x", "question": "?", "history": [{"role": "system", "content": ""}]}',
        "x",
        "bad_row",
    ),
    ('{"id": "x", "question": "?", "history": "no"}', "x", "bad_row"),
    ('{"id": "x", "question": "\\ud800"}', "x", "bad_row"),
    ('{"id": "\\ud800", "question": "How long?"}', "\ud800", "bad_row"),
    ('{"id": "x", "question": " "}', "x", "empty_question"),
    ('{"id": "x", "question": "%s"}' % ("x" * 3000), "x", "question_too_long"),
    ('{"id": "x", "question": "How long?", "guide": "nope"}', "x", "unknown_guide"),
]


def test_a_bad_row_says_why_and_the_rest_goes_on(certguide: CommandLine, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    good = '{"id": "good", "question": "How long is the licence valid?"}'
    source.write_text("\n".join([*(line for line, _, _ in BAD), good]), encoding="utf-8")
    ended = certguide("ask", "--batch", source, "--out", target)
    assert ended.code == 2
    assert f"1 of {len(BAD) + 1}" in ended.err
    *bad, last = rows(target)
    assert [(row["id"], row["error"]["kind"]) for row in bad] == [
        (identity, kind) for _, identity, kind in BAD
    ]
    assert all(row["error"]["message"].endswith(".") for row in bad)
    assert "five years" in last["answer"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


@pytest.mark.parametrize(
    ("source", "target", "kind"),
    [
        ("missing.jsonl", "out.jsonl", "unreadable"),
        (".", "out.jsonl", "unreadable"),
        ("binary", "out.jsonl", "unreadable"),
        ("blank", "out.jsonl", "empty"),
        ("in.jsonl", "in.jsonl", "unwritable"),
        ("in.jsonl", ".", "unwritable"),
        ("in.jsonl", "no/folder/out.jsonl", "unwritable"),
    ],
)
def test_a_batch_that_cannot_be_read_or_written(
    empty: CommandLine, tmp_path: Path, source: str, target: str, kind: str
) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": "a", "question": "How long?"}\n')
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "blank").write_text("\n \n")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    ended = empty("ask", "--batch", tmp_path / source, "--out", tmp_path / target, "--json")
    assert refused(ended, kind)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
