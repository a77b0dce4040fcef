"""Everything a window or a command can ask for, in one place."""

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from groupdesk.services.absences import AbsenceService
from groupdesk.services.alerts import AlertService
from groupdesk.services.attendance import AttendanceService
from groupdesk.services.clashes import ClashService
from groupdesk.services.completion import CompletionService
from groupdesk.services.completion_rules import CompletionRuleService
from groupdesk.services.courses import CourseService
from groupdesk.services.deeds import DeedService
from groupdesk.services.desk import Desk
from groupdesk.services.drafts import DraftService
from groupdesk.services.enrolments import EnrolmentService
from groupdesk.services.groups import GroupService
from groupdesk.services.leading import LeadingService
from groupdesk.services.make_ups_kept import keep_make_ups
from groupdesk.services.makeups import MakeUpService
from groupdesk.services.own_backups import OwnBackups
from groupdesk.services.people import PeopleService
from groupdesk.services.practices import PracticeService, keep_practice
from groupdesk.services.returned_sheets import ReturnedSheetService
from groupdesk.services.seats import keep_seats
from groupdesk.services.sessions import SessionService
from groupdesk.services.status_keeping import keep_groups, keep_sets
from groupdesk.services.statuses import StatusService
from groupdesk.services.timetable_kept import keep_timetable
from groupdesk.services.today import TodayService
from groupdesk.services.waiting import WaitingService

if TYPE_CHECKING:
    from groupdesk.services.brand import BrandService
    from groupdesk.services.certificates.files import CertificateFiles
    from groupdesk.services.certificates.saving import CertificateSaving
    from groupdesk.services.certificates.service import CertificateService
    from groupdesk.services.certificates.setting import CertificateSettingService
    from groupdesk.services.certificates.verifying import VerificationService
    from groupdesk.services.closures import ClosureService
    from groupdesk.services.duplicates import DuplicateService
    from groupdesk.services.imports.service import ImportService
    from groupdesk.services.meetings.service import MeetingService
    from groupdesk.services.merging import MergeService
    from groupdesk.services.papers.service import PaperService
    from groupdesk.services.returning import ReturningService


@dataclass(frozen=True)
class Services:
    """One of each. Those that need heavy libraries are loaded when first asked for (docs/decisions/0004).

    `backups` are None on a server, which keeps its own, and for a practice that can only be read.
    """

    desk: Desk
    backups: OwnBackups | None = None

    @cached_property
    def practice(self) -> PracticeService:
        return PracticeService(self.desk)

    @cached_property
    def brand(self) -> "BrandService":
        made: BrandService = import_module("groupdesk.services.brand").BrandService(self.desk)
        return made

    @cached_property
    def people(self) -> PeopleService:
        return PeopleService(self.desk)

    @cached_property
    def groups(self) -> GroupService:
        return GroupService(self.desk)

    @cached_property
    def leading(self) -> LeadingService:
        return LeadingService(self.desk)

    @cached_property
    def sessions(self) -> SessionService:
        return SessionService(self.desk)

    @cached_property
    def clashes(self) -> ClashService:
        return ClashService(self.desk)

    @cached_property
    def enrolments(self) -> EnrolmentService:
        return EnrolmentService(self.desk)

    @cached_property
    def closures(self) -> "ClosureService":
        made: ClosureService = import_module("groupdesk.services.closures").ClosureService(self.desk)
        return made

    @cached_property
    def absences(self) -> AbsenceService:
        return AbsenceService(self.desk)

    @cached_property
    def waiting(self) -> WaitingService:
        return WaitingService(self.desk)

    @cached_property
    def merges(self) -> "MergeService":
        made: MergeService = import_module("groupdesk.services.merging").MergeService(self.desk)
        return made

    @cached_property
    def duplicates(self) -> "DuplicateService":
        made: DuplicateService = import_module("groupdesk.services.duplicates").DuplicateService(self.desk)
        return made

    @cached_property
    def returning(self) -> "ReturningService":
        made: ReturningService = import_module("groupdesk.services.returning").ReturningService(self.desk)
        return made

    @cached_property
    def attendance(self) -> AttendanceService:
        return AttendanceService(self.desk)

    @cached_property
    def statuses(self) -> StatusService:
        return StatusService(self.desk)

    @cached_property
    def completion(self) -> CompletionService:
        return CompletionService(self.desk)

    @cached_property
    def completion_rules(self) -> CompletionRuleService:
        return CompletionRuleService(self.desk)

    @cached_property
    def makeups(self) -> MakeUpService:
        return MakeUpService(self.desk)

    @cached_property
    def alerts(self) -> AlertService:
        return AlertService(self.desk)

    @cached_property
    def courses(self) -> CourseService:
        return CourseService(self.desk)

    @cached_property
    def deeds(self) -> DeedService:
        return DeedService(
            self.desk,
            {
                "enrolments": keep_seats,
                "practice": keep_practice,
                "status_sets": keep_sets,
                "groups": keep_groups,
                "sessions": keep_timetable,
                "marks": keep_make_ups,
            },
            {"people-merge": lambda deed: self.merges.part_deed(deed)},
            {"certificates": "certificate-stays"},
        )

    @cached_property
    def returned_sheets(self) -> ReturnedSheetService:
        return ReturnedSheetService(self.desk)

    @cached_property
    def drafts(self) -> DraftService:
        return DraftService(self.desk)

    @cached_property
    def today(self) -> TodayService:
        return TodayService(self.desk, self.backups)

    @cached_property
    def imports(self) -> "ImportService":
        made: ImportService = import_module("groupdesk.services.imports.service").ImportService(self.desk, self.backups)
        return made

    @cached_property
    def meetings(self) -> "MeetingService":
        service = import_module("groupdesk.services.meetings.service").MeetingService
        made: MeetingService = service(self.desk, self.attendance)
        return made

    @cached_property
    def papers(self) -> "PaperService":
        made: PaperService = import_module("groupdesk.services.papers.service").PaperService(self.desk)
        return made

    @cached_property
    def certificates(self) -> "CertificateService":
        made: CertificateService = _certificates("service").CertificateService(self.desk)
        return made

    @cached_property
    def certificate_files(self) -> "CertificateFiles":
        made: CertificateFiles = _certificates("files").CertificateFiles(self.desk)
        return made

    @cached_property
    def certificate_saving(self) -> "CertificateSaving":
        made: CertificateSaving = _certificates("saving").CertificateSaving(self.desk)
        return made

    @cached_property
    def certificate_settings(self) -> "CertificateSettingService":
        made: CertificateSettingService = _certificates("setting").CertificateSettingService(self.desk)
        return made

    @cached_property
    def verification(self) -> "VerificationService":
        made: VerificationService = _certificates("verifying").VerificationService(self.desk)
        return made


def _certificates(name: str) -> Any:  # noqa: ANN401 (a module)
    return import_module(f"groupdesk.services.certificates.{name}")
