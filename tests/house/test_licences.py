"""About can show the notice of everything that is shipped, and nothing that was dropped."""

import json
import re

from house.source import ROOT

FOLDER = ROOT / "resources/licences"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def index() -> list[dict[str, str]]:
    return json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))


def test_every_pinned_library_has_a_notice_of_its_version() -> None:
    pinned = set(PINNED.findall((ROOT / "requirements/run.txt").read_text(encoding="utf-8")))
    assert pinned - {(part["name"], part["version"]) for part in index()} == set(), "run installer/licences/collect.py"


def test_no_notice_is_of_a_library_no_longer_pinned() -> None:
    pinned = dict(PINNED.findall((ROOT / "requirements/dev.txt").read_text(encoding="utf-8")))
    libraries = {part["name"]: part["version"] for part in index() if part["version"]}
    assert libraries.items() - pinned.items() == set(), "run installer/licences/collect.py"


def test_every_part_has_licence_and_text() -> None:
    for part in index():
        assert part["licence"], part["name"]
        assert len((FOLDER / part["text"]).read_text(encoding="utf-8")) > 200, part["name"]


def test_no_text_lies_about_unlisted() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {part["text"] for part in index()} | {"index.json"}


def test_what_the_wheels_leave_out_is_there() -> None:
    names = {part["name"] for part in index()}
    assert {"GroupDesk", "SQLCipher and SQLite", "OpenSSL", "Parts of Qt", "Lucide icons", "Python"} <= names
    assert "ZETETIC" in (FOLDER / "sqlcipher-and-sqlite.txt").read_text(encoding="utf-8")
    qt = (FOLDER / "pyside6-essentials.txt").read_text(encoding="utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt
    assert "GNU GENERAL PUBLIC LICENSE" in qt


def test_every_font_and_icon_set_is_named() -> None:
    texts = {
        path.name for folder in ("fonts", "icons") for path in (ROOT / "resources" / folder).glob("*[!.svg][!.ttf]*")
    }
    notices = {name for name in texts if re.search(r"licen[cs]e|ofl|apache", name, re.IGNORECASE)}
    carried = (ROOT / "installer/licences/carried.toml").read_text(encoding="utf-8")
    assert {name for name in notices if name not in carried} == set()
