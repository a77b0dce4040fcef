"""The practice as it appears on paper: its logo beside name, colour, address, contact and footer."""

from pathlib import Path

from groupdesk.documents.forms.logo import MOST_BYTES, small_png
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Trouble
from groupdesk.domain.papers import USUAL_COLOUR, Brand
from groupdesk.domain.practice import Practice
from groupdesk.services.desk import Desk
from groupdesk.services.practices import PracticeService
from groupdesk.store import practice
from groupdesk.store.kept_files import kept_file
from groupdesk.store.reading import Reading

_PIXELS = (640, 480)


class BrandService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def brand(self) -> Brand:
        """What stands on every paper. Trouble: kept-file-damaged."""

        def query(reading: Reading) -> tuple[Practice, bytes]:
            own = practice.practice(reading)
            return own, kept_file(reading, own.logo) if own.logo else b""

        own, logo = self._desk.read(query)
        return Brand(
            organisation=own.name,
            logo=logo,
            colour=own.colour or USUAL_COLOUR,
            reach=" \u00b7 ".join(part for part in (own.address, own.contact) if part),
            footer=own.footer,
        )

    @staticmethod
    def picture(path: Path) -> bytes:
        """The bytes of a chosen file, of one that is too large just enough to refuse it. Trouble: file-not-readable."""
        try:
            with path.open("rb") as source:
                return source.read(MOST_BYTES + 1)
        except OSError as error:
            raise Trouble("file-not-readable") from error

    def change(self, changed: Practice, logo: bytes) -> Done:
        """Stores the facts with another logo, of which a small copy is kept; b"" takes the logo away.

        Refused: as PracticeService.change. Trouble: picture-unreadable, picture-too-large.
        """
        return PracticeService(self._desk).change(changed, logo=small_png(logo, _PIXELS) if logo else b"")
