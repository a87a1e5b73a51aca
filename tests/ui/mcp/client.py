"""The SDK's own client, for tests that are no coroutines."""

from collections.abc import Awaitable, Callable
from typing import Any

import anyio
from mcp import Client
from mcp.types import CallToolResult, TextContent

from ..event_loop import run

Work = Callable[[Client], Awaitable[Any]]
PATIENCE = 120  # seconds


def connected(server: Any, work: Work, mode: str = "auto") -> Any:  # noqa: ANN401 (what work gives)
    """What work does with a client of a server: one in this process, an address or a command."""

    async def worked() -> Any:  # noqa: ANN401
        with anyio.fail_after(PATIENCE):
            async with Client(server, mode=mode) as client:
                return await work(client)

    return run(worked)


def call(server: Any, tool: str, **arguments: object) -> CallToolResult:  # noqa: ANN401
    """The result of one call."""

    async def work(client: Client) -> CallToolResult:
        return await client.call_tool(tool, arguments)

    result: CallToolResult = connected(server, work)
    return result


def text(result: CallToolResult) -> str:
    """What a client shows that reads no structured content."""
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


async def asked_at_once(client: Client) -> None:
    """Several questions in flight, each answered by what belongs to it."""
    answers: dict[str, str] = {}

    async def ask(question: str) -> None:
        answers[question] = text(await client.call_tool("ask", {"question": question}))

    questions = (
        "What does the deep sea grade cost?",
        "What must I learn?",
        "Who sails to the moon?",
    )
    async with anyio.create_task_group() as group:
        for question in questions:
            group.start_soon(ask, question)
    assert "300 crowns" in answers[questions[0]]
    assert "tables" in answers[questions[1]]
    assert "do not answer" in answers[questions[2]]


async def given_up_on(client: Client, begun: Callable[[], bool]) -> None:
    """A question whose answer is not waited for once it is `begun`, and a call after it."""
    async with anyio.create_task_group() as group:
        group.start_soon(client.call_tool, "ask", {"question": "What must I learn?"})
        await until(begun)
        group.cancel_scope.cancel()
    after = await client.call_tool("list_guides", {})
    assert "harbour.md" in text(after)


async def until(done: Callable[[], bool]) -> None:
    """Wait for something that another process or thread does."""
    while not done():
        await anyio.sleep(0.05)
