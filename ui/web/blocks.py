"""Gradio's page, except that a caller cannot name files of the server, and nothing is surveyed.

Where a value of a call is an object that describes a file, Gradio copies the file into its cache,
or fetches it from its address. It checks that the file was uploaded only in an application that it
launched itself, which one below FastAPI never is.

Where a call fails, Gradio prints the error with what was sent, a question perhaps, to the terminal.

After every call Gradio's queue summarises the last 10,000 with pandas, for a page of statistics
that is not served here (`enable_monitoring`): 3 ms of processor each, and 14 after 10,000 calls.

Of each output that a handler leaves alone, or shows or hides, Gradio makes a component anew and
keeps it for the tab: 4 ms of processor each, of some forty outputs, each time that an answer grows.
What it keeps it for is the next call's input, which no look decides.

A tab is whoever says a new number. Gradio has room for 10,000.
"""

import logging
import sys
from copy import copy
from pathlib import Path
from traceback import extract_tb
from typing import Any

import gradio as gr
from gradio.block_function import BlockFunction
from gradio.blocks import Block, convert_component_dict_to_list
from gradio.state_holder import SessionState
from gradio.utils import get_upload_folder
from gradio_client.utils import is_file_obj_with_meta, traverse

from .streams import bound
from .tab import PageParts, forget_changes

MOST_TABS = 200  # remembered at once
_LOOKS = frozenset({"__type__", "visible", "elem_classes"})  # of an update that changes no input
_FAILED = (
    "That did not work: load the page again; if it stays so, whoever runs this finds the reason in "
    "the log."
)

logger = logging.getLogger(__name__)


class ForeignFileError(Exception):
    """A call names a file that was not uploaded."""


class ClosedBlocks(gr.Blocks):
    """A page that refuses every file in a call but, where it has an upload box, uploaded ones."""

    takes_uploads = False

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (Gradio's)
        super().__init__(*args, **options)
        self.state_session_capacity = MOST_TABS
        parts = PageParts(self)
        vars(parts).update(vars(self.default_config))
        self.default_config = parts

    def queue(self, *args: Any, **options: Any) -> "ClosedBlocks":  # noqa: ANN401 (Gradio's)
        """Gradio's queue, which keeps no statistics of calls, and little that nobody fetches."""
        super().queue(*args, **options)
        self._queue.ANALYTICS_MAX_EVENTS = 1
        self._queue.ANAYLTICS_CACHE_FREQUENCY = sys.maxsize  # calls between two summaries
        bound(self._queue)
        return self

    async def process_api(self, *args: Any, **options: Any) -> dict[str, Any]:  # noqa: ANN401
        """What a call comes to; why it fails goes to the log, where nothing is of what it sent."""
        try:
            return await super().process_api(*args, **options)
        except gr.Error as error:  # a sentence for the caller already
            error.print_exception = False
            raise
        except Exception as error:  # noqa: BLE001 (a border: a sentence for every error)
            where = extract_tb(error.__traceback__)[-1]
            kind, line = type(error).__name__, f"{where.filename}:{where.lineno}"
            logger.error("A call of the page failed: %s at %s", kind, line)
            raise gr.Error(_FAILED, print_exception=False) from None

    async def preprocess_data(
        self,
        block_fn: BlockFunction,
        inputs: list[Any],
        state: SessionState | None,
        explicit_call: bool = False,
    ) -> Any:  # noqa: ANN401 (Gradio's)
        """What a handler is given; ForeignFileError for a file that it must not be given."""
        traverse(inputs, self._check, is_file_obj_with_meta)
        return await super().preprocess_data(block_fn, inputs, state, explicit_call)

    async def postprocess_data(
        self,
        block_fn: BlockFunction,
        predictions: list[Any] | dict[Any, Any],
        state: SessionState | None,
    ) -> list[Any]:
        """What a tab is told; of a part that was changed only what may be chosen is remembered."""
        outputs = list(block_fn.outputs)
        if isinstance(predictions, dict):
            predictions = convert_component_dict_to_list(outputs, predictions)
        if not isinstance(predictions, (list, tuple)) or len(predictions) != len(outputs):
            return await super().postprocess_data(block_fn, predictions, state)
        looks = list(map(_is_look, outputs, predictions))
        others = copy(block_fn)
        others.outputs = [block for block, look in zip(outputs, looks, strict=True) if not look]
        told = [value for value, look in zip(predictions, looks, strict=True) if not look]
        only = told[0] if len(told) == 1 else told  # Gradio's own way to give one
        sent = iter(await super().postprocess_data(others, only, state) if told else ())
        if state is not None:
            forget_changes(state, self.blocks, others.outputs)
        return [
            dict(value) if look else next(sent)
            for value, look in zip(predictions, looks, strict=True)
        ]

    def _check(self, file: dict[str, Any]) -> dict[str, Any]:
        uploads = Path(get_upload_folder()).resolve()
        # An address, too, is a path here, and one that does not exist.
        path = Path(file["path"]).resolve()
        if not (self.takes_uploads and path.is_relative_to(uploads) and path.is_file()):
            raise ForeignFileError(f"{file['path']!r} was not uploaded")
        return file


def _is_look(block: Block, prediction: object) -> bool:
    """Whether a part stays as it is, only looks another way, or is a button of another name."""
    if not (isinstance(prediction, dict) and "__type__" in prediction):
        return False
    changed = prediction.keys() - _LOOKS
    return not changed or (changed == {"value"} and isinstance(block, gr.Button))
