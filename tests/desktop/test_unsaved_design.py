"""The unsaved design survives a crash: it is kept while somebody works, offered again, taken up or thrown away."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop.certificates.designer.controller import DesignerController
from groupdesk.desktop.certificates.designer.page import DesignerPage
from groupdesk.desktop.drafting import Drafting, works
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.domain.certificates import editing
from groupdesk.domain.certificates.design import TextElement
from groupdesk.domain.errors import Trouble

NAME = 6  # where {name} stands in the reading order of Plain
Opening = Callable[[], tuple[DesignerPage, Drafting]]


@pytest.fixture
def opened(desk: AtDesk, qtbot: QtBot) -> Iterator[Opening]:
    """A page of a program just started, at Plain."""
    running: list[Drafting] = []

    def start(key: str = "plain") -> tuple[DesignerPage, Drafting]:
        page = DesignerPage()
        qtbot.addWidget(page)
        drafting = Drafting(page, desk.services.drafts, desk.tasks, desk.heard.fault)
        page.controller = DesignerController(page, desk.services, desk.tasks, (desk.deeds, desk.heard.fault))
        page.resize(1072, 752)
        page.show()
        page.open_at(key, "")
        running.append(drafting)
        return page, drafting

    yield start
    for one in running:
        if one._open:
            crash(one)


def crash(drafting: Drafting) -> None:
    """Nothing more is kept, and nothing is said."""
    for work in drafting._open:
        work.stop()
    drafting._open.clear()
    works().begun.disconnect(drafting._on_begun)


def write(page: DesignerPage, words: str) -> None:
    page.change(editing.with_values(page.design(), page.side, NAME, text=words), NAME)


def words(page: DesignerPage) -> str:
    found = page.design().layouts[page.side][NAME]
    assert isinstance(found, TextElement)
    return found.text


def offered(page: DesignerPage) -> Banner | None:
    return next((one for one in page.findChildren(Banner) if one is not page.note and one.isVisible()), None)


def test_a_crash_loses_nothing_and_taking_it_up_is_one_step(opened: Opening) -> None:
    page, drafting = opened()
    assert offered(page) is None
    write(page, "For {name}")
    drafting.look()
    crash(drafting)
    again, _drafting = opened()
    banner = offered(again)
    assert banner is not None
    assert "did not save it" in banner.sentence.text()
    assert words(again) == "{name}"
    banner.button.click()
    assert words(again) == "For {name}"
    assert offered(again) is None
    again.undo()
    assert words(again) == "{name}"


def test_what_was_thrown_away_or_left_is_not_offered_again(opened: Opening) -> None:
    page, drafting = opened()
    write(page, "For {name}")
    drafting.look()
    crash(drafting)
    again, following = opened()
    next(b for b in offered(again).findChildren(Button) if b.text() == "Throw it away").click()
    crash(following)
    third, following = opened()
    assert offered(third) is None
    write(third, "To {name}")
    following.look()
    third.forget()
    following.look()
    crash(following)
    assert offered(opened()[0]) is None


def test_what_was_saved_is_no_draft(desk: AtDesk, opened: Opening) -> None:
    page, drafting = opened()
    write(page, "For {name}")
    drafting.look()
    page.is_own = True
    page.show_saved("mine", "Mine", replace(page.design(), name="Mine"))
    drafting.look()
    assert desk.services.drafts.draft("design:plain") is None
    assert desk.services.drafts.draft("design:mine") is None


def test_drafts_belong_to_their_design(opened: Opening) -> None:
    page, drafting = opened()
    write(page, "For {name}")
    drafting.look()
    crash(drafting)
    assert offered(opened("formal")[0]) is None
    assert offered(opened()[0]) is not None


def test_what_cannot_be_read_any_more_is_passed_over(desk: AtDesk, opened: Opening) -> None:
    desk.services.drafts.keep("design:plain", {"design": "{}"})
    assert offered(opened()[0]) is None


def test_a_full_disk_is_said_once_and_the_work_goes_on(
    desk: AtDesk, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, drafting = opened()

    def full(_form: str, _fields: object) -> None:
        raise Trouble("disk-full")

    monkeypatch.setattr(desk.services.drafts, "keep", full)
    for number in range(3):
        write(page, f"{number} {{name}}")
        drafting.look()
    assert [said for said, _status in desk.heard.said if "disk is full" in said] == [desk.heard.last()]
    assert words(page) == "2 {name}"


def test_in_a_practice_that_is_only_read_nothing_is_kept(desk: AtDesk, qtbot: QtBot) -> None:
    page = DesignerPage()
    qtbot.addWidget(page)
    page.controller = DesignerController(page, desk.services, desk.tasks, (desk.deeds, desk.heard.fault))
    page.show()
    page.open_at("plain", "")
    write(page, "For {name}")
    page.controller._unsaved.look()
    assert desk.services.drafts.draft("design:plain") is None
