"""The bundled guide is well-formed and says what a learner may ask; so does the original."""

from collections.abc import Callable
from itertools import pairwise

import pytest
import yaml

from tests.corpus.editions import (
    BUNDLED,
    GLOSSARY,
    Part,
    find,
    find_faqs,
    fold,
    read_bundled,
    read_original,
)
from tests.shared import needs_shared

# Key words of each FAQ's answer, in the order of the guide.
FAQS = (
    ("moderate", "very high", "basic background in it", "complex problem-solving abilities"),
    ("30 to 60 days", "mid-level", "operations role", "practical labs"),
    ("no legal requirements", "at least three years of experience", "python, linux, and cloud"),
    ("vary by region", "significant bump", "major tech hubs", "highest-paid"),
    ("do not need to be a mathematician", "basic concepts", "infrastructure, automation"),
    ("fully remote training", "online-proctored exams", "anywhere in the world"),
    ("typically", "two to three years", "renewal", "up to date"),
    ("in the long run", "experience is what matters most", "vital validation", "vetted"),
    ("kubernetes for orchestration", "git for version control", "mlflow", "kubeflow", "azure"),
    ("well-known in the industry", "recognized by many global enterprises", "resume"),
    ("some providers", "skip the foundation level", "prior experience", "terminology"),
    ("exclusive job boards", "alumni networks", "mentorship opportunities"),
    ("statistical properties", "over time", "alerts or retraining loops", "threshold"),
    ("scalability, security", "existing stack", "latest research tools", "stable and manageable"),
    ("common language and framework", "better communication", "shared goals"),
    ("deployment frequency", "lead time for changes", "mean time to recovery", "recall"),
    ("explainability", "reproducibility", "traced back", "original training data", "audit why"),
    ("centralized repository", "consistent, high-quality data", "significantly reduces"),
    ("training data from leaks", "malicious inputs", "devsecops practices", "legal standards"),
    ("unlike traditional software", "as new data becomes available", "manual intervention"),
)

# Level, time frame, key words: all of them in one step of that level's plan.
STEPS = (
    ("Foundation", "7–14 days:", ("core vocabulary", "stages of model training")),
    ("Foundation", "30 days:", ("basic containerization and automation tools", "lab environment")),
    ("Foundation", "60 days:", ("full review of the interaction", "operations teams")),
    ("Professional", "7–14 days:", ("deep dive into monitoring tools", "prometheus and grafana")),
    ("Professional", "30 days:", ("hands-on labs", "kubernetes orchestration", "distributed")),
    ("Professional", "60 days:", ("mastery of", "governance and compliance frameworks")),
)

# Level, section of it, key words.
LEVELS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Foundation", "What it is", ("bridge the gap", "basic terminology", "lifecycle stages")),
    ("Foundation", "Who should take it", ("junior developers", "system administrators")),
    ("Foundation", "Skills you", ("end-to-end", "version control", "standard ci/cd pipelines")),
    ("Foundation", "Real-world projects", ("simple automated deployment", "basic logging")),
    ("Foundation", "Common mistakes", ("the math of the models", "data quality")),
    ("Professional", "What it is", ("solid grasp of the basics", "at scale", "model retraining")),
    ("Professional", "Who should take it", ("senior devops engineers, sres", "data engineers")),
    ("Professional", "Skills you", ("advanced observability", "feature stores", "retraining")),
    ("Professional", "Real-world projects", ("monitoring dashboard", "self-healing")),
    ("Professional", "Common mistakes", ("overly complex automation", "gpu scheduling")),
)

