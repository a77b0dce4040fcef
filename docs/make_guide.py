"""Makes the offline help that F1 opens out of the guide: python docs/make_guide.py [--check]

The pages of docs/guide become resources/guide/*.html; they hold no script and fetch nothing, and their pictures are
copied beside them. With --check nothing is written, and the exit code is 1 when the help is older than the guide.
"""

import re
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).resolve().parents[1]
GUIDE, HELP = ROOT / "docs/guide", ROOT / "resources/guide"
ORDER = (
    "index first-start first-evening today calendar people groups roll-call meeting-reports attendance completion"
    " certificates import papers settings privacy command-line"
).split()
JSON = ROOT / "docs/json.md"  # read by tests where it stands, and the last page of the help
TEMPLATE = ROOT / "docs/guide_page.html"


def main(words: list[str]) -> int:
    wanted = dict(files())
    there = {path.relative_to(HELP).as_posix(): path.read_bytes() for path in HELP.rglob("*") if path.is_file()}
    if "--check" in words:
        return int(wanted != there)
    for name in there.keys() - wanted.keys():
        (HELP / name).unlink()
    for name, content in wanted.items():
        (HELP / name).parent.mkdir(parents=True, exist_ok=True)
        (HELP / name).write_bytes(content)
    return 0


def files() -> Iterator[tuple[str, bytes]]:
    """Every file of the help by its name there."""
    paths = {name: GUIDE / f"{name}.md" for name in ORDER} | {JSON.stem: JSON}
    sources = {name: path.read_text(encoding="utf-8") for name, path in paths.items()}
    titles = {name: text.partition("\n")[0].removeprefix("# ").replace("`", "") for name, text in sources.items()}
    pictures: set[str] = set()
    for name, text in sources.items():
        pictures |= set(re.findall(r"\]\((pictures/[^)]+)\)", text))
        yield f"{name}.html", _page(name, titles, text).encode()
    for picture in sorted(pictures):
        yield picture, (GUIDE / picture).read_bytes()


def _page(name: str, titles: dict[str, str], text: str) -> str:
    links = "\n".join(
        f'<a href="{one}.html"{" aria-current=page" if one == name else ""}>{escape(title)}</a>'
        for one, title in titles.items()
    )
    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    return template.substitute(title=escape(titles[name]), links=links, body=_body(text))


def _body(text: str) -> str:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", _anchor(tokens[at + 1].content))
        for child in token.children or ():
            if child.type == "link_open":
                _turn(child)
    return str(markdown.renderer.render(tokens, markdown.options, {}))


def _turn(link: Token) -> None:
    """A link to a page of the guide leads to its page of the help."""
    page, _, anchor = str(link.attrGet("href")).partition("#")
    if page.endswith(".md"):
        page = Path(page).stem + ".html"
    link.attrSet("href", f"{page}#{anchor}" if anchor else page)


def _anchor(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
