"""What Gradio remembers of each browser's tab: which parts it has, and nothing of what they show.

Gradio also keeps, for each tab, the description of every part with the shapes of its values several
times over, and every value that it shows, whole conversations among them. That is for "deep links",
addresses that open a page as a tab showed it, and those are not served here.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from gradio.blocks import Block, BlocksConfig
from gradio.state_holder import SessionState


class PageParts(BlocksConfig):
    """The parts of a page, of which Gradio makes a copy for each tab."""

    def __copy__(self) -> "TabParts":
        """The parts as a tab has them."""
        tab = TabParts(self.root_block)
        vars(tab).update(vars(super().__copy__()))  # type: ignore[no-untyped-call]
        return tab


class TabParts(BlocksConfig):
    """The parts of a tab: for Gradio as of one that is not shown, of which it keeps no value."""

    @staticmethod
    def config_for_block(*_args: Any, **_options: Any) -> dict[str, Any]:  # noqa: ANN401 (Gradio's)
        """No description."""
        return {}


def forget_changes(tab: SessionState, page: Mapping[int, Block], changed: Iterable[Block]) -> None:
    """Put the page's own parts in the place of those that Gradio made for changes of looks.

    Parts to choose from stay: what is chosen is held against what was offered in that tab.
    """
    for part in changed:
        if part._id in page and not hasattr(part, "choices"):
            tab.blocks_config.blocks[part._id] = page[part._id]
