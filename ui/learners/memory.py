"""Conversations that nothing outlasts: of callers without a cookie, or while no file will do."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Lock

from assistant import Profile

from ..chat.conversation import MAX_EXCHANGES, Conversation, Exchange
from .studied import Studied

MOST = 1000  # callers remembered at once; who was silent longest is forgotten first


@dataclass(frozen=True, slots=True)
class _Remembered:
    exchanges: tuple[Exchange, ...] = ()
    profile: Profile | None = None
    studied: Studied = field(default_factory=Studied)


class Memory:
    """Exchanges, profiles and studies by caller; any thread may use it."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._callers: OrderedDict[str, _Remembered] = OrderedDict()
        self._lock = Lock()

    def conversation(self, caller: str) -> Conversation:
        """The newest exchanges."""
        return Conversation(self._of(caller).exchanges)

    def profile(self, caller: str) -> Profile | None:
        """What the caller has told of themselves, None if nothing was kept here."""
        return self._of(caller).profile

    def add(self, caller: str, *exchanges: Exchange) -> None:
        """Remember exchanges, numbered after those that are remembered."""
        with self._lock:
            known = self._of(caller)
            first = known.exchanges[-1].number + 1 if known.exchanges else 1
            added = (replace(each, number=number) for number, each in enumerate(exchanges, first))
            self._keep(caller, replace(known, exchanges=(*known.exchanges, *added)))

    def keep_profile(self, caller: str, profile: Profile | None) -> None:
        """Remember what the caller has told of themselves; None for nothing."""
        with self._lock:
            self._keep(caller, replace(self._of(caller), profile=profile))

    def studied(self, caller: str) -> Studied:
        """What the caller practised and plans."""
        return self._of(caller).studied

    def change_studied(self, caller: str, change: Callable[[Studied], Studied]) -> Studied:
        """Change that, while nobody else does."""
        with self._lock:
            known = self._of(caller)
            after = change(known.studied)
            self._keep(caller, replace(known, studied=after))
            return after

    def take(self, caller: str) -> tuple[Exchange, ...]:
        """The exchanges, which are then forgotten."""
        with self._lock:
            known = self._of(caller)
            self._keep(caller, replace(known, exchanges=()))
            return known.exchanges

    def forget(self, caller: str) -> None:
        """Forget the exchanges, the profile and the studies."""
        with self._lock:
            self._callers.pop(caller, None)

    def _of(self, caller: str) -> _Remembered:
        return self._callers.get(caller, _Remembered())

    def _keep(self, caller: str, known: _Remembered) -> None:
        newest = replace(known, exchanges=known.exchanges[-MAX_EXCHANGES:])
        self._callers[caller] = newest
        self._callers.move_to_end(caller)
        if newest == _Remembered():
            del self._callers[caller]
        elif len(self._callers) > self._most:
            self._callers.popitem(last=False)
