"""The recovery sheet of a practice as PDF."""

from groupdesk.base.i18n import _
from groupdesk.documents.forms.recovery_sheet import print_recovery_sheet
from groupdesk.domain.recovery_sheets import RecoveryPaper
from groupdesk.services.desk import Desk
from groupdesk.services.papers.frame import file_name, paper_setting
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish
from groupdesk.services.practices import PracticeService


def recovery_file(desk: Desk, recovery_key: str, wish: PaperWish) -> PaperFile:
    """One page with the key; its name says nothing of the practice."""
    setting = paper_setting(desk, wish.size)
    name = PracticeService(desk).practice().name
    printed = print_recovery_sheet(RecoveryPaper(setting=setting, practice=name, recovery_key=recovery_key))
    called = file_name(setting.made_at.date(), "GroupDesk", _("recovery sheet"), Format.PDF)
    return PaperFile(name=called, format=Format.PDF, content=printed.pdf, pages=printed.pages, notes=printed.notes)
