"""Designs as files: what was written is read again, and anything else is refused with the place that is wrong."""

import base64
import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupdesk.base.files import resource
from groupdesk.domain.certificates.design import MOST_ELEMENTS, Orientation
from groupdesk.domain.certificates.design_file import MOST_BYTES, read_design, write_design
from groupdesk.domain.errors import Refused

NAMES = ("formal", "modern", "plain", "school", "workplace", "bilingual")


def a_file(**changes: Any) -> dict[str, Any]:
    element = {"kind": "text", "x": 10, "y": 10, "width": 100, "height": 10, "text": "{name}", "style": "body"}
    base = {
        "groupdesk_design": 1,
        "name": "Ours",
        "styles": {"body": {"size": 12}},
        "layouts": {"landscape": [element]},
    }
    return {**base, **changes}


def written(file: object) -> bytes:
    return json.dumps(file).encode()


def an_element(**changes: Any) -> dict[str, Any]:
    element = a_file()["layouts"]["landscape"][0]
    return a_file(layouts={"landscape": [{**element, **changes}]})


@pytest.mark.parametrize("name", NAMES)
def test_our_designs_are_whole_and_stay_so_when_written(name: str) -> None:
    content = resource(f"designs/{name}.json").read_bytes()
    design = read_design(content)
    assert set(design.layouts) == set(Orientation)
    assert write_design(design).rstrip() == content.rstrip()


def test_a_style_may_build_on_another() -> None:
    styles = {"small": {"like": "body", "size": 8}, "body": {"font": "serif", "strong": True, "size": 12, "least": 6}}
    design = read_design(written(a_file(styles=styles)))
    assert design.styles["small"].strong
    assert (design.styles["small"].size, design.styles["small"].least) == (8, 6)


@pytest.mark.parametrize(
    ("file", "code", "fact"),
    [
        (a_file(groupdesk_design=2), "design-newer", None),
        (a_file(surprise=1), "design-part-unknown", "surprise"),
        (an_element(surprise=1), "design-part-unknown", "layouts.landscape[1].surprise"),
        (an_element(kind="video"), "design-part-unknown", "layouts.landscape[1].kind"),
        (an_element(x="10"), "design-value-wrong", "layouts.landscape[1].x"),
        (an_element(x=1e400), "design-unreadable", None),
        (an_element(width=0), "design-value-wrong", "layouts.landscape[1].width"),
        (an_element(height=True), "design-value-wrong", "layouts.landscape[1].height"),
        (an_element(text="{password}"), "design-field-unknown", "password"),
        (an_element(text="a\nb"), "design-value-wrong", "layouts.landscape[1].text"),
        (an_element(text="x" * 1001), "design-value-wrong", "layouts.landscape[1].text"),
        (an_element(style="nothing"), "design-style-unknown", "nothing"),
        (a_file(styles={"a": {"like": "b"}, "b": {"like": "a"}}), "design-circle", "a"),
        (a_file(styles={"a": {"like": "a"}}), "design-circle", "a"),
        (a_file(styles={f"s{n}": {} for n in range(41)}), "design-too-many", "styles"),
        (a_file(layouts={"landscape": a_file()["layouts"]["landscape"] * 10_000}), "design-too-many", "layouts"),
        (a_file(layouts={}), "design-value-wrong", "layouts"),
        (a_file(layouts={"diagonal": []}), "design-part-unknown", "layouts.diagonal"),
        (a_file(name=7), "design-value-wrong", "name"),
        (a_file(styles=[]), "design-value-wrong", "styles"),
        (a_file(styles={"body": {"colour": "red"}}), "design-value-wrong", "styles.body.colour"),
        (a_file(styles={"body": {"font": "comic"}}), "design-value-wrong", "styles.body.font"),
        (a_file(pictures={"p": "not base64!"}), "design-value-wrong", "pictures.p"),
        (a_file(pictures={"p": base64.b64encode(b"x" * 4_000_001).decode()}), "design-value-wrong", "pictures.p"),
        (["a"], "design-unreadable", None),
    ],
)
def test_a_wrong_design_is_refused_with_its_place(file: object, code: str, fact: str | None) -> None:
    with pytest.raises(Refused) as refused:
        read_design(written(file))
    assert refused.value.code == code
    assert fact is None or fact in refused.value.facts.values()


def test_a_picture_that_is_not_there_is_refused() -> None:
    picture = {"kind": "picture", "x": 1, "y": 1, "width": 9, "height": 9, "picture": "seal"}
    with pytest.raises(Refused, match="design-picture-missing"):
        read_design(written(a_file(layouts={"portrait": [picture]})))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b'{"a": 1, "a": 2}',
        b'{"groupdesk_design": NaN}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b" " * (MOST_BYTES + 1),
    ],
)
def test_what_is_no_design_at_all_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="design-unreadable"):
        read_design(content)


def test_as_many_elements_as_are_allowed_are_taken() -> None:
    elements = a_file()["layouts"]["landscape"] * MOST_ELEMENTS
    assert len(read_design(written(a_file(layouts={"landscape": elements}))).layouts[Orientation.LANDSCAPE]) == 150


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=200)
@given(st.sampled_from(["groupdesk_design", "name", "styles", "pictures", "layouts"]), JSON)
def test_no_value_breaks_the_reader(key: str, value: object) -> None:
    with suppress(Refused):
        read_design(written(a_file(**{key: value})))
