"""Marks and lists of the vault beside the bare driver on a vault of the same rows and settings."""

import json
import shutil
import sys
from datetime import date
from pathlib import Path

from measure import Row, prepared, work

HERE = Path(__file__)
PASSPHRASE = "quiet harbour lantern seven"
DAY = date(2026, 4, 7)
MARKS, SHEETS, ROSTERS, PAGES, MATRICES = 300, 60, 300, 300, 150


def rows() -> list[Row]:
    return [
        Row("one mark, durable, with history and audit", (HERE, "mark"), (HERE, "mark_bare"), 5, figure="work_cpu"),
        Row("a sheet of 25 in one deed", (HERE, "filled"), (HERE, "filled_bare"), 10, figure="work_cpu"),
        Row("bulk load of 50,000 marks", (HERE, "load"), (HERE, "load_bare"), 2.3, figure="work_cpu"),
        Row("roster of a cohort of 50", (HERE, "roster"), (HERE, "roster_bare"), 1.5, figure="work_cpu"),
        Row("sheet of a cohort of 50", (HERE, "sheet"), (HERE, "sheet_bare"), 1.5, figure="work_cpu"),
        Row("matrix of 50 people over a cohort", (HERE, "matrix"), (HERE, "matrix_bare"), 1.5, figure="work_cpu"),
        Row("page of 128 of the people list", (HERE, "page"), (HERE, "page_bare"), 1.5, figure="work_cpu"),
    ]


