"""Writes the six designs of certificates: python resources/designs/draw.py. Lengths in millimetres, sizes in points."""

from pathlib import Path

from groupdesk.domain.certificates.design import (
    BoxElement,
    CodeElement,
    Design,
    Element,
    Font,
    Orientation,
    PictureElement,
    Place,
    Role,
    SignaturesElement,
    TextAlign,
    TextElement,
    TextStyle,
)
from groupdesk.domain.certificates.design_file import write_design

HERE = Path(__file__).parent
TEAL, DEEP, INK, SOFT, PALE, WHITE = "#0F766E", "#134E4A", "#1C1B1A", "#57534E", "#D6E8E5", "#FFFFFF"
NAVY, SKY, SUN, CORAL, LEAF, PLUM = "#1E3A5F", "#2563A8", "#E9A23B", "#C8553D", "#4C8C4A", "#5B3A6E"
LEFT, CENTRE, RIGHT = TextAlign.LEFT, TextAlign.CENTRE, TextAlign.RIGHT
SERIF, SANS = Font.SERIF, Font.SANS
NUMBERS = "{serial} · {issued} · {duplicate}"
NUMBERS_2 = "{serial_2} · {issued_2} · {duplicate_2}"


def at(x: float, y: float, width: float, height: float) -> Place:
    return Place(x=x, y=y, width=width, height=height)


def text(words: str, style: str, place: Place, role: Role = Role.TEXT) -> TextElement:
    return TextElement(text=words, style=style, place=place, role=role)


def box(place: Place, fill: str = "", stroke: str = "", thickness: float = 0.3, radius: float = 0) -> BoxElement:
    return BoxElement(place=place, fill=fill, stroke=stroke, thickness=thickness, radius=radius)


def logo(place: Place, align: TextAlign = CENTRE) -> PictureElement:
    return PictureElement(place=place, picture="logo", align=align)


def signatures(place: Place, colour: str = INK) -> SignaturesElement:
    return SignaturesElement(place=place, style="signer", colour=colour)


def code(place: Place) -> CodeElement:
    return CodeElement(place=place)


def frame(width: float, height: float, colour: str) -> list[Element]:
    """A broad line, a fine one inside, and a square on each corner of the fine one."""
    corners = [(x, y) for x in (16, width - 16) for y in (16, height - 16)]
    return [
        box(at(10, 10, width - 20, height - 20), stroke=colour, thickness=1.3),
        box(at(16, 16, width - 32, height - 32), stroke=colour, thickness=0.25),
        *(box(at(x - 2.2, y - 2.2, 4.4, 4.4), fill=WHITE, stroke=colour, thickness=0.5) for x, y in corners),
        *(box(at(x - 0.9, y - 0.9, 1.8, 1.8), fill=colour) for x, y in corners),
    ]


