"""Whatever a file holds, it is a guide with exact places, or a sentence says why it is none."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus import sample_guides
from tests.corpus.checks import check_guide, check_windows
from tests.corpus.mutations import LANGUAGES, mutated
from tests.corpus.reading import READERS, read_bytes

few = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
readers = st.sampled_from(sorted(READERS))


@few
@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode), readers)
def test_any_bytes_are_a_guide_or_a_sentence(data: bytes, suffix: str) -> None:
    if guide := read_bytes(data, suffix):
        check_guide(guide)


@few
@given(st.integers(0, 10**9), readers)
def test_mutated_documents_keep_every_word_and_its_place(seed: int, suffix: str) -> None:
    chance = random.Random(seed)  # noqa: S311
    if guide := read_bytes(mutated(chance, suffix).encode(), suffix):
        check_guide(guide)


@few
@given(st.integers(0, 10**9), st.sampled_from(sorted(LANGUAGES)), readers)
def test_no_view_is_longer_than_the_embedder_reads(seed: int, language: str, suffix: str) -> None:
    chance = random.Random(seed)  # noqa: S311
    words = LANGUAGES[language].split()
    parts = [
        sample_guides.Part(
            "heading", 1, [[" ".join(chance.choices(words, k=chance.randint(1, 12)))]]
        ),
        sample_guides.Part(
            "prose", 0, [[" ".join(chance.choices(words, k=chance.randint(3, 400)))]]
        ),
    ]
    write = {".md": sample_guides.markdown, ".html": sample_guides.html}
    text = write.get(suffix, sample_guides.text)(parts)
    guide = read_bytes(text.encode(), suffix)
    assert guide
    check_windows(check_guide(guide))
