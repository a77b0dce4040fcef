"""Makes a sample practice: new vault, set up, told."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

from groupdesk.base.clock import Clock
from groupdesk.domain.ids import IdMaker
from groupdesk.services.opening import CreatedPractice, Making, NewPractice, at_desk, create_practice
from groupdesk.services.sample.scale import Watch, fill, unwatched
from groupdesk.services.sample.story import ZONE, Story

SAMPLE = NewPractice(name="Harbour Street practice", zone=ZONE, staff_name="Nadia Brandt", country="US", is_sample=True)
_SET_UP_BEFORE = timedelta(weeks=13)


@dataclass(frozen=True, slots=True)
class SampleWish:
    """`scale` 1 adds 100,000 people, 20,000 sessions and 1,000,000 marks to the story."""

    today: date
    seed: int = 1
    scale: float = 0


def create_sample(
    folder: Path, passphrase: str, wish: SampleWish, making: Making | None = None, watch: Watch = unwatched
) -> CreatedPractice:
    """A new practice with the sample in it; the same seed and day give the same rows, ids included.

    Refused and Trouble: as create_practice.
    """
    chosen = making or Making()
    then = datetime.combine(wish.today - _SET_UP_BEFORE, time(13), UTC)
    random = Random(wish.seed)  # noqa: S311 (a repeatable sample, no secret)
    past = Making(Clock(lambda: then), lambda clock: IdMaker(clock.now, random.randbytes), chosen.cost)
    created = create_practice(folder, passphrase, SAMPLE, past)
    desk = created.practice.services.desk
    try:
        Story(desk, wish.today, wish.seed).tell()
        fill(desk, wish.today, wish.seed, wish.scale, watch)
    except BaseException:
        created.practice.close()
        raise
    present = replace(desk, clock=chosen.clock, new_id=chosen.new_ids(chosen.clock))
    return CreatedPractice(at_desk(present, created.practice.vault), created.recovery_key)
