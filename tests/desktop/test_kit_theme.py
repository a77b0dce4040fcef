"""Themes: what is in the files, what becomes of it, and that everything can be read."""

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel

from groupdesk.base.files import resource
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.theme import ThemeKeeper, with_role
from groupdesk.desktop.kit.tokens import contrast, fill, pixels, read

THEMES = resource("themes")
SURFACES = ("window", "card", "raised", "sunken")
STATUSES = ("good", "attention", "problem", "neutral")


def tokens(name: str) -> dict[str, str | int]:
    return read((THEMES / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", theme.NAMES)
def test_theme_file_is_read_as_the_toml_library_reads_it(name: str) -> None:
    expected = {}
    for section, values in tomllib.loads((THEMES / f"{name}.toml").read_text(encoding="utf-8")).items():
        for key, value in values.items():
            expected[section if key == "base" else f"{section}_{key}"] = value
    assert tokens(name) == expected


def test_all_themes_have_the_same_tokens() -> None:
    names = {name: set(tokens(name)) for name in theme.NAMES}
    assert names["dark"] == names["light"] == names["high_contrast"]
    assert len(names["light"]) == 85


@pytest.mark.parametrize("name", theme.NAMES)
def test_style_sheet_leaves_no_token_unfilled(name: str) -> None:
    sheet = fill((THEMES / "base.qss").read_text(encoding="utf-8"), tokens(name), 1.0)
    assert "@" not in sheet


def test_unknown_token_is_an_error_and_not_an_empty_colour() -> None:
    with pytest.raises(KeyError):
        fill("QLabel { color: @no_such_thing; }", tokens("light"), 1.0)


def test_type_and_heights_grow_but_corners_and_lines_do_not() -> None:
    light = tokens("light")
    assert pixels(light, "type", 1.5) == 20
    assert pixels(light, "size_control", 2) == 64
    assert pixels(light, "radius", 2) == 6
    assert pixels(light, "border_width", 2) == 1


def pairs() -> list[tuple[str, str, float]]:
    on_surfaces = [(f"surface_{s}") for s in SURFACES]
    found = [(word, ground, 4.5) for word in ("text", "text_secondary", "text_link") for ground in on_surfaces]
    found += [("text_placeholder", ground, 4.5) for ground in (*on_surfaces, "accent_soft")]
    found += [("accent_on", ground, 4.5) for ground in ("accent", "accent_hover", "accent_pressed")]
    found += [("accent_text", ground, 4.5) for ground in ("accent_soft", "surface_card", "surface_sidebar")]
    for status in STATUSES:
        grounds = (f"{status}_fill", *on_surfaces, "accent_soft")
        found += [(f"{status}_text", ground, 4.5) for ground in grounds]
        found += [("text", f"{status}_fill", 4.5), ("text_link", f"{status}_fill", 4.5)]
        found += [(f"{status}_line", ground, 3.0) for ground in (f"{status}_fill", "surface_card", "surface_window")]
    found += [("border_control", ground, 3.0) for ground in on_surfaces]
    found += [("focus", ground, 3.0) for ground in (*on_surfaces, "accent_soft", "surface_sidebar")]
    found += [("accent", ground, 3.0) for ground in ("surface_card", "surface_window", "accent_soft")]
    found += [(f"chart_{n}", ground, 3.0) for n in range(1, 7) for ground in ("surface_card", f"chart_{n}_fill")]
    return found


@pytest.mark.parametrize("name", theme.NAMES)
def test_every_pair_of_colours_can_be_read(name: str) -> None:
    colours = tokens(name)
    weak = [
        (front, ground)
        for front, ground, least in pairs()
        if contrast(str(colours[front]), str(colours[ground])) < least
    ]
    assert weak == []


def test_contrast_is_that_of_the_recommendation() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", theme.NAMES)
def test_tinted_copies_are_fresh(name: str) -> None:
    for path, content in tint_script().copies(name).items():
        assert path.read_text(encoding="utf-8") == content


def test_every_icon_of_the_style_sheet_is_there() -> None:
    sheet = fill((THEMES / "base.qss").read_text(encoding="utf-8"), tokens("light"), 1.0)
    named = re.findall(r"url\(icons:([^)]+)\)", sheet)
    assert named
    missing = [(name, file) for name in theme.NAMES for file in named if not (THEMES / name / file).exists()]
    assert missing == []


def test_theme_changes_palette_sheet_and_painted_colours_together(
    qtbot, qapp: QApplication, theme_keeper: ThemeKeeper
) -> None:
    window = QLabel("x")
    qtbot.addWidget(window)
    heard = []
    theme_keeper.changed.connect(lambda: heard.append(theme.current().name))
    theme_keeper.use("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == "#15191B"
    assert "#15191B" in window.styleSheet()
    assert theme.colour("surface_window").name().upper() == "#15191B"
    assert heard == ["dark"]


def test_enlarged_theme_has_larger_text_and_controls(theme_keeper: ThemeKeeper) -> None:
    theme_keeper.use("light", 2.0)
    theme_keeper.use("light", 2.0)
    assert theme.px("type") == 26
    assert theme.scaled(44) == 88


def test_role_given_later_is_shown_at_once(qtbot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    with_role(label, status="problem")
    assert label.palette().windowText().color() == theme.colour("problem_text")


def tint_script() -> ModuleType:
    path = Path(THEMES / "tint.py")
    spec = importlib.util.spec_from_file_location("tint", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
