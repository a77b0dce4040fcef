"""Every form with names by chance: nothing leaves its box, no letter is lost, no empty box, tags in order."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pytest

from documents.certificate_builders import DESIGNS, a_design, a_page, a_print, some_facts
from documents.fuzzed_names import HOSTILE, by_chance, visible
from documents.page_extents import Extent, boxes_without_letter, copied, deepest_overlap, extents, lefts
from documents.paper_builders import a_roster, a_setting, a_sheet
from documents.pdf_reading import Element, assert_accessible, read
from groupdesk.documents.certificates.drawing import print_certificates
from groupdesk.documents.forms.labels import print_labels
from groupdesk.documents.forms.roster import print_rosters
from groupdesk.documents.forms.sign_in_sheet import print_sign_in_sheets
from groupdesk.domain.certificates.design import Orientation
from groupdesk.domain.labels import LabelPaper, LabelText, LabelUse, usual_stock
from groupdesk.domain.papers import NoteKind, PaperSize, Printed, SheetLayout

MM = 72 / 25.4
MARGIN = 15 * MM
LEAN = 2.0  # points that letters may lean out of their line, as italics and kerns do
TOUCHING = 0.5  # points that may be shared where accents and tails meet
PAGE = (612.0, 792.0)
SHORT = by_chance(7, (1, 2, 7))
SPREAD = 3  # forms share out the longest names of all scripts, to be done in seconds


def roster(names: tuple[str, ...]) -> Printed:
    return print_rosters([a_roster(names)])


def sheet(names: tuple[str, ...]) -> Printed:
    return print_sign_in_sheets([a_sheet(names=names)])


def slips(names: tuple[str, ...]) -> Printed:
    return print_sign_in_sheets([a_sheet(names=names, layout=SheetLayout.SLIPS)])


def labels(use: LabelUse) -> Callable[[tuple[str, ...]], Printed]:
    def made(names: tuple[str, ...]) -> Printed:
        texts = tuple(LabelText(name=name, lines=(name[:60], "Springfield")) for name in names)
        stock = usual_stock(use, PaperSize.LETTER)
        return print_labels(LabelPaper(setting=a_setting(), title="Labels", stock=stock, labels=texts))

    return made


def certificates(names: tuple[str, ...]) -> Printed:
    pages = [a_page(some_facts(name=name, initials=name[:2]), payload="") for name in names]
    return print_certificates(a_design("modern", pictures=False), pages, a_print(PaperSize.LETTER))


FORMS = {
    "roster": roster,
    "sheet": sheet,
    "slips": slips,
    **{f"labels-{use}": labels(use) for use in LabelUse},
    "certificates": certificates,
}


@cache
def names_of(form: str) -> tuple[str, ...]:
    turn = list(FORMS).index(form) % SPREAD
    return (*by_chance(11, (1, 30)), *by_chance(13, (200,))[turn::SPREAD], *HOSTILE)


@cache
def printed(form: str) -> Printed:
    return FORMS[form](names_of(form))


every_form = pytest.mark.parametrize("form", FORMS)


def inside(box: tuple[float, float, float, float], lean: float = LEAN) -> Callable[[Extent], float]:
    left, low, right, top = box
    return lambda one: one.leaves(left - lean, low - lean, right + lean, top + lean)


def label_boxes(use: LabelUse) -> list[tuple[float, float, float, float]]:
    stock, high = usual_stock(use, PaperSize.LETTER), PAGE[1]
    corners = [
        (stock.left + column * stock.across, stock.top + row * stock.down)
        for row in range(stock.rows)
        for column in range(stock.columns)
    ]
    return [(x * MM, high - (y + stock.height) * MM, (x + stock.width) * MM, high - y * MM) for x, y in corners]


def frames(form: str) -> list[tuple[float, float, float, float]]:
    """The boxes of which each piece of text keeps to one: labels, or the page within its margins."""
    if form.startswith("labels-"):
        return label_boxes(LabelUse(form.removeprefix("labels-")))
    if form == "certificates":
        return [(0.0, 0.0, PAGE[1], PAGE[0])]
    return [(MARGIN, MARGIN, PAGE[0] - MARGIN, PAGE[1] - MARGIN)]


@every_form
def test_nothing_leaves_its_label_or_its_page(form: str) -> None:
    lean = 0.0 if form.startswith("labels-") else LEAN
    boxes = [inside(box, lean) for box in frames(form)]
    found = extents(printed(form).pdf)
    assert len(found) > len(names_of(form))
    assert max(min(box(one) for box in boxes) for one in found) == 0


@every_form
def test_no_piece_of_text_lies_on_another(form: str) -> None:
    worst = deepest_overlap(extents(printed(form).pdf))
    assert worst is None or worst[0] <= TOUCHING, worst


@pytest.mark.parametrize(("form", "beside"), [("roster", "Phone"), ("sheet", "Time in")])
def test_no_name_reaches_into_the_column_beside_it(form: str, beside: str) -> None:
    pdf = printed(form).pdf
    start, end = lefts(pdf, "Name", beside)
    names = [one for one in extents(pdf) if start - LEAN < one.left < end - LEAN]
    assert len(names) > len(names_of(form)) * 0.9
    assert max(one.right for one in names) < end


@every_form
def test_no_letter_is_lost_for_those_who_listen(form: str) -> None:
    told = visible("".join(_texts(read(printed(form).pdf))))
    assert [name[:40] for name in names_of(form) if visible(name) not in told] == []


@every_form
def test_no_letter_is_lost_for_those_who_copy(form: str) -> None:
    """PDFium leaves out replacement texts with letters beyond the first 65,536; poppler reads them (test_shaping)."""
    made = FORMS[form](SHORT)
    assert NoteKind.SHORTENED not in {note.kind for note in made.notes}
    wanted, found = (_counted("".join(names)) for names in (SHORT, copied(made.pdf)))
    assert wanted - found == Counter()


@every_form
def test_no_glyph_is_the_empty_box(form: str) -> None:
    made = printed(form)
    assert boxes_without_letter(made.pdf) == []
    unprintable = {letter for note in made.notes for letter in note.letters}
    assert unprintable == {"\U0001f338", "\ue000", "\U0010fffd"}


def test_every_form_passes_the_accessibility_checker(tmp_path: Path) -> None:
    names = (*SHORT[::6], *HOSTILE)
    assert_accessible({form: make(names).pdf for form, make in FORMS.items()}, tmp_path)


@pytest.mark.parametrize("design", DESIGNS)
def test_every_design_keeps_texts_apart_whatever_the_name(design: str) -> None:
    names = (*by_chance(3, (40, 200))[DESIGNS.index(design) :: 6], *HOSTILE[::3])
    pages = [a_page(some_facts(name=name, initials=name[:2]), payload="") for name in names]
    for side in Orientation:
        made = print_certificates(a_design(design, pictures=False), pages, a_print(PaperSize.A4, side))
        worst = deepest_overlap(extents(made.pdf))
        assert worst is None or worst[0] <= TOUCHING, worst


def test_the_measures_bite() -> None:
    one, other = Extent(0, 1, 0, 0, 10, 10), Extent(0, 2, 8, 5, 20, 12)
    assert one.leaves(1, 0, 9, 10) == 1
    assert deepest_overlap([one, other]) == (2, other, one)
    assert deepest_overlap([one, Extent(1, 2, 8, 5, 20, 12)]) is None
    assert visible("A\u0301\u202e1 -\u3164") == "\u00c11"


def _texts(element: Element) -> Iterator[str]:
    yield element.text
    for kid in element.kids:
        yield from _texts(kid)


def _counted(text: str) -> Counter[str]:
    return Counter(char for char in normalize("NFKC", visible(text)) if ord(char) < 0x10000)
