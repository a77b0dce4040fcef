"""Finds out how the letters of a text file are written: mark, UTF-8, UTF-16, and else asks."""

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.sheets import EncodingGuess
from groupdesk.interop.sheets.plausibility import plausibility

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# In the order of likelihood for files that people send, among equals the first wins.
_CANDIDATES = (
    "cp1252", "cp1250", "cp1251", "cp932", "gb18030", "big5", "cp949", "cp1254", "cp1253", "cp1255", "cp1256",
    "cp1257", "cp1258", "cp874", "iso8859-2", "iso8859-15", "mac_roman", "koi8-r", "euc_jp", "cp850", "cp437",
)  # fmt: skip
_MOST_GUESSES = 6
_SAMPLE = 60_000
_LINES = 5
_LINE_LENGTH = 200
# The library's word counts only where letters alone do not tell: it took a short cp1252 file for cp1250.
_HINTED = ("cp932", "gb18030", "big5", "cp949", "euc_jp", "cp1255", "cp1256")
_HINT_POINTS = 3
# Tab, line ends, and the escape that Japanese mail codes use; any other control character is not of a table.
_MOST_CONTROL = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """`lost` counts the letters that could not be read and were replaced; `nuls` the empty characters left out."""

    text: str
    encoding: str
    nuls: int = 0
    lost: int = 0


def decoded(content: bytes, encoding: str) -> Decoded | tuple[EncodingGuess, ...]:
    """The text, or the readings to choose from when the file does not tell, likeliest first.

    A named encoding is taken at its word; letters that it cannot read are replaced and counted.
    Raises Refused: file-not-a-table (binary), encoding-unknown.
    """
    if encoding:
        return _named(content, encoding)
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return _named(content, codec)
    certain = _strict(content, "utf-8") or _wide(content)
    if certain:
        return certain
    if _control_share(content) > _MOST_CONTROL:
        raise Refused("file-not-a-table")
    return _guesses(content)


def _named(content: bytes, encoding: str) -> Decoded:
    try:
        text = content.decode(encoding, "replace")
    except LookupError as error:
        raise Refused("encoding-unknown", encoding=encoding) from error
    return _clean(text.removeprefix("\ufeff"), encoding, text.count("\ufffd"))


def _clean(text: str, encoding: str, lost: int) -> Decoded:
    nuls = text.count("\x00")
    if nuls > len(text) * 0.2 or sum(text.count(chr(code)) for code in range(1, 9)) > len(text) * _MOST_CONTROL:
        raise Refused("file-not-a-table")
    return Decoded(text.replace("\x00", ""), encoding, nuls, lost)


def _strict(content: bytes, encoding: str) -> Decoded | None:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    if encoding == "utf-8" and text.count("\x00") > len(text) * 0.2:
        return None
    return _clean(text, encoding, 0)


def _wide(content: bytes) -> Decoded | None:
    """UTF-16 without a mark: the empty halves of digits, delimiters and line ends all lie on one side."""
    even, odd = content[0::2].count(0), content[1::2].count(0)
    if max(even, odd) < max(2, len(content) // 100) or min(even, odd) * 10 > max(even, odd):
        return None
    found = _strict(content[: len(content) // 2 * 2], "utf-16-le" if odd > even else "utf-16-be")
    return found if found and "\n" in found.text.replace("\r", "\n") else None


def _control_share(content: bytes) -> float:
    sample = content[:_SAMPLE]
    return sum(sample.count(code) for code in (*range(9), *range(14, 27), *range(28, 32))) / len(sample)


def _guesses(content: bytes) -> tuple[EncodingGuess, ...]:
    """Every reading that is possible, told once, likeliest first."""
    lines = _telling_lines(content)
    sample = b"\n".join(lines)
    hint = _hint(sample)
    readings: dict[str, tuple[int, str]] = {}
    for encoding in _CANDIDATES:
        text = _read(sample, encoding)
        if text is not None and text not in readings:
            readings[text] = (plausibility(text), encoding)
        if text is not None and encoding == hint and hint in _HINTED:
            readings[text] = (readings[text][0] + _HINT_POINTS, readings[text][1])
    ordered = sorted(readings.values(), key=lambda found: -found[0])
    ranked = [encoding for points, encoding in ordered if points > 0 or points == ordered[0][0]]
    return _shown(_with_utf8(content, ranked)[:_MOST_GUESSES], lines)


def _with_utf8(content: bytes, ranked: list[str]) -> list[str]:
    """A file that is UTF-8 but for a few damaged places is offered as such, first."""
    text = content.decode("utf-8", "replace")
    wide = sum(not char.isascii() for char in text)
    return ["utf-8", *ranked] if not ranked or text.count("\ufffd") * 10 < wide else ranked


def _shown(encodings: list[str], lines: list[bytes]) -> tuple[EncodingGuess, ...]:
    """Each with the same few lines, those on which the readings differ most, in the order of the file."""
    short = [line[:_LINE_LENGTH] for line in lines[: _LINES * 40]]
    readings = [tuple(line.decode(encoding, "replace") for encoding in encodings) for line in short]
    telling = sorted(range(len(readings)), key=lambda place: -len(set(readings[place])))[:_LINES]
    return tuple(
        EncodingGuess(encoding=encoding, lines=tuple(readings[place][number] for place in sorted(telling)))
        for number, encoding in enumerate(encodings)
    )


def _telling_lines(content: bytes) -> list[bytes]:
    """Lines that hold more than ASCII, as many as a sample needs."""
    found, size = [], 0
    for line in content.replace(b"\r", b"\n").split(b"\n"):
        if not line.isascii():
            found.append(line[:_LINE_LENGTH] if size else line[: _LINE_LENGTH * 10])
            size += len(line)
            if size > _SAMPLE:
                break
    return found


def _read(sample: bytes, encoding: str) -> str | None:
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError:
        return None


def _hint(sample: bytes) -> str:
    """What the library takes it for; it is often wrong about short files, so it only tips the scale."""
    best = from_bytes(sample, steps=3, chunk_size=2048).best()
    return best.encoding if best else ""
