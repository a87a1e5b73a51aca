"""A function as a LangChain runnable, without a trace of its own."""

from collections.abc import Callable
from typing import Any, TypeVar

from langchain_core.runnables import Runnable, RunnableConfig

Thing = TypeVar("Thing")


class Step(Runnable[Thing, Thing]):
    """One step of a chain, which is given what the step before it made.

    A RunnableLambda would look at the function's signature and report to callbacks at each call:
    with three of them that is a tenth of a whole answer. A chain of steps is traced as one.
    """

    def __init__(self, function: Callable[[Thing], Thing]) -> None:
        self._function = function

    def invoke(self, input: Thing, config: RunnableConfig | None = None, **kwargs: Any) -> Thing:  # noqa: A002, ANN401 - as LangChain has it
        """What the function makes of it."""
        return self._function(input)
