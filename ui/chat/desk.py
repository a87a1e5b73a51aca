"""Where learners are served: what each event of the page does, told in values of its parts."""

import logging
from collections.abc import Callable, Generator
from contextlib import closing

from assistant import NOBODY, Profile

from ..learners import Learners, LearnersError
from ..tutor import Forgetful, Tutor
from .acquaintance import Acquaintance
from .chips import Offer, offer
from .completion import completed
from .conversation import Conversation
from .profile_panel import profile_of
from .profile_panel import shown as shown_profile
from .ratings import no_comment
from .respond import Circumstances, respond
from .scope import Scope, scope_of
from .scope_choice import scope_parts
from .turnstile import Turnstile, Visit
from .view import Shown, announcement, hint, view
from .visitor import Visitor

logger = logging.getLogger(__name__)


class Desk:
    """Answers the events of every browser; the conversation of each is what `learners` keep."""

    def __init__(self, tutor: Tutor, learners: Learners) -> None:
        self._tutor = tutor
        self._learners = learners
        self._acquaintance = Acquaintance(tutor, learners)
        self._turnstile = Turnstile()

    def greet(self, visitor: Visitor) -> Shown:
        """The page as it is opened, or opened again."""
        conversation = self._learners.conversation(visitor.learner)
        scope = scope_of(self._tutor, visitor.query, visitor.query.get("guide"))
        asked = scope_parts(self._tutor, scope, visitor)
        return {**asked, **self._shown(visitor, conversation, scope)}

    def ask(
        self, visitor: Visitor, question: object, chosen: object = None
    ) -> Generator[Shown, None, None]:
        """An answer as it grows; nothing while another one of the same learner does.

        The box is emptied once, so that the learner can type on; a question that failed comes back.
        """
        question = question if isinstance(question, str) else ""
        with self._turnstile.enter(visitor.learner) as visit:
            if visit is not None:
                scope = scope_of(
                    self._tutor, visitor.query, chosen if isinstance(chosen, str) else None
                )
                yield from self._answered(visitor, question, scope, visit)
            elif question.strip():
                yield hint(visitor.wording.say("chat_busy"))

    def stop(self, visitor: Visitor) -> Shown:
        """End the answer that grows; what has come of it stays, and `ask` shows it."""
        with self._turnstile.cleared(visitor.learner):
            return {}

    def start_anew(self, visitor: Visitor) -> Shown:
        """A new conversation; what is known of the learner stays."""
        with self._turnstile.cleared(visitor.learner):
            conversation = self._learners.conversation(visitor.learner)
            self._acquaintance.keep(visitor.learner, conversation)
            return self._begun(visitor, self._learners.clear)

    def correct(
        self, visitor: Visitor, role: object, work: object, experience: object, goal: object
    ) -> Shown:
        """What is known of the learner, as they put it right."""
        with self._turnstile.cleared(visitor.learner):
            return self._told_anew(visitor, profile_of(role, work, experience, goal))

    def forget(self, visitor: Visitor) -> Shown:
        """Nothing is known of the learner any more; their conversation stays to be read."""
        with self._turnstile.cleared(visitor.learner):
            return self._told_anew(visitor, NOBODY)

    def _told_anew(self, visitor: Visitor, profile: Profile) -> Shown:
        before = self._learners.conversation(visitor.learner)
        if profile == self._acquaintance.now(visitor.learner, before):
            return hint("")
        marked = before.marked("corrected" if profile.facts else "forgotten")
        self._acquaintance.replace(visitor.learner, profile)
        self._learners.add(visitor.learner, marked.exchanges[-1])
        scope = scope_of(self._tutor, visitor.query, None)
        said = announcement(marked.exchanges[-1], visitor.wording)
        return {**self._shown(visitor, marked, scope), **said}

    def forget_everything(self, visitor: Visitor) -> Shown:
        """Nothing is left of the learner."""
        with self._turnstile.cleared(visitor.learner):
            done = visitor.wording.say("profile_erased")
            return self._begun(visitor, self._forget, done)

    def _forget(self, learner: str) -> None:
        """Erase the learner, and that their questions were asked; the journals know no more."""
        asked = [each.question for each in self._learners.conversation(learner).exchanges]
        if isinstance(self._tutor, Forgetful):
            self._tutor.forget(asked)
        self._learners.forget(learner)

    def _answered(
        self, visitor: Visitor, question: str, scope: Scope, visit: Visit
    ) -> Generator[Shown, None, None]:
        box: Shown = {"box": "", "announcement": "", **no_comment()}
        before = self._learners.conversation(visitor.learner)
        profile = self._acquaintance.before(visitor.learner, before)
        given = Circumstances(scope, profile, visitor.wording, lambda: visit.recalled)
        with closing(self._kept(visitor, before, question, given)) as growing:
            for grown in growing:
                yield {**box, **view(grown, Offer("next"), visitor.wording, growing=True)}
                box = {}
        if visit.recalled:  # Gradio may show the last output after that of who called it back
            visit.give_way()
        told = self._learners.conversation(visitor.learner)
        if told.last is None and visit.recalled:
            yield {**box, **self._shown(visitor, told, scope)}
        elif told.last is not None and told.last != before.last:
            again = {"box": question} if told.last.error and told.last.answer is None else box
            said = announcement(told.last, visitor.wording)
            yield {**again, **self._shown(visitor, told, scope), **said}

    def _kept(
        self, visitor: Visitor, before: Conversation, question: str, given: Circumstances
    ) -> Generator[Conversation, None, None]:
        """The growing conversation, whose newest exchange is kept however it ends."""
        grown = before
        try:
            for grown in respond(self._tutor, question, before, given):
                yield grown
        finally:
            if grown is not before:
                self._keep(visitor, before, grown, given)

    def _keep(
        self, visitor: Visitor, before: Conversation, grown: Conversation, given: Circumstances
    ) -> None:
        if not grown.exchanges[-1].over:  # nobody listens any more
            grown = grown.stopped()
        newest = grown.exchanges[-1]
        if newest.finished:
            newest = completed(self._tutor, newest, before, given.scope)
        self._acquaintance.keep_oldest(visitor.learner, before)
        self._learners.add(visitor.learner, newest)

    def _begun(self, visitor: Visitor, erase: Callable[[str], None], done: str = "") -> Shown:
        """An empty page and word that it is `done`, or what could not be erased, and word of it."""
        try:
            erase(visitor.learner)
        except (LearnersError, OSError) as error:
            logger.error("What a learner wanted erased is still there: %s", error)
            done = visitor.wording.say("error_not_erased")
        kept = self._learners.conversation(visitor.learner)
        shown = self._shown(visitor, kept, scope_of(self._tutor, visitor.query, None))
        return {"box": "", "announcement": "", **shown, **(hint(done) if done else {})}

    def _shown(self, visitor: Visitor, conversation: Conversation, scope: Scope) -> Shown:
        known = self._acquaintance.now(visitor.learner, conversation)
        offered = offer(self._tutor, conversation, scope)
        unkept = hint(visitor.wording.say("error_not_kept")) if self._learners.trouble else {}
        shown = {**view(conversation, offered, visitor.wording), **shown_profile(known)}
        return {**shown, **unkept}
