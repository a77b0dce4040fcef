"""The sentence for every refusal and every trouble: what happened, what was not changed, what to do."""

from collections.abc import Mapping

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.domain.errors import Refused, Trouble

CODES: Mapping[str, str] = {
    "ages-impossible": __("The youngest age is above the oldest one, so nothing was stored; please mend the two ages."),
    "alert-rule-impossible": __("The alert for absences cannot use {value} for {field}, so it was not stored."),
    "already-enrolled": __("This person already has a place in this cohort, so nothing was changed."),
    "already-on-sheet": __(
        "This person already stands on the sheet, so nobody was added; mark the line that is there."
    ),
    "already-waiting": __("This person already waits for this cohort, so nothing was changed."),
    "answer-unreadable": __(
        "“{answer}” is no answer for a row; nothing was stored. Write ROW=add, fill, replace or leave-out."
    ),
    "answer-without-person": __(
        "Row {row} matches nobody on file, so nothing was imported; choose a person or add somebody new."
    ),
    "backup-damaged": __("This backup is damaged, so nothing was restored; choose another one."),
    "backup-missing": __("There is no such backup file, so nothing was restored; please check the name."),
    "backup-newer": __(
        "This backup was made by a newer GroupDesk, so nothing was restored; please update the program."
    ),
    "backup-unverified": __(
        "The backup did not match the practice and was thrown away; try again, or back up to another disk."
    ),
    "birth-date-impossible": __("A birth date of {on} cannot be right, so nothing was stored; please check the year."),
    "blob-damaged": __("This attachment is damaged and was not opened; restore the last good backup."),
    "blob-missing": __("This attachment is no longer there; nothing was changed. Restore the last good backup."),
    "break-impossible": __("The break does not fit into the session, so nothing was planned; please change its times."),
    "break-unreadable": __(
        "“{pause}” is no break, so nothing was planned; write 45+10 for ten minutes after the first 45."
    ),
    "breaks-too-long": __("The breaks are as long as the session itself, so nothing was stored; please shorten them."),
    "cancelled": __("It was stopped, and nothing was stored."),
    "cell-too-long": __(
        "A cell holds more than {most} characters, so the file was not read; shorten it and try again."
    ),
    "changed-meanwhile": __("Somebody else has changed this meanwhile, so nothing was stored; look again and repeat."),
    "changed-since": __("Something later builds on this, so it was not undone; undo the later deed first."),
    "check-found-damage": __(
        "Damage was found: {places} places in the file, {entries} log entries. Restore the last good backup."
    ),
    "closure-reversed": __("The closure ends before it begins, so it was not stored; please swap the days."),
    "closure-too-long": __("A closure of more than {most} days was not stored; please enter it in parts."),
    "closure-unnamed": __("The closure of {first} has no reason, so it was not stored; please say why it is closed."),
    "code-taken": __("The code {cohort} belongs to another cohort, so nothing was stored; please choose another code."),
    "cohort-full": __("{cohort} has {seats} seats and all are taken; nobody was enrolled. Use the waiting list."),
    "cohort-not-open": __("{cohort} has ended or was cancelled, so nobody was enrolled; choose another cohort."),
    "cohort-unknown": __("There is no cohort {cohort}, so nothing was done; “groupdesk cohorts list” shows the codes."),
    "completion-rule-impossible": __("The completion rule cannot use {value} for {field}, so it was not stored."),
    "conflict": __("This does not fit with what is already there, so nothing was stored; look again and repeat."),
    "count-impossible": __("{count} sessions cannot be planned at once, so nothing was stored; the most is {most}."),
    "country-unknown": __(
        "No public holidays are known for “{country}”, so nothing was changed; choose another country."
    ),
    "credit-rule-impossible": __(
        "The rule for credited minutes cannot be applied, so it was not stored; check {field}."
    ),
    "data-damaged": __("The practice is damaged and was left as it is; restore the last good backup."),
    "data-missing": __("The practice's data file is missing; nothing was changed. Restore the last good backup."),
    "data-not-encrypted": __("The data file is not encrypted, so it was not opened; restore the last good backup."),
    "date-ambiguous": __("“{date}” can be read in two ways, so it was not taken; please write it as 2026-11-03."),
    "date-closed": __("The practice is closed on {date} ({name}), so nothing was moved; choose another day."),
    "date-impossible": __("{date} is no day that can be used, so nothing was stored; please write it as 2026-11-03."),
    "date-in-the-past": __("{on} has passed, so nothing was stored; please choose a later day."),
    "date-missing": __("A day is missing, so nothing was stored; please enter one."),
    "date-taken": __("There is a session on {date} already, so nothing was planned there; choose another day."),
    "dates-crossed": __("The last day lies before the first, so nothing was stored; please check both days."),
    "days-unreadable": __(
        "“{days}” names no days, so nothing was planned; write tue, mon,thu, 2tue, lastfri, 15 or last."
    ),
    "disk-failing": __("The disk reported a fault, so this was not stored; make a backup to another disk now."),
    "disk-full": __("The disk is full, so this was not stored; free some space and repeat."),
    "encoding-needed": __(
        "The file does not say how its letters are written; nothing was read. Add --encoding, likely {encodings}."
    ),
    "encoding-unknown": __("There is no encoding “{encoding}”, so the file was not read; choose one of those offered."),
    "file-empty": __("There is nothing in this file, so nothing was read; please choose another."),
    "file-exists": __(
        "“{name}” is there already and was left as it is; choose another name or allow it to be replaced."
    ),
    "file-is-archive": __("This file is an archive, so nothing was read; unpack it and choose the sheet inside."),
    "file-is-calendar": __("This file is a calendar, so nobody was imported; please choose a sheet with people."),
    "file-is-contacts": __(
        "This file holds contact cards, so nothing was read; save the contacts as CSV and import that."
    ),
    "file-is-document": __(
        "This file is a document, so nothing was read; save its table as CSV or XLSX and import that."
    ),
    "file-is-pdf": __("This file is a PDF, so nothing was read; ask for the sheet as CSV or XLSX."),
    "file-is-picture": __("This file is a picture, so nothing was read; ask for the sheet as CSV or XLSX."),
    "file-is-web-page": __(
        "This file is a web page, so nothing was read; open it in a spreadsheet and save it as CSV or XLSX."
    ),
    "file-missing": __("This file is not there any more, so nothing was read; please choose it again."),
    "file-not-a-table": __("This file holds no table that we know, so nothing was read; save it as CSV or XLSX."),
    "file-not-readable": __(
        "This file cannot be read, so nothing was imported; check that it is a file and that you may open it."
    ),
    "file-not-written": __("The file could not be written, so nothing was saved; choose another folder."),
    "file-too-large": __(
        "This file has {megabytes} MB, so it was not read; the most is {most} MB. Please import it in parts."
    ),
    "folder-missing": __("There is no such folder, so nothing was stored; please check the name."),
    "folder-not-writable": __(
        "This folder cannot be written, so nothing was stored; choose another or ask for the right."
    ),
    "format-not-possible": __("This cannot be written as {format}, so no file was made; choose another kind."),
    "group-ambiguous": __("Several groups are called “{group}” ({candidates}); nothing was done. Use the id."),
    "group-unknown": __("There is no group “{group}”, so nothing was done; “groupdesk groups list” shows them."),
    "head-count-impossible": __("{heads} is no head count, so it was not stored; please enter a number from 0."),
    "interval-impossible": __("Every {interval} is not possible, so nothing was planned; the most is {most}."),
    "length-impossible": __(
        "A session of {minutes} minutes is not possible; nothing was stored. Use 1 to 1440 minutes."
    ),
    "make-up-minutes-impossible": __("{minutes} minutes cannot be made up for {missed} missed, so nothing was stored."),
    "make-up-not-an-absence": __("Only an absence can be made up, so nothing was stored; check the mark first."),
    "make-up-not-attended": __("The make-up session was not attended, so it makes up for nothing."),
    "make-up-same-session": __("A session cannot make up for itself, so nothing was stored; choose another."),
    "make-up-source-used": __("Only {left} minutes of this make-up are left, so nothing was stored; choose another."),
    "make-up-twice": __("This absence has been made up already, so nothing was stored."),
    "make-up-two-sources": __("A make-up comes from a session or a task, not from both, so nothing was stored."),
    "make-up-without-source": __("Say which session or task made up for the absence; nothing was stored."),
    "mapping-not-understood": __(
        "“{mapping}” fits no column or no field, so nothing was read; write COLUMN=FIELD, fields are {fields}."
    ),
    "mark-unreadable": __(
        "“{mark}” is no mark, so nothing was marked; write PERSON=STATUS or PERSON=late@18:10-19:30."
    ),
    "minutes-late-impossible": __("{minutes} minutes late is longer than the session, so the mark was not stored."),
    "month-day-impossible": __(
        "There is no day {day} in a month, so nothing was planned; use 1 to 31, or the last day."
    ),
    "move-not-allowed": __("From “{state}” this cannot become “{to}”, so nothing was changed."),
    "name-missing": __("A name is missing, so nothing was stored; please enter one."),
    "name-too-long": __("A name may have {most} letters, so nothing was stored; please shorten it."),
    "no-free-slot": __("No free day was found after {after}, so nothing was added; choose a day by hand."),
    "nobody-asked": __(
        "Nobody in this sheet asks for {cohort}, so nothing was stored; say GROUP={cohort} in the sheet's words."
    ),
    "not-a-backup": __(
        "This file is no backup of GroupDesk, so nothing was restored; choose one that ends in .gdbackup."
    ),
    "not-a-vault": __("This folder holds no practice, so nothing was opened; choose a folder that ends in .groupdesk."),
    "not-enough-memory": __("There is too little free memory to open the practice; close other programs and repeat."),
    "not-enrolled": __("This person has no place in {cohort} and is not waiting for it, so nothing was changed."),
    "not-found": __("This is no longer there; nothing was changed. Go back and look again."),
    "not-on-sheet": __("This person does not stand on the sheet, so nothing was marked; add them as a walk-in."),
    "not-waiting": __("This person is not waiting, so the order was left as it is."),
    "nothing-to-import": __(
        "No row could be taken ({refused} were refused), so nothing was stored; mend the sheet and repeat."
    ),
    "nothing-to-undo": __("There is nothing to undo."),
    "output-failed": __("The answer could not be written to where it was sent; free some space there and repeat."),
    "override-impossible": __("{minutes} minutes cannot be credited, so nothing was stored; use 0 to 1440 minutes."),
    "override-not-needed": __("The rule is met, so nothing needs to be overridden."),
    "override-reason-missing": __("Minutes set by hand need a reason, so nothing was stored; please say why."),
    "page-too-large": __("This page is too large to be shown at that size; choose a smaller zoom."),
    "passphrase-file-unreadable": __(
        "The passphrase file cannot be read, so nothing was opened; it must hold one line of text."
    ),
    "passphrase-needed": __(
        "A passphrase is needed and nobody can be asked; set GROUPDESK_PASSPHRASE or use --passphrase-file."
    ),
    "passphrase-weak": __("This passphrase is easy to guess, so it was not used; take four or more unrelated words."),
    "passphrases-differ": __("The two passphrases differ, so nothing was changed; please type the same one twice."),
    "pdf-unreadable": __("This PDF cannot be opened, so nothing is shown; please make it again."),
    "person-ambiguous": __("“{reference}” fits several people ({candidates}); nothing was done. Use the number."),
    "person-enrolled": __("This person is still enrolled in {cohorts} and was not archived; end that first."),
    "person-unknown": __("Nobody is called “{reference}”, so nothing was done; look the name up first."),
    "picture-too-large": __("The logo is too large, so nothing was printed; choose a smaller picture."),
    "picture-unreadable": __("The logo cannot be read, so nothing was printed; choose a PNG or JPEG file."),
    "plan-empty": __("Every session was left out, so nothing was planned; keep at least one."),
    "practice-empty": __("There is no practice on this server yet; nothing was changed. Create one first."),
    "practice-not-named": __("No practice was named and none was open before; name one with --file or GROUPDESK_FILE."),
    "printer-failed": __("The printer did not take the paper; nothing was printed. Check it and print again."),
    "read-only-unclean": __(
        "The practice was not closed properly and cannot be read here; copy it to a writable disk."
    ),
    "reason-missing": __("This needs a reason, so nothing was changed; please say why."),
    "recovery-key-mistyped": __(
        "The recovery key has a slip of the pen; nothing was opened. Compare it group by group."
    ),
    "region-unknown": __("{country} has no region “{region}”, so nothing was changed; choose another region."),
    "rows-unreadable": __("“{rows}” names no two rows, so nothing was read; write 5+9."),
    "rrule-broken": __("The rule part “{part}” cannot be read, so nothing was planned."),
    "rrule-unsupported": __("The rule part “{part}” is not supported, so nothing was planned; enter the days by hand."),
    "rule-contradictory": __("The repetition contradicts itself, so nothing was planned; please check {field}."),
    "rule-empty": __("No day fits this repetition, so nothing was planned; please check start and end."),
    "rule-ends-twice": __("The repetition has both a number and a last day, so nothing was planned; choose one."),
    "rule-never-ends": __(
        "The repetition never ends, so nothing was planned; give a number of sessions or a last day."
    ),
    "rule-too-long": __("Plans reach {years} years at most, so nothing was stored; please end it earlier."),
    "server-address-wrong": __("The server's address cannot be read; use postgresql://user@host/practice."),
    "server-driver-missing": __("The part that talks to PostgreSQL is not installed; install groupdesk[postgres]."),
    "server-has-practice": __(
        "There is a practice in this database already; nothing was changed. Leave “new” away to use it."
    ),
    "server-keeps-backups": __(
        "A practice on a server has no backup file; nothing was done. The server's keeper backs it up."
    ),
    "server-keeps-keys": __(
        "A practice on a server has no passphrase of its own; nothing was changed. Ask the server's keeper."
    ),
    "server-lost": __("The server does not answer, so nothing was stored; check the connection and repeat."),
    "server-not-safe": __("Other computers are reached only with a checked certificate; add sslmode=verify-full."),
    "session-ambiguous": __("Several sessions fit “{session}”, so nothing was done; give the day instead."),
    "session-cancelled": __("This session was called off, so it takes no marks."),
    "session-has-marks": __(
        "Session {number} has {marks} marks, so it was left where it is; clear them or say so expressly."
    ),
    "session-locked": __("This session is locked, so its marks stay as they are."),
    "session-not-yet": __("This session is on {on}, so nothing was marked; plan an absence instead."),
    "session-there-already": __("Session {number} is at that time already, so nothing was moved."),
    "session-time-skipped": __("The clocks are put forward over {at}, so nothing was planned; choose another time."),
    "session-unknown": __("There is no session “{session}” in this cohort, so nothing was done."),
    "session-unreadable": __(
        "“{session}” names no session; write the cohort's code and the number, as in ANX-2026-01/5."
    ),
    "sessions-overlap": __("Two sessions would run into each other, so nothing was planned; change one of them."),
    "settings-not-kept": __(
        "What you chose holds until you close GroupDesk, but could not be stored; free some space on the disk."
    ),
    "sheet-code-wrong": __("This is no code of a printed sheet; please type the six letters again."),
    "sheet-not-found": __("There is no sheet “{sheet}” in this workbook, so nothing was read; please choose another."),
    "sheet-open": __("This session already has marks, so it stays where it is."),
    "sheet-serial-out-of-range": __(
        "No more sheet codes can be given out, so nothing was printed; please report this."
    ),
    "sheet-too-large": __(
        "The sheet is too large to be read; save only the rows and columns that you need and try again."
    ),
    "sizes-impossible": __("The sizes do not fit each other, so nothing was stored; please check the two numbers."),
    "staff-unknown": __("Nobody on the staff is called “{staff}”; nothing was opened."),
    "start-impossible": __("The start has to be a whole minute, so nothing was planned."),
    "status-code-impossible": __("“{status}” is no code for a status; use small letters and hyphens."),
    "status-code-taken": __("The code “{status}” is used twice; the statuses were not stored."),
    "status-contradictory": __("“{status}” contradicts itself; the statuses were not stored."),
    "status-key-impossible": __("“{key}” cannot be the key for “{status}”; use one letter."),
    "status-key-taken": __("“{key}” already sets “{other}”; the statuses were not stored."),
    "status-label-missing": __("A status has no name; the statuses were not stored."),
    "status-label-taken": __("Two statuses are called “{label}”; the statuses were not stored."),
    "status-needed": __("The statuses lack one that means “{meaning}”; they were not stored."),
    "status-unknown": __("“{status}” is no status of this group, so nothing was marked; known are {known}."),
    "store-failed": __("The practice could not do this, so nothing was stored; make a backup and start again."),
    "stored-rule-unreadable": __(
        "A stored rule ({kind}) cannot be read, so nothing was reckoned; choose the rule again."
    ),
    "time-impossible": __("{time} is no time of day, so nothing was stored; please write it as 18:00."),
    "times-reversed": __("The end ({time_out}) lies before the start ({time_in}), so nothing was stored."),
    "too-many-attempts": __("Too many tries in a row; nothing was opened. Please wait {wait_seconds} seconds."),
    "too-many-columns": __(
        "The sheet has {columns} columns, so it was not read; the most is {most}. Save only those you need."
    ),
    "too-many-rows": __("The sheet has more than {most} rows, so it was not read; please import it in parts."),
    "too-many-rows-for-xlsx": __("{rows} rows do not fit into a workbook, so no file was made; use CSV."),
    "vault-busy": __("The practice is busy with something else, so nothing was stored; repeat in a moment."),
    "vault-closed": __("The practice was closed meanwhile, so nothing was stored; open it again and repeat."),
    "vault-damaged": __("The keys of this practice are damaged, so it was not opened; restore the last good backup."),
    "vault-exists": __("There is something under this name already, and it was left as it is; choose another name."),
    "vault-in-use": __(
        "The practice is open already (on {host}, since {since}); nothing was changed. Close it there first."
    ),
    "vault-in-use-elsewhere": __(
        "The practice is open on {host} (since {since}); nothing was changed. Close it there first."
    ),
    "vault-missing": __(
        "There is no practice in this place; nothing was opened. Please check the name, or create one."
    ),
    "vault-name-missing": __(
        "A practice needs a name of at most {longest} letters, so nothing was made; please enter one."
    ),
    "vault-newer": __("This practice was made by a newer GroupDesk and was left as it is; please update the program."),
    "vault-read-only": __("The practice is open for reading only, so nothing was stored."),
    "week-position-impossible": __("There is no week {position} in a month, so nothing was planned."),
    "words-unreadable": __(
        "Some letters of the command cannot be read, so nothing was done; use a terminal that speaks UTF-8."
    ),
    "workbook-binary": __("This kind of workbook (XLSB) cannot be read; save it as XLSX and import that."),
    "workbook-damaged": __(
        "This workbook is damaged, so nothing was read; open it in a spreadsheet and save it again as XLSX."
    ),
    "workbook-protected": __(
        "This workbook is protected by a password, so nothing was read; save it without one and try again."
    ),
    "workbook-too-large": __(
        "This workbook unpacks to far more than a sign-up sheet holds, so it was not read; save it as CSV."
    ),
    "wrong-device-key": __("This computer's key does not open the practice; nothing was opened. Use the passphrase."),
    "wrong-passphrase": __(
        "This passphrase does not open the practice; nothing was opened. Check capitals and spaces."
    ),
    "wrong-recovery-key": __(
        "This recovery key does not open the practice; nothing was opened. Look at the name on the sheet."
    ),
    "years-impossible": __("Holidays from {first} to {last} cannot be reckoned; choose fewer years."),
    "zone-unknown": __("“{zone}” is no time zone; nothing was stored. Use a name such as America/New_York."),
}


def sentence(error: Refused | Trouble) -> str:
    """What to show a person, in the language in use; lists are joined by commas."""
    facts = {name: _words(value) for name, value in error.facts.items()}
    return _(CODES[error.code]).format(**facts)


def _words(value: object) -> object:
    if isinstance(value, tuple | list | frozenset):
        return ", ".join(str(part) for part in value)
    return value
