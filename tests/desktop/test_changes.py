"""Committed changes reach the pages that follow them, once, on the GUI thread, when they can be seen."""

import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from groupdesk.desktop.changes import ChangeHub
from groupdesk.domain.changes import Change, Topic

PEOPLE = Change(Topic.PEOPLE, frozenset({"1"}))
MARKS = Change(Topic.ATTENDANCE, frozenset({"2"}))


def test_follower_hears_its_topics_only(qtbot) -> None:
    hub, owner, heard = ChangeHub(), QObject(), []
    hub.follow(owner, {Topic.PEOPLE}, lambda: heard.append("people"))
    hub.follow(owner, {Topic.ATTENDANCE}, lambda: heard.append("marks"))
    hub.announce([PEOPLE])
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["people"]


def test_one_announcement_is_told_once_however_many_topics_it_has(qtbot) -> None:
    hub, owner, heard = ChangeHub(), QObject(), []
    hub.follow(owner, {Topic.PEOPLE, Topic.ATTENDANCE}, lambda: heard.append(1))
    hub.announce([PEOPLE, MARKS])
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [1]


def test_announcement_from_another_thread_is_told_on_this_one(qtbot) -> None:
    hub, owner, heard = ChangeHub(), QObject(), []
    hub.follow(owner, {Topic.PEOPLE}, lambda: heard.append(threading.get_ident()))
    thread = threading.Thread(target=hub.announce, args=([PEOPLE],))
    thread.start()
    thread.join()
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [threading.get_ident()]


def test_page_out_of_sight_is_refreshed_when_it_is_shown(qtbot) -> None:
    hub, page, heard = ChangeHub(), QWidget(), []
    qtbot.addWidget(page)
    seen = QObject()
    hub.follow(page, {Topic.PEOPLE}, lambda: heard.append("page"))
    hub.follow(seen, {Topic.PEOPLE}, lambda: heard.append("seen"))
    hub.announce([PEOPLE])
    hub.announce([PEOPLE])
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["seen", "seen"]
    page.show()
    assert heard == ["seen", "seen", "page"]
    page.hide()
    page.show()
    assert heard == ["seen", "seen", "page"]


def test_gone_follower_is_forgotten(qtbot) -> None:
    hub, gone, here, heard = ChangeHub(), QObject(), QObject(), []
    hub.follow(gone, {Topic.PEOPLE}, lambda: heard.append("gone"))
    hub.follow(here, {Topic.PEOPLE}, lambda: heard.append("here"))
    delete(gone)
    hub.announce([PEOPLE])
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["here"]
