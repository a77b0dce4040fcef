"""The pages that exist, in the order of the navigation; the one place that knows all features of the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from groupdesk.desktop.calendar.place import calendar_place
from groupdesk.desktop.certificates.place import designer_place, designs_place, issuing_place, register_place
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.geometry import Geometry
from groupdesk.desktop.groups.cohort.place import cohort_place
from groupdesk.desktop.groups.place import groups_place
from groupdesk.desktop.imports.place import import_place
from groupdesk.desktop.meetings.place import meeting_place
from groupdesk.desktop.navigation import Address, Place
from groupdesk.desktop.papers.place import PAPER, paper_place
from groupdesk.desktop.people.place import people_place
from groupdesk.desktop.rollcall.place import roll_call_place
from groupdesk.desktop.settings.computer import ThisComputer
from groupdesk.desktop.settings.place import settings_place
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.desktop.today.place import today_place
from groupdesk.services.opening import OpenPractice


@dataclass(frozen=True)
class FeatureParts:
    """What features are built of. `count` shows a number beside an entry of the navigation, `go` opens an address."""

    practice: OpenPractice
    computer: ThisComputer
    tasks: Worker
    hub: ChangeHub
    deeds: Deeds
    failed: Failed
    geometry: Geometry
    count: Callable[[str, int], None]
    say: Callable[[str], None]
    go: Callable[[Address], None]


def all_places(parts: FeatureParts) -> Sequence[Place]:
    """Nothing is built yet: each page is, at its first visit."""
    services, tasks, hub, deeds = parts.practice.services, parts.tasks, parts.hub, parts.deeds

    def papers(kind: str, thing: str) -> None:
        parts.go(Address(PAPER, thing, kind))

    return (
        today_place(services, tasks, hub, lambda missing: parts.count("today", missing), papers),
        calendar_place(services, tasks, hub, deeds),
        groups_place(services, tasks, hub, deeds, parts.geometry),
        cohort_place(services, tasks, hub, deeds, papers, parts.geometry),
        people_place(services, tasks, hub, deeds, parts.geometry),
        register_place(services, tasks, hub, deeds, parts.geometry),
        issuing_place(services, tasks, hub, parts.failed),
        designs_place(services, tasks, hub, deeds, parts.failed),
        designer_place(services, tasks, deeds, parts.failed),
        roll_call_place(services, tasks, hub, deeds, parts.failed, papers),
        import_place(services, tasks, deeds, parts.failed),
        meeting_place(services, tasks, deeds, parts.failed),
        paper_place(services, tasks, parts.say, parts.failed),
        settings_place(parts.practice, tasks, hub, deeds, parts.computer, parts.failed),
    )
