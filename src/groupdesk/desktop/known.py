"""The practices this computer has opened, newest first: name, folder, when; all that is told before unlocking.

Read and written with Qt's own JSON, because the standard library's costs 3 ms before the first paint.
"""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtCore  # dates and JSON are made when first used; the first start needs none

from groupdesk.base.files import config_folder, data_folder, save_bytes
from groupdesk.base.i18n import _

_MOST, _MOST_COUNTED = 12, 1 << 53
SAMPLE_PASSPHRASE = "only fictional people live here"  # noqa: S105 (it guards nothing and is said to everybody)


def sample_folder() -> Path:
    """Where the sample practice lies, if it was tried."""
    return data_folder() / "Sample.groupdesk"


class KnownPractice(NamedTuple):
    """A practice by its folder; `used` is the last unlocking in seconds since 1970, 0 when not known.

    `vault` is the id of its vault and `generation` how far that had come when it was last seen here, "" and 0 when not
    known: an older one in its place was set back. `by_keychain` when this computer's keychain opens it.
    """

    folder: Path
    name: str
    used: int = 0
    is_sample: bool = False
    vault: str = ""
    generation: int = 0
    by_keychain: bool = False


def known_practices() -> tuple[KnownPractice, ...]:
    """Newest first; without those whose folder is gone. A list that cannot be read counts as empty."""
    return tuple(practice for practice in _listed() if practice.folder.is_dir())


def practice_in(folder: Path) -> KnownPractice:
    """A practice of which nothing but its folder is known."""
    if folder == sample_folder():
        return KnownPractice(folder, _("Sample practice"), is_sample=True)
    return KnownPractice(folder, folder.stem)


def remember(practice: KnownPractice) -> None:
    """Puts a practice at the head of the list, used now."""
    now, known = QtCore.QDateTime.currentSecsSinceEpoch(), known_practices()
    former = next((other for other in known if other.folder == practice.folder), practice)
    seen = former._replace(name=practice.name, used=now, is_sample=practice.is_sample)
    _write([seen, *(other for other in known if other.folder != practice.folder)][:_MOST])


def forget(folder: Path) -> None:
    """Takes it off the list; the practice itself stays where it is."""
    _write([practice for practice in known_practices() if practice.folder != folder])


def seen_generation(folder: Path, vault: str) -> int:
    """How far that vault had come when it was last seen in that folder, else wherever it came furthest; 0 if never."""
    same = [practice for practice in _listed() if practice.vault == vault]
    here = [practice.generation for practice in same if practice.folder == folder]
    return max(here or [practice.generation for practice in same], default=0)


def remember_generation(folder: Path, vault: str, generation: int) -> None:
    """Notes it beside a practice of the list; a list that cannot be written keeps nobody from closing."""

    def seen(practice: KnownPractice) -> KnownPractice:
        return practice._replace(vault=vault, generation=generation) if practice.folder == folder else practice

    with suppress(OSError):
        _write([seen(practice) for practice in known_practices()])


def opens_by_keychain(folder: Path) -> bool:
    """Whether this computer's keychain opens the practice in that folder."""
    return any(practice.by_keychain for practice in _listed() if practice.folder == folder)


def remember_keychain(folder: Path, opens: bool) -> None:
    """Notes whether this computer's keychain opens the practice in that folder, in a list that can be written."""
    listed = known_practices()
    with suppress(OSError):
        _write([practice._replace(by_keychain=opens) if practice.folder == folder else practice for practice in listed])


def forget_generation(vault: str) -> None:
    """A backup of it was restored, so an older one is no alarm."""
    _write([practice._replace(generation=0) if practice.vault == vault else practice for practice in _listed()])


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


def _listed() -> list[KnownPractice]:
    """Those whose folder is gone too."""
    try:
        content = _list().read_bytes()
    except OSError:
        return []
    entries = QtCore.QJsonDocument.fromJson(content).toVariant()
    found = [_read(entry) for entry in entries] if isinstance(entries, list) else []
    return [practice for practice in found if practice is not None]


def _read(entry: object) -> KnownPractice | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("folder"), str):
        return None
    name, used, vault, generation = (entry.get(member) for member in ("name", "used", "vault", "generation"))
    return KnownPractice(
        Path(entry["folder"]),
        name if isinstance(name, str) else "",
        _whole(used),
        entry.get("sample") is True,
        vault if isinstance(vault, str) else "",
        _whole(generation),
        entry.get("keychain") is True,
    )


def _whole(value: object) -> int:
    """Numbers of JSON come as floats, endless ones too."""
    return int(value) if isinstance(value, int | float) and 0 <= value < _MOST_COUNTED else 0


def _write(practices: list[KnownPractice]) -> None:
    entries = [
        {
            "folder": str(p.folder),
            "name": p.name,
            "used": p.used,
            "sample": p.is_sample,
            "vault": p.vault,
            "generation": p.generation,
            "keychain": p.by_keychain,
        }
        for p in practices
    ]
    content = bytes(QtCore.QJsonDocument.fromVariant(entries).toJson().data())
    _list().parent.mkdir(parents=True, exist_ok=True)
    save_bytes(_list(), content)
