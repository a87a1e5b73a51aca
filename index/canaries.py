"""A few passages of a build that must be found by their own words.

Chroma gives wrong neighbours from damaged files without a word; only a search tells.
"""

from collections.abc import Iterator, Sequence

from .embedder import Embedder
from .manifest import Manifest
from .views import Views

_NEAREST = 10
_SAME = 0.99  # cosine of a view with itself, as exact as it is stored


def lost_vectors(
    views: Views, embedder: Embedder, manifest: Manifest, canaries: Sequence[tuple[int, str]]
) -> Iterator[str]:
    """What is wrong with the vectors of a build, as far as some of its canaries show; sentences."""
    count = views.count()
    if count != manifest.views:
        yield f"Build {manifest.id} should have {manifest.views} vectors and has {count}."
    for number, view in canaries:
        (vector,) = embedder.embed([view])
        nearest = views.nearest(vector, _NEAREST)
        same = [other for other, _, cosine in nearest if cosine > _SAME]
        if number not in same and len(same) < _NEAREST:  # so many copies hide one more
            yield f"Passage {number} of build {manifest.id} is not found by its own words."
