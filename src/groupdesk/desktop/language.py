"""The language of the window: that of the settings, else the system's, else English."""

from PySide6 import QtCore  # what is needed for other languages is made only for them
from PySide6.QtWidgets import QApplication

from groupdesk.base.files import resource
from groupdesk.base.i18n import install

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi")


def speak(application: QApplication, wanted: str) -> None:
    """Call before the first page is built. A language without a catalogue of ours leaves everything in English."""
    name = wanted or QtCore.QLocale().name()
    folder = resource("i18n")
    if not any((folder / code / "LC_MESSAGES/groupdesk.mo").exists() for code in (name, name[:2])):
        return
    install(folder, name)
    translator = QtCore.QTranslator(application)
    if translator.load(
        f"qtbase_{name[:2]}", QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        application.installTranslator(translator)
    if name[:2] in _RIGHT_TO_LEFT:
        application.setLayoutDirection(QtCore.Qt.LayoutDirection.RightToLeft)
