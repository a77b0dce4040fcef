"""The sample practice: the same seed and day give the same rows; believable, and consistent with every rule."""

from datetime import date
from pathlib import Path

import sqlalchemy as sa

from groupdesk.domain.groups import CohortsShown, GroupsQuery
from groupdesk.domain.people import PeopleQuery
from groupdesk.services.opening import Making
from groupdesk.services.sample.making import SampleWish, create_sample
from groupdesk.store.registry import metadata
from groupdesk.store.vault.header import KdfCost

CHEAP = Making(cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
PASSPHRASE = "quiet harbour lantern seven"
TODAY = date(2026, 4, 7)


def rows(folder: Path, seed: int = 1, scale: float = 0) -> dict[str, list[tuple[object, ...]]]:
    made = create_sample(folder, PASSPHRASE, SampleWish(TODAY, seed, scale), CHEAP).practice
    with made.database.read() as reading:
        found = {
            name: sorted((tuple(row) for row in reading.rows(sa.select(table))), key=str)
            for name, table in metadata.tables.items()
        }
    for entry in found["deeds"]:
        assert entry[-1]  # sealed under the vault's own key, which is never the same twice
    found["deeds"] = [entry[:-1] for entry in found["deeds"]]
    made.close()
    return found


def test_the_same_seed_and_day_give_the_same_practice(tmp_path: Path) -> None:
    first = rows(tmp_path / "a.groupdesk", scale=0.001)
    assert first == rows(tmp_path / "b.groupdesk", scale=0.001)
    assert first["marks"] != rows(tmp_path / "c.groupdesk", seed=2)["marks"]


def test_it_holds_three_organisations_forty_people_a_term_and_a_session_tonight(tmp_path: Path) -> None:
    made = create_sample(tmp_path / "a.groupdesk", PASSPHRASE, SampleWish(TODAY), CHEAP).practice
    groups = made.services.groups.page(GroupsQuery(shown=CohortsShown.ALL))
    assert len(groups) >= 12
    for place in ("Harbour Street", "Lincoln Middle School", "Northgate Foods"):
        assert any(place in g.place for g in groups)
    assert made.services.people.count(PeopleQuery()) >= 40
    assert made.services.practice.counts().marks > 400
    cohort = next(g for g in groups if g.group_name == "Anxiety skills")
    assert (cohort.enrolled, cohort.waiting, cohort.sessions_planned) == (12, 3, 8)
    tonight = [s for s in made.services.sessions.rows(cohort.cohort_id) if s.starts_at.date() == TODAY]
    assert [(s.number, s.expected) for s in tonight] == [(5, 12)]
    assert made.services.deeds.check() == ()
    assert made.vault is not None
    assert made.vault.check() == ()
    made.close()
