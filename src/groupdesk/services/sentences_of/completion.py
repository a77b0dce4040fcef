"""Sentences about completion: rules, decisions, orders, make-ups assigned and approved."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "completion-no-rule": __(
        "This cohort goes by no completion rule, so nothing was decided; set one for it or its group."
    ),
    "decision-stands": __("This was decided already, on the same figures, so nothing was added."),
    "due-before-joining": __("The deadline lies before the first day ({joined}), so nothing was stored."),
    "make-up-approved": __("This make-up has been approved already, so nothing was changed."),
    "make-up-other-group": __(
        "That session belongs to another group, so nothing was stored; choose one of this group, or name a task."
    ),
    "make-up-not-yet": __("A make-up cannot be credited for {on}, which has not come yet; nothing was stored."),
    "make-up-own-session": __(
        "That session counts for this person by itself, so it makes up for nothing; choose another or name a task."
    ),
    "make-up-session-over": __(
        "That session was called off, so nothing can be made up in it and nothing was stored; choose another."
    ),
    "mark-made-up": __(
        "A make-up rests on this mark, so it was not changed; take the make-up back first, on the Completion tab."
    ),
    "modules-too-many": __("A session takes at most {most} modules, so nothing was stored."),
    "nobody-chosen": __("Nobody is chosen, so nothing was decided; choose whom it is about."),
    "nobody-qualifies": __("Nobody meets the rule of whom it was not decided already, so nothing was done."),
    "not-signed-off": __("This stay was not signed off, so there is nothing to take back."),
    "order-hours-impossible": __("An order cannot demand {hours} hours, so nothing was stored; use 1 to 10000."),
    "preset-not-checked": __(
        "A preset is a starting point and no legal advice, so nothing was stored; tick below that it was checked."
    ),
    "preset-unconfirmed": __(
        "A preset is a starting point and no legal advice, so nothing was stored; check it with your programme and "
        "say --confirm."
    ),
    "preset-unknown": __("“{preset}” is no preset, so nothing was stored; “completion rule presets” lists them."),
    "rule-unchanged": __("The completion rule is like this already, so no new version was made."),
    "signed-off-already": __("This stay was signed off already, so nothing was changed."),
    "words-too-long": __("These words are longer than {most} letters, so nothing was stored; please shorten them."),
}
