"""What all papers of a practice share: size, language, brand, the words over them, and names of files."""

from datetime import date
from zoneinfo import ZoneInfo

from groupdesk.base.i18n import language
from groupdesk.domain.ids import CohortId
from groupdesk.domain.papers import PaperSetting, PaperSize
from groupdesk.services.brand import BrandService
from groupdesk.services.desk import Desk
from groupdesk.services.papers.wishes import Format
from groupdesk.services.practices import PracticeService
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.reading import Reading
from groupdesk.store.staff import leaders

# Where twelve-hour clocks and "letter" sheets are the custom.
_TWELVE_HOURS = frozenset(("US", "CA", "AU", "NZ", "IN", "PH", ""))


def paper_setting(desk: Desk, size: PaperSize | None) -> PaperSetting:
    """The practice's own setting in the language that is spoken now; `size` of None is its own paper."""
    own = PracticeService(desk).practice()
    return PaperSetting(
        size=size or PaperSize(own.paper.value),
        language=_language(own.country),
        made_at=desk.now().astimezone(ZoneInfo(own.zone)),
        brand=BrandService(desk).brand(),
        twelve_hours=own.country in _TWELVE_HOURS,
    )


def heading(desk: Desk, cohort_id: CohortId) -> tuple[str, tuple[str, ...]]:
    """The group's public name, and a line with cohort, code, place and leaders. Refused: not-found."""

    def query(reading: Reading) -> tuple[str, tuple[str, ...]]:
        cohort = reading.get(COHORTS, cohort_id)
        group = reading.get(GROUPS, cohort.group_id)
        led = leaders(reading, [cohort_id]).get(cohort_id, ())
        facts = (cohort.name, cohort.code, cohort.place, ", ".join(led))
        return group.public_name or group.name, (" · ".join(fact for fact in facts if fact),)

    return desk.read(query)


def file_name(day: date, title: str, word: str, kind: Format) -> str:
    """Sorted by day, safe on every system, without any person's name."""
    plain = "".join(c if c.isalnum() or c in " ._-" else " " for c in f"{day.isoformat()} {title} {word}")
    return " ".join(plain.split())[:100].rstrip(". ") + f".{kind}"


def _language(country: str) -> str:
    """What the words on the paper are really written in, for those to whom it is read aloud."""
    spoken = language().replace("_", "-")
    return f"{spoken}-{country}" if country and "-" not in spoken else spoken
