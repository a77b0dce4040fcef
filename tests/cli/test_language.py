"""The command line speaks the language of the settings, else that of the system, else English."""

import json
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from groupdesk.base import i18n
from groupdesk.base.settings import settings_file
from groupdesk.cli import language


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue that knows one word of German."""
    folder = tmp_path / "i18n/de/LC_MESSAGES"
    folder.mkdir(parents=True)
    words = Catalog(locale="de")
    words.add("Name", "Vorname und Name")
    with open(folder / "groupdesk.mo", "wb") as target:
        write_mo(target, words)
    monkeypatch.setattr(language, "resource", lambda _name: tmp_path / "i18n")
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _english_afterwards(tmp_path: Path) -> object:
    yield
    i18n.install(tmp_path, "en")


def spoken() -> str:
    language.use_language()
    return i18n._("Name")


@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    ("system", "word"),
    [("de_AT.UTF-8", "Vorname und Name"), ("de", "Vorname und Name"), ("C", "Name"), ("fr_FR", "Name"), ("", "Name")],
)
def test_the_system_says_which(monkeypatch: pytest.MonkeyPatch, system: str, word: str) -> None:
    monkeypatch.setenv("LANG", system)
    assert spoken() == word


@pytest.mark.usefixtures("catalogue")
def test_the_settings_win(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(json.dumps({"language": "de"}))
    assert spoken() == "Vorname und Name"


@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize("content", ["{", "[]", "5"])
def test_settings_that_cannot_be_read_are_no_reason_to_stop(content: str) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(content)
    assert spoken() == "Name"