def formal() -> Design:
    styles = {
        "body": TextStyle(font=SERIF, size=13, least=9, lines=1, colour=SOFT),
        "organisation": TextStyle(font=SANS, strong=True, size=11.5, least=8, lines=1, colour=DEEP),
        "kind": TextStyle(font=SERIF, strong=True, size=35, least=18, lines=1, colour=INK),
        "name": TextStyle(font=SERIF, strong=True, size=33, least=15, lines=2, colour=DEEP),
        "title": TextStyle(font=SERIF, strong=True, size=20, least=11, lines=2, colour=INK),
        "detail": TextStyle(font=SERIF, size=12, least=8.5, lines=3, colour=INK),
        "provider": TextStyle(font=SANS, size=9.5, least=7.5, lines=3, colour=SOFT),
        "signer": TextStyle(font=SERIF, size=11, least=7.5, lines=1, colour=INK),
        "number": TextStyle(font=SANS, strong=True, size=9.5, least=7, lines=1, colour=INK, align=LEFT),
        "small": TextStyle(font=SANS, size=8, least=6.5, lines=3, colour=SOFT, align=LEFT),
    }
    landscape: list[Element] = [
        *frame(297, 210, DEEP),
        logo(at(118.5, 21, 60, 15)),
        text("{organisation}", "organisation", at(40, 37, 217, 7)),
        text("{kind}", "kind", at(30, 45, 237, 17), Role.TITLE),
        text("{certify}", "body", at(40, 64, 217, 7)),
        text("{name}", "name", at(35, 71, 227, 19), Role.HEADING),
        box(at(98.5, 91.5, 100, 0.35), fill=TEAL),
        text("{did}", "body", at(40, 94.5, 217, 7)),
        text("{title}", "title", at(40, 102, 217, 13)),
        text("{detail}", "detail", at(45, 116, 207, 14)),
        text("{licence} · {provider}", "provider", at(45, 130, 207, 9)),
        signatures(at(62, 138, 173, 26)),
        code(at(25, 164, 23, 23)),
        text(NUMBERS, "number", at(53, 165, 217, 5.5)),
        text("{verify}", "small", at(53, 171, 217, 5)),
        text("{notes}", "small", at(53, 176.5, 217, 10)),
    ]
    portrait: list[Element] = [
        *frame(210, 297, DEEP),
        logo(at(65, 28, 80, 20)),
        text("{organisation}", "organisation", at(28, 52, 154, 7)),
        text("{kind}", "kind", at(24, 66, 162, 18), Role.TITLE),
        text("{certify}", "body", at(28, 92, 154, 7)),
        text("{name}", "name", at(24, 102, 162, 26), Role.HEADING),
        box(at(65, 131, 80, 0.35), fill=TEAL),
        text("{did}", "body", at(28, 136, 154, 7)),
        text("{title}", "title", at(28, 146, 154, 19)),
        text("{detail}", "detail", at(30, 168, 150, 20)),
        text("{licence} · {provider}", "provider", at(30, 190, 150, 12)),
        signatures(at(32, 206, 146, 30)),
        code(at(25, 248, 24, 24)),
        text(NUMBERS, "number", at(54, 248, 131, 5.5)),
        text("{verify}", "small", at(54, 254, 131, 7)),
        text("{notes}", "small", at(54, 261.5, 131, 11)),
    ]
    return Design(
        name="Formal",
        styles=styles,
        layouts={Orientation.LANDSCAPE: tuple(landscape), Orientation.PORTRAIT: tuple(portrait)},
    )


