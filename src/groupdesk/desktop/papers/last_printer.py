"""How was printed last on this computer: which printer, both sides, colour; proposed again for the next paper."""

from contextlib import suppress

from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from groupdesk.base.files import config_folder

_NAME, _DUPLEX, _COLOUR = "printing/printer", "printing/duplex", "printing/colour"


def propose(printer: QPrinter) -> None:
    """Sets what was chosen last, as far as it is there still; range and copies are those of one print alone."""
    kept = _settings()
    name = str(kept.value(_NAME, ""))
    if name in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(name)
    with suppress(ValueError):
        printer.setDuplex(QPrinter.DuplexMode(_number(kept, _DUPLEX, printer.duplex().value)))
    with suppress(ValueError):
        printer.setColorMode(QPrinter.ColorMode(_number(kept, _COLOUR, printer.colorMode().value)))


def remember(printer: QPrinter) -> None:
    """Keeps what was chosen in the file that remembers the window's shape; losing it harms nobody."""
    kept = _settings()
    kept.setValue(_NAME, printer.printerName())
    kept.setValue(_DUPLEX, printer.duplex().value)
    kept.setValue(_COLOUR, printer.colorMode().value)


def _number(kept: QSettings, key: str, usual: int) -> int:
    """Raises ValueError for what this program did not write."""
    return int(str(kept.value(key, usual)))


def _settings() -> QSettings:
    return QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)
