"""Who is compared with whom, and what is found."""

from datetime import date
from random import Random

import pytest

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.matches import Reason, Verdict
from groupdesk.domain.imports.watch import Watch
from groupdesk.interop.likeness import Identity, names_of, pairs_between, pairs_within

MAY = date(1990, 5, 4)


def somebody(key: str, name: str, goes_by: str = "", **known: object) -> Identity:
    return Identity(key=key, names=names_of(name, goes_by), **known)


def verdict(one: Identity, other: Identity) -> Verdict | None:
    found = pairs_between([one], [other])
    return found[0].likeness.verdict if found else None


def phone(*digits: str) -> frozenset[str]:
    return frozenset(digits)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Nguyễn John", "John Nguyễn"),
        ("ESMERALDA BECERRA", "Esmeralda Becerra"),
        ("Micháel Romero", "Michael Romero"),
        ("Dr. Sarah O'Hare", "Sarah OHare"),
        ("Łucja Nowicka", "Lucja Nowicka"),
        ("जोशी सीता", "सीता जोशी"),
    ],
)
def test_order_case_marks_and_titles_do_not_make_another_name(name: str, other: str) -> None:
    assert verdict(somebody("1", name, birth_date=MAY), somebody("2", other, birth_date=MAY)) is Verdict.SAME


def test_vowel_signs_make_another_name() -> None:
    assert names_of("सीता", "") != names_of("सता", "")


@pytest.mark.parametrize(
    "shared",
    [
        {"birth_date": MAY},
        {"emails": frozenset({"a@x.org"})},
        {"phones": phone("955550165")},
        {"rest": "en\x1fself\x1fx"},
    ],
)
def test_one_name_and_one_strong_sign_are_one_person(shared: dict[str, object]) -> None:
    assert verdict(somebody("1", "Ann Lee", **shared), somebody("2", "Ann Lee", **shared)) is Verdict.SAME


@pytest.mark.parametrize("shared", [{}, {"birth_year": 1990}, {"phones": phone("5550105")}])
def test_one_name_alone_or_with_a_weak_sign_is_asked(shared: dict[str, object]) -> None:
    assert verdict(somebody("1", "Ann Lee", **shared), somebody("2", "Ann Lee", **shared)) is Verdict.LIKELY


def test_the_same_request_makes_one_person_unless_they_are_reached_otherwise() -> None:
    asked = {"requests": frozenset({("sleep", date(2026, 10, 1))})}
    one = somebody("1", "Maria Lopez", emails=frozenset({"a@x.org"}), **asked)
    assert verdict(one, somebody("2", "Maria Lopez", **asked)) is Verdict.SAME
    assert verdict(one, somebody("2", "Maria Lopez", emails=frozenset({"b@x.org"}), **asked)) is Verdict.LIKELY


def test_one_name_with_other_birth_dates_is_a_namesake() -> None:
    one = somebody("1", "Jane Dương", birth_date=MAY)
    assert verdict(one, somebody("2", "Dương Jane", birth_date=date(1955, 8, 6))) is Verdict.NAMESAKE
    assert verdict(one, somebody("2", "Dương Jane", birth_year=1991)) is Verdict.NAMESAKE


def test_other_birth_dates_with_one_address_are_asked() -> None:
    one = somebody("1", "Ann Lee", birth_date=MAY, emails=frozenset({"a@x.org"}))
    other = somebody("2", "Ann Lee", birth_date=date(1991, 5, 4), emails=frozenset({"a@x.org"}))
    assert verdict(one, other) is Verdict.LIKELY


def test_day_and_month_the_other_way_round_are_asked() -> None:
    found = pairs_between(
        [somebody("1", "Ann Lee", birth_date=date(1990, 5, 4))], [somebody("2", "Ann Lee", birth_date=date(1990, 4, 5))]
    )
    assert found[0].likeness.verdict is Verdict.LIKELY
    assert Reason.SWAPPED_BIRTH_DATE in found[0].likeness.reasons


