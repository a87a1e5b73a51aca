import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import CorpusError, Guide, Unreadable, read, read_all


def write(path: Path, text: str = "Some words about an exam.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def documents(*paths: Path) -> list[str]:
    return [found.document for found in read_all(paths) if isinstance(found, Guide)]


def kind_of(path: Path) -> str:
    with pytest.raises(CorpusError) as caught:
        read(path)
    assert caught.value.message.endswith(".")
    return caught.value.kind


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", "text"),
        ("a.TEXT", "text"),
        ("a.Md", "markdown"),
        ("a.markdown", "markdown"),
        ("a.mdx", "markdown"),
        ("a.HTML", "html"),
        ("a.htm", "html"),
        ("a.xhtml", "html"),
    ],
)
def test_the_suffix_says_which_reader(tmp_path: Path, name: str, form: str) -> None:
    guide = read(write(tmp_path / name))
    assert (guide.format, guide.document) == (form, name)


def test_what_cannot_be_read_says_so_in_a_sentence(tmp_path: Path) -> None:
    assert kind_of(tmp_path / "nothing.txt") == "missing"
    assert kind_of(write(tmp_path / "a.docx")) == "unsupported"
    assert kind_of(write(tmp_path / "a.txt", " \n")) == "empty"
    assert kind_of(tmp_path) == "unsupported"
    assert kind_of(tmp_path / ("x" * 300 + ".txt")) == "missing"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert kind_of(path) == "unsupported"


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    assert kind_of(path) == "too_large"


def test_a_folder_gives_its_documents_sorted_by_path(tmp_path: Path) -> None:
    for name in ("b.md", "sub/a.txt", "a.txt", ".hidden.txt", ".git/a.txt", "picture.png"):
        write(tmp_path / name)
    assert documents(tmp_path) == ["a.txt", "b.md", "sub/a.txt"]


def test_equal_names_take_on_more_of_their_paths(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one" / "faq.md"), write(tmp_path / "two" / "faq.md")
    assert documents(one, two) == ["one/faq.md", "two/faq.md"]
    assert documents(one.parent, two.parent, one) == ["one/faq.md", "two/faq.md"]


def test_links_out_of_a_folder_are_passed_over(tmp_path: Path) -> None:
    outside = write(tmp_path / "secret.txt")
    inside = write(tmp_path / "guides" / "a.txt")
    (inside.parent / "link.txt").symlink_to(outside)
    (inside.parent / "alias.txt").symlink_to(inside)
    assert documents(inside.parent) == ["a.txt"]


def test_one_bad_file_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "")
    write(tmp_path / "b.txt")
    bad, good = read_all([tmp_path])
    assert isinstance(bad, Unreadable)
    assert (bad.path.name, bad.error.kind) == ("a.txt", "empty")
    assert isinstance(good, Guide)


def test_a_path_that_is_missing_is_named_too(tmp_path: Path) -> None:
    for found in read_all([tmp_path / "nothing.txt", tmp_path / ("x" * 300)]):
        assert isinstance(found, Unreadable)
        assert found.error.kind == "missing"


def test_a_text_guide_loads_no_pdf_and_no_html_library(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    program = (
        "import sys; from pathlib import Path; from corpus import read;"
        f"read(Path({str(path)!r}));"
        "sys.exit(bool({'pypdf', 'selectolax'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2])
