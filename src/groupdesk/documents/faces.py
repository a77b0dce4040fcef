"""One font file, opened: what it covers, what it measures, and its part that goes into a document."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from unicodedata import bidirectional, category, normalize

import uharfbuzz as hb

# Tabular figures, so that numbers stand in columns in every face that knows them.
_FEATURES = {"tnum": True}
EVERYDAY_TOP, EVERYDAY_BOTTOM = 960.0, -330.0  # thousandths of the type size
_RESTRICTED = 0x0002  # OS/2 fsType: the maker forbids embedding
_TRIMMED = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "gasp", "DSIG", "vhea", "vmtx", "kern", "meta")
_FS_TYPE = slice(8, 10)


class Glyph(NamedTuple):
    """One drawn glyph; lengths in thousandths of the type size; `cluster` is the index of its first character."""

    number: int
    cluster: int
    advance: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Measures:
    """What a PDF font descriptor asks for, in thousandths of the type size."""

    ascent: int
    descent: int
    cap_height: int
    box: tuple[int, int, int, int]


class Face:
    """A font of one file and index. It only ever remembers more about its letters, so threads may share it."""

    def __init__(self, path: Path, index: int = 0) -> None:
        self._face = hb.Face(hb.Blob.from_file_path(str(path)), index)
        self._font = hb.Font(self._face)
        self.stem = path.stem if not index else f"{path.stem}-{index}"
        self.scale: float = 1000 / self._face.upem
        self._everyday: set[str] = set()
        self._pairs: dict[str, tuple[int, int, float] | None] = {}

    @property
    def may_be_embedded(self) -> bool:
        """Whether the outlines can stand in a PDF and the maker allows it."""
        tables = set(self._face.table_tags)
        outlines = bool(tables & {"glyf", "CFF "}) and "cmap" in tables
        rights = self._face.reference_table("OS/2").data if "OS/2" in tables else b""
        return outlines and int.from_bytes(rights[_FS_TYPE], "big") & 0x000F != _RESTRICTED

    @cached_property
    def is_compact(self) -> bool:
        """Whether outlines are of the compact kind (CFF), which PDF embeds in another way."""
        return "CFF " in self._face.table_tags

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every character that the face has a glyph for."""
        return frozenset(map(chr, self._face.unicodes))

    def covers(self, text: str) -> bool:
        """Whether each character has a glyph; joiners need none."""
        return all(char in self.letters or char in "\u200c\u200d" for char in text)

    @cached_property
    def postscript_name(self) -> str:
        """The name without spaces that PDF asks for."""
        given = self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.stem
        return "".join(char for char in given if char.isascii() and (char.isalnum() or char == "-")) or "Face"

    def width(self, glyph: int) -> float:
        """The face's own advance, in thousandths of the type size."""
        advance: int = self._font.get_glyph_h_advance(glyph)
        return advance * self.scale

    def ink(self, glyph: int) -> tuple[float, float]:
        """The top and the bottom of the drawn glyph over the baseline, in thousandths of the type size."""
        extents = self._font.get_glyph_extents(glyph)
        if extents is None:
            return 0.0, 0.0
        return extents.y_bearing * self.scale, (extents.y_bearing + extents.height) * self.scale

    def reach(self, glyph: int) -> tuple[float, float]:
        """The left and the right end of the drawn glyph from where it begins, in thousandths of the type size."""
        extents = self._font.get_glyph_extents(glyph)
        if extents is None:
            return 0.0, 0.0
        return extents.x_bearing * self.scale, (extents.x_bearing + extents.width) * self.scale

    @cached_property
    def measures(self) -> Measures:
        """For the font descriptor; the box is generous, as the largest glyph decides."""
        extents = self._font.get_font_extents("ltr")
        top, bottom = round(extents.ascender * self.scale), round(extents.descender * self.scale)
        capital = self._font.get_nominal_glyph(ord("H"))
        return Measures(top, bottom, round(self.ink(capital)[0]) if capital else 700, (-500, bottom, 2000, top))

    def shape(self, text: str, rightward: bool) -> list[Glyph]:
        """Glyphs left to right as drawn. `rightward` is false for text that runs from right to left."""
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "ltr" if rightward else "rtl"
        hb.shape(self._font, buffer, _FEATURES)
        scale = self.scale
        return [
            Glyph(info.codepoint, info.cluster, place[2] * scale, place[0] * scale, place[1] * scale)
            for info, place in zip(buffer.glyph_infos, (p.position for p in buffer.glyph_positions), strict=True)
        ]

    def is_everyday(self, text: str) -> bool:
        """Whether text has nothing but letters, figures and punctuation that fit any row of a table.

        They are composed, run from left to right and drop or rise no further than a row has room for, so that text of
        them alone needs neither cleaning nor ordering. What was found is remembered for all documents.
        """
        if self._everyday.issuperset(text):
            return True
        for char in set(text) - self._everyday:
            if not self._is_everyday(char):
                return False
            self._everyday.add(char)
        return True

    def _is_everyday(self, char: str) -> bool:
        glyph = self._font.get_nominal_glyph(ord(char))
        if glyph is None or bidirectional(char) in ("R", "AL", "AN", "NSM", "BN") or category(char)[0] not in "LNPS":
            return char == " "
        top, bottom = self.ink(glyph)
        return normalize("NFC", char) == char and top <= EVERYDAY_TOP and bottom >= EVERYDAY_BOTTOM

    def pair(self, first: str, second: str) -> tuple[int, int, float] | None:
        """Two everyday letters side by side: their glyphs, and how far the second is moved by kerning.

        None where the face draws something else for the two together. Remembered for all documents.
        """
        key = first + second
        if key not in self._pairs:
            glyphs = self.shape(key, True)
            simple = len(glyphs) == 2 and not any(glyph.dx or glyph.dy for glyph in glyphs)
            self._pairs[key] = None
            if simple:
                moved = glyphs[0].advance - self.width(glyphs[0].number)
                self._pairs[key] = glyphs[0].number, glyphs[1].number, moved
        return self._pairs[key]

    def part(self, glyphs: set[int]) -> bytes:
        """A font file with only those glyphs, which keep their numbers; the same bytes for the same glyphs."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyphs)
        if self._face.has_var_data:
            wanted.pin_all_axes_to_default(self._face)
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii"), "big") for tag in _TRIMMED)
        wanted.flags = (
            hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
            | hb.SubsetFlags.RETAIN_GIDS
            | hb.SubsetFlags.NOTDEF_OUTLINE
            | hb.SubsetFlags.CFF_IDENTITY_CHARSET
        )
        return bytes(hb.subset(self._face, wanted).blob.data)
