"""Sentences about deeds as such: what was typed, undone, missing or changed meanwhile."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "cancelled": __("It was stopped, and nothing was stored."),
    "changed-meanwhile": __("Somebody else has changed this meanwhile, so nothing was stored; look again and repeat."),
    "changed-since": __("Something later builds on this, so it was not undone; undo the later deed first."),
    "conflict": __("This does not fit with what is already there, so nothing was stored; look again and repeat."),
    "not-found": __("This is no longer there; nothing was changed. Go back and look again."),
    "nothing-to-undo": __("There is nothing to undo."),
    "words-unreadable": __(
        "Some letters of the command cannot be read, so nothing was done; use a terminal that speaks UTF-8."
    ),
}
