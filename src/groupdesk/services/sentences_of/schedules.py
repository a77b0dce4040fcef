"""Sentences about sessions, their dates and times, rules and closures."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "below-minimum": __(
        "{enrolled} people have a seat and {least} are needed, so the cohort was not confirmed; "
        "say why it starts anyway."
    ),
    "break-impossible": __("The break does not fit into the session, so nothing was stored; please change its times."),
    "break-unreadable": __(
        "“{pause}” is no break, so nothing was stored; write 45+10 for ten minutes after the first 45, 19:00+10, "
        "or just 10."
    ),
    "closed-instead": __(
        "The practice is closed on {date} ({name}), so nothing was changed; the next free day is {proposal}."
    ),
    "closure-reversed": __("The closure ends before it begins, so it was not stored; please swap the days."),
    "closure-too-long": __("A closure of more than {most} days was not stored; please enter it in parts."),
    "closure-unnamed": __("The closure of {first} has no reason, so it was not stored; please say why it is closed."),
    "closures-nothing-new": __(
        "No closed day in this file is new, so nothing was stored; look at how its rows were read."
    ),
    "count-impossible": __("{count} sessions cannot be planned at once, so nothing was stored; the most is {most}."),
    "country-unknown": __(
        "No public holidays are known for “{country}”, so nothing was changed; choose another country."
    ),
    "date-ambiguous": __("“{date}” can be read in two ways, so it was not taken; please write it as 2026-11-03."),
    "date-closed": __("The practice is closed on {date} ({name}), so nothing was moved; choose another day."),
    "date-impossible": __("{date} is no day that can be used, so nothing was stored; please write it as 2026-11-03."),
    "date-missing": __("A day is missing, so nothing was stored; please enter one."),
    "date-taken": __("There is a session on {date} already, so nothing was planned there; choose another day."),
    "days-unreadable": __(
        "“{days}” names no days, so nothing was planned; write tue, mon,thu, 2tue, lastfri, 15 or last."
    ),
    "entry-repeats": __("The entry repeats by a rule, so it was not taken; please enter its days one by one."),
    "file-not-a-calendar": __("This is no calendar file that can be read, so nothing was stored."),
    "interval-impossible": __("Every {interval} is not possible, so nothing was planned; the most is {most}."),
    "leads-already": __("Somebody with that name leads in these days already ({role}), so nothing was stored."),
    "month-day-impossible": __(
        "There is no day {day} in a month, so nothing was planned; use 1 to 31, or the last day."
    ),
    "no-free-slot": __("No free day was found after {after}, so nothing was added; choose a day by hand."),
    "nothing-to-move": __("No planned session lies on a closed day, so nothing was moved."),
    "plan-empty": __("Every session was left out, so nothing was planned; keep at least one."),
    "region-unknown": __("{country} has no region “{region}”, so nothing was changed; choose another region."),
    "rrule-broken": __("The rule part “{part}” cannot be read, so nothing was planned."),
    "rrule-unsupported": __("The rule part “{part}” is not supported, so nothing was planned; enter the days by hand."),
    "rule-contradictory": __("The repetition contradicts itself, so nothing was planned; please check {field}."),
    "rule-empty": __("No day fits this repetition, so nothing was planned; please check start and end."),
    "rule-ends-twice": __("The repetition has both a number and a last day, so nothing was planned; choose one."),
    "rule-never-ends": __(
        "The repetition never ends, so nothing was planned; give a number of sessions or a last day."
    ),
    "rule-too-long": __("Plans reach {years} years at most, so nothing was stored; please end it earlier."),
    "session-ambiguous": __("Several sessions fit “{session}”, so nothing was done; give the day instead."),
    "session-has-marks": __(
        "Session {number} has {marks} marks, so it was left where it is; clear them or say so expressly."
    ),
    "session-there-already": __("Session {number} is at that time already, so nothing was moved."),
    "session-time-skipped": __(
        "The clocks are put forward over {at}, so nothing was stored; {earlier} or {later} may be meant."
    ),
    "session-time-twice": __("The clock shows {at} twice, so nothing was stored; say which of the two is meant."),
    "session-unknown": __("There is no session “{session}” in this cohort, so nothing was done."),
    "session-unreadable": __(
        "“{session}” names no session; write the cohort's code and the number, as in ANX-2026-01/5."
    ),
    "sessions-overlap": __("Two sessions would run into each other, so nothing was planned; change one of them."),
    "sessions-to-come": __(
        "{count} sessions are still to come, the next on {date}, so nothing was changed; "
        "say whether they are called off or stay."
    ),
    "start-impossible": __("The start has to be a whole minute, so nothing was planned."),
    "time-impossible": __("{time} is no time of day, so nothing was stored; please write it as 18:00."),
    "too-many-entries": __("The calendar has {entries} entries, more than {most}, so nothing was stored; split it."),
    "too-many-people": __(
        "{people} people do not fit into {seats} seats, so nothing was copied; copy without people, or give more seats."
    ),
    "week-position-impossible": __("There is no week {position} in a month, so nothing was planned."),
    "years-impossible": __("Holidays from {first} to {last} cannot be reckoned; choose fewer years."),
    "zone-unknown": __("“{zone}” is no time zone; nothing was stored. Use a name such as America/New_York."),
}
