"""Sentences that screen readers say although nothing has taken the focus."""

from PySide6 import QtGui  # its names are made when they are first used: after the first paint
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, urgent: bool = False) -> None:
    """Says it after what is being read; `urgent` interrupts."""
    event = QtGui.QAccessibleAnnouncementEvent(widget, sentence)
    politeness = QtGui.QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QtGui.QAccessible.updateAccessibility(event)