def modern() -> Design:
    styles = {
        "organisation": TextStyle(font=SANS, strong=True, size=15, least=9, lines=4, colour=WHITE, align=LEFT),
        "contact": TextStyle(font=SANS, size=9, least=7, lines=3, colour=PALE, align=LEFT),
        "number": TextStyle(font=SANS, strong=True, size=9.5, least=6.5, lines=3, colour=WHITE, align=LEFT),
        "verify": TextStyle(font=SANS, size=7.8, least=6.5, lines=6, colour=PALE, align=LEFT),
        "kind": TextStyle(font=SANS, strong=True, size=14, least=10, lines=1, colour=TEAL, align=LEFT),
        "body": TextStyle(font=SANS, size=12.5, least=9, lines=1, colour=SOFT, align=LEFT),
        "name": TextStyle(font=SANS, strong=True, size=38, least=16, lines=2, colour=INK, align=LEFT),
        "title": TextStyle(font=SANS, strong=True, size=21, least=11, lines=2, colour=TEAL, align=LEFT),
        "detail": TextStyle(font=SANS, size=11.5, least=8.5, lines=3, colour=INK, align=LEFT),
        "small": TextStyle(font=SANS, size=7.8, least=6.5, lines=3, colour=SOFT, align=LEFT),
        "signer": TextStyle(font=SANS, size=10.5, least=7.5, lines=1, colour=INK, align=LEFT),
    }
    landscape: list[Element] = [
        box(at(10, 10, 72, 190), fill=DEEP, radius=4),
        box(at(18, 127, 30, 30), fill=WHITE, radius=2),
        logo(at(95, 24, 55, 16), LEFT),
        text("{organisation}", "organisation", at(18, 20, 56, 28)),
        text("{contact}", "contact", at(18, 49, 56, 12)),
        text("{kind}", "kind", at(95, 46, 187, 8), Role.TITLE),
        box(at(95, 56, 18, 1.2), fill=TEAL),
        text("{certify}", "body", at(95, 62, 187, 7)),
        text("{name}", "name", at(95, 70, 187, 24), Role.HEADING),
        text("{did}", "body", at(95, 96, 187, 7)),
        text("{title}", "title", at(95, 104, 187, 15)),
        text("{detail}", "detail", at(95, 121, 187, 16)),
        text("{licence} · {provider}", "small", at(95, 138, 187, 9)),
        signatures(at(95, 148, 187, 30)),
        code(at(20.5, 129.5, 25, 25)),
        text("{serial}", "number", at(18, 160, 58, 5.5)),
        text("{issued}", "verify", at(18, 165.5, 58, 5)),
        text("{duplicate}", "verify", at(18, 170.5, 58, 7)),
        text("{verify}", "verify", at(18, 178, 58, 16)),
        text("{notes}", "small", at(95, 186, 187, 11)),
    ]
    portrait: list[Element] = [
        box(at(10, 10, 190, 48), fill=DEEP, radius=4),
        box(at(165, 19, 28, 28), fill=WHITE, radius=2),
        text("{organisation}", "organisation", at(18, 17, 138, 18)),
        text("{contact}", "contact", at(18, 36, 138, 9)),
        text("{serial}", "number", at(18, 46, 138, 6)),
        code(at(167.5, 21.5, 23, 23)),
        logo(at(18, 70, 60, 18), LEFT),
        text("{kind}", "kind", at(18, 100, 174, 8), Role.TITLE),
        box(at(18, 110, 18, 1.2), fill=TEAL),
        text("{certify}", "body", at(18, 118, 174, 7)),
        text("{name}", "name", at(18, 127, 174, 32), Role.HEADING),
        text("{did}", "body", at(18, 162, 174, 7)),
        text("{title}", "title", at(18, 171, 174, 20)),
        text("{detail}", "detail", at(18, 193, 174, 20)),
        text("{licence} · {provider}", "small", at(18, 214, 174, 10)),
        signatures(at(18, 228, 174, 30)),
        text("{issued} · {duplicate}", "small", at(18, 266, 174, 5)),
        text("{verify}", "small", at(18, 271, 174, 5)),
        text("{notes}", "small", at(18, 276, 174, 9)),
    ]
    return Design(
        name="Modern",
        styles=styles,
        layouts={Orientation.LANDSCAPE: tuple(landscape), Orientation.PORTRAIT: tuple(portrait)},
    )


