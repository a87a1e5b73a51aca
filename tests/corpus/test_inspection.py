import json

from corpus import inspection
from tests.corpus.reading import read_string

TEXT = """\
Harbor guide

Notes on the exam.

Fees

| Exam | Fee |
| First | 10 |

FAQ

Q: Is it hard?
A: No.
"""


def test_inspection_is_json_with_offsets_into_its_text() -> None:
    found = json.loads(json.dumps(inspection(read_string(TEXT))))
    assert {key: found[key] for key in ("document", "title", "format", "pages", "warnings")} == {
        "document": "guide.txt",
        "title": "Harbor guide",
        "format": "text",
        "pages": None,
        "warnings": [],
    }
    assert [(section["title"], section["path"]) for section in found["sections"]] == [
        ("Harbor guide", []),
        ("Fees", ["Harbor guide"]),
        ("FAQ", ["Harbor guide"]),
    ]
    (faq,) = found["faqs"]
    assert found["text"][faq["start"] : faq["end"]] == "Q: Is it hard?\nA: No."
    assert (faq["question"], faq["answer"], faq["page"]) == ("Is it hard?", "No.", None)
    (table,) = found["tables"]
    assert (table["header"], table["section"]) == (["Exam", "Fee"], "harbor-guide/fees")
    (row,) = table["rows"]
    assert found["text"][row["start"] : row["end"]] == "| First | 10 |"
    assert row["cells"] == ["First", "10"]


def test_named_things_have_their_kind_and_what_is_said_of_them() -> None:
    found = inspection(read_string("Fees\n\n| Role | Fee |\n| Clerk | 10 |\n| Cook | 12 |\n"))
    cook = next(entity for entity in found["entities"] if entity["name"] == "Cook")
    assert found["text"][cook.pop("start") : cook.pop("end")] == "Cook"
    assert cook == {
        "name": "Cook",
        "kind": "role",
        "said": "Role",
        "aliases": [],
        "attributes": {"Fee": "12"},
    }
