"""The guide and the help made of it: fresh, complete, small, and without a link that leads nowhere."""

import ast
import re
import runpy
from html.parser import HTMLParser
from pathlib import Path

import pytest

from house.source import ROOT, modules

GUIDE, HELP = ROOT / "docs/guide", ROOT / "resources/guide"
MOST_BYTES_OF_A_PICTURE = 200_000
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
WRITTEN = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(GUIDE.glob("*.md"))]
makers = runpy.run_path(str(ROOT / "docs/make_guide.py"))


class Page(HTMLParser):
    """The links, pictures and anchors of a page, and whether each element is closed where it should be."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.open: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))
        assert self.open == [], path.name

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = dict(attrs)
        self.links += [had[name] or "" for name in ("href", "src") if name in had]
        self.anchors |= {had["id"] or ""} if "id" in had else set()
        if tag not in ("meta", "img", "br", "hr"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_help_is_made_of_the_guide_as_it_stands() -> None:
    assert makers["main"](["--check"]) == 0, "run: python docs/make_guide.py"


def test_every_page_of_the_guide_is_in_the_help() -> None:
    assert {path.stem for path in GUIDE.glob("*.md")} == set(makers["ORDER"])


def test_every_page_that_the_window_asks_for_is_there() -> None:
    calls = (call for module in modules() if module.room == "desktop" for call in module.nodes(ast.Call))
    asked = {
        word.value.value
        for call in calls
        for word in call.keywords
        if word.arg == "help" and isinstance(word.value, ast.Constant) and getattr(call.func, "id", "") == "Place"
    }
    assert asked
    assert {name for name in asked if not (HELP / f"{name}.html").exists()} == set()


def test_links_of_the_help_lead_somewhere_and_never_out() -> None:
    pages = {path.name: Page(path) for path in HELP.glob("*.html")}
    for name, page in pages.items():
        for link in page.links:
            target, _, anchor = link.partition("#")
            assert "://" not in link, f"{name}: {link}"
            assert (HELP / target).exists(), f"{name}: {link}"
            assert not anchor or anchor in pages[target or name].anchors, f"{name}: {link}"


@pytest.mark.parametrize("written", WRITTEN, ids=lambda path: path.name)
def test_links_of_what_is_written_lead_somewhere(written: Path) -> None:
    targets = (link.partition("#")[0] for link in LINK.findall(written.read_text(encoding="utf-8")))
    assert [target for target in targets if target and not (written.parent / target).exists()] == []


def test_pictures_are_small_and_all_of_them_are_used() -> None:
    pictures = {path.name: path.stat().st_size for path in (GUIDE / "pictures").iterdir()}
    assert {name for name, size in pictures.items() if size >= MOST_BYTES_OF_A_PICTURE} == set()
    words = "".join(path.read_text(encoding="utf-8") for path in WRITTEN)
    assert {name for name in pictures if f"pictures/{name})" not in words} == set()
