"""Passages: what is long goes on in further views and pieces, and nothing of it is lost."""

from corpus import Passage, passages
from tests.corpus.checks import check_guide, check_windows
from tests.corpus.reading import read_string

SENTENCES = " ".join(f"Sentence {number} says what task {number} is about." for number in range(60))
CODE = "\n".join(["```yaml", "steps:", *(f"{number}. run task" for number in range(99)), "```"])


def of_kind(text: str, kind: str, suffix: str = ".md") -> list[Passage]:
    guide = read_string(text, suffix)
    check_windows(check_guide(guide))
    return [passage for passage in passages(guide) if passage.kind == kind]


def test_a_long_paragraph_is_divided_at_sentence_ends() -> None:
    found = of_kind(f"# Tasks\n\n{SENTENCES}\n", "paragraph")
    assert len(found) > 1
    assert " ".join(passage.text for passage in found) == SENTENCES
    assert all(passage.text.endswith(".") for passage in found)
    assert all(view.startswith("Tasks: ") for passage in found for view in passage.views)


def test_an_endless_sentence_is_divided_between_words() -> None:
    words = " ".join(f"word{number}" for number in range(400))
    found = of_kind(f"{words}\n", "paragraph")
    assert " ".join(passage.text for passage in found) == words


def test_a_short_last_sentence_of_a_long_paragraph_is_kept() -> None:
    found = of_kind(f"# Tasks\n\n{SENTENCES} Yes.\n", "paragraph")
    assert found[-1].text.endswith(" Yes.")


def test_a_wide_row_is_one_passage_with_views_for_all_its_cells() -> None:
    (found,) = of_kind(f"| Task | About |\n|---|---|\n| First | {SENTENCES} |\n", "row")
    assert len(found.views) > 1
    assert "Sentence 59" in found.views[-1]


def test_code_keeps_the_words_that_look_like_markup() -> None:
    found = of_kind(f"# Tasks\n\n{CODE}\n", "paragraph")
    assert len(found) > 1
    assert "98. run task" in found[-1].views[-1]


def test_scripts_of_a_token_a_character_have_further_views() -> None:
    (found,) = of_kind(
        "# 考试\n\n" + "候选人应当学习以下内容，并完成项目。" * 20 + "\n", "paragraph"
    )
    assert len(found.views) > 1
    assert all(view.startswith("考试: ") for view in found.views)


def test_very_long_headings_leave_room_for_the_words() -> None:
    heading = "The practical handbook of everything that could ever really matter " * 2
    (found,) = of_kind(f"# A {heading}\n\n## B {heading}\n\n{SENTENCES[:600]}\n", "paragraph")
    assert all(view.startswith("B The") for view in found.views)


def test_labels_are_left_out_but_not_sentences_without_spaces() -> None:
    guide = read_string("# Tasks\n\nBy Kim\n\n考试时间为两小时。\n\nAll tasks are timed.\n", ".md")
    assert [passage.text for passage in passages(guide)] == [
        "考试时间为两小时。",
        "All tasks are timed.",
    ]


def test_headings_of_one_path_have_their_own_parts() -> None:
    text = "# A\n\n## B\n\nOne is here.\n\n## C\n\nTwo is here.\n\n"
    first, second = of_kind(text + text, "outline")
    assert first.parts[-1][1] <= second.start
    assert len(first.parts) == len(second.parts) == 2


def test_words_that_markup_divides_are_whole_in_a_long_paragraph() -> None:
    found = of_kind(f"# Tasks\n\nUn**like**ly, says chapter\n777. {SENTENCES}\n", "paragraph")
    assert len(found) > 1
    told = " ".join(found[0].views)
    assert "Unlikely" in told
    assert "777." in told