def plain() -> Design:
    black, grey = "#111111", "#4A4A4A"
    styles = {
        "organisation": TextStyle(font=SANS, strong=True, size=11, least=8, lines=1, colour=black, align=LEFT),
        "contact": TextStyle(font=SANS, size=9, least=7, lines=1, colour=grey, align=RIGHT),
        "kind": TextStyle(font=SANS, strong=True, size=26, least=14, lines=1, colour=black, align=LEFT),
        "body": TextStyle(font=SANS, size=12.5, least=9, lines=1, colour=grey, align=LEFT),
        "name": TextStyle(font=SANS, strong=True, size=28, least=14, lines=2, colour=black, align=LEFT),
        "title": TextStyle(font=SANS, strong=True, size=17, least=10.5, lines=2, colour=black, align=LEFT),
        "detail": TextStyle(font=SANS, size=11.5, least=8.5, lines=3, colour=black, align=LEFT),
        "small": TextStyle(font=SANS, size=8.2, least=6.5, lines=3, colour=grey, align=LEFT),
        "number": TextStyle(font=SANS, strong=True, size=9.5, least=7, lines=1, colour=black, align=LEFT),
        "signer": TextStyle(font=SANS, size=10.5, least=7.5, lines=1, colour=black, align=LEFT),
    }
    landscape: list[Element] = [
        text("{organisation}", "organisation", at(22, 20, 160, 7)),
        text("{contact}", "contact", at(185, 20, 90, 7)),
        box(at(22, 29, 253, 0.5), fill=black),
        logo(at(225, 34, 50, 16), RIGHT),
        text("{kind}", "kind", at(22, 38, 195, 14), Role.TITLE),
        text("{certify}", "body", at(22, 60, 253, 7)),
        text("{name}", "name", at(22, 68, 253, 20), Role.HEADING),
        text("{did}", "body", at(22, 91, 253, 7)),
        text("{title}", "title", at(22, 99, 253, 13)),
        text("{detail}", "detail", at(22, 114, 253, 15)),
        text("{licence} · {provider}", "small", at(22, 130, 253, 9)),
        signatures(at(22, 138, 225, 28), black),
        box(at(22, 171, 253, 0.25), fill=grey),
        text(NUMBERS, "number", at(22, 174, 225, 5.5)),
        text("{verify}", "small", at(22, 180, 225, 5)),
        text("{notes}", "small", at(22, 185.5, 225, 8)),
        code(at(253, 174, 22, 22)),
    ]
    portrait: list[Element] = [
        text("{organisation}", "organisation", at(22, 22, 100, 7)),
        text("{contact}", "contact", at(123, 22, 65, 7)),
        box(at(22, 31, 166, 0.5), fill=black),
        logo(at(138, 37, 50, 18), RIGHT),
        text("{kind}", "kind", at(22, 62, 166, 14), Role.TITLE),
        text("{certify}", "body", at(22, 92, 166, 7)),
        text("{name}", "name", at(22, 101, 166, 26), Role.HEADING),
        text("{did}", "body", at(22, 131, 166, 7)),
        text("{title}", "title", at(22, 140, 166, 17)),
        text("{detail}", "detail", at(22, 159, 166, 20)),
        text("{licence} · {provider}", "small", at(22, 181, 166, 11)),
        signatures(at(22, 200, 166, 30), black),
        box(at(22, 250, 166, 0.25), fill=grey),
        text(NUMBERS, "number", at(22, 254, 138, 5.5)),
        text("{verify}", "small", at(22, 260, 138, 7)),
        text("{notes}", "small", at(22, 267.5, 138, 11)),
        code(at(165, 254, 23, 23)),
    ]
    return Design(
        name="Plain",
        styles=styles,
        layouts={Orientation.LANDSCAPE: tuple(landscape), Orientation.PORTRAIT: tuple(portrait)},
    )


def dots(spots: list[tuple[float, float, float, str]]) -> list[Element]:
    """Filled circles by middle, width and colour."""
    return [box(at(x - d / 2, y - d / 2, d, d), fill=colour, radius=d / 2) for x, y, d, colour in spots]