# Title, key words: the learning paths, the ways on, the providers.
TOPICS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("DevOps Path", ("existing software delivery pipelines", "data dependencies")),
    ("DevSecOps Path", ("data supply chain", "model weights", "finance and healthcare")),
    ("SRE Path", ("error budgets", "service level objectives", "cascading failures")),
    ("AIOps Path", ("traditional it operations", "analyze logs", "proactive maintenance")),
    ("MLOps Path", ("from research to production", "bridge-builders", "dynamic environments")),
    ("DataOps Path", ("health, flow, and quality", "resilient data pipelines", "bottlenecks")),
    ("FinOps Path", ("financial management", "prove roi", "economically sustainable")),
    ("Track Progression", ("deep learning operations", "high-performance computing", "go-to")),
    ("Cross-Track Expansion", ("finops or devsecops", "flat organizations", "versatile")),
    ("Management Track", ("executive leadership", "director or vp of engineering")),
    ("DevOpsSchool", ("extensive hands-on labs", "technical support", "starting their journey")),
    ("Cotocus", ("enterprise teams", "tailored programs", "alumni", "digital transformation")),
    ("Scmgalaxy", ("configuration management", "thousands of blogs", "community-driven")),
    ("BestDevOps", ("streamlined", "results-oriented", "active practitioners")),
    ("DevSecOpsSchool", ("secure coding practices", "infrastructure hardening", "afterthought")),
    ("SRESchool", ("slis and slos", "post-mortem analysis", "under heavy load")),
    ("AIOpsSchool", ("certified mlops manager designation", "deep-dive certifications")),
    ("DataOpsSchool", ("data governance", "quality assurance", "lifeblood of any ai system")),
    ("FinOpsSchool", ("cloud economics", "proving the roi", "every dollar spent on the cloud")),
)
FACTS = [(title, f"– {level}", words) for level, title, words in LEVELS]
FACTS += [(title, "", words) for title, words in TOPICS]

either_edition = pytest.mark.parametrize(
    "read",
    [
        pytest.param(read_bundled, id="bundled"),
        pytest.param(read_original, id="original", marks=needs_shared),
    ],
)


@either_edition
@pytest.mark.parametrize("number", range(len(FAQS)))
def test_each_faq_is_answered(read: Callable[[], list[Part]], number: int) -> None:
    answers = [fold(faq.prose) for faq in find_faqs(read())]
    assert len(answers) == len(FAQS)
    assert [words for words in FAQS[number] if words not in answers[number]] == []


@either_edition
@pytest.mark.parametrize(("level", "time_frame", "words"), STEPS)
def test_each_plan_step_stands_under_its_level(
    read: Callable[[], list[Part]], level: str, time_frame: str, words: tuple[str, ...]
) -> None:
    plan = find(read(), "Preparation plan", after=f"– {level}").items
    step = next(item for item in plan if item.startswith(time_frame))
    assert [word for word in words if word not in fold(step)] == []


@either_edition
@pytest.mark.parametrize(("title", "after", "words"), FACTS)
def test_each_section_has_its_facts(
    read: Callable[[], list[Part]], title: str, after: str, words: tuple[str, ...]
) -> None:
    said = fold(find(read(), title, after).prose)
    assert [word for word in words if word not in said] == []


def test_headings_make_a_clean_tree() -> None:
    levels = [part.level for part in read_bundled()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))


def test_sections_of_a_parent_have_names_of_their_own() -> None:
    path: list[str] = []
    paths = [tuple(path := [*path[: part.level - 1], part.title]) for part in read_bundled()]
    assert len(set(paths)) == len(paths)


def test_tables_have_a_separator_and_as_many_cells_in_each_row() -> None:
    tables = [part for part in read_bundled() if part.rows]
    assert [len(table.rows) for table in tables] == [6, 9]  # the header row counted
    for table in tables:
        assert set(table.lines[1]) <= set("| -")
        assert len({line.count("|") for line in table.lines}) == 1


def test_no_line_has_stray_white_space() -> None:
    text = BUNDLED.read_text(encoding="utf-8")
    assert [line for line in text.split("\n") if line != line.strip() or "  " in line] == []
    assert text.endswith("\n")
    assert "\n\n\n" not in text


def test_synonyms_are_groups_of_phrases_and_each_has_one_that_the_guide_uses() -> None:
    groups = yaml.safe_load(GLOSSARY.read_text(encoding="utf-8"))["synonyms"]
    phrases = [phrase for group in groups for phrase in group]
    assert all(isinstance(phrase, str) and phrase == fold(phrase) for phrase in phrases)
    assert len(set(phrases)) == len(phrases)
    guide = fold(BUNDLED.read_text(encoding="utf-8"))
    assert [group for group in groups if not any(phrase in guide for phrase in group)] == []
