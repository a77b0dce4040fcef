"""Icons: drawn in the theme's colours, crisp at every size, and all of one family."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage

from groupdesk.base.files import resource
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.theme import ThemeKeeper


def shades(image: QImage) -> set[str]:
    """Colours of the opaque pixels."""
    found = set()
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            if pixel.alpha() == 255:
                found.add(pixel.name())
    return found


def test_icon_takes_the_colour_of_its_token() -> None:
    drawn = icons.pixmap("circle-check", "good_text", 32, 1.0).toImage()
    assert shades(drawn) == {theme.colour("good_text").name()}


def test_icon_follows_a_change_of_theme_without_being_set_again(theme_keeper: ThemeKeeper) -> None:
    icon = icons.icon("printer")
    before = shades(icon.pixmap(32, 32).toImage())
    theme_keeper.use("dark")
    after = shades(icon.pixmap(32, 32).toImage())
    assert before == {"#1a2325"}
    assert after == {theme.colour("text").name()} != before


def test_disabled_icon_is_grey_once_and_not_faded_again() -> None:
    grey = icons.icon("printer").pixmap(QSize(32, 32), QIcon.Mode.Disabled)
    assert shades(grey.toImage()) == {theme.colour("text_disabled").name()}


def test_icon_on_a_fine_screen_has_more_pixels_of_the_same_size() -> None:
    drawn = icons.pixmap("sun", "text", 16, 1.5)
    assert drawn.width() == 24
    assert drawn.deviceIndependentSize().width() == 16


def test_what_qt_asks_for_a_fine_screen_is_drawn_for_it_not_stretched(qapp) -> None:
    """Buttons take this way; half the size drawn and stretched looked heavy and blurred."""
    asked = icons.icon("plus").pixmap(QSize(16, 16), 2.0)
    assert asked.toImage() == icons.pixmap("plus", "text", 16, 2.0).toImage()
    assert (asked.width(), asked.devicePixelRatio()) == (32, 2.0)


def test_line_is_equally_thick_at_every_size() -> None:
    """A straight stroke of the minus sign covers about 1.33 pixels of height at 16 and at 20."""

    def height(size: int) -> float:
        image = icons.pixmap("minus", "text", size, 4.0).toImage()
        column = image.width() // 2
        return sum(image.pixelColor(column, y).alphaF() for y in range(image.height())) / 4

    assert height(16) == pytest.approx(height(20), abs=0.1) == pytest.approx(1.33, abs=0.1)


def test_space_after_widens_only_the_right(qapp) -> None:
    drawn = icons.pixmap("minus", "text", 16, 1.0, space_after=5)
    assert (drawn.width(), drawn.height()) == (21, 16)
    image = drawn.toImage()
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(17, 21) for y in range(16))


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_and_is_of_the_family(path) -> None:
    drawing = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in drawing
    assert 'stroke-width="2"' in drawing
    assert drawing.count("currentColor") >= 1
    image = icons.pixmap(path.stem, "text", 24, 2.0).toImage()
    assert any(image.pixelColor(x, y).alpha() > 200 for y in range(image.height()) for x in range(image.width()))


def test_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", "text", 16, 1.0)
