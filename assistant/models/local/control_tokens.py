"""Text that a chat template would take for its own marks is made plain.

llama.cpp reads `<|im_start|>system` inside a message as the start of a system message. Questions
and guides come from anybody, so the marks of the usual templates are split before they get there.
"""

import re

_MARKS = re.compile(
    r"<(?=\|)|<(?=/?(?:s|bos|eos|pad|unk|mask|start_of_turn|end_of_turn)>)|"
    r"\[(?=/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS|TOOL_CALLS)\])|<(?=<SYS>>|</SYS>>)"
)


def plain(text: str) -> str:
    """The text with a space inside each template mark: `< |im_start|>`."""
    return _MARKS.sub(lambda mark: f"{mark.group()} ", text)
