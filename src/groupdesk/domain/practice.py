"""The practice itself: whose vault this is and the defaults that papers and plans start from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PRACTICE_ID = "practice"


class Paper(StrEnum):
    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One row a vault. `zone` is an IANA name; `country` and `region` choose the public holidays.

    `zone_rules` is the version of the zone database with which the instants of sessions were last derived.
    The brand on its papers: `logo` is the digest of a kept picture, `colour` is "#RRGGBB" or "" for ours, `address` and
    `contact` (telephone, web) are one line each.
    """

    id: str = PRACTICE_ID
    version: int = 1
    name: str
    zone: str
    paper: Paper = Paper.LETTER
    language: str = "en"
    country: str = ""
    region: str = ""
    footer: str = ""
    is_sample: bool = False
    zone_rules: str = ""
    logo: str = ""
    colour: str = ""
    address: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeCounts:
    """How much lies in the practice; archived things are counted too."""

    people: int
    groups: int
    cohorts: int
    sessions: int
    enrolments: int
    marks: int
    deeds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnClosure:
    """Days on which the practice is shut, both included; public holidays are reckoned, not stored."""

    id: str
    version: int = 1
    first_on: date
    last_on: date
    reason: str = ""
