"""What a tool gives back: text to read, and the same as data."""

from mcp.types import CallToolResult, TextContent
from pydantic import BaseModel

from ..inert import one_line


def result(text: str, data: BaseModel) -> CallToolResult:
    """A result with both, since some clients show only the one and some only the other."""
    return CallToolResult(
        content=[TextContent(type="text", text=text)], structured_content=data.model_dump()
    )


def failure(message: str) -> CallToolResult:
    """A call that failed, told in one sentence, which may name what was sent."""
    text = TextContent(type="text", text=one_line(message))
    return CallToolResult(content=[text], is_error=True)
