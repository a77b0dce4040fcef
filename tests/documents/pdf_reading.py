"""What a program that reads aloud finds in a tagged PDF, by another library than the one that wrote it."""

import io
import re
import shutil
import subprocess
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
import pytest

_CHECK = Path(__file__).resolve().parents[3] / "shared/checks/pdfua/check"


@dataclass
class Element:
    """One element of the structure tree with its own text and its kids in order."""

    role: str
    text: str = ""
    alternative: str = ""
    scope: str = ""
    kids: list["Element"] = field(default_factory=list)

    def all(self, role: str) -> list["Element"]:
        """This element and all under it that have the role, in reading order."""
        own = [self] if self.role == role else []
        return own + [found for kid in self.kids for found in kid.all(role)]

    def texts(self, role: str) -> list[str]:
        return [element.text for element in self.all(role)]


def read(pdf: bytes) -> Element:
    """The structure tree of the document with the text of each element."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        texts = {page.objgen: _texts_by_mark(page) for page in document.pages}
        root = document.Root.StructTreeRoot
        return Element("Root", kids=[_element(kid, texts) for kid in _list(root.K)])


def _element(node: pikepdf.Object, texts: dict) -> Element:
    made = Element(str(node.S)[1:])
    made.alternative = str(node.get("/Alt", ""))
    made.scope = str(node.get("/A", pikepdf.Dictionary()).get("/Scope", ""))[1:]
    for kid in _list(node.get("/K", pikepdf.Array())):
        if isinstance(kid, int):
            made.text += texts[node.Pg.objgen].pop(kid)
        elif kid.get("/Type") == "/MCR":
            made.text += texts[kid.Pg.objgen].pop(int(kid.MCID))
        else:
            made.kids.append(_element(kid, texts))
    if "/ActualText" in node:
        made.text = str(node.ActualText)
    return made


def _list(kids: pikepdf.Object) -> list:
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _texts_by_mark(page: pikepdf.Page) -> dict[int, str]:
    """What is drawn for each marked piece, by the codes' own texts and replacement texts inside it."""
    fonts = {name: _code_map(font) for name, font in page.Resources.Font.items()}
    found: dict[int, str] = defaultdict(str)
    stack: list[tuple[int | None, str | None]] = []
    codes: dict[str, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                entries = operands[1]
                actual = entries.get("/ActualText")
                stack.append((entries.get("/MCID"), None if actual is None else str(actual)))
                if entries.get("/MCID") is not None:
                    found[int(entries.MCID)] += ""
            case "EMC":
                mark, actual = stack.pop()
                if actual is not None:
                    found[_mark(stack)] += actual
            case "Tf":
                codes = fonts[str(operands[0])]
            case "Tj" | "TJ" if _mark(stack) is not None and all(actual is None for _mark_, actual in stack):
                shown = operands[0] if str(operator) == "TJ" else [operands[0]]
                found[_mark(stack)] += "".join(
                    codes[digits] for part in shown if isinstance(part, pikepdf.String) for digits in _codes(part)
                )
    return found


def _mark(stack: list[tuple[int | None, str | None]]) -> int | None:
    return next((int(mark) for mark, _actual in reversed(stack) if mark is not None), None)


def _codes(part: pikepdf.String) -> list[str]:
    content = bytes(part)
    return [content[place : place + 2].hex().upper() for place in range(0, len(content), 2)]


def _code_map(font: pikepdf.Object) -> dict[str, str]:
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {code: bytes.fromhex(text).decode("utf-16-be") for code, text in re.findall(r"<(\w{4})><(\w+)>", table)}


def require(tool: str) -> str:
    """The path of a command of the machine; the test is skipped where it is not installed."""
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not installed here")
    return found


def copied_text(pdf: bytes, tmp_path: Path) -> str:
    """What poppler, another library again, copies out of the pages."""
    file = tmp_path / "copied.pdf"
    file.write_bytes(pdf)
    done = subprocess.run([require("pdftotext"), "-layout", str(file), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def assert_sound(pdf: bytes, tmp_path: Path) -> None:
    """qpdf finds nothing to complain of."""
    file = tmp_path / "sound.pdf"
    file.write_bytes(pdf)
    done = subprocess.run([require("qpdf"), "--check", str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def assert_accessible(pdfs: dict[str, bytes], tmp_path: Path) -> None:
    """veraPDF passes each of the files as PDF/UA-1; skipped where the checker does not lie beside the project."""
    if not _CHECK.exists():
        pytest.skip("the PDF/UA checker (shared/checks/pdfua) does not lie beside the project")
    files = []
    for name, content in pdfs.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
        files.append(str(tmp_path / f"{name}.pdf"))
    done = subprocess.run([str(_CHECK), "ua1", *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("PASS") == len(files)