def school() -> Design:
    styles = {
        "organisation": TextStyle(font=SANS, strong=True, size=12, least=8, lines=1, colour=NAVY),
        "kind": TextStyle(font=SANS, strong=True, size=31, least=16, lines=1, colour=CORAL),
        "body": TextStyle(font=SANS, size=13.5, least=9, lines=1, colour=SOFT),
        "name": TextStyle(font=SANS, strong=True, size=36, least=16, lines=2, colour=NAVY),
        "title": TextStyle(font=SANS, strong=True, size=20, least=11, lines=2, colour=NAVY),
        "detail": TextStyle(font=SANS, size=12, least=8.5, lines=3, colour=INK),
        "small": TextStyle(font=SANS, size=8, least=6.5, lines=3, colour=SOFT),
        "number": TextStyle(font=SANS, strong=True, size=9, least=7, lines=1, colour=INK),
        "signer": TextStyle(font=SANS, size=11, least=7.5, lines=1, colour=INK),
    }
    landscape: list[Element] = [
        box(at(10, 10, 277, 190), stroke=NAVY, thickness=1.2, radius=9),
        *dots([(27, 27, 11, SUN), (40, 22, 5, CORAL), (24, 41, 5, LEAF), (51, 27, 3, SKY), (34, 39, 3, CORAL)]),
        *dots([(270, 27, 11, CORAL), (257, 22, 5, SUN), (273, 41, 5, SKY), (246, 27, 3, LEAF), (263, 39, 3, SUN)]),
        *dots([(24, 178, 7, SKY), (34, 185, 4, SUN), (273, 178, 7, LEAF), (263, 185, 4, CORAL)]),
        logo(at(118.5, 17, 60, 15)),
        text("{organisation}", "organisation", at(60, 33, 177, 7)),
        text("{kind}", "kind", at(45, 42, 207, 16), Role.TITLE),
        text("{certify}", "body", at(40, 61, 217, 7)),
        text("{name}", "name", at(30, 69, 237, 22), Role.HEADING),
        box(at(128.5, 93, 40, 1.2), fill=SUN, radius=0.6),
        text("{did}", "body", at(40, 97, 217, 7)),
        text("{title}", "title", at(40, 105, 217, 13)),
        text("{detail}", "detail", at(45, 119, 207, 13)),
        text("{licence} · {provider}", "small", at(45, 132, 207, 8)),
        signatures(at(58, 137, 181, 25), NAVY),
        code(at(45, 163, 24, 24)),
        text(NUMBERS, "number", at(76, 165, 175, 5.5)),
        text("{verify}", "small", at(76, 171, 175, 5)),
        text("{notes}", "small", at(76, 177, 175, 9)),
    ]
    portrait: list[Element] = [
        box(at(10, 10, 190, 277), stroke=NAVY, thickness=1.2, radius=9),
        *dots([(27, 28, 12, SUN), (41, 22, 5, CORAL), (24, 43, 5, LEAF), (53, 27, 3, SKY), (36, 41, 3, CORAL)]),
        *dots([(183, 28, 12, CORAL), (169, 22, 5, SUN), (186, 43, 5, SKY), (157, 27, 3, LEAF), (174, 41, 3, SUN)]),
        *dots([(23, 268, 7, SKY), (33, 276, 4, SUN), (187, 268, 7, LEAF), (177, 276, 4, CORAL)]),
        logo(at(65, 34, 80, 20)),
        text("{organisation}", "organisation", at(30, 58, 150, 7)),
        text("{kind}", "kind", at(20, 74, 170, 17), Role.TITLE),
        text("{certify}", "body", at(25, 100, 160, 7)),
        text("{name}", "name", at(20, 110, 170, 28), Role.HEADING),
        box(at(85, 142, 40, 1.2), fill=SUN, radius=0.6),
        text("{did}", "body", at(25, 148, 160, 7)),
        text("{title}", "title", at(25, 157, 160, 18)),
        text("{detail}", "detail", at(25, 178, 160, 18)),
        text("{licence} · {provider}", "small", at(25, 197, 160, 9)),
        signatures(at(30, 208, 150, 28), NAVY),
        code(at(93, 240, 24, 24)),
        text(NUMBERS, "number", at(40, 266, 130, 5)),
        text("{verify}", "small", at(40, 271, 130, 4.5)),
        text("{notes}", "small", at(40, 276, 130, 9)),
    ]
    return Design(
        name="School",
        styles=styles,
        layouts={Orientation.LANDSCAPE: tuple(landscape), Orientation.PORTRAIT: tuple(portrait)},
    )


