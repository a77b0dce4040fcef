"""A sign-up sheet of 10,000 rows, from the file to the last row stored, as somebody who waits for it counts."""

import csv
import shutil
import sys
from pathlib import Path
from random import Random

from measure import Row, prepared, work

HERE = Path(__file__)
PASSPHRASE = "quiet harbour lantern seven"
ROWS = 10_000
FIRST = "Zoë José Łukasz Anaïs Søren Márta Chloé Jürgen Åsa Ömer Mary John Aisha Kwame Mei Ravi Olga Siobhán".split()
SYLLABLES = "an ber cor del el far gor han is jo ka lor mi nor os per qui ros sa tor ul ves win yar zen".split()
GROUPS = ("Anxiety skills", "Sleep better", "Grief support")


def rows() -> list[Row]:
    read, stored = f"{ROWS:,} rows of a sheet: looked at", f"{ROWS:,} rows of a sheet: looked at and stored"
    return [
        Row(f"{read}: seconds", (HERE, "looked_at"), None, goal=10, figure="work_cpu", rounds=3),
        Row(f"{stored}: seconds", (HERE, "stored"), None, goal=10, figure="work_cpu", rounds=3),
    ]


def make_practice(folder: Path) -> None:
    from groupdesk.services.opening import Making, NewPractice, create_practice
    from groupdesk.store.vault.header import KdfCost

    cheap = Making(cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
    new = NewPractice(name="Harbour Street", zone="America/New_York", staff_name="Nadia Brandt")
    create_practice(folder / "imports.groupdesk", PASSPHRASE, new, cheap).practice.close()
    with open(folder / "signups.csv", "w", encoding="utf-8", newline="") as sheet:
        written = csv.writer(sheet)
        written.writerow(["Harbour Street sign-ups"])
        written.writerow(["Participant Name", "DOB", "Phone", "E-mail", "Which group?", "Notes"])
        written.writerows(_people(Random(7)))


def _people(random: Random):
    for n in range(ROWS):
        name = f"{random.choice(FIRST)} {''.join(random.choices(SYLLABLES, k=3)).capitalize()}"
        born = f"{1 + n % 12:02}/{1 + random.randrange(28):02}/{1940 + n % 65}"
        yield name, born, f"555-{n:07}", f"person{n}@example.org", random.choice(GROUPS), "call after 5pm"


def looked_at() -> None:
    _imported(stores=False)


def stored() -> None:
    _imported(stores=True)


def _imported(*, stores: bool) -> None:
    from groupdesk.services.opening import open_practice
    from groupdesk.store.vault.secret import Secret

    source = prepared("imports", make_practice)
    copy = source / f"copy-{sys.argv[1]}.groupdesk"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(source / "imports.groupdesk", copy)
    opened = open_practice(copy, Secret(passphrase=PASSPHRASE))
    imports = opened.services.imports
    with work():
        preview = imports.preview(imports.open(source / "signups.csv"))
        added = imports.accept(preview).added if stores else preview.counts.ready
    assert added > ROWS * 0.9
    opened.close()


if __name__ == "__main__":
    globals()[sys.argv[1]]()
