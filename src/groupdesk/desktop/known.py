"""The practices this computer has opened, newest first: name, folder, when; all that is told before unlocking.

Read and written with Qt's own JSON, because the standard library's costs 3 ms before the first paint.
"""

from pathlib import Path
from typing import NamedTuple

from PySide6 import QtCore  # dates and JSON are made when first used; the first start needs none

from groupdesk.base.files import config_folder, data_folder, save_bytes
from groupdesk.base.i18n import _

_MOST = 12
SAMPLE_PASSPHRASE = "only fictional people live here"  # noqa: S105 (it guards nothing and is said to everybody)


def sample_folder() -> Path:
    """Where the sample practice lies, if it was tried."""
    return data_folder() / "Sample.groupdesk"


class KnownPractice(NamedTuple):
    """A practice by its folder; `used` is the last unlocking in seconds since 1970, 0 when not known."""

    folder: Path
    name: str
    used: int = 0
    is_sample: bool = False


def known_practices() -> tuple[KnownPractice, ...]:
    """Newest first; without those whose folder is gone. A list that cannot be read counts as empty."""
    try:
        content = _list().read_bytes()
    except OSError:
        return ()
    entries = QtCore.QJsonDocument.fromJson(content).toVariant()
    found = [_read(entry) for entry in entries] if isinstance(entries, list) else []
    return tuple(practice for practice in found if practice is not None and practice.folder.is_dir())


def practice_in(folder: Path) -> KnownPractice:
    """A practice of which nothing but its folder is known."""
    if folder == sample_folder():
        return KnownPractice(folder, _("Sample practice"), is_sample=True)
    return KnownPractice(folder, folder.stem)


def remember(practice: KnownPractice) -> None:
    """Puts a practice at the head of the list, used now."""
    now = QtCore.QDateTime.currentSecsSinceEpoch()
    others = [other for other in known_practices() if other.folder != practice.folder]
    _write([practice._replace(used=now), *others][:_MOST])


def forget(folder: Path) -> None:
    """Takes it off the list; the practice itself stays where it is."""
    _write([practice for practice in known_practices() if practice.folder != folder])


def when_used(practice: KnownPractice) -> str:
    """How long ago, in words: today with the time, a weekday within the week, else the day; "" when not known."""
    if not practice.used:
        return ""
    moment = QtCore.QDateTime.fromSecsSinceEpoch(practice.used)
    locale, days = QtCore.QLocale(), moment.date().daysTo(QtCore.QDate.currentDate())
    if days == 0:
        time = locale.toString(moment.time(), QtCore.QLocale.FormatType.ShortFormat)
        return _("Last used today at {time} on this computer").format(time=time)
    if 0 < days < 7:
        return _("Last used on {day} on this computer").format(day=locale.dayName(moment.date().dayOfWeek()))
    day = locale.toString(moment.date(), QtCore.QLocale.FormatType.LongFormat)
    return _("Last used on {day} on this computer").format(day=day)


def _list() -> Path:
    return config_folder() / "practices.json"


def _read(entry: object) -> KnownPractice | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("folder"), str):
        return None
    name, used = entry.get("name"), entry.get("used")
    return KnownPractice(
        Path(entry["folder"]),
        name if isinstance(name, str) else "",
        int(used) if isinstance(used, int | float) else 0,
        entry.get("sample") is True,
    )


def _write(practices: list[KnownPractice]) -> None:
    entries = [{"folder": str(p.folder), "name": p.name, "used": p.used, "sample": p.is_sample} for p in practices]
    content = bytes(QtCore.QJsonDocument.fromVariant(entries).toJson().data())
    _list().parent.mkdir(parents=True, exist_ok=True)
    save_bytes(_list(), content)
