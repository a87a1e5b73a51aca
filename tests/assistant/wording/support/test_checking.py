import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Sentence
from assistant.wording.support import Reason, Span, Support
from index import synonym_table

FERRY = Span(
    1,
    "The ferry usually sails twice a day and takes two to three hours. Bicycles cost 4 crowns. "
    "Dogs may travel on deck, but not in the saloon.",
    ("Island guide", "Ferry"),
)
HARBOUR = Span(
    2,
    "The harbour master may refuse boats longer than 12 metres. Visitors should book a berth in "
    "July. Anna Lund painted the harbour before Per Holm restored it.",
    ("Island guide", "Harbour"),
)
BERTHS = Span(
    3,
    "| Inner basin | 9 crowns | 40 |\n| Long quay | 15 crowns | 12 |",
    ("Island guide", "Berths"),
    ("Place", "Fee", "Berths"),
)
SUPPORT = Support([FERRY, HARBOUR, BERTHS])


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The ferry usually sails twice a day and takes 2–3 hours.", (1,)),
        ("It costs 4 crowns to take a bicycle.", (1,)),
        ("Dogs aren't allowed in the saloon, but they may travel on deck.", (1,)),
        ("Boats longer than 12 m may be refused by the harbour master.", (2,)),
        ("According to the guide, visitors should book a berth in July.", (2,)),
        ("The harbour was painted by Anna Lund.", (2,)),
        ("The Long quay has 12 berths at 15 crowns.", (3,)),
        ("A berth at the Inner basin costs 9 crowns, and bicycles cost 4 crowns.", (1, 3)),
    ],
)
def test_a_true_sentence_stays_with_the_marks_that_prove_it(
    text: str, marks: tuple[int, ...]
) -> None:
    verdict = SUPPORT.check(Sentence(text, (2,)))
    assert verdict.supported
    assert verdict.sentence.marks == marks


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The ferry usually sails twice a day and takes two to three days.", "number"),
        ("Bicycles cost 5 crowns.", "number"),
        ("The Inner basin costs 15 crowns.", "number"),
        ("Dogs may travel in the saloon.", "negation"),
        ("The harbour master may not refuse boats longer than 12 metres.", "negation"),
        ("Per Holm painted the harbour before Anna Lund restored it.", "swapped"),
        ("The Titan ferry usually sails twice a day.", "name"),
        ("You should bring your bicycle.", "advice"),
        ("Visitors must book a berth in July.", "overstated"),
        ("The harbour master refuses boats longer than 12 metres.", "overstated"),
        ("The harbour master may refuse all boats.", "overstated"),
        ("The ferry was built in Rotterdam and has a cinema.", "unproven"),
        ("Whales can be seen from the deck.", "unproven"),
        ("…", "unread"),
    ],
)
def test_what_the_spans_do_not_say_goes(text: str, reason: Reason) -> None:
    verdict = SUPPORT.check(Sentence(text, (1,)))
    assert verdict.reason == reason
    assert verdict.sentence.marks == ()


def test_the_guides_own_sentence_stays_whatever_it_is_made_of() -> None:
    own = "The office replies within six weeks; if it does not, the permit counts as granted."
    verdict = Support([FERRY, Span(2, own)]).check(Sentence(own, (1,)))
    assert (verdict.supported, verdict.sentence.marks) == (True, (2,))


def test_a_sentence_that_only_introduces_needs_no_span() -> None:
    verdict = SUPPORT.check(Sentence("Here is what the guide says:", (1,)))
    assert (verdict.supported, verdict.sentence.marks) == (True, ())


def test_a_glossary_makes_two_names_one() -> None:
    span = Span(1, "The DSC of the boat must be on during the crossing.")
    text = "Digital selective calling must be on during the crossing."
    glossary = synonym_table([["dsc", "digital selective calling"]])
    assert not Support([span]).check(Sentence(text, (1,))).supported
    assert Support([span], glossary).check(Sentence(text, (1,))).supported


class Contrary:
    """Finds that nothing follows from anything but itself."""

    def probability(self, premise: str, hypothesis: str) -> float:
        return float(hypothesis in premise)


def test_a_model_for_inference_has_the_last_word() -> None:
    support = Support([FERRY, BERTHS], entailment=Contrary())
    assert support.check(Sentence("Bicycles cost 4 crowns.", (3,))).sentence.marks == (1,)
    assert support.check(Sentence("Taking a bicycle costs 4 crowns.", (1,))).reason == "unproven"


@given(st.text(max_size=300), st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_a_verdict(quote: str, text: str) -> None:
    verdict = Support([Span(1, quote)]).check(Sentence(text, (1,)))
    assert 0 <= verdict.score <= 1


def test_a_sentence_without_end_is_not_read() -> None:
    assert SUPPORT.check(Sentence("ferry, dogs and bicycles, " * 200)).reason == "unread"
