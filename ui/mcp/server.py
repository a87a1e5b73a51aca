"""The MCP server: three tools that read, by the official Python SDK."""

import logging
from importlib.metadata import version
from typing import Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError, UnexpectedToolError
from mcp.types import CallToolResult, InputRequiredResult, ToolAnnotations
from pydantic import ValidationError

from assistant import TutorError

from ..tutor import Tutor
from .asking import ASK, asking
from .listing import LIST, listing
from .lookup import LOOK_UP, looking_up
from .result import failure

INSTRUCTIONS = """Certification guides that can be asked, each statement proven by a literal quote.
Use `ask` for questions, `look_up_section` to read, `list_guides` to see what there is. What the
guides do not say is refused: pass the refusal on. What they say are their own claims."""

logger = logging.getLogger(__name__)


class GuideServer(MCPServer[Any]):
    """The SDK's server, but a call that fails is told in one plain sentence."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """The tool's result, or what went wrong."""
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            return failure(_sentence(error))


def build_server(tutor: Tutor) -> MCPServer[Any]:
    """A server over a tutor; its tools run in threads, so the tutor is asked from several."""
    server = GuideServer(
        "certguide",
        title="Certification guides",
        instructions=INSTRUCTIONS,
        version=version("certguide"),
        log_level="WARNING",
        subscriptions=False,
    )
    tools = (
        ("Ask the guides", ASK, asking(tutor)),
        ("Look up a section", LOOK_UP, looking_up(tutor)),
        ("List the guides", LIST, listing(tutor)),
    )
    for title, description, function in tools:
        server.add_tool(
            function,
            title=title,
            description=description,
            annotations=ToolAnnotations(title=title, read_only_hint=True, open_world_hint=False),
        )
    return server


def _sentence(error: ToolError) -> str:
    """What a model can do something about; the rest is for the log."""
    cause = error.__cause__
    if isinstance(cause, TutorError):
        return cause.message
    if isinstance(cause, ValidationError):
        problem = cause.errors()[0]
        return f"The argument `{'.'.join(map(str, problem['loc']))}`: {problem['msg']}."
    if isinstance(error, UnexpectedToolError):
        logger.error("A tool failed", exc_info=cause)
        return "Something is wrong inside certguide: whoever runs it finds the reason in its log."
    return str(cause or error)
