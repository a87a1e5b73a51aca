"""Numbers for the places of a guide that a plan's items come from, in the order of the plan."""

from collections.abc import Iterator

from assistant import Citation
from assistant.study.plan import Plan


class PlanSources:
    """One number for each section, from 1."""

    def __init__(self, plan: Plan) -> None:
        proofs = [item.proof for item in plan.items if not item.dropped]
        proofs += [item.proof for item in plan.items if item.dropped]
        proofs += [one.proof for one in plan.statements]
        self._numbers = {
            place: number
            for number, place in enumerate(dict.fromkeys(map(_place, proofs)), start=1)
        }

    def mark(self, proof: Citation) -> int:
        """The number of the section that a proof stands in."""
        return self._numbers[_place(proof)]

    def told(self) -> Iterator[tuple[int, str]]:
        """Each number with its place: "guide.md: Licence > Plan, page 3"."""
        for (document, section, page), number in self._numbers.items():
            on = f", page {page}" if page else ""
            yield number, f"{document}: {' > '.join(section)}{on}"


def _place(proof: Citation) -> tuple[str, tuple[str, ...], int | None]:
    return proof.document, proof.section, proof.page
