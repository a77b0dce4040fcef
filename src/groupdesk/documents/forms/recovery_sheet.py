"""The recovery sheet: the key in large numbered groups, and how to keep and use it."""

from groupdesk.base.i18n import _
from groupdesk.documents.forms.fitting import Style
from groupdesk.documents.forms.frame import FOOT_HEIGHT, Heading, draw_foot, draw_heading
from groupdesk.documents.forms.ink import LINE, MM, SOFT
from groupdesk.documents.forms.paper import Box, Paper, Spot
from groupdesk.documents.forms.wording import day_text
from groupdesk.domain.papers import Printed
from groupdesk.domain.recovery_sheets import GROUPS_A_LINE, RecoveryPaper

_KEY = Style(size=26, least=18, strong=True)
_KEY_HEIGHT = 14 * MM
_NUMBER = Style(size=9, least=7.5)
_NUMBER_WIDTH = 7 * MM
_AIR = 6 * MM
_ADVICE = Style(size=12, least=10, lines=4)
_ADVICE_HEIGHT = 22 * MM


def print_recovery_sheet(paper: RecoveryPaper) -> Printed:
    """One standing page. Raises Trouble("picture-unreadable") or Trouble("picture-too-large") for the logo."""
    sheet = Paper(paper.setting, _("GroupDesk recovery sheet"))
    section = sheet.structure.add("Sect", sheet.document)
    made_on = _("Made on {day}").format(day=day_text(paper.setting.made_at.date()))
    facts = (_("Practice: {name}").format(name=paper.practice), made_on)
    top = draw_heading(sheet, section, Heading(_("GroupDesk recovery sheet"), facts))
    top = _draw_key(sheet, section, paper.recovery_key, top - _AIR) - _AIR
    for sentence in _advice():
        top = _say(sheet, section, sentence, top)
    draw_foot(sheet, section, paper.setting.brand.footer, (1, 1))
    sheet.end_page()
    return sheet.finished()


def _draw_key(sheet: Paper, section: int, recovery_key: str, top: float) -> float:
    """The groups in a frame, three a line, each behind its number; returns where the frame ends."""
    groups = recovery_key.split("-")
    height = -(-len(groups) // GROUPS_A_LINE) * _KEY_HEIGHT + 2 * _AIR
    frame = f"{sheet.left:.2f} {top - height:.2f} {sheet.right - sheet.left:.2f} {height:.2f} re S"
    sheet.decorate(f"{LINE.stroke} .8 w {frame}")
    width = (sheet.right - sheet.left - 2 * _AIR) / GROUPS_A_LINE
    for place, group in enumerate(groups):
        line, column = divmod(place, GROUPS_A_LINE)
        left, high = sheet.left + _AIR + column * width, top - _AIR - line * _KEY_HEIGHT
        number = sheet.fit(str(place + 1), _NUMBER, _NUMBER_WIDTH, _KEY_HEIGHT)
        sheet.say(Spot("P", section, SOFT), number, Box(left, high, _NUMBER_WIDTH, _KEY_HEIGHT))
        shown = sheet.fit(group, _KEY, width - _NUMBER_WIDTH, _KEY_HEIGHT)
        sheet.say(Spot("P", section), shown, Box(left + _NUMBER_WIDTH, high, width - _NUMBER_WIDTH, _KEY_HEIGHT))
    return top - height


def _say(sheet: Paper, section: int, sentence: str, top: float) -> float:
    room = max(top - sheet.bottom - FOOT_HEIGHT, 0)
    fitted = sheet.fit(sentence, _ADVICE, sheet.right - sheet.left, min(room, _ADVICE_HEIGHT))
    sheet.say(Spot("P", section), fitted, Box(sheet.left, top, sheet.right - sheet.left, fitted.height))
    return top - fitted.height - 3 * MM


def _advice() -> tuple[str, ...]:
    return (
        _("This key opens the practice when the passphrase is forgotten. Whoever holds it can read all of it."),
        _("Keep it where you keep what matters: in a safe, apart from the computer. Make no photograph of it."),
        _("To use it: start GroupDesk, choose “Use the recovery sheet”, and type the groups."),
    )