def workplace() -> Design:
    pale = "#E8EEF5"
    styles = {
        "organisation": TextStyle(font=SANS, strong=True, size=13, least=8, lines=2, colour=WHITE, align=LEFT),
        "kind": TextStyle(font=SANS, strong=True, size=22, least=12, lines=1, colour=WHITE, align=RIGHT),
        "body": TextStyle(font=SANS, size=12, least=9, lines=1, colour=SOFT, align=LEFT),
        "name": TextStyle(font=SANS, strong=True, size=32, least=15, lines=2, colour=NAVY, align=LEFT),
        "title": TextStyle(font=SANS, strong=True, size=19, least=11, lines=2, colour=INK, align=LEFT),
        "detail": TextStyle(font=SANS, size=11.5, least=8.5, lines=3, colour=INK, align=LEFT),
        "provider": TextStyle(font=SANS, size=9.5, least=7.5, lines=3, colour=SOFT, align=LEFT),
        "number": TextStyle(font=SANS, strong=True, size=9.5, least=7, lines=1, colour=NAVY, align=LEFT),
        "small": TextStyle(font=SANS, size=8, least=6.5, lines=3, colour=SOFT, align=LEFT),
        "signer": TextStyle(font=SANS, size=10.5, least=7.5, lines=1, colour=INK, align=LEFT),
    }
    landscape: list[Element] = [
        box(at(10, 10, 277, 34), fill=NAVY),
        box(at(10, 44, 277, 1.6), fill=SKY),
        box(at(10, 163, 277, 37), fill=pale),
        text("{organisation}", "organisation", at(20, 17, 110, 20)),
        text("{kind}", "kind", at(132, 17, 145, 20), Role.TITLE),
        logo(at(227, 52, 50, 18), RIGHT),
        text("{certify}", "body", at(20, 57, 200, 7)),
        text("{name}", "name", at(20, 65, 200, 20), Role.HEADING),
        text("{did}", "body", at(20, 87, 257, 7)),
        text("{title}", "title", at(20, 95, 257, 13)),
        text("{detail}", "detail", at(20, 109, 257, 14)),
        text("{licence} · {provider}", "provider", at(20, 123, 257, 9)),
        signatures(at(20, 131, 257, 28), NAVY),
        code(at(20, 168.5, 26, 26)),
        text(NUMBERS, "number", at(53, 169, 224, 5.5)),
        text("{verify}", "small", at(53, 175.5, 224, 5)),
        text("{notes}", "small", at(53, 181.5, 224, 10)),
    ]
    portrait: list[Element] = [
        box(at(10, 10, 190, 38), fill=NAVY),
        box(at(10, 48, 190, 1.6), fill=SKY),
        box(at(10, 245, 190, 42), fill=pale),
        text("{organisation}", "organisation", at(20, 15, 170, 12)),
        text("{kind}", "kind", at(20, 29, 170, 13), Role.TITLE),
        logo(at(20, 60, 70, 20), LEFT),
        text("{certify}", "body", at(20, 92, 170, 7)),
        text("{name}", "name", at(20, 101, 170, 27), Role.HEADING),
        text("{did}", "body", at(20, 132, 170, 7)),
        text("{title}", "title", at(20, 141, 170, 17)),
        text("{detail}", "detail", at(20, 160, 170, 20)),
        text("{licence} · {provider}", "provider", at(20, 182, 170, 13)),
        signatures(at(20, 203, 170, 30), NAVY),
        code(at(18, 253, 26, 26)),
        text(NUMBERS, "number", at(50, 252, 140, 5.5)),
        text("{verify}", "small", at(50, 259, 140, 7)),
        text("{notes}", "small", at(50, 267, 140, 12)),
    ]
    return Design(
        name="Workplace",
        styles=styles,
        layouts={Orientation.LANDSCAPE: tuple(landscape), Orientation.PORTRAIT: tuple(portrait)},
    )


def column(suffix: str, x: float, y: float, width: float, tall: bool) -> list[Element]:
    """One language: everything but the name and the title of the group."""
    second = 0.0 if tall else 1.0
    return [
        text(f"{{detail{suffix}}}", "detail", at(x, y, width, 21 - 3 * second)),
        text(f"{{licence{suffix}}} · {{provider{suffix}}}", "small", at(x, y + 22 - 3 * second, width, 9)),
    ]


