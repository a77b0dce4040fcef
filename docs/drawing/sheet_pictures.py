"""Every paper of the sample practice as a small picture for the guide: a page in colour, and beside it in grey."""

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
from PIL import Image

from drawing.camera import Open
from drawing.certificate_scenes import some_issued
from drawing.inside_scenes import cohort, planned, session_tonight
from drawing.print_scenes import branded
from groupdesk.domain.certificates.rows import RegisterQuery
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.labels import LabelUse
from groupdesk.domain.papers import SheetLayout
from groupdesk.domain.people import PeopleQuery
from groupdesk.services.papers.statements import StatementAsk
from groupdesk.services.papers.wishes import PaperFile, PaperWish

_DOTS_AN_INCH = 72
_COLOURS = 64
_BETWEEN = 14
_AN_INVENTED_KEY = "K7QF-2M9D-XW4T-8HCR-5B3N-P6YJ-0ZVA-E1GS-Q9TK"


def pictures(opened: Open) -> Iterator[tuple[str, Image.Image]]:
    """Each by the name of its file, with the practice's own logo and colour."""
    with branded(opened):
        for name, file in papers(opened).items():
            yield f"paper-{name}", in_both(file.content, -1 if name == "cover-strip" else 0)


def papers(opened: Open) -> dict[str, PaperFile]:
    services, group = opened.practice.services, cohort(opened)
    made, session, wish = services.papers, GroupSessionId(session_tonight(opened)), PaperWish()
    some_issued(opened)
    somebody = max(services.people.page(PeopleQuery()), key=lambda row: len(services.people.enrolments(row.id)))
    return {
        "roster": made.roster(group, wish, looking=True),
        "attendance-list": made.attendance(group, wish, looking=True),
        "sign-in-sheet": made.sign_in_sheet(session, wish, looking=True),
        "cover-strip": made.sign_in_sheet(session, replace(wish, cover_strip=True), looking=True),
        "slips": made.sign_in_sheet(session, replace(wish, layout=SheetLayout.SLIPS), looking=True),
        "call-list": made.call_list(session, wish, looking=True),
        "running-sheet": made.running_sheet(planned(opened), wish, looking=True),
        "badges": made.labels(group, LabelUse.BADGE, wish, looking=True),
        "tent-cards": made.labels(group, LabelUse.TENT, wish, looking=True),
        "address-labels": made.labels(group, LabelUse.ADDRESS, wish, looking=True),
        "statement": made.statement(StatementAsk(person_id=somebody.id), wish, looking=True),
        "register": services.certificate_files.register(RegisterQuery(), wish),
        "recovery-sheet": made.recovery_sheet(_AN_INVENTED_KEY, wish),
    }


def in_both(pdf: bytes, page: int = 0) -> Image.Image:
    """That page in colour, and beside it in grey."""
    document = pypdfium2.PdfDocument(pdf)
    drawn = document[page % len(document)].render(scale=_DOTS_AN_INCH / 72).to_pil().convert("RGB")
    document.close()
    wide, high = drawn.size
    both = Image.new("RGB", (2 * wide + _BETWEEN, high), "#D5DADE")
    both.paste(drawn, (0, 0))
    both.paste(drawn.convert("L").convert("RGB"), (wide + _BETWEEN, 0))
    # A method that keeps the one colour of a small logo on a large white page.
    return both.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
