"""Every sentence reaches the catalogue whole, and every translation keeps what the program fills in."""

import ast
import gettext
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from house.source import ROOT, Module, last, modules, planted, text_of

MARKS = {"_": 1, "__": 1, "later": 1, "ngettext": 2, "form_text": 1}


def _catalogue_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "resources/i18n/catalogue.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


catalogue = _catalogue_script()
LANGUAGES = catalogue.languages()


def marks_later(module: Module) -> bool:
    return any(name.name == "later" for line in module.nodes(ast.ImportFrom) for name in line.names)


def rooms_of(module: Module) -> list[Module]:
    """The modules in a folder beside it that bears its name with "_of"."""
    return [room for room in modules() if room.name.startswith(module.name.removesuffix(".py") + "_of/")]


def unreadable_marks(module: Module) -> Iterator[str]:
    """Marked words that are no plain literal: the catalogue would never see them.

    Looking up what a table holds is right where the table's own words are marked with later(), here or in the
    rooms that the module puts together.
    """
    marked_before = marks_later(module) or any(marks_later(room) for room in rooms_of(module))
    for call in module.nodes(ast.Call):
        for argument in call.args[: MARKS.get(call.func.id if isinstance(call.func, ast.Name) else "", 0)]:
            looked_up = marked_before and isinstance(argument, ast.Name | ast.Subscript | ast.Attribute)
            if text_of(argument) is None and not looked_up:
                yield module.place(call)


def filled_too_early(module: Module) -> Iterator[str]:
    """_("…".format(…)) and _(f"…") are looked up after filling and so never found; also nameless places."""
    for call in module.nodes(ast.Call):
        if isinstance(call.func, ast.Name) and call.func.id in MARKS:
            for argument in call.args[: MARKS[call.func.id]]:
                text = text_of(argument)
                if isinstance(argument, ast.JoinedStr) or (text is not None and "" in places(text)):
                    yield module.place(call)


def glued(module: Module) -> Iterator[str]:
    """Sentences put together from marked pieces with +, which no other language can follow."""
    for join in module.nodes(ast.BinOp):
        sides = (join.left, join.right)
        if isinstance(join.op, ast.Add) and all(isinstance(s, ast.Call) and last(s.func) in MARKS for s in sides):
            yield module.place(join)


def places(text: str) -> set[str]:
    """The names between braces; "" for a place without a name. Text that is no pattern has none."""
    try:
        return {name.split(".")[0].split("[")[0] for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return set()


def strings(message: Message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (message.id,)


def translations(message: Message) -> tuple[str, ...]:
    told = message.string if isinstance(message.string, tuple) else (message.string,)
    return tuple(text for text in told if text)


def read(po: Path) -> Catalog:
    with open(po, "rb") as source:
        return read_po(source)


def test_marked_words_are_literals() -> None:
    assert [place for module in modules() for place in unreadable_marks(module)] == []


def test_places_have_names_and_are_filled_after_translation() -> None:
    assert [place for module in modules() for place in filled_too_early(module)] == []


def test_sentences_are_not_glued() -> None:
    assert [place for module in modules() for place in glued(module)] == []


@pytest.mark.skipif(not catalogue.TEMPLATE.exists(), reason="no template yet; run catalogue.py extract")
def test_the_template_holds_every_sentence_of_the_source() -> None:
    assert catalogue.TEMPLATE.read_bytes() == catalogue.template_bytes(catalogue.extracted()), (
        "run catalogue.py extract"
    )


@pytest.mark.parametrize("po", LANGUAGES, ids=lambda po: po.parents[1].name)
def test_translations_keep_the_places(po: Path) -> None:
    wrong = [
        message.id
        for message in read(po)
        for told in translations(message)
        if message.id and places(told) - set().union(*map(places, strings(message)))
    ]
    assert wrong == []


@pytest.mark.parametrize("po", LANGUAGES, ids=lambda po: po.parents[1].name)
def test_what_the_program_reads_was_compiled_from_what_people_wrote(po: Path) -> None:
    assert po.with_suffix(".mo").read_bytes() == catalogue.compiled_bytes(po), "run catalogue.py compile"
    with open(po.with_suffix(".mo"), "rb") as compiled:
        assert gettext.GNUTranslations(compiled).info()["content-type"].lower().endswith("utf-8")


def test_extraction_finds_plain_plural_and_form_marks(tmp_path: Path) -> None:
    source = tmp_path / "src/groupdesk"
    (source / "desktop/forms").mkdir(parents=True)
    (source / "roll.py").write_text('_("Late")\nngettext("{n} seat", "{n} seats", n)\n', encoding="utf-8")
    (source / "desktop/forms/ui_mark.py").write_text('_("Late", None)\n_("Save", "verb")\n', encoding="utf-8")
    found = {message.id: message for message in catalogue.extracted(source) if message.id}
    assert found.keys() == {"Late", "Save", ("{n} seat", "{n} seats")}
    assert found["Save"].context == "verb"
    assert [place for place, _ in found["Late"].locations] == [
        "src/groupdesk/roll.py",
        "src/groupdesk/desktop/forms/ui_mark.py",
    ]


def test_each_rule_bites() -> None:
    assert len([*unreadable_marks(planted('_(word)\n_(f"a {b}")\nngettext("a", many, 2)\n_("a {b}")\n_(T[a])'))]) == 4
    assert [*unreadable_marks(planted("from groupdesk.base.i18n import later\n_(T[a])"))] == []
    assert len([*filled_too_early(planted('_(f"a {b}")\n_("a {}")\n_("a {b}")\n_("{ no pattern")'))]) == 2
    assert len([*glued(planted('_("a") + _("b")\n_("a") + "b"'))]) == 1


@pytest.mark.parametrize(
    "po", [po for po in LANGUAGES if po.name == catalogue.PAPERS], ids=lambda po: po.parents[1].name
)
def test_a_language_of_papers_has_all_their_words(po: Path) -> None:
    told = {str(message.id): message for message in read(po)}
    assert [
        str(message.id) for message in catalogue.words_of_papers() if message.id and str(message.id) not in told
    ] == []
    assert [key for key, message in told.items() if message.id and not translations(message)] == []
