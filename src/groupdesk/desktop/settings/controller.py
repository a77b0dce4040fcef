"""The practice, its staff and its closures: read when seen, stored as they are made, each with a way back."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from groupdesk.base.i18n import _
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.pictures import thumbnail
from groupdesk.desktop.settings.brand_part import LOGO_PIXELS
from groupdesk.desktop.settings.closures import ClosuresController
from groupdesk.desktop.settings.entry_dialog import StaffDialog
from groupdesk.desktop.settings.page import SettingsPage
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.desktop.zone_field import zone_words
from groupdesk.domain.changes import Topic
from groupdesk.domain.practice import Practice
from groupdesk.domain.staff import StaffRow
from groupdesk.domain.zone_search import offset_words
from groupdesk.services.bundle import Services
from groupdesk.services.holiday_places import holiday_countries

_FOLLOWED = (Topic.PRACTICE, Topic.STAFF)


class SettingsController(QObject):
    """Built with the page."""

    def __init__(
        self, page: SettingsPage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, failed: Failed
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds
        self._failed = failed
        self._has_countries = False
        page.seen.connect(self._on_seen)
        page.practice.changed.connect(self._change_practice)
        page.practice.brand.logo_chosen.connect(self.change_logo)
        page.practice.brand.logo_unwanted.connect(lambda: self.change_logo(None))
        page.staff.add_wanted.connect(self._add_staff)
        page.staff.change_wanted.connect(self._change_staff)
        page.staff.archive_wanted.connect(self._archive_staff)
        page.staff.restore_wanted.connect(self._restore_staff)
        self.closures = ClosuresController(page, services, tasks, hub, deeds, failed)
        privacy.changed().changed.connect(self._on_names_hidden)
        hub.follow(page, _FOLLOWED, self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Reads what is stored again."""
        service, page = self._services.practice, self._page
        self._tasks.read(page, self._read_practice, self._show_practice, latest="practice")
        self._tasks.read(
            page,
            lambda: service.staff(archived=True),
            lambda found: page.staff.show_staff(found, self._services.desk.staff_id or ""),
            latest="staff",
        )

    @Slot(str)
    def _on_seen(self, tab: str) -> None:
        self.refresh()
        if tab == "practice" and not self._has_countries:
            self._has_countries = True
            self._tasks.read(self._page, holiday_countries, self._page.practice.show_countries)

    @Slot(bool)
    def _on_names_hidden(self, _hidden: bool) -> None:
        if self._page.isVisible():
            self.refresh()

    # the practice

    def _read_practice(self) -> tuple[Practice, str, QImage]:
        """Its facts, its zone in words, and its logo."""
        practice = self._services.practice.practice()
        apart = offset_words(practice.zone, self._services.desk.now())
        says = _("{place}; the clock is at {apart} now.").format(place=zone_words(practice.zone), apart=apart)
        return practice, says, thumbnail(self._services.brand.brand().logo if practice.logo else b"", LOGO_PIXELS)

    def _show_practice(self, found: tuple[Practice, str, QImage]) -> None:
        practice, zone_says, logo = found
        self._page.practice.show_practice(practice, zone_says)
        self._page.practice.brand.show_logo(logo)

    @Slot(object)
    def change_logo(self, path: Path | None) -> None:
        """Takes the picture in that file as the logo of all papers; none takes the logo away."""
        services, part = self._services, self._page.practice
        part.brand.logo.accept()
        told = _("Papers bear the new logo.") if path else _("Papers bear no logo.")
        self._deeds.do(
            self._page,
            lambda: services.brand.change(services.practice.practice(), services.brand.picture(path) if path else b""),
            told,
            failed=self._practice_refused,
        )

    @Slot(dict)
    def _change_practice(self, fields: dict[str, object]) -> None:
        service = self._services.practice
        told = _told(next(iter(fields)))
        # Read again in the writer, so that two fields left at once do not meet.
        self._deeds.do(
            self._page, lambda: service.change(_with(service.practice(), fields)), told, failed=self._practice_refused
        )

    def _practice_refused(self, error: BaseException) -> None:
        if not self._page.practice.refuse(error):
            self.refresh()  # the choices show again what holds
            self._failed(error)

    # staff

    @Slot()
    def _add_staff(self) -> None:
        dialog, service = StaffDialog(self._page), self._services.practice

        def add() -> None:
            name, credentials = dialog.name(), dialog.credentials()
            told = _("{name} was added to the staff.").format(name=privacy.shown(name))
            self._deeds.do(
                self._page,
                lambda: service.add_staff(name, credentials),
                told,
                lambda _done: dialog.accept(),
                dialog.refuse,
            )

        dialog.entered.connect(add)
        dialog.open()

    @Slot(object)
    def _change_staff(self, row: StaffRow) -> None:
        dialog, service = StaffDialog(self._page, row), self._services.practice

        def change() -> None:
            name, credentials = dialog.name(), dialog.credentials()
            told = _("{name} was changed.").format(name=privacy.shown(name))
            self._deeds.do(
                self._page,
                lambda: service.change_staff(row.id, name, credentials),
                told,
                lambda _done: dialog.accept(),
                dialog.refuse,
            )

        dialog.entered.connect(change)
        dialog.open()

    @Slot(object)
    def _archive_staff(self, row: StaffRow) -> None:
        told = _("{name} was archived.").format(name=privacy.shown(row.display_name))
        self._deeds.do(self._page, lambda: self._services.practice.archive_staff(row.id), told)

    @Slot(object)
    def _restore_staff(self, row: StaffRow) -> None:
        told = _("{name} is on the lists again.").format(name=privacy.shown(row.display_name))
        self._deeds.do(self._page, lambda: self._services.practice.archive_staff(row.id, restore=True), told)


def _with(practice: Practice, fields: dict[str, object]) -> Practice:
    return replace(practice, **fields)  # type: ignore[arg-type]  # names and values come from PracticePart alone


def _told(field: str) -> str:
    return {
        "name": _("The practice has another name."),
        "zone": _("The practice has another time zone; sessions planned before keep theirs."),
        "paper": _("Papers have another size."),
        "language": _("Papers speak another language."),
        "country": _("Public holidays are those of another country."),
        "region": _("Public holidays are those of another region."),
        "footer": _("Papers have other words at the foot."),
        "address": _("Papers have another address at the head."),
        "contact": _("Papers have another telephone or web line at the head."),
        "colour": _("Papers have another colour."),
    }[field]
