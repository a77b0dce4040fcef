"""Label stocks as shops sell them, and what is printed on each label: name badges, tent cards, addresses."""

from dataclasses import dataclass
from enum import StrEnum

from groupdesk.domain.errors import Refused
from groupdesk.domain.papers import PaperSetting, PaperSize

_INCH = 25.4


class LabelUse(StrEnum):
    """What a label is for: it decides which stocks are offered and how its words are set."""

    BADGE = "badge"
    TENT = "tent"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelStock:
    """A sheet of equal labels. Lengths in millimetres; `left` and `top` are the margins of the first label and
    `across` and `down` the steps from one label to the next. `code` is what the command line calls it."""

    code: str
    use: LabelUse
    size: PaperSize
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float

    @property
    def count(self) -> int:
        """Labels on one sheet."""
        return self.columns * self.rows


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelText:
    """`name` stands large; `lines` are smaller under it; `head` is a small line over it, "" for none."""

    name: str
    lines: tuple[str, ...] = ()
    head: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelPaper:
    """Labels in the order of printing. `first` is the place on the first sheet where printing starts, from 1:
    places before it were used up already. `outlines` draws cutting lines, for plain card."""

    setting: PaperSetting
    title: str
    stock: LabelStock
    labels: tuple[LabelText, ...]
    first: int = 1
    outlines: bool = False


def _letter(code: str, use: LabelUse, grid: tuple[int, int], *inches: float) -> LabelStock:
    """Sold where paper is measured in inches."""
    return _stock(code, use, PaperSize.LETTER, grid, tuple(round(inch * _INCH, 4) for inch in inches))


def _a4(code: str, use: LabelUse, grid: tuple[int, int], *millimetres: float) -> LabelStock:
    return _stock(code, use, PaperSize.A4, grid, millimetres)


def _stock(
    code: str, use: LabelUse, size: PaperSize, grid: tuple[int, int], millimetres: tuple[float, ...]
) -> LabelStock:
    (columns, rows), (width, height, left, top, across, down) = grid, millimetres
    return LabelStock(
        code=code,
        use=use,
        size=size,
        columns=columns,
        rows=rows,
        width=width,
        height=height,
        left=left,
        top=top,
        across=across,
        down=down,
    )


# Measures as the makers of the sheets print them on their packs; the codes carry the number most packs name.
STOCKS = (
    _letter("badge-5395", LabelUse.BADGE, (2, 4), 3.375, 7 / 3, 0.6875, 7 / 12, 3.75, 2.5),
    _letter("badge-74459", LabelUse.BADGE, (2, 3), 4, 3, 0.25, 1, 4, 3),
    _a4("badge-l4786", LabelUse.BADGE, (2, 5), 80, 50, 17.5, 13.5, 95, 55),
    _a4("badge-90x54", LabelUse.BADGE, (2, 5), 90, 54, 15, 13.5, 90, 54),
    _letter("tent-letter", LabelUse.TENT, (1, 2), 8.5, 5.5, 0, 0, 8.5, 5.5),
    _a4("tent-a4", LabelUse.TENT, (1, 2), 210, 148.5, 0, 0, 210, 148.5),
    _letter("address-5160", LabelUse.ADDRESS, (3, 10), 2.625, 1, 0.1875, 0.5, 2.75, 1),
    _letter("address-5163", LabelUse.ADDRESS, (2, 5), 4, 2, 0.15625, 0.5, 4.1875, 2),
    _a4("address-l7160", LabelUse.ADDRESS, (3, 7), 63.5, 38.1, 7.21, 15.15, 66.04, 38.1),
    _a4("address-l7163", LabelUse.ADDRESS, (2, 7), 99.1, 38.1, 4.63, 15.15, 101.64, 38.1),
)


def stocks_for(use: LabelUse) -> tuple[LabelStock, ...]:
    """The stocks for that use, letter sheets first."""
    return tuple(stock for stock in STOCKS if stock.use is use)


def usual_stock(use: LabelUse, size: PaperSize) -> LabelStock:
    """The stock that is offered first on that paper."""
    return next(stock for stock in STOCKS if stock.use is use and stock.size is size)


def stock_of(code: str, use: LabelUse) -> LabelStock:
    """Raises Refused("label-stock-unknown") with the codes there are."""
    for stock in stocks_for(use):
        if stock.code == code.strip().casefold():
            return stock
    raise Refused("label-stock-unknown", stock=code, known=tuple(stock.code for stock in stocks_for(use)))


def check_first(stock: LabelStock, first: int) -> None:
    """Raises Refused("label-start-impossible") where the first sheet has no such place."""
    if not 1 <= first <= stock.count:
        raise Refused("label-start-impossible", first=first, most=stock.count)