def test_a_similar_name_with_a_strong_sign_is_asked() -> None:
    one = somebody("1", "Jonathan Kennedy", emails=frozenset({"k@x.org"}))
    assert verdict(one, somebody("2", "Jonathon Kennedy", emails=frozenset({"k@x.org"}))) is Verdict.LIKELY
    assert verdict(one, somebody("2", "Jonathon Kennedy")) is None


def test_part_of_a_long_name_with_a_strong_sign_is_asked() -> None:
    one = somebody("1", "María García", birth_date=MAY)
    assert verdict(one, somebody("2", "María García López", birth_date=MAY)) is Verdict.LIKELY


def test_the_name_somebody_goes_by_is_compared_too() -> None:
    one = somebody("1", "Debra Thompson", "Deb", phones=phone("795550114"))
    assert verdict(one, somebody("2", "Deb Thompson", phones=phone("795550114"))) is Verdict.LIKELY
    assert verdict(one, somebody("2", "Deb Thompson")) is None


def test_relatives_who_share_a_phone_and_an_address_are_two_people() -> None:
    home = {"phones": phone("955550165"), "emails": frozenset({"home@x.org"})}
    one = somebody("1", "Karl Becker", birth_date=MAY, **home)
    assert verdict(one, somebody("2", "Josephine Becker", birth_date=date(1960, 1, 1), **home)) is None


def test_twins_of_similar_names_are_asked_and_never_taken_for_one() -> None:
    home = {"phones": phone("955550165"), "birth_date": MAY}
    assert verdict(somebody("1", "Anna Becker", **home), somebody("2", "Anne Becker", **home)) is Verdict.LIKELY


def test_a_number_that_half_the_list_shares_says_nothing() -> None:
    front_desk = phone("955550199")
    people = [somebody(str(n), f"Person{n:04} Family{n:04}", phones=front_desk) for n in range(400)]
    assert pairs_within(people) == []


def test_pairs_of_one_list_come_once_with_the_earlier_on_the_right() -> None:
    people = [somebody(key, "Ann Lee", birth_date=MAY) for key in "123"]
    assert [(pair.left.key, pair.right.key) for pair in pairs_within(people)] == [("2", "1"), ("3", "1"), ("3", "2")]


def test_the_likest_comes_first() -> None:
    one = somebody("1", "Ann Lee", birth_date=MAY)
    found = pairs_between([one], [somebody("weak", "Ann Lee"), somebody("strong", "Ann Lee", birth_date=MAY)])
    assert [pair.right.key for pair in found] == ["strong", "weak"]


def test_comparing_can_be_stopped() -> None:
    with pytest.raises(Refused, match="cancelled"):
        pairs_within([somebody("1", "Ann Lee")], Watch(is_cancelled=lambda: True))


def a_crowd(size: int, seed: int) -> list[Identity]:
    """People with common names, so that many share one."""
    random = Random(seed)
    first = ["".join(random.choices("abcdefghij", k=random.randint(3, 8))) for _ in range(400)]
    last = ["".join(random.choices("klmnopqrst", k=random.randint(4, 9))) for _ in range(900)]
    return [
        somebody(
            str(n),
            f"{random.choice(first)} {random.choice(last)}",
            birth_date=date.fromordinal(random.randint(705_000, 733_000)),
            phones=phone(f"{random.randint(0, 5 * 10**8):09}"),
            emails=frozenset({f"{random.randint(0, 10**6)}@x.org"}),
        )
        for n in range(size)
    ]


def test_ten_thousand_against_ten_thousand_are_compared_by_keys_and_not_each_with_each() -> None:
    compared = []
    watch = Watch(report=lambda stage, done, total: compared.append((done, total)))
    found = pairs_between(a_crowd(10_000, 1), a_crowd(10_000, 2), watch)
    assert {pair.likeness.verdict for pair in found} <= set(Verdict)
    assert compared[-1] == (10_000, 10_000)


def test_ten_thousand_of_one_name_are_compared_in_time() -> None:
    crowd = [somebody(str(n), "Ann Lee") for n in range(3_000)]
    assert pairs_within(crowd)[0].likeness.verdict is Verdict.LIKELY
