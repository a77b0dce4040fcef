"""Text that never leaves its box: it shrinks, then wraps, then is shortened, and says so."""

from dataclasses import dataclass

from groupdesk.documents.cleaning import clean, without_towers
from groupdesk.documents.faces import EVERYDAY_BOTTOM, EVERYDAY_TOP
from groupdesk.documents.shaping import Line, Spoken, Typesetter
from groupdesk.domain.graphemes import graphemes
from groupdesk.domain.papers import NoteKind

_LEADING = 1.22
_ELLIPSIS = "\u2026"
_LONGEST = 1500  # letters; no box of ours holds more, and nobody waits for the rest to be measured
_TALLEST = 2100  # thousandths of the size; the deepest stacks of living scripts stay below
_BREAK_AFTER = "-\u2010\u2013\u2014/\u3001\u3002\u30fb"
_SMALLEST_STEP = 0.25
_SAVED_BY_BREAKS = 1.25  # spaces at the ends of lines fall away; text that is wider still is not tried
HALF_CAPITAL = 0.33  # of the size: from the middle of a row down to the baseline


@dataclass(frozen=True, slots=True)
class Style:
    """`size` wanted and `least` allowed in points, how many lines at most, whether strokes are strong or have serifs.

    Below `wrap_below` points text is rather wrapped than set smaller still.
    """

    size: float
    least: float
    lines: int = 1
    strong: bool = False
    serif: bool = False
    wrap_below: float = 0.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines at one size that fit their box. `text` is all of it, for listeners, even where paper shows less."""

    lines: tuple[Line, ...]
    size: float
    text: str
    squeezed: tuple[NoteKind, ...] = ()

    @property
    def height(self) -> float:
        """From the top of the first to the foot of the last line, in points."""
        return len(self.lines) * self.size * _LEADING

    @property
    def ink_height(self) -> float:
        """From the highest stroke of the first to the lowest of the last line, in points."""
        if not self.lines:
            return 0.0
        steps = (len(self.lines) - 1) * self.size * _LEADING
        return steps + (self.lines[0].top - self.lines[-1].bottom) * self.size / 1000

    @property
    def width(self) -> float:
        """Of the longest line, in points."""
        return max((line.width for line in self.lines), default=0.0) * self.size / 1000

    @property
    def missing(self) -> tuple[str, ...]:
        """Letters that no font has, each once."""
        return tuple(dict.fromkeys(letter for line in self.lines for letter in line.missing))

    def baselines(self, top: float, height: float) -> list[float]:
        """Where each line stands when the block is centred in a box, moved so that no ink leaves it."""
        step = self.size * _LEADING
        first = top - (height - self.height) / 2 - step * 0.5 - self.size * HALF_CAPITAL
        places = [first - number * step for number in range(len(self.lines))]
        if not places:
            return places
        above = places[0] + self.lines[0].top * self.size / 1000 - top
        below = (top - height) - (places[-1] + self.lines[-1].bottom * self.size / 1000)
        move = -above if above > 0 else max(below, 0.0)
        return [place + move for place in places]


def is_plain(line: Line) -> bool:
    """Whether ink and tags of the line are those of everyday letters, which every row of a table has room for."""
    return bool(line.font) or (
        line.top <= EVERYDAY_TOP
        and line.bottom >= EVERYDAY_BOTTOM
        and line.spoken is not Spoken.BY_STRUCTURE
        and not line.missing
    )


def fit(typesetter: Typesetter, text: str, style: Style, width: float, height: float) -> Fitted:
    """The text set into a box of that width and height in points."""
    line = typesetter.line(text, style.strong, style.serif)
    room = height * 1000 / style.size
    if line.width * style.size <= width * 1000 and line.top - line.bottom <= room:
        return Fitted((line,) if line.text else (), style.size, line.text)
    return _Squeeze(typesetter, style, width, height).of(text)


class _Squeeze:
    """The slow way, for text that does not fit as it is."""

    def __init__(self, typesetter: Typesetter, style: Style, width: float, height: float) -> None:
        self._typesetter = typesetter
        self._style = style
        self._width = width
        self._height = height
        self._kinds: list[NoteKind] = []

    def of(self, text: str) -> Fitted:
        cleaned = clean(text)
        plain = self._without_towers(cleaned)
        size = self._low_enough([self._line(plain)], self._style.size, 1)
        line = self._line(plain)
        shrunk = min(size, self._width * 1000 / line.width if line.width else size)
        lowest = self._style.wrap_below if self._style.lines > 1 else 0.0
        if shrunk >= min(max(self._style.least, lowest), size):
            self._note(NoteKind.SHRUNK)
            return self._fitted([line], min(shrunk, size), cleaned)
        return self._wrapped(plain, cleaned, size)

    def _wrapped(self, plain: str, cleaned: str, tallest: float) -> Fitted:
        """As large as it can be in as many lines as fit; shortened at the least size."""
        size, whole = tallest, self._line(plain).width
        while size >= self._style.least:
            most = self._most_lines(size)
            if whole * size > self._width * 1000 * most * _SAVED_BY_BREAKS:
                size -= _SMALLEST_STEP
                continue
            lines = self._broken(plain, size, most + 1)
            if (most > 1 or self._style.wrap_below) and len(lines) <= most:
                self._note(NoteKind.WRAPPED if len(lines) > 1 else NoteKind.SHRUNK)
                return self._fitted(lines, self._low_enough(lines, size, len(lines)), cleaned)
            size -= _SMALLEST_STEP
        size = min(self._style.least, tallest)
        most = self._most_lines(size)
        self._note(NoteKind.SHORTENED)
        lines = self._broken(plain, size, most)
        return self._fitted(lines, self._low_enough(lines, size, len(lines)), cleaned)

    def _most_lines(self, size: float) -> int:
        return max(1, min(self._style.lines, int(self._height / (size * _LEADING) + 0.01)))

    def _broken(self, text: str, size: float, most: int) -> list[Line]:
        """At most that many lines; the last ends in an ellipsis where text is left over."""
        lines: list[Line] = []
        rest = graphemes(text)
        while rest and len(lines) < most:
            if len(lines) == most - 1 and not self._fits("".join(rest), size):
                lines.append(self._elided(rest, size))
                break
            taken = self._taken(rest, size)
            lines.append(self._line("".join(rest[:taken]).strip()))
            rest = rest[taken:]
            while rest and rest[0] == " ":
                rest = rest[1:]
        return lines

    def _taken(self, letters: list[str], size: float) -> int:
        """How many letters go on this line: up to the last good break, at least one."""
        most = self._longest(letters, size, "")
        if most == len(letters):
            return most
        good = (place for place in range(most, 0, -1) if _may_break(letters, place))
        return next(good, max(most, 1))

    def _elided(self, letters: list[str], size: float) -> Line:
        kept = self._longest(letters, size, _ELLIPSIS)
        return self._line("".join(letters[:kept]).rstrip() + _ELLIPSIS)

    def _longest(self, letters: list[str], size: float, tail: str) -> int:
        """The most letters that fit with the tail after them."""
        low, high = 0, min(len(letters), _LONGEST)
        while low < high:
            middle = (low + high + 1) // 2
            if self._fits("".join(letters[:middle]).rstrip() + tail, size):
                low = middle
            else:
                high = middle - 1
        return low

    def _fits(self, text: str, size: float) -> bool:
        return self._line(text).width * size <= self._width * 1000

    def _line(self, text: str) -> Line:
        return self._typesetter.line(text, self._style.strong, self._style.serif)

    def _without_towers(self, text: str) -> str:
        short = "".join(graphemes(text[: _LONGEST * 8])[:_LONGEST])
        line = self._line(short)
        simple = without_towers(short)
        if line.top - line.bottom <= _TALLEST or simple == short:
            return short
        self._note(NoteKind.SIMPLIFIED)
        return simple

    def _low_enough(self, lines: list[Line], size: float, count: int) -> float:
        """A size at which the ink of the lines stays within the box."""
        tops = max((line.top for line in lines), default=0.0)
        bottoms = min((line.bottom for line in lines), default=0.0)
        needed = (tops - bottoms) / 1000 + (count - 1) * _LEADING
        return min(size, self._height / needed) if needed else size

    def _note(self, kind: NoteKind) -> None:
        if kind not in self._kinds:
            self._kinds.append(kind)

    def _fitted(self, lines: list[Line], size: float, text: str) -> Fitted:
        kept = tuple(line for line in lines if line.text)
        return Fitted(kept, int(size * 100) / 100, text, tuple(self._kinds))


def _may_break(letters: list[str], place: int) -> bool:
    """Whether a line may end before that letter."""
    before, after = letters[place - 1], letters[place]
    return " " in (before, after) or before in _BREAK_AFTER or (_is_ideograph(before) and _is_ideograph(after))


def _is_ideograph(letter: str) -> bool:
    return "\u3040" <= letter[0] <= "\u9fff" or "\uac00" <= letter[0] <= "\ud7a3" or letter[0] >= "\U00020000"
