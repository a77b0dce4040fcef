"""Everyday Latin, Greek and Cyrillic text set pair by pair: the same result as shaping, at a tenth of the time."""

from groupdesk.documents.embedding import DocumentFont

_Pair = tuple[str, str]


class EverydaySetter:
    """Remembers, for one font of one document, how each letter looks and how it stands after the one before it."""

    def __init__(self, font: DocumentFont) -> None:
        self.font = font
        self._first: dict[str, str] = {}
        self._next: dict[_Pair, tuple[str, int]] = {}
        self._widths: dict[str, int] = {}

    def set(self, text: str) -> tuple[str, int] | None:
        """The drawing operator and the width in thousandths of the size; None where text needs real shaping.

        Text that is not clean (see cleaning) or has other than everyday letters needs it too, and so do ligatures.
        """
        if not self.font.face.is_everyday(text) or "  " in text or text[:1] in ("", " ") or text[-1] == " ":
            return None
        try:
            followers = [self._next[pair] for pair in zip(text, text[1:], strict=False)]
            shown = self._first[text[0]] + "".join([digits for digits, _step in followers])
            width = sum([step for _digits, step in followers]) + self._widths[text[-1]]
        except KeyError:
            return self.set(text) if self._learn(text) else None
        return f"[<{shown}>]TJ" if ">" in shown else f"<{shown}>Tj", width

    def _learn(self, text: str) -> bool:
        """Whether all pairs of the text stand side by side without joining."""
        for first, second in zip(text, text[1:] or " ", strict=False):
            if (first, second) in self._next:
                continue
            known = self.font.face.pair(first, second)
            if known is None:
                return False
            code, follower = self.font.code(known[0], first), self.font.code(known[1], second)
            moved = round(known[2])
            gap = f">{-moved}<" if moved else ""
            self._first[first], self._first[second] = code.digits, follower.digits
            self._widths[first], self._widths[second] = code.width, follower.width
            self._next[first, second] = gap + follower.digits, code.width + moved
        return True
