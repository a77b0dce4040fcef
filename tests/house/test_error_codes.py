"""Every code of Refused and Trouble has its sentence, every sentence its code, and the facts fill the places."""

import ast
import re
from string import Formatter

from groupdesk.services.sentences import CODES
from house.codes import raised, without_sentence
from house.source import modules, planted, text_of

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def places(sentence: str) -> set[str]:
    return {name.split(".")[0] for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_codes_are_words_with_hyphens() -> None:
    odd = [place for module in modules() for code, place, _ in raised(module) if not CODE.fullmatch(code)]
    assert odd == []


def test_no_code_has_two_sentences() -> None:
    rooms = [room for room in modules() if room.name.startswith("services/sentences_of/")]
    written = [text_of(key) for room in rooms for node in room.nodes(ast.Dict) for key in node.keys if key]
    assert len(rooms) > 5
    assert sorted(written) == sorted(CODES)


def test_every_code_has_a_sentence() -> None:
    assert without_sentence() == {}


def test_every_sentence_is_needed() -> None:
    elsewhere = (module for module in modules() if not module.name.startswith("services/sentences"))
    spoken = {text_of(node) for module in elsewhere for node in module.nodes(ast.Constant)}
    assert CODES.keys() - spoken == set()


def test_facts_fill_every_place_of_the_sentence() -> None:
    empty = [
        f"{place}: {code} lacks {missing}"
        for module in modules()
        for code, place, facts in raised(module)
        if facts is not None and (missing := sorted(places(CODES.get(code, "")) - facts))
    ]
    assert empty == []


def test_sentences_are_whole_and_say_what_and_what_to_do() -> None:
    unfinished = [code for code, sentence in CODES.items() if not re.fullmatch(r"[A-Z“{].*[.?!]", sentence, re.S)]
    assert unfinished == []


def test_the_rule_reads_codes_and_facts() -> None:
    found = [*raised(planted('Refused("no-seat", seats=3)\nerrors.Trouble("disk-full", **facts)\nRefused(code)'))]
    assert [(code, facts) for code, _, facts in found] == [("no-seat", {"seats"}), ("disk-full", None)]
