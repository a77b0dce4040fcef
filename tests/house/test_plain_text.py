"""Words in the window are shown as they are: Qt takes text with a < in it for markup, and names come from outside."""

import ast
from collections.abc import Iterator

from house.source import Module, dotted, last, modules, planted, text_of

# Where labels are made, each with its text format set.
LABEL_MAKERS = {"desktop/kit/words.py"}
# Where plain words are escaped into paragraphs with room between their lines.
RICH = {"desktop/kit/paragraphs.py"}
GUESSING = {"QLabel", "QMessageBox", "QTextBrowser", "QErrorMessage"}
SAFE_TIPS = {"plain_tip", "_"}


def guessing_widgets(module: Module) -> Iterator[str]:
    for call in module.nodes(ast.Call):
        if last(call.func) in GUESSING and module.name not in LABEL_MAKERS:
            yield f"{module.place(call)} {last(call.func)}()"
        if last(call.func) == "setTextFormat" and not _plain(call.args[0]) and module.name not in RICH:
            yield f"{module.place(call)} setTextFormat({dotted(call.args[0])})"
    for made in module.nodes(ast.ClassDef):
        if "QLabel" in map(last, made.bases) and not any(_sets_format(call) for call in _calls(made)):
            yield f"{module.place(made)} class {made.name}"


def guessing_tips(module: Module) -> Iterator[str]:
    """Tooltips that are neither a fixed sentence nor made safe."""
    for call in module.nodes(ast.Call):
        if last(call.func) == "setToolTip" and len(call.args) == 1:
            tip = call.args[0]
            choices = [tip.body, tip.orelse] if isinstance(tip, ast.IfExp) else [tip]
            if not all(_safe_tip(choice) for choice in choices):
                yield module.place(call)


def _sets_format(call: ast.Call) -> bool:
    """By its method or, quicker at the start, as a property."""
    named = text_of(call.args[0]) if call.args else None
    return last(call.func) == "setTextFormat" or (last(call.func) == "setProperty" and named == "textFormat")


def _safe_tip(tip: ast.expr) -> bool:
    return text_of(tip) is not None or (isinstance(tip, ast.Call) and last(tip.func) in SAFE_TIPS)


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (inner for inner in ast.walk(node) if isinstance(inner, ast.Call))


def _plain(node: ast.expr) -> bool:
    return dotted(node).endswith("PlainText")


def test_labels_come_from_the_kit() -> None:
    rooms = (module for module in modules() if module.room == "desktop")
    assert [place for module in rooms for place in guessing_widgets(module)] == []


def test_tips_are_safe() -> None:
    rooms = (module for module in modules() if module.room == "desktop")
    assert [place for module in rooms for place in guessing_tips(module)] == []


def test_each_rule_bites() -> None:
    wrong = "QLabel(name)\nQMessageBox(self)\nlabel.setTextFormat(Qt.TextFormat.RichText)\nclass Name(QLabel): pass"
    assert len([*guessing_widgets(planted(wrong))]) == 4
    assert [*guessing_widgets(planted("label.setTextFormat(Qt.TextFormat.PlainText)"))] == []
    assert len([*guessing_tips(planted('w.setToolTip(name)\nw.setToolTip(_("a {n}").format(n=n))'))]) == 2
    right = 'w.setToolTip("")\nw.setToolTip(_("Undo"))\nw.setToolTip(plain_tip(a) if a else "")'
    assert [*guessing_tips(planted(right))] == []
