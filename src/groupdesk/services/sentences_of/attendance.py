"""Sentences about marks, sheets, statuses, credit, make-ups and completion."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "absence-too-long": __(
        "{days} days are too long for a planned absence, so nothing was stored; end the stay instead."
    ),
    "alert-rule-impossible": __("The alert for absences cannot use {value} for {field}, so it was not stored."),
    "already-on-sheet": __(
        "This person already stands on the sheet, so nobody was added; mark the line that is there."
    ),
    "completion-rule-impossible": __("The completion rule cannot use {value} for {field}, so it was not stored."),
    "credit-rule-impossible": __(
        "The rule for credited minutes cannot be applied, so it was not stored; check {field}."
    ),
    "head-count-impossible": __("{heads} is no head count, so it was not stored; please enter a number from 0."),
    "make-up-minutes-impossible": __("{minutes} minutes cannot be made up for {missed} missed, so nothing was stored."),
    "make-up-not-an-absence": __("Only an absence can be made up, so nothing was stored; check the mark first."),
    "make-up-not-attended": __("The make-up session was not attended, so it makes up for nothing."),
    "make-up-same-session": __("A session cannot make up for itself, so nothing was stored; choose another."),
    "make-up-source-used": __("Only {left} minutes of this make-up are left, so nothing was stored; choose another."),
    "make-up-twice": __("This absence has been made up already, so nothing was stored."),
    "make-up-two-sources": __("A make-up comes from a session or a task, not from both, so nothing was stored."),
    "make-up-without-source": __("Say which session or task made up for the absence; nothing was stored."),
    "mark-unreadable": __(
        "“{mark}” is no mark, so nothing was marked; write PERSON=STATUS or PERSON=late@18:10-19:30."
    ),
    "minutes-late-impossible": __("{minutes} minutes late is longer than the session, so the mark was not stored."),
    "not-on-sheet": __("This person does not stand on the sheet, so nothing was marked; add them as a walk-in."),
    "override-impossible": __("{minutes} minutes cannot be credited, so nothing was stored; use 0 to 1440 minutes."),
    "override-not-needed": __("The rule is met, so nothing needs to be overridden."),
    "override-reason-missing": __("Minutes set by hand need a reason, so nothing was stored; please say why."),
    "reason-too-long": __("The reason is longer than 200 letters, so nothing was stored; please shorten it."),
    "scan-damaged": __(
        "This scan cannot be opened to the end, so it was not kept; look whether it opens elsewhere, or scan it again."
    ),
    "scan-missing": __("No picture of sheet {sheet} is kept, so there is nothing to show; keep one first."),
    "scan-too-large": __(
        "This picture has more than {megabytes} MB, so it was not kept; scan the sheet in grey or smaller."
    ),
    "scan-unreadable": __("This is no PDF, JPEG or PNG file, so it was not kept; choose the scan of the sheet."),
    "session-cancelled": __("This session was called off, so it takes no marks."),
    "session-locked": __("This session is locked, so its marks stay as they are."),
    "session-not-yet": __("This session is on {on}, so nothing was marked; plan an absence instead."),
    "sheet-code-wrong": __(
        "This is no code of a printed sheet; please type its six letters again, of which none is 0, O, 1, I or L."
    ),
    "sheet-line-unknown": __(
        "The sheet has {most} lines and no line {line}, so nothing was stored; look at the number again."
    ),
    "sheet-serial-out-of-range": __(
        "No more sheet codes can be given out, so nothing was printed; please report this."
    ),
    "sheet-unknown": __("No sheet {sheet} was printed here, so nothing was done; look at the code again."),
    "statement-empty": __("There is no session to tell of in that time, so no statement was made; check the days."),
    "statement-names-others": __(
        "What was typed for {days} names somebody else of the group, so no statement was made; change it first."
    ),
    "status-code-elsewhere": __(
        "“{status}” counts as something else in another set, so nothing was stored; add a new status instead."
    ),
    "status-code-impossible": __("“{status}” is no code for a status; use small letters and hyphens."),
    "status-code-taken": __("The code “{status}” is used twice; the statuses were not stored."),
    "status-contradictory": __("“{status}” contradicts itself; the statuses were not stored."),
    "status-key-impossible": __("“{key}” cannot be the key for “{status}”; use one letter."),
    "status-key-taken": __("“{key}” already sets “{other}”; the statuses were not stored."),
    "status-label-missing": __("A status has no name; the statuses were not stored."),
    "status-label-taken": __("Two statuses are called “{label}”; the statuses were not stored."),
    "status-meaning-kept": __(
        "Marks have “{status}” already, so what it counts as stays; archive it and add another status instead."
    ),
    "status-needed": __("The statuses lack one that means “{meaning}”; they were not stored."),
    "status-not-excused": __(
        "“{status}” does not count as an excused absence, so nothing was changed; choose one that does."
    ),
    "status-own": __("“{status}” is set by the program itself, so it was not changed."),
    "status-set-archived": __("This status set is archived, so it was not chosen; restore it first."),
    "status-set-in-use": __(
        "This status set stays, because groups use it: {groups}. Choose another set for them first."
    ),
    "status-set-lacks": __(
        "Marks of the group have statuses that are missing there ({statuses}), so nothing was changed; add them first."
    ),
    "status-set-name-taken": __(
        "There is a status set called “{name}” already, so nothing was stored; choose another name."
    ),
    "status-set-unknown": __(
        "There is no status set called “{name}”, so nothing was done; the list tells their names."
    ),
    "status-set-usual": __("The usual statuses never change, so nothing was stored; copy them into a set of your own."),
    "status-unknown": __("“{status}” is no status of this group, so nothing was marked; known are {known}."),
    "statuses-too-many": __("A set holds at most {most} statuses, so nothing was added."),
    "stored-rule-unreadable": __(
        "A stored rule ({kind}) cannot be read, so nothing was reckoned; choose the rule again."
    ),
    "times-reversed": __("The end ({time_out}) lies before the start ({time_in}), so nothing was stored."),
}