def make(folder: Path) -> None:
    from groupdesk.services.opening import Making
    from groupdesk.services.sample.making import SampleWish, create_sample
    from groupdesk.store.vault.header import KdfCost

    cheap = Making(cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
    create_sample(folder / "big.groupdesk", PASSPHRASE, SampleWish(DAY, 1, 0.05), cheap).practice.close()


def practice():
    """A copy of its own for each process: marks change it."""
    from groupdesk.services.opening import open_practice
    from groupdesk.store.vault.secret import Secret

    source = prepared("practice", make) / "big.groupdesk"
    copy = source.with_name(f"copy-{sys.argv[1]}.groupdesk")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(source, copy)
    return open_practice(copy, Secret(passphrase=PASSPHRASE))


def _cohorts(opened, count: int):
    from groupdesk.domain.groups import CohortsShown, GroupsQuery

    return [
        r.cohort_id for r in opened.services.groups.page(GroupsQuery(text="circle 0", shown=CohortsShown.ALL), 0, count)
    ]


def _session(opened, cohort):
    return next(s.id for s in opened.services.sessions.rows(cohort) if s.is_sheet_open)


def mark() -> None:
    from groupdesk.domain.attendance import MarkDraft

    opened = practice()
    session = _session(opened, _cohorts(opened, 1)[0])
    people = [row.person_id for row in opened.services.attendance.sheet(session).rows]
    service = opened.services.attendance
    service.mark(session, [MarkDraft(person_id=people[0], status="excused")])
    with work():
        for n in range(MARKS):
            status = ("late", "present", "absent")[(n // len(people)) % 3]
            service.mark(session, [MarkDraft(person_id=people[n % len(people)], status=status)])
    opened.close()


def mark_bare() -> None:
    """The same three rows in one durable transaction of the same vault, statements written by hand."""
    opened = practice()
    session = _session(opened, _cohorts(opened, 1)[0])
    people = [row.mark_id for row in opened.services.attendance.sheet(session).rows]
    bare = opened.vault.connect()
    seq = bare.execute("SELECT max(seq) FROM deeds").fetchone()[0]
    step = json.dumps({"status": "late", "minutes": 90, "marked_at": "2026-04-07T21:30:00+00:00"})
    with work():
        for n in range(MARKS):
            seq += 1
            bare.execute("BEGIN IMMEDIATE")
            bare.execute(
                "UPDATE marks SET status=?, minutes=?, marked_at=?, marked_by=?, source=?, version=version+1 WHERE id=?",
                (
                    "late" if n % 2 else "absent",
                    90,
                    "2026-04-07 21:30:00.000000",
                    "f" * 32,
                    "roll-call",
                    people[n % 50],
                ),
            )
            bare.execute(
                "INSERT INTO deeds(seq, id, verb, at, staff_id, thing_id, facts, revisions_digest, hash)"
                " VALUES(?,?,?,?,?,?,?,?,?)",
                (
                    seq,
                    f"b{seq:031x}",
                    "roll-mark",
                    "2026-04-07 21:30:00.000000",
                    "f" * 32,
                    session,
                    "{}",
                    "a" * 64,
                    "a" * 64,
                ),
            )
            bare.execute("INSERT INTO revisions VALUES(?,0,'marks',?,?,?)", (seq, people[n % 50], step, step))
            bare.execute("COMMIT")
    bare.close()
    opened.close()


def _sheet_of_25(opened):
    """An opened session, its cohort's first 25 people."""
    session = _session(opened, _cohorts(opened, 1)[0])
    return session, opened.services.attendance.sheet(session).rows[:25]


def filled() -> None:
    from groupdesk.domain.attendance import MarkDraft

    opened = practice()
    session, rows_of = _sheet_of_25(opened)
    service = opened.services.attendance
    service.mark(session, [MarkDraft(person_id=row.person_id, status="excused") for row in rows_of])
    with work():
        for n in range(SHEETS):
            status = ("late", "present", "absent")[n % 3]
            service.mark(session, [MarkDraft(person_id=row.person_id, status=status) for row in rows_of])
    opened.close()


def filled_bare() -> None:
    """The bare upsert of the same 25 marks in one durable transaction, without history or audit."""
    opened = practice()
    _session_id, rows_of = _sheet_of_25(opened)
    bare = opened.vault.connect()
    ids = [row.mark_id for row in rows_of]
    marks = {row[0]: row for row in bare.execute("SELECT * FROM marks").fetchall() if row[0] in ids}
    places = ",".join("?" * len(next(iter(marks.values()))))
    upsert = (
        f"INSERT INTO marks VALUES({places}) ON CONFLICT(id) DO UPDATE SET status=excluded.status,"
        " minutes=excluded.minutes, marked_at=excluded.marked_at, marked_by=excluded.marked_by,"
        " source=excluded.source, version=version+1"
    )
    with work():
        for _n in range(SHEETS):
            bare.execute("BEGIN IMMEDIATE")
            bare.executemany(upsert, [marks[one] for one in ids])
            bare.execute("COMMIT")
    bare.close()
    opened.close()


def _loaded(opened) -> list:
    """Fifty thousand marks of people who are in no session yet."""
    from groupdesk.domain.attendance import Mark

    bare = opened.vault.connect()
    people = [row[0] for row in bare.execute("SELECT id FROM people ORDER BY id LIMIT 500").fetchall()]
    sessions = [row[0] for row in bare.execute("SELECT id FROM sessions ORDER BY id LIMIT 100").fetchall()]
    taken = set(bare.execute("SELECT session_id, person_id FROM marks").fetchall())
    bare.close()
    pairs = [(s, p) for s in sessions for p in people if (s, p) not in taken]
    new_id = opened.services.desk.new_id
    return [
        Mark(id=new_id(), session_id=s, person_id=p, enrolment_id=None, status="present", minutes=90) for s, p in pairs
    ]


def load() -> None:
    from groupdesk.store.attendance import MARKS

    opened = practice()
    marks = _loaded(opened)
    with work():

        def put(unit) -> str:
            unit.load(MARKS, marks)
            return ""

        opened.services.desk.do("marks-load", put)
    opened.close()


def load_bare() -> None:
    opened = practice()
    marks = _loaded(opened)
    bare = opened.vault.connect()
    names = "id,version,session_id,person_id,enrolment_id,status,mode,minutes,minutes_reason,remark,source"
    sql = f"INSERT INTO marks({names}) VALUES(?,?,?,?,?,?,?,?,?,?,?)"
    with work():
        bare.execute("BEGIN IMMEDIATE")
        rows_of = (
            (m.id, 1, m.session_id, m.person_id, None, m.status, "in-person", 90, "", "", "roll-call") for m in marks
        )
        bare.executemany(sql, rows_of)
        bare.execute("COMMIT")
    bare.close()
    opened.close()


def roster() -> None:
    opened = practice()
    cohorts = _cohorts(opened, 10)
    roster_of = opened.services.enrolments.roster
    roster_of(cohorts[0])
    with work():
        for n in range(ROSTERS):
            assert len(roster_of(cohorts[n % len(cohorts)])) == 50
    opened.close()


_ROSTER = """SELECT e.id, e.person_id, p.number, p.full_name, p.goes_by, e.state, e.joined_on, e.left_on, p.language,
  e.handout_language, p.needs,
  (SELECT value FROM contact_points c WHERE c.person_id=p.id AND c.kind='phone' ORDER BY position LIMIT 1),
  (SELECT value FROM contact_points c WHERE c.person_id=p.id AND c.kind='email' ORDER BY position LIMIT 1)
  FROM enrolments e JOIN people p ON p.id=e.person_id
  WHERE e.cohort_id=? AND e.state IN ('active','enrolled','completed') AND e.joined_on IS NOT NULL
  ORDER BY p.sort_key, p.number, e.id"""
_TALLIES = """SELECT m.enrolment_id, count(*) FILTER (WHERE m.status IN ('present','late','left-early','video','phone','partial')),
  count(*) FILTER (WHERE m.status<>'not-expected') FROM marks m JOIN sessions s ON m.session_id=s.id
  WHERE s.state NOT IN ('cancelled-by-host','cancelled-by-us','did-not-take-place') AND m.enrolment_id IS NOT NULL
  AND s.cohort_id=? GROUP BY m.enrolment_id"""
_AWAY = """SELECT a.enrolment_id, a.from_on, a.to_on FROM planned_absences a JOIN enrolments e ON a.enrolment_id=e.id
  WHERE e.cohort_id=? AND a.to_on>='2026-04-07'"""


def roster_bare() -> None:
    """The same three questions in SQL, joined into the same frozen rows."""
    from groupdesk.domain.enrolments import RosterRow

    opened = practice()
    cohorts = _cohorts(opened, 10)
    bare = opened.vault.connect()
    with work():
        for n in range(ROSTERS):
            cohort = (cohorts[n % len(cohorts)],)
            bare.execute("BEGIN")
            tallies = {row[0]: row[1:] for row in bare.execute(_TALLIES, cohort)}
            away = {row[0]: row[1:] for row in bare.execute(_AWAY, cohort)}
            found = [
                RosterRow(
                    enrolment_id=r[0], person_id=r[1], number=r[2], name=r[4] or r[3], full_name=r[3], state=r[5],
                    joined_on=date.fromisoformat(r[6]), left_on=r[7] and date.fromisoformat(r[7]), language=r[8],
                    handout_language=r[9], needs=r[10], phone=r[11] or "", email=r[12] or "",
                    came=tallies.get(r[0], (0, 0))[0], expected=tallies.get(r[0], (0, 0))[1],
                    away_from=away.get(r[0], (None, None))[0], away_to=away.get(r[0], (None, None))[1],
                )
                for r in bare.execute(_ROSTER, cohort)
            ]  # fmt: skip
            bare.execute("COMMIT")
            assert len(found) == 50
    bare.close()
    opened.close()


_SHEET = """SELECT m.id, m.person_id, m.enrolment_id, m.status, m.minutes_late, m.time_in, m.time_out, m.mode, m.minutes,
  m.minutes_reason, m.remark, p.number, p.full_name, p.goes_by, p.needs, m.source FROM marks m
  JOIN people p ON m.person_id=p.id WHERE m.session_id=? ORDER BY p.sort_key, p.number"""

_SHEET_MADE_UP = """SELECT u.mark_id, u.minutes, u.made_up_on, u.task, c.code, s.number, s.starts_at, u.approved_by
  FROM make_ups u JOIN marks m ON u.mark_id=m.id LEFT JOIN sessions s ON u.session_id=s.id
  LEFT JOIN cohorts c ON s.cohort_id=c.id WHERE m.session_id=? AND u.approved_at IS NOT NULL"""


def sheet() -> None:
    opened = practice()
    sessions = [_session(opened, cohort) for cohort in _cohorts(opened, 10)]
    sheet_of = opened.services.attendance.sheet
    sheet_of(sessions[0])
    with work():
        for n in range(ROSTERS):
            assert len(sheet_of(sessions[n % len(sessions)]).rows) == 50
    opened.close()


def sheet_bare() -> None:
    """Session, cohort, group, counts, absences, languages, make-ups and lines in SQL, as the same frozen rows."""
    from groupdesk.domain.attendance import SheetRow

    opened = practice()
    sessions = [_session(opened, cohort) for cohort in _cohorts(opened, 10)]
    bare = opened.vault.connect()
    with work():
        for n in range(ROSTERS):
            bare.execute("BEGIN")
            session = bare.execute("SELECT * FROM sessions WHERE id=?", (sessions[n % len(sessions)],)).fetchone()
            cohort = bare.execute("SELECT * FROM cohorts WHERE id=?", (session[2],)).fetchone()
            bare.execute("SELECT * FROM groups WHERE id=?", (cohort[2],)).fetchone()
            bare.execute(
                "SELECT count(*) FROM sessions WHERE cohort_id=? AND number IS NOT NULL AND state<>'cancelled-by-us'",
                (session[2],),
            ).fetchone()
            bare.execute(_AWAY, (session[2],)).fetchall()
            languages = dict(
                bare.execute("SELECT id, handout_language FROM enrolments WHERE cohort_id=?", (session[2],)).fetchall()
            )
            bare.execute(_SHEET_MADE_UP, (session[0],)).fetchall()
            found = [
                SheetRow(
                    mark_id=r[0], person_id=r[1], enrolment_id=r[2], status=r[3], minutes_late=r[4], time_in=r[5],
                    time_out=r[6], mode=r[7], minutes=r[8], minutes_reason=r[9], remark=r[10], number=r[11],
                    full_name=r[12], name=r[13] or r[12], needs=r[14], is_walk_in=r[2] is None,
                    is_planned=r[15] == "planned", planned_absence=None, handout_language=languages.get(r[2], ""),
                )
                for r in bare.execute(_SHEET, (session[0],))
            ]  # fmt: skip
            bare.execute("COMMIT")
            assert len(found) == 50
    bare.close()
    opened.close()


_MATRIX_SESSIONS = "SELECT * FROM sessions WHERE cohort_id=? ORDER BY starts_utc, id"
_MATRIX_STAYS = """SELECT e.id, e.person_id, p.full_name, p.goes_by, e.state, e.joined_on, e.left_on FROM enrolments e
  JOIN people p ON e.person_id=p.id WHERE e.cohort_id=? AND e.state IN ('active','enrolled','completed','withdrawn',
  'discharged','transferred') AND e.joined_on IS NOT NULL ORDER BY p.sort_key, p.number, e.joined_on"""
_MATRIX_MARKS = """SELECT m.enrolment_id, m.session_id, m.status, m.minutes FROM sessions s JOIN marks m
  ON m.session_id=s.id WHERE s.cohort_id=?"""
_MATRIX_GUESTS = """SELECT m.person_id, p.full_name, p.goes_by, m.session_id, m.status, m.minutes FROM sessions s JOIN marks m
  ON m.session_id=s.id JOIN people p ON m.person_id=p.id WHERE s.cohort_id=? AND m.enrolment_id IS NULL"""
_MATRIX_MADE_UP = """SELECT u.enrolment_id, m.session_id, u.minutes FROM make_ups u JOIN enrolments e
  ON u.enrolment_id=e.id JOIN marks m ON u.mark_id=m.id WHERE e.cohort_id=? AND u.approved_at IS NOT NULL"""
_MATRIX_ASSIGNED = """SELECT u.enrolment_id, u.session_id FROM make_ups u JOIN enrolments e ON u.enrolment_id=e.id
  WHERE e.cohort_id=? AND u.session_id IS NOT NULL"""


def matrix() -> None:
    opened = practice()
    cohorts = _cohorts(opened, 10)
    matrix_of = opened.services.attendance.matrix
    matrix_of(cohorts[0])
    with work():
        for n in range(MATRICES):
            assert len(matrix_of(cohorts[n % len(cohorts)]).people) == 50
    opened.close()


def matrix_bare() -> None:
    """The same six questions in SQL, joined into the same frozen rows."""
    from datetime import datetime

    from groupdesk.domain.attendance import Matrix, MatrixPerson, MatrixSession

    opened = practice()
    cohorts = _cohorts(opened, 10)
    bare = opened.vault.connect()
    names = [row[1] for row in bare.execute("PRAGMA table_info(sessions)").fetchall()]
    at = {name: names.index(name) for name in names}
    with work():
        for n in range(MATRICES):
            cohort = (cohorts[n % len(cohorts)],)
            bare.execute("BEGIN")
            sessions = tuple(
                MatrixSession(
                    id=r[0], number=r[at["number"]], kind=r[at["kind"]], state=r[at["state"]],
                    starts_at=datetime.fromisoformat(r[at["starts_at"]]),
                    is_sheet_open=r[at["sheet_opened_at"]] is not None, minutes=90,
                )
                for r in bare.execute(_MATRIX_SESSIONS, cohort)
            )  # fmt: skip
            marks = {(r[0], r[1]): (r[2], r[3]) for r in bare.execute(_MATRIX_MARKS, cohort)}
            bare.execute(_MATRIX_ASSIGNED, cohort).fetchall()
            bare.execute(_MATRIX_GUESTS, cohort).fetchall()
            people = tuple(
                MatrixPerson(
                    enrolment_id=r[0], person_id=r[1], name=r[3] or r[2], state=r[4],
                    joined_on=date.fromisoformat(r[5]), left_on=r[6] and date.fromisoformat(r[6]),
                    marks=tuple(marks.get((r[0], session.id)) for session in sessions),
                )
                for r in bare.execute(_MATRIX_STAYS, cohort)
            )  # fmt: skip
            made_up = {(r[0], r[1]): r[2] for r in bare.execute(_MATRIX_MADE_UP, cohort)}
            found = Matrix(cohort_id=cohort[0], sessions=sessions, people=people, made_up=made_up)
            bare.execute("COMMIT")
            assert len(found.people) == 50
    bare.close()
    opened.close()


def page() -> None:
    from groupdesk.domain.people import PeopleQuery

    opened = practice()
    page_of = opened.services.people.page
    page_of(PeopleQuery(), 0, 128)
    with work():
        for n in range(PAGES):
            assert len(page_of(PeopleQuery(), 128 * (n % 30), 128)) == 128
    opened.close()


_PAGE = "SELECT id FROM people WHERE is_archived=0 ORDER BY sort_key, number LIMIT 128 OFFSET ?"
_PEOPLE = """SELECT p.id, p.number, p.full_name, p.goes_by, p.birth_date, p.birth_year, p.language, p.is_archived,
  (SELECT value FROM contact_points c WHERE c.person_id=p.id AND c.kind='phone' ORDER BY position LIMIT 1),
  (SELECT value FROM contact_points c WHERE c.person_id=p.id AND c.kind='email' ORDER BY position LIMIT 1),
  (SELECT count(*) FROM enrolments e WHERE e.person_id=p.id AND e.is_open) FROM people p WHERE p.id IN ({})"""


def page_bare() -> None:
    from groupdesk.domain.people import PersonRow

    opened = practice()
    bare = opened.vault.connect()
    query = _PEOPLE.format(",".join("?" * 128))
    with work():
        for n in range(PAGES):
            bare.execute("BEGIN")
            ids = [row[0] for row in bare.execute(_PAGE, (128 * (n % 30),))]
            found = {
                r[0]: PersonRow(
                    id=r[0], number=r[1], full_name=r[2], name=r[3] or r[2],
                    birth_date=r[4] and date.fromisoformat(r[4]), birth_year=r[5], language=r[6],
                    is_archived=bool(r[7]), phone=r[8] or "", email=r[9] or "", groups=r[10],
                )
                for r in bare.execute(query, ids)
            }  # fmt: skip
            bare.execute("COMMIT")
            assert len([found[i] for i in ids]) == 128
    bare.close()
    opened.close()


if __name__ == "__main__":
    globals()[sys.argv[1]]()
