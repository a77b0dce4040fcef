"""Who may get a certificate of which kind, and why somebody may not."""

from dataclasses import dataclass
from datetime import date

from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One stay. `came` and `minutes` include absences that were made up; `serial` is that of a valid paper it has.

    `why` says in a sentence why somebody does not qualify, `help` what would help; both are empty for who does.
    """

    enrolment_id: EnrolmentId
    person_id: PersonId
    name: str
    came: int
    of: int
    minutes: int
    first_on: date | None
    last_on: date | None
    decision_id: str | None
    is_override: bool
    is_mandated: bool
    qualifies: bool
    why: str = ""
    help: str = ""
    serial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Everybody of one cohort for one kind of paper, by name; `rule` says `terms` in one line, empty for none.

    `title` is what stands on the paper unless another is chosen: the public name, or for groups whose name tells of a
    condition a neutral one, which is "" here and comes in the language of the paper.
    """

    cohort_id: CohortId
    code: str
    title: str
    place: str
    rule: str
    terms: CompletionRule | None
    rows: tuple[Candidate, ...]

    @property
    def ready(self) -> tuple[Candidate, ...]:
        """Who qualifies and has none yet."""
        return tuple(row for row in self.rows if row.qualifies and not row.serial)
