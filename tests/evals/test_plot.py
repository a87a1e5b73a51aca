from xml.etree import ElementTree

from evals.plot import BOTTOM, LEFT, RIGHT, TOP, curves

SVG = "{http://www.w3.org/2000/svg}"


def test_a_curve_goes_from_its_first_step_to_full_coverage() -> None:
    drawn = ElementTree.fromstring(curves("<Risk>", "answered", "wrong", {"judge": [0.0, 1.0]}))  # noqa: S314
    assert drawn.findtext(f"{SVG}title") == "<Risk>"
    paths = [path.get("d") for path in drawn.iter(f"{SVG}path") if path.get("fill") == "none"]
    assert paths == [f"M{(LEFT + RIGHT) / 2:.1f} {BOTTOM:.1f}L{RIGHT:.1f} {TOP:.1f}"]
    assert "judge" in [text.text for text in drawn.iter(f"{SVG}text")]


def test_the_axis_ends_a_tenth_above_the_highest_value() -> None:
    drawn = ElementTree.fromstring(curves("", "", "", {"one": [0.42], "two": [0.1]}))  # noqa: S314
    told = [text.text for text in drawn.iter(f"{SVG}text")]
    assert "50%" in told
    assert [tick for tick in told if tick in ("60%", "70%")] == ["60%"]  # of the other axis