def bilingual() -> Design:
    styles = {
        "organisation": TextStyle(font=SANS, strong=True, size=11.5, least=8, lines=1, colour=PLUM),
        "kind": TextStyle(font=SERIF, strong=True, size=23, least=13, lines=1, colour=INK),
        "kind-2": TextStyle(font=SERIF, size=19, least=12, lines=1, colour=PLUM),
        "body": TextStyle(font=SANS, size=11, least=8, lines=1, colour=SOFT),
        "name": TextStyle(font=SERIF, strong=True, size=32, least=15, lines=2, colour=PLUM),
        "title": TextStyle(font=SERIF, strong=True, size=19, least=11, lines=2, colour=INK),
        "detail": TextStyle(font=SANS, size=10.5, least=7.5, lines=4, colour=INK),
        "number": TextStyle(font=SANS, strong=True, size=9, least=6.5, lines=2, colour=INK, align=LEFT),
        "small": TextStyle(font=SANS, size=7.5, least=6, lines=4, colour=SOFT, align=LEFT),
        "signer": TextStyle(font=SERIF, size=10.5, least=7.5, lines=1, colour=INK),
    }
    landscape: list[Element] = [
        box(at(10, 10, 277, 3), fill=PLUM),
        box(at(10, 197, 277, 3), fill=PLUM),
        box(at(148.35, 113, 0.3, 26), fill=PLUM),
        logo(at(118.5, 17, 60, 14)),
        text("{organisation}", "organisation", at(40, 32, 217, 6)),
        text("{kind}", "kind", at(25, 38, 247, 10), Role.TITLE),
        text("{kind_2}", "kind-2", at(25, 48, 247, 8)),
        text("{certify}", "body", at(25, 58, 247, 5)),
        text("{certify_2}", "body", at(25, 63, 247, 5)),
        text("{name}", "name", at(30, 69, 237, 18), Role.HEADING),
        text("{did}", "body", at(25, 88, 247, 5)),
        text("{did_2}", "body", at(25, 93, 247, 5)),
        text("{title}", "title", at(40, 99, 217, 11)),
        *column("", 25, 111, 118, tall=False),
        *column("_2", 154, 111, 118, tall=False),
        signatures(at(50, 139, 197, 24), PLUM),
        code(at(22, 165, 25, 25)),
        text(NUMBERS, "number", at(52, 164, 110, 7)),
        text("{verify}", "small", at(52, 171.5, 110, 7)),
        text("{notes}", "small", at(52, 179, 110, 12)),
        text(NUMBERS_2, "number", at(167, 164, 110, 7)),
        text("{verify_2}", "small", at(167, 171.5, 110, 7)),
        text("{notes_2}", "small", at(167, 179, 110, 12)),
    ]
    portrait: list[Element] = [
        box(at(10, 10, 190, 3), fill=PLUM),
        box(at(10, 284, 190, 3), fill=PLUM),
        box(at(104.85, 162, 0.3, 34), fill=PLUM),
        logo(at(65, 22, 80, 18)),
        text("{organisation}", "organisation", at(20, 43, 170, 6)),
        text("{kind}", "kind", at(15, 55, 180, 12), Role.TITLE),
        text("{kind_2}", "kind-2", at(15, 67, 180, 10)),
        text("{certify}", "body", at(15, 88, 180, 6)),
        text("{certify_2}", "body", at(15, 94, 180, 6)),
        text("{name}", "name", at(18, 103, 174, 24), Role.HEADING),
        text("{did}", "body", at(15, 130, 180, 6)),
        text("{did_2}", "body", at(15, 136, 180, 6)),
        text("{title}", "title", at(20, 144, 170, 15)),
        *column("", 18, 162, 83, tall=True),
        *column("_2", 109, 162, 83, tall=True),
        signatures(at(30, 203, 150, 28), PLUM),
        code(at(18, 242, 26, 26)),
        text(NUMBERS, "number", at(50, 241, 143, 5)),
        text("{verify} {notes}", "small", at(50, 246.5, 143, 11)),
        text(NUMBERS_2, "number", at(50, 259, 143, 5)),
        text("{verify_2} {notes_2}", "small", at(50, 264.5, 143, 11)),
    ]
    return Design(
        name="Bilingual",
        styles=styles,
        layouts={Orientation.LANDSCAPE: tuple(landscape), Orientation.PORTRAIT: tuple(portrait)},
    )


if __name__ == "__main__":
    for design in (formal(), modern(), plain(), school(), workplace(), bilingual()):
        (HERE / f"{design.name.lower()}.json").write_bytes(write_design(design) + b"\n")
