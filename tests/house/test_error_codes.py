"""Every code of Refused and Trouble has its sentence, every sentence its code, and the facts fill the places."""

import ast
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from house.source import SRC, Module, last, modules, planted, text_of

SENTENCES = SRC / "services/sentences.py"
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
pytestmark = pytest.mark.skipif(not SENTENCES.exists(), reason="the table of sentences is not there yet")


def raised(module: Module) -> Iterator[tuple[str, str, set[str] | None]]:
    """Code, place and names of the facts wherever the code is written out; None where facts are handed on as **."""
    for call in module.nodes(ast.Call):
        code = text_of(call.args[0]) if call.args else None
        if last(call.func) in {"Refused", "Trouble"} and code is not None:
            names = {word.arg for word in call.keywords if word.arg}
            yield code, module.place(call), None if any(word.arg is None for word in call.keywords) else names


def sentences() -> dict[str, str]:
    from groupdesk.services.sentences import CODES

    return CODES


def places(sentence: str) -> set[str]:
    return {name.split(".")[0] for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_codes_are_words_with_hyphens() -> None:
    odd = [place for module in modules() for code, place, _ in raised(module) if not CODE.fullmatch(code)]
    assert odd == []


def test_every_code_has_a_sentence() -> None:
    known = sentences()
    assert {code: place for module in modules() for code, place, _ in raised(module) if code not in known} == {}


def test_every_sentence_is_needed() -> None:
    elsewhere = (module for module in modules() if module.path != SENTENCES)
    spoken = {text_of(node) for module in elsewhere for node in module.nodes(ast.Constant)}
    assert sentences().keys() - spoken == set()


def test_facts_fill_every_place_of_the_sentence() -> None:
    known = sentences()
    empty = [
        f"{place}: {code} lacks {missing}"
        for module in modules()
        for code, place, facts in raised(module)
        if facts is not None and (missing := sorted(places(known.get(code, "")) - facts))
    ]
    assert empty == []


def test_sentences_are_whole_and_say_what_and_what_to_do() -> None:
    unfinished = [code for code, sentence in sentences().items() if not re.fullmatch(r"[A-Z“{].*[.?!]", sentence, re.S)]
    assert unfinished == []


def test_the_rule_reads_codes_and_facts() -> None:
    found = [*raised(planted('Refused("no-seat", seats=3)\nerrors.Trouble("disk-full", **facts)\nRefused(code)'))]
    assert [(code, facts) for code, _, facts in found] == [("no-seat", {"seats"}), ("disk-full", None)]
