"""Name badges, tent cards and address labels for the people of a cohort."""

from collections.abc import Sequence
from dataclasses import replace

from groupdesk.base.i18n import _
from groupdesk.documents.forms.labels import print_labels
from groupdesk.domain.enrolments import RosterRow
from groupdesk.domain.ids import CohortId
from groupdesk.domain.labels import LabelPaper, LabelText, LabelUse, stock_of, usual_stock
from groupdesk.domain.paper_names import PaperPerson
from groupdesk.domain.papers import PaperSetting
from groupdesk.services.desk import Desk
from groupdesk.services.papers.frame import file_name, heading, paper_setting
from groupdesk.services.papers.names import written_names
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish
from groupdesk.store.paper_people import paper_people


def label_file(desk: Desk, cohort_id: CohortId, rows: Sequence[RosterRow], use: LabelUse, wish: PaperWish) -> PaperFile:
    """Labels for those people in their order, as PDF; see PaperService.labels.

    Refused: label-stock-unknown, label-start-impossible, not-found.
    """
    setting = paper_setting(desk, wish.size)
    stock = stock_of(wish.stock, use) if wish.stock else usual_stock(use, setting.size)
    setting = replace(setting, size=stock.size)  # what was bought decides
    found = desk.read(lambda reading: paper_people(reading, [row.person_id for row in rows]))
    people = [found[row.person_id] for row in rows if row.person_id in found]
    title, _facts = heading(desk, cohort_id)
    words, left_out = _words(people, use, wish, setting)
    printed = print_labels(
        LabelPaper(setting=setting, title=title, stock=stock, labels=words, first=wish.first, outlines=wish.outlines)
    )
    return PaperFile(
        name=file_name(setting.made_at.date(), title, _use_words(use), Format.PDF),
        format=Format.PDF,
        content=printed.pdf,
        pages=printed.pages,
        notes=printed.notes,
        left_out=left_out,
    )


def _words(
    people: list[PaperPerson], use: LabelUse, wish: PaperWish, setting: PaperSetting
) -> tuple[tuple[LabelText, ...], int]:
    """What stands on each label, and how many people get none: no address, or a name that is not to be printed."""
    if use is LabelUse.ADDRESS:
        reached = [person for person in people if person.address and not person.is_withheld]
        named = zip((person.name.full for person in reached), reached, strict=True)
        return tuple(LabelText(name=name, lines=person.address) for name, person in named), len(people) - len(reached)
    head = setting.brand.organisation if use is LabelUse.BADGE else ""
    shown = [person for person in people if not person.is_withheld]
    return tuple(
        LabelText(name=name, head=head, lines=(person.pronouns,) if wish.pronouns and person.pronouns else ())
        for name, person in zip(written_names(shown, wish.names), shown, strict=True)
    ), len(people) - len(shown)


def _use_words(use: LabelUse) -> str:
    words = {
        LabelUse.BADGE: _("name badges"),
        LabelUse.TENT: _("tent cards"),
        LabelUse.ADDRESS: _("address labels"),
    }
    return words[use]
