"""Widgets of the kit: what they say, how they are worked by keyboard, and that they show text as it is."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QScrollArea, QVBoxLayout, QWidget

from groupdesk.desktop.kit import ask, keyboard, theme
from groupdesk.desktop.kit.ask import Question
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import CardRow
from groupdesk.desktop.kit.dialog import Dialog, dialogs, open_dialog
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.focus_ring import FocusRing
from groupdesk.desktop.kit.header import PageHeader
from groupdesk.desktop.kit.hits import Hit, HitGroup, HitList
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.message_bar import AT_LEAST_MS, STAYS_MS, MessageBar
from groupdesk.desktop.kit.number_field import NumberField
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.kit.search_field import SearchField
from groupdesk.desktop.kit.segments import Segments
from groupdesk.desktop.kit.signs import Chip, Sign, sign_width
from groupdesk.desktop.kit.steps import StepsLine
from groupdesk.desktop.kit.tabs import TabParts, Tabs
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.kit.words import ElidedLabel, KeyCap, plain_tip, words

HOSTILE = "<b>Bobby</b> &amp; <img src=x>"


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(900, 600)
    inner = QWidget()
    QVBoxLayout(inner)
    made.setCentralWidget(inner)
    made.show()
    qtbot.waitExposed(made)
    return made


def put(window: QMainWindow, *widgets: QWidget) -> None:
    for widget in widgets:
        window.centralWidget().layout().addWidget(widget)
        widget.show()


# words


@pytest.mark.parametrize("make", [words, ElidedLabel, KeyCap])
def test_labels_never_take_text_for_markup(qtbot, make) -> None:
    label = make(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_paragraph_shows_markup_as_text_and_says_it_as_it_is(qtbot) -> None:
    paragraph = Paragraph(HOSTILE, 300)
    qtbot.addWidget(paragraph)
    assert "&lt;b&gt;Bobby" in paragraph.text()
    assert paragraph.accessibleName() == HOSTILE


def test_tooltips_are_escaped_only_where_they_look_like_markup() -> None:
    assert plain_tip("Print") == "Print"
    assert plain_tip("a < b & c") == "<span style='white-space: pre-wrap'>a &lt; b &amp; c</span>"


def test_long_text_is_cut_and_told_whole(qtbot, window) -> None:
    label = words("A very long name of a group that meets on Tuesdays " * 3, elided=True)
    put(window, label)
    label.setFixedWidth(120)
    label.grab()
    assert label.toolTip() == label.text()
    label.setText("Short")
    label.grab()
    assert label.toolTip() == ""


# buttons


def test_icon_button_says_its_words_and_its_shortcut(qtbot) -> None:
    button = IconButton("eye", "Hide names", "F9")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Hide names"
    assert button.toolTip() == "Hide names (F9)"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_targets_are_large_enough_at_every_size(qtbot, theme_keeper: ThemeKeeper, scale: float) -> None:
    theme_keeper.use("light", scale)
    widgets = [Button("Print"), Button("Undo", role="quiet", dense=True), IconButton("x", "Close", dense=True)]
    for widget in widgets:
        qtbot.addWidget(widget)
        assert widget.sizeHint().height() >= 24
        assert widget.sizeHint().width() >= 24


def test_one_segment_holds_and_arrows_move_it(qtbot, window) -> None:
    segments = Segments((("a", "Status"), ("b", "Minutes"), ("c", "Both")))
    put(window, segments)
    heard = []
    segments.chosen.connect(heard.append)
    buttons = {button.text(): button for button in segments.findChildren(QPushButton)}
    qtbot.keyClick(buttons["Status"], Qt.Key.Key_Right)
    assert segments.key() == "b"
    qtbot.keyClick(buttons["Minutes"], Qt.Key.Key_Left)
    qtbot.keyClick(buttons["Status"], Qt.Key.Key_Left)
    assert heard == ["b", "a", "c"]
    assert [text for text, button in buttons.items() if button.isChecked()] == ["Both"]
    by_tab = [text for text, b in buttons.items() if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert by_tab == ["Both"]


# signs


def test_chip_is_read_as_its_word_and_wide_enough(qtbot) -> None:
    chip = Chip(Sign("No absence left", "triangle-alert", "problem"))
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "No absence left"
    assert chip.sizeHint().width() == sign_width(chip.sign, chip.font())
    assert chip.sizeHint().height() == 22


# fields


def test_refused_field_says_why_below_itself_until_it_is_accepted(qtbot, window) -> None:
    field = Field("Name", QLineEdit(), help="As on papers")
    put(window, field)
    assert field.edit.accessibleName() == "Name"
    field.refuse("There is nobody of this name.")
    assert field.problem() == "There is nobody of this name."
    assert field.edit.accessibleDescription() == "There is nobody of this name."
    assert field.edit.property("status") == "problem"
    field.accept()
    assert field.problem() == ""
    assert field.edit.accessibleDescription() == "As on papers"
    assert field.edit.property("status") == ""


def test_search_field_clears_with_escape_and_goes_down_into_the_list(qtbot, window) -> None:
    field = SearchField("Filter groups")
    put(window, field)
    heard = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "an")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard == ["a", "an", ""]
    with qtbot.waitSignal(field.left_downward):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_letters_from_the_list_go_on_in_the_search_field(qtbot, window) -> None:
    field = SearchField("Filter groups")
    put(window, field)
    field.take("x")
    assert field.text() == "x"
    assert QApplication.focusWidget() is field


def test_number_field_keeps_its_bounds_and_unit(qtbot) -> None:
    field = NumberField(1, 60, " min")
    qtbot.addWidget(field)
    field.setValue(99)
    assert field.text() == "60 min"


# rows, heads, tabs, steps, progress, banner, empty state


def test_row_that_leads_on_opens_by_click_enter_and_space(qtbot, window) -> None:
    row = CardRow("Grief circle", "Room 1", sign=Sign("Late", "clock", "attention"))
    row.lead_on()
    put(window, row)
    heard = []
    row.opened.connect(lambda: heard.append(1))
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    qtbot.keyClick(row, Qt.Key.Key_Space)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert heard == [1, 1, 1]
    assert row.accessibleName() == "Grief circle, Late, Room 1"


def test_row_that_leads_nowhere_is_no_button(qtbot, window) -> None:
    row = CardRow("Backup 25 minutes ago")
    put(window, row)
    heard = []
    row.opened.connect(lambda: heard.append(1))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert heard == []
    assert row.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_tabs_keep_their_place_when_another_is_chosen(qtbot, window) -> None:
    tabs = Tabs((("roster", "Roster"), ("sessions", "Sessions"), ("papers", "Papers")))
    put(window, tabs)
    before = [tabs.tabRect(n) for n in range(3)]
    with qtbot.waitSignal(tabs.chosen) as heard:
        tabs.choose("sessions")
    assert heard.args == ["sessions"]
    assert [tabs.tabRect(n) for n in range(3)] == before
    tabs.choose("gone")
    assert tabs.key() == "roster"


def test_header_shows_title_facts_and_sign(qtbot) -> None:
    header = PageHeader("Groups", "8 running")
    qtbot.addWidget(header)
    header.show_title("Anxiety skills", "", Sign("Running", "circle-play", "good"))
    assert header.title() == "Anxiety skills"
    assert header.facts() == ""


def test_steps_say_where_one_is(qtbot) -> None:
    steps = StepsLine(("File", "Columns", "Matches"))
    qtbot.addWidget(steps)
    steps.show_step(1)
    assert steps.accessibleName() == "Step 2 of 3: Columns"
    assert not steps.grab().isNull()


def test_progress_tells_how_far_and_can_be_cancelled_once(qtbot) -> None:
    panel = ProgressPanel("Reading")
    qtbot.addWidget(panel)
    panel.show_step(40, 100)
    assert panel.bar.value() == 40
    with qtbot.waitSignal(panel.cancelled):
        panel.cancel_button.click()
    assert not panel.cancel_button.isEnabled()


def test_banner_does_its_deed_and_shows_no_button_without_one(qtbot) -> None:
    done = []
    banner = Banner("Two rooms.", "problem", action="Show", deed=lambda: done.append(1))
    plain = Banner("All well.", "good")
    qtbot.addWidget(banner)
    qtbot.addWidget(plain)
    banner.button.click()
    assert done == [1]
    assert plain.button.isHidden()


def test_empty_state_shows_all_of_its_text(qtbot) -> None:
    state = EmptyState("megaphone", "Nothing yet", "word " * 60, Button("Begin", role="primary"))
    qtbot.addWidget(state)
    state.resize(1000, 600)
    state.show()
    paragraph = state.findChild(Paragraph)
    assert paragraph.height() >= paragraph.heightForWidth(paragraph.width())


def test_nothing_is_a_window_of_its_own_while_it_is_built(qtbot) -> None:
    """A widget shown before it has a parent flashes up as a window."""
    before = set(QApplication.topLevelWidgets())
    made = [
        Banner("x", action="Show", deed=int),
        EmptyState("sun", "x", "y", Button("z"), [Button("q")]),
        Field("a", QLineEdit(), help="b"),
        ProgressPanel("x"),
        PageHeader("x", "y"),
        MessageBar(),
        CardRow("a", "b", "sun", sign=Sign("x", "sun")),
    ]
    for widget in made:
        qtbot.addWidget(widget)
    shown = [w for w in set(QApplication.topLevelWidgets()) - before if w.isVisible()]
    assert shown == []


# message bar


@pytest.fixture
def bar(window) -> MessageBar:
    made = MessageBar()
    put(window, made)
    made.hide()
    return made


def test_message_goes_by_itself_after_ten_seconds(bar) -> None:
    assert STAYS_MS == 10_000
    bar.say("Marked late.")
    assert bar.isVisible()
    assert bar._timer.isActive()
    bar._on_time()
    assert bar.isHidden()


def test_message_stays_under_the_pointer_and_under_the_focus(bar, qtbot) -> None:
    bar.say("Marked late.", undo=int)
    QApplication.sendEvent(bar.frame, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not bar._timer.isActive()
    QApplication.sendEvent(bar.frame, QEvent(QEvent.Type.Leave))
    assert bar._timer.isActive()
    bar._undo.setFocus()
    bar._on_time()
    assert bar.isVisible()


def test_problem_stays_until_it_is_closed(bar, qtbot) -> None:
    bar.say("The disk is full.", "problem")
    assert not bar._timer.isActive()
    bar._close.click()
    assert bar.isHidden()


def test_next_message_replaces_one_that_was_seen(bar) -> None:
    bar.say("First.")
    bar.say("Second.")
    assert bar.sentence() == "Second."
    assert [message.sentence for message in bar.log] == ["First.", "Second."]


def test_fresh_problem_is_seen_three_seconds_before_the_next_message(bar) -> None:
    assert AT_LEAST_MS == 3_000
    bar.say("The disk is full.", "problem")
    bar.say("Saved.")
    assert bar.sentence() == "The disk is full."
    bar._least.stop()
    bar._show_waiting()
    assert bar.sentence() == "Saved."


def test_undo_is_offered_once(bar) -> None:
    undone = []
    bar.say("Marked late.", undo=lambda: undone.append(1))
    assert bar.undo()
    assert not bar.undo()
    assert undone == [1]


def test_action_of_a_message_is_done_and_closes_it(bar) -> None:
    done = []
    bar.say("Saved.", action="Open", deed=lambda: done.append(1))
    bar._action.click()
    assert done == [1]
    assert bar.isHidden()


def test_hostile_sentence_is_shown_as_it_is(bar) -> None:
    bar.say(HOSTILE)
    assert bar._words.text() == HOSTILE
    assert bar._words.textFormat() == Qt.TextFormat.PlainText


# dialogs and questions


def test_dialog_takes_the_focus_keeps_it_and_gives_it_back(window, qtbot) -> None:
    outside = QLineEdit()
    put(window, outside)
    outside.setFocus()
    dialog = Dialog(window, "New group", "Add the group")
    first, second = QLineEdit(), QLineEdit()
    dialog.body.addWidget(first)
    dialog.body.addWidget(second)
    dialog.open()
    assert QApplication.focusWidget() is first
    seen = []
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert all(dialog.isAncestorOf(widget) for widget in seen)
    assert second in seen
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert QApplication.focusWidget() is outside


def test_enter_presses_the_primary_button(window, qtbot) -> None:
    dialog = Dialog(window, "New group", "Add the group")
    field = QLineEdit()
    dialog.body.addWidget(field)
    dialog.primary.clicked.connect(dialog.accept)
    dialog.open()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_dialogs_are_never_stacked(window) -> None:
    first, second = Dialog(window, "One", "Go"), Dialog(window, "Two", "Go")
    heard = []
    dialogs().changed.connect(lambda where, is_open: heard.append(is_open) if where is window else None)
    first.open()
    second.open()
    assert open_dialog(window) is second
    assert not first.panel.isVisible()
    second.reject()
    assert first.panel.isVisible()
    first.reject()
    assert heard == [True, False]


def test_dialog_stays_inside_a_small_window_and_scrolls(window) -> None:
    window.resize(500, 300)
    dialog = Dialog(window, "Long", "Go", wide=700)
    for number in range(30):
        dialog.body.addWidget(QLineEdit(str(number)))
    dialog.open()
    assert window.rect().contains(dialog.panel.geometry())
    assert dialog.primary.isVisible()
    window.resize(800, 500)
    QApplication.sendPostedEvents()
    assert window.rect().contains(dialog.panel.geometry())
    dialog.reject()


def test_dialog_grows_with_what_it_shows(window, qtbot) -> None:
    dialog = Dialog(window, "Grow", "Go")
    dialog.body.addWidget(QLineEdit())
    dialog.open()
    before = dialog.panel.height()
    dialog.body.addWidget(QLineEdit())
    qtbot.waitUntil(lambda: dialog.panel.height() > before)
    dialog.reject()


QUESTION = Question("Erase 3 people?", "Their names are gone.", "Erase 3 people", typed="erase", dangerous=True)


def test_question_that_destroys_wants_a_word_typed_first(window, qtbot) -> None:
    answers = []
    ask.confirm(window, QUESTION, lambda: answers.append("yes"), lambda: answers.append("no"))
    dialog = open_dialog(window)
    assert not dialog.primary.isEnabled()
    qtbot.keyClicks(dialog.findChild(QLineEdit), "Erase")
    assert dialog.primary.isEnabled()
    dialog.primary.click()
    assert answers == ["yes"]


def test_escape_answers_no(window, qtbot) -> None:
    answers = []
    question = Question("Leave it?", "Nothing is stored.", "Leave it")
    ask.confirm(window, question, lambda: answers.append("yes"), lambda: answers.append("no"))
    qtbot.keyClick(open_dialog(window), Qt.Key.Key_Escape)
    assert answers == ["no"]


def test_scripted_answers_show_nothing(window) -> None:
    answers = []
    with ask.scripted(True, False) as asked:
        ask.confirm(window, QUESTION, lambda: answers.append("yes"))
        ask.confirm(window, QUESTION, lambda: answers.append("yes"), lambda: answers.append("no"))
    assert answers == ["yes", "no"]
    assert asked == [QUESTION, QUESTION]
    assert open_dialog(window) is None


# the ring of the keyboard


def test_ring_shows_around_buttons_for_the_keyboard_only(window, qtbot) -> None:
    ring = FocusRing(window)
    button = Button("Print")
    put(window, button)
    button.setFocus()
    assert ring.isHidden()
    keyboard.note(by_keyboard=True)
    assert ring.isVisible()
    corner = button.mapTo(window, QPoint(0, 0))
    assert ring.geometry().topLeft() == corner - QPoint(4, 4)
    assert ring.width() == button.width() + 8
    keyboard.note(by_keyboard=False)
    assert ring.isHidden()


def test_ring_shows_around_text_fields_always(window) -> None:
    ring = FocusRing(window)
    field = QLineEdit()
    put(window, field)
    field.setFocus()
    assert ring.isVisible()
    field.hide()
    assert ring.isHidden()


def test_ring_follows_scrolling_and_goes_when_scrolled_away(window, qtbot) -> None:
    ring = FocusRing(window)
    area, inner = QScrollArea(), QWidget()
    column = QVBoxLayout(inner)
    fields = [QLineEdit(str(n)) for n in range(60)]
    for field in fields:
        column.addWidget(field)
    area.setWidget(inner)
    put(window, area)
    fields[0].setFocus()
    before = ring.geometry().top()
    area.verticalScrollBar().setValue(15)
    assert ring.geometry().top() < before
    viewport = area.viewport()
    assert ring.geometry().top() >= viewport.mapTo(window, QPoint(0, 0)).y()
    area.verticalScrollBar().setValue(900)
    assert ring.isHidden()
    area.verticalScrollBar().setValue(0)
    assert ring.isVisible()


def test_ring_ends_with_its_widget(window, qtbot) -> None:
    ring = FocusRing(window)
    field = QLineEdit()
    put(window, field)
    field.setFocus()
    field.deleteLater()
    qtbot.waitUntil(ring.isHidden)


def test_a_part_is_built_when_its_tab_is_first_seen(qtbot) -> None:
    built: list[str] = []

    def build(key: str) -> QWidget:
        built.append(key)
        return QWidget()

    parts = TabParts({key: partial(build, key) for key in ("roster", "sessions")})
    qtbot.addWidget(parts)
    assert (parts.tab_keys(), built) == (("roster", "sessions"), [])
    parts.show_part("sessions")
    first = parts.currentWidget()
    parts.show_part("roster")
    parts.show_part("sessions")
    assert built == ["sessions", "roster"]
    assert parts.currentWidget() is first is parts.part("sessions")


def test_dialog_is_as_wide_as_its_fields_need_and_scrolls_sideways_only_in_a_narrower_window(window) -> None:
    wide = QLineEdit()
    wide.setMinimumWidth(560)
    dialog = Dialog(window, "Wide", "Go", wide=300)
    dialog.body.addWidget(wide)
    window.resize(900, 500)
    dialog.open()
    assert dialog.panel.width() > 560
    assert dialog._scroll.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    window.resize(500, 500)
    QApplication.sendPostedEvents()
    assert window.rect().contains(dialog.panel.geometry())
    assert dialog._scroll.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    dialog.reject()


def test_an_empty_state_gives_up_its_picture_in_a_low_window(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    words = "What belongs here, and how it comes here."
    state = EmptyState("sun", "Nothing yet", words, Button("Begin"), parent=page)
    page.show()
    seen = []
    for height in (500, 120, 500):
        state.resize(600, height)
        seen.append(state._circle.isVisible())
    assert seen == [True, False, True]


def test_what_is_found_stands_mirrored_from_right_to_left(qtbot) -> None:
    seen = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        found = HitList()
        qtbot.addWidget(found)
        found.setLayoutDirection(direction)
        found.show_groups([HitGroup("Groups", (Hit("Anxiety", print, icon="users-round"),))], "anx")
        found.resize(600, found.wanted_height())
        picture = found.grab().toImage()
        row = picture.height() - theme.scaled(25)
        ground = picture.pixel(picture.width() // 2, row)
        inked = [x for x in range(20, 580) if any(picture.pixel(x, row + y) != ground for y in range(-4, 5))]
        seen.append(sum(inked) / len(inked) if inked else 0)
    assert seen[0] < 300 < seen[1]
