"""The pages that exist, in the order of the navigation; the one place that knows all features of the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.geometry import Geometry
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.desktop.today.place import today_place
from groupdesk.services.bundle import Services


@dataclass(frozen=True)
class FeatureParts:
    """What features are built of. `count` shows a number beside an entry of the navigation."""

    services: Services
    tasks: Worker
    hub: ChangeHub
    deeds: Deeds
    failed: Failed
    geometry: Geometry
    count: Callable[[str, int], None]


def all_places(parts: FeatureParts) -> Sequence[Place]:
    """Nothing is built yet: each page is, at its first visit."""
    today = today_place(parts.services, parts.tasks, parts.hub, lambda missing: parts.count("today", missing), None)
    return (today,)
