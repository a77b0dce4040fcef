"""The square code: every line comes back from two readers, whatever letters stand in it and however long it is."""

import random
import string
import subprocess
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from documents.certificate_builders import PAYLOAD
from documents.pdf_reading import require
from groupdesk.documents.certificates.code import code_modules, code_operators

SIGNS = string.ascii_letters + string.digits + string.punctuation
TITLES = (
    "Père & Mère : où ça ?",
    "Grupo de niños",
    "Åse",
    "é",
    "§" * 40,
    "ÄÖÜ" * 20,
    "Злость",
    "家族",
    "أهل",
    "0" * 80,
)


def _line(title: str, seed: int = 0) -> str:
    signature = urlsafe_b64encode(random.Random(seed).randbytes(64)).decode().rstrip("=")
    return PAYLOAD.replace("Parents of teens", title).replace("A" * 86, signature)


def _picture(text: str, pixels: int = 3) -> Image.Image:
    """The code in the middle of white, a module so many pixels wide."""
    side, digits = code_modules(text)
    code = Image.frombytes("1", (side, side), bytes.fromhex(digits))
    page = Image.new("1", (side + 8, side + 8), 1)
    page.paste(code, (4, 4))
    return page.convert("L").resize((page.width * pixels, page.height * pixels))


def _read_by_both(picture: Image.Image, folder: Path) -> list[str]:
    picture.save(folder / "code.png")
    words = [require("zbarimg"), "--raw", "-q", str(folder / "code.png")]
    other = subprocess.run(words, capture_output=True, check=True).stdout.decode("utf-8").rstrip("\n")
    return [*(found.text for found in zxingcpp.read_barcodes(picture)), other]


@pytest.mark.parametrize("title", TITLES)
def test_letters_of_every_language_come_back_from_both_readers(title: str, tmp_path: Path) -> None:
    line = _line(title)
    assert _read_by_both(_picture(line), tmp_path) == [line, line]


def test_signed_lines_of_every_length_come_back() -> None:
    lines = [_line("".join(random.Random(length).choices(SIGNS, k=length)), length) for length in range(0, 400, 7)]
    assert [zxingcpp.read_barcodes(_picture(line))[0].text for line in lines] == lines
    assert len({code_modules(line)[0] for line in lines}) > 8


def test_a_code_is_as_calm_as_one_whose_pattern_was_searched_for() -> None:
    """Squares of four alike modules are what the search avoids: ours has no more than a twentieth above it."""
    lines = [_line("Living with change", seed) for seed in range(40)]
    ours = sum(
        _patches(Image.frombytes("1", (side, side), bytes.fromhex(digits))) for side, digits in map(code_modules, lines)
    )
    searched = sum(map(_searched_patches, lines))
    assert ours <= searched * 1.05


def _searched_patches(line: str) -> int:
    made = zxingcpp.create_barcode(line, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_image(add_quiet_zones=False)
    height, width = made.shape
    return _patches(Image.frombytes("L", (width, height), bytes(memoryview(made))))


def _patches(code: Image.Image) -> int:
    dots, side = code.convert("L").tobytes(), code.width
    corners = (y * side + x for y in range(side - 1) for x in range(side - 1))
    return sum(dots[at] == dots[at + 1] == dots[at + side] == dots[at + side + 1] for at in corners)


def test_the_drawing_is_one_small_picture() -> None:
    side, digits = code_modules(PAYLOAD)
    drawn = code_operators(PAYLOAD, 10, 20, 65.2)
    assert drawn == f"q 0 g 65.20 0 0 65.20 10.00 20.00 cm BI/W {side}/H {side}/IM true/BPC 1/F/AHx ID {digits}> EI Q"
    assert len(digits) == side * (side + 7) // 8 * 2
