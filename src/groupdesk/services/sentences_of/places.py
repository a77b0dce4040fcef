"""Sentences about people, groups, cohorts and places in them."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "ages-impossible": __("The youngest age is above the oldest one, so nothing was stored; please mend the two ages."),
    "alias-needs-drop-in": __(
        "{cohort} is no drop-in group, so nobody was added by an alias alone; add the person by name."
    ),
    "already-enrolled": __("This person already has a place in this cohort, so nothing was changed."),
    "already-waiting": __("This person already waits for this cohort, so nothing was changed."),
    "birth-date-impossible": __("A birth date of {on} cannot be right, so nothing was stored; please check the year."),
    "breaks-too-long": __("The breaks are as long as the session itself, so nothing was stored; please shorten them."),
    "code-taken": __("The code {cohort} belongs to another cohort, so nothing was stored; please choose another code."),
    "cohort-full": __("{cohort} has {seats} seats and all are taken; nobody was enrolled. Use the waiting list."),
    "cohort-not-open": __("{cohort} has ended or was cancelled, so nobody was enrolled; choose another cohort."),
    "cohort-unknown": __("There is no cohort {cohort}, so nothing was done; “groupdesk cohorts list” shows the codes."),
    "contact-not-allowed": __(
        "This person must not be reached by “{way}”, so no offer was made; choose another way, or in person."
    ),
    "date-in-the-past": __("{on} has passed, so nothing was stored; please choose a later day."),
    "dates-crossed": __("The last day lies before the first, so nothing was stored; please check both days."),
    "fact-unknown": __("There is no fact “{fact}”, so nobody was merged; choose among {known}."),
    "group-ambiguous": __("Several groups are called “{group}” ({candidates}); nothing was done. Use the id."),
    "group-unknown": __("There is no group “{group}”, so nothing was done; “groupdesk groups list” shows them."),
    "hours-impossible": __("{hours} required hours are not possible, so nothing was stored; use 1 to 10000."),
    "length-impossible": __(
        "A session of {minutes} minutes is not possible; nothing was stored. Use 1 to 1440 minutes."
    ),
    "merge-later": __(
        "These people were merged again later (into number {number}), so nothing was changed; take that back first."
    ),
    "merge-parted": __("This merge was taken back already, so nothing was changed."),
    "move-not-allowed": __("From “{state}” this cannot become “{to}”, so nothing was changed."),
    "name-missing": __("A name is missing, so nothing was stored; please enter one."),
    "name-too-long": __("A name may have {most} letters, so nothing was stored; please shorten it."),
    "not-enrolled": __("This person has no place in {cohort} and is not waiting for it, so nothing was changed."),
    "not-waiting": __("This person is not waiting, so the order was left as it is."),
    "person-ambiguous": __("“{reference}” fits several people ({candidates}); nothing was done. Use the number."),
    "person-enrolled": __("This person is still enrolled in {cohorts} and was not archived; end that first."),
    "person-merged": __("This person was merged into number {number}, so nothing was changed; use that one."),
    "person-unknown": __("Nobody is called “{reference}”, so nothing was done; look the name up first."),
    "priority-impossible": __("A priority is 0 (usual), 1 (soon) or 2 (urgent), so nothing was stored."),
    "rank-skipped": __("Number {first} is further up the line, so no offer was made; say why they are skipped."),
    "reason-missing": __("This needs a reason, so nothing was changed; please say why."),
    "same-person": __("These are one and the same person already, so nothing was changed; choose two."),
    "sizes-impossible": __("The sizes do not fit each other, so nothing was stored; please check the two numbers."),
    "staff-unknown": __("Nobody on the staff is called “{staff}”; nothing was opened."),
    "step-has-its-own-deed": __(
        "“{to}” needs more than a reason, so nothing was changed; use offer, enrol, transfer or decline."
    ),
    "text-too-long": __("A text may have {most} letters, so nothing was stored; please shorten it."),
    "wish-unreadable": __(
        "“{wish}” is no day or time, so nothing was stored; use mon to sun, and morning, afternoon or evening."
    ),
}
