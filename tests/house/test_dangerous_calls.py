"""Calls that block the window, run text as code, or build SQL out of text are not in the program."""

import ast
from collections.abc import Iterator

from house.source import Module, dotted, last, modules, planted, text_of

# What turns a window into a program that waits inside itself, or guesses how long something takes.
BLOCKING = {"exec", "exec_", "processEvents", "sleep"}
# File and dotted call that are right all the same, each with its reason.
RIGHT_ALL_THE_SAME = {
    ("base/files.py", "time.sleep"): "a virus scanner may hold a file for a second, on Windows only",
    ("app.py", "application.exec"): "the one event loop of the program",
    ("desktop/start.py", "application.exec"): "the one event loop of the program",
}
RUNS_TEXT = {"eval", "exec", "compile", "__import__", "os.system", "os.popen", "yaml.load", "sys.setrecursionlimit"}
READS_CODE = {"pickle", "marshal", "shelve", "dill", "cloudpickle"}
TAKES_SQL = {"text", "execute", "executescript", "exec_driver_sql", "executemany", "scalar", "scalars", "stream"}


def blocking(module: Module) -> Iterator[str]:
    for call in module.nodes(ast.Call):
        name = dotted(call.func)
        if last(call.func) in BLOCKING and (module.name, name) not in RIGHT_ALL_THE_SAME:
            yield f"{module.place(call)} {name}()"


def running_text(module: Module) -> Iterator[str]:
    for call in module.nodes(ast.Call):
        through_a_shell = any(
            word.arg == "shell" and not (isinstance(word.value, ast.Constant) and word.value.value is False)
            for word in call.keywords
        )
        if dotted(call.func) in RUNS_TEXT or through_a_shell:
            yield f"{module.place(call)} {dotted(call.func)}()"
    for line in module.nodes(ast.Import):
        yield from (f"{module.place(line)} imports {a.name}" for a in line.names if a.name.split(".")[0] in READS_CODE)
    for line in module.nodes(ast.ImportFrom):
        if (line.module or "").split(".")[0] in READS_CODE:
            yield f"{module.place(line)} imports {line.module}"


def built_sql(module: Module) -> Iterator[str]:
    """SQL with anything put into it but constants of the module, which are spelt in capitals."""
    for call in module.nodes(ast.Call):
        if last(call.func) in TAKES_SQL and call.args and not _is_fixed(call.args[0]) and not _is_pragma(call.args[0]):
            yield f"{module.place(call)} {last(call.func)}()"


def _is_fixed(sql: ast.expr) -> bool:
    if isinstance(sql, ast.JoinedStr):
        return all(_is_constant(part.value) for part in sql.values if isinstance(part, ast.FormattedValue))
    if isinstance(sql, ast.BinOp):
        return all(
            _is_fixed(side) and (text_of(side) is not None or _is_constant(side)) for side in (sql.left, sql.right)
        )
    return not (isinstance(sql, ast.Call) and last(sql.func) in {"format", "format_map", "join", "replace"})


def _is_constant(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id.isupper()


def _is_pragma(sql: ast.expr) -> bool:
    """PRAGMA takes no bound value; the key and the file's own numbers go in as text."""
    first = sql.values[0] if isinstance(sql, ast.JoinedStr) else sql.left if isinstance(sql, ast.BinOp) else None
    return (text_of(first) or "").upper().startswith("PRAGMA ")


def test_nothing_blocks_the_event_loop_or_sleeps() -> None:
    assert [found for module in modules() for found in blocking(module)] == []


def test_no_text_is_run_as_code() -> None:
    assert [found for module in modules() for found in running_text(module)] == []


def test_sql_is_never_put_together_from_values() -> None:
    assert [found for module in modules() for found in built_sql(module)] == []


def test_each_rule_bites() -> None:
    assert len([*blocking(planted("box.exec()\napp.processEvents()\ntime.sleep(1)\nmenu.exec_()"))]) == 4
    assert (
        len([*running_text(planted("eval(x)\nos.system(x)\nrun(x, shell=True)\nimport pickle\nfrom pickle import y"))])
        == 5
    )
    assert [*running_text(planted("run(x, shell=False)\nre.compile(x)"))] == []
    built = 'execute(f"SELECT {name}")\ntext("SELECT %s" % name)\nexecute("a" + name)\nexecute("{}".format(name))'
    assert len([*built_sql(planted(built))]) == 4
    assert [*built_sql(planted('execute(f"SELECT {LIMIT}")\nexecute("a" "b")\nexecute(f"PRAGMA key = {key}")'))] == []
