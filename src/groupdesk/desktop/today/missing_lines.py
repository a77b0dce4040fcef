"""What is missing and what is in order, as lines of the Today page."""

from dataclasses import dataclass
from datetime import timedelta

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.kit.moments import (
    near_day_words,
    weekday_words,
)
from groupdesk.desktop.wording import cohort_title, facts_line
from groupdesk.services.today import LastBackup, Missing, MissingKind, Today


@dataclass(frozen=True, slots=True)
class MissingLine:
    """One thing to put right, and the address where that is done."""

    icon: str
    tint: str
    title: str
    second: str
    place: str
    thing: str
    tab: str = ""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One thing that is in order, and a second line about it."""

    title: str
    second: str


def missing_line(missing: Missing, today: Today) -> MissingLine:
    where = cohort_title(missing.group_name, missing.cohort_name)
    when = near_day_words(missing.on, today.now.date())
    if missing.kind is MissingKind.OFFER_OVER:
        return MissingLine(
            icon="send",
            tint="attention_text",
            title=_("An offered seat was not answered"),
            second=facts_line(where, _("ran out {day}").format(day=weekday_words(missing.on, today.now.date()))),
            place=places.COHORT,
            thing=missing.cohort_id,
            tab="roster",
        )
    if missing.kind is MissingKind.SEATS_FREE:
        waits = ngettext("A seat is free, {count} person waits", "A seat is free, {count} people wait", missing.count)
        return MissingLine(
            icon="door-open",
            tint="attention_text",
            title=waits.format(count=missing.count),
            second=where,
            place=places.COHORT,
            thing=missing.cohort_id,
            tab="roster",
        )
    blank = ngettext("{count} person not marked yet", "{count} people not marked yet", missing.count)
    return MissingLine(
        icon="list-checks",
        tint="attention_text",
        title=blank.format(count=missing.count),
        second=facts_line(where, when),
        place=places.ROLL_CALL,
        thing=missing.session_id or "",
    )


def backup_missing(today: Today) -> tuple[MissingLine, ...]:
    """A line where the last backup went wrong, or what was entered long ago is in none."""
    backup = today.backup
    if backup is None or not backup.is_overdue:
        return ()
    if backup.failed == "backup-damaged":
        title, second = _("An older backup is damaged"), _("Nothing was removed; check the backups")
    else:
        title = _("The last backup failed") if backup.failed else _("A backup is overdue")
        second = _since_words(backup, today)
    return (MissingLine("database-backup", "problem_text", title, second, places.SETTINGS, "", "safety"),)


def _since_words(backup: LastBackup, today: Today) -> str:
    if backup.unsaved_on is None:
        return _("Make one by hand")
    return _("Nothing since {day} is in one").format(day=weekday_words(backup.unsaved_on, today.now.date()))


def in_order(today: Today) -> tuple[OrderLine, ...]:
    """What is well; told apart from the board, because its age changes every minute."""
    backup = today.backup
    if backup is None or backup.age is None or backup.is_overdue:
        return ()
    return (OrderLine(_backup_words(backup.age), _("Kept in the practice's folder")),)


def _backup_words(age: timedelta) -> str:
    """A clock that was wrong makes an age below nothing; it counts as just now."""
    minutes = max(0, int(age.total_seconds() // 60))
    hours, days = minutes // 60, minutes // (24 * 60)
    if days:
        return ngettext("Backup {count} day ago", "Backup {count} days ago", days).format(count=days)
    if hours:
        return ngettext("Backup {count} hour ago", "Backup {count} hours ago", hours).format(count=hours)
    if minutes:
        return ngettext("Backup {count} minute ago", "Backup {count} minutes ago", minutes).format(count=minutes)
    return _("Backup just now")
