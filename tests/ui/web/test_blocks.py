"""What a browser's tab is sent, and what the server keeps for it."""

from typing import Any

import gradio as gr
from gradio.state_holder import SessionState

from tests.ui.event_loop import run
from ui.web.blocks import ClosedBlocks


def sent(given: dict[str, Any]) -> tuple[list[Any], list[Any], list[Any]]:
    """What three parts are sent of what a handler gave them by name, and the tab's own parts."""
    with ClosedBlocks() as page:
        parts = {"box": gr.Textbox(), "chip": gr.Button("Old"), "guide": gr.Dropdown(["a"])}
        every = list(parts.values())
        gr.on(page.load, lambda: None, None, every)
    state = SessionState(page)
    values = {parts[name]: value for name, value in given.items()}
    (handler,) = page.fns.values()
    told = run(page.postprocess_data, handler, values, state)
    return told, every, [state.blocks_config.blocks[part._id] for part in every]


def test_a_value_is_sent_and_what_is_not_named_stays() -> None:
    told, _, _ = sent({"box": "Hello"})
    assert told == ["Hello", {"__type__": "update"}, {"__type__": "update"}]


def test_several_values_are_sent_to_their_parts() -> None:
    told, _, _ = sent({"box": "Hello", "guide": "a", "chip": gr.update(visible=False)})
    assert told == ["Hello", {"__type__": "update", "visible": False}, "a"]


def test_a_part_that_only_looks_another_way_is_not_made_anew() -> None:
    look = gr.update(value="New", visible=True, elem_classes=["chip"])
    told, before, after = sent({"chip": look})
    assert told[1] == {
        "__type__": "update",
        "value": "New",
        "visible": True,
        "elem_classes": ["chip"],
    }
    assert all(one is other for one, other in zip(before, after, strict=True))


def test_a_part_that_takes_other_input_is_the_tabs_own() -> None:
    told, before, after = sent({"guide": gr.update(choices=["b"], value="b")})
    assert told[2]["choices"] == [["b", "b"]]
    assert after[2] is not before[2]
    assert after[2].choices == [("b", "b")]
