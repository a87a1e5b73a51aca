"""A live library and what comes in or goes out, put together into the library to be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus import Change, Guide, compare, namesakes

from ..errors import DocumentsError


@dataclass(frozen=True, slots=True)
class Merger:
    """The library to be, beside the one that is.

    Attributes:
        guides: All that will be in it.
        replaced: Pairs of (live, new) editions of one document whose text is not the same.
        joined: Documents that replace none.
        removed: Documents that go.
        changes: The differences of each replaced document, beside its new edition.
        names: The new name of each live document that gets another one.

    """

    guides: tuple[Guide, ...]
    replaced: tuple[tuple[Guide, Guide], ...]
    joined: tuple[Guide, ...]
    removed: tuple[Guide, ...]
    changes: tuple[tuple[Guide, tuple[Change, ...]], ...]
    names: Mapping[str, str]

    @property
    def old_names(self) -> Mapping[str, str]:
        """The live name of each new document that replaces one of another name."""
        return {new: old for old, new in self.names.items()}


def merge(
    live: Sequence[Guide], incoming: Sequence[Guide] = (), removed: Sequence[str] = ()
) -> Merger:
    """Incoming documents replace their namesakes (`corpus.namesakes`) or join; the rest stays.

    Raises:
        DocumentsError: when nothing would be left, or a document to remove is not there.

    """
    known = {guide.document: guide for guide in live}
    for name in removed:
        if name not in known:
            raise DocumentsError(
                f"There is no document {name!r} in the live library: see `certguide guides`."
            )
    stays = [guide for guide in live if guide.document not in removed]
    same = namesakes([guide.document for guide in stays], [guide.document for guide in incoming])
    guides = [guide for guide in stays if guide.document not in same.values()] + list(incoming)
    if not guides:
        raise DocumentsError("The library would be empty: keep at least one document.")
    pairs = [(known[same[new.document]], new) for new in incoming if new.document in same]
    replaced = tuple((old, new) for old, new in pairs if old != new)
    return Merger(
        guides=tuple(sorted(guides, key=lambda guide: guide.document)),
        replaced=replaced,
        joined=tuple(guide for guide in incoming if guide.document not in same),
        removed=tuple(known[name] for name in removed),
        changes=tuple((new, compare(old, new)) for old, new in replaced),
        names={old.document: new.document for old, new in pairs if old.document != new.document},
    )
