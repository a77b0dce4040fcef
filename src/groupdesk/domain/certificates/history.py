"""What something was before each change and after it: the way back and forth of an editor."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """`topic` names the change that led here: further ones of the same topic are one step with it."""

    now: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()
    topic: str = ""

    def changed(self, now: T, topic: str = "") -> "History[T]":
        """After one more change; what was taken back before is gone. Nothing new is no change."""
        if now == self.now:
            return self
        joins = bool(topic) and topic == self.topic and bool(self.past)
        return History(now, self.past if joins else (*self.past, self.now), (), topic)

    def settled(self) -> "History[T]":
        """The next change is a step of its own."""
        return replace(self, topic="")

    def renamed(self, rename: Callable[[T], T]) -> "History[T]":
        """The same change to all there was and will be, as no step of its own."""
        past, future = tuple(map(rename, self.past)), tuple(map(rename, self.future))
        return History(rename(self.now), past, future, self.topic)

    def undone(self) -> "History[T]":
        """One step back; the same where there is none."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.now, *self.future))

    def redone(self) -> "History[T]":
        """One step forth again; the same where there is none."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.now), self.future[1:])
