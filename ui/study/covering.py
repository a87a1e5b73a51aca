"""What a learner has covered, from all that is kept of them."""

from assistant.study.coverage import Asked, Coverage
from assistant.study.practice import Progress

from .desk import Desk
from .visit import Visit


def covered(desk: Desk, visit: Visit, progress: Progress) -> Coverage:
    """How far the learner of a visit has got; who has no cookie has not begun."""
    learner, learners = visit.learner, desk.learners
    if not learner:
        return desk.study.coverage((), progress, visit.now)
    exchanges = learners.conversation(learner).exchanges
    asked = [
        Asked.of(exchange.question, exchange.answer)
        for exchange in exchanges
        if exchange.answer is not None
    ]
    wishes = learners.study.plans(learner).wishes
    profile = learners.profile(learner)
    return desk.study.coverage(asked, progress, visit.now, profile=profile, plans=wishes)
