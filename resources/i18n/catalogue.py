"""The catalogue of words: `extract` the template, `update` every language from it, `compile` what the program reads.

    python resources/i18n/catalogue.py extract update compile     the usual round after changing a sentence
    python resources/i18n/catalogue.py new fr                     begins a language
    python resources/i18n/catalogue.py new-papers fr              begins one for papers alone

Marks are `_("…")`, `later("…")` or `__("…")`, `ngettext("…", "…", n)` and, in compiled Designer forms,
`_("…", context)`, which is form_text.
"""

import sys
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SRC = ROOT / "src/groupdesk"
TEMPLATE = HERE / "groupdesk.pot"
PAPERS = "papers.po"  # a language that only papers speak
_REGISTER = ("services/certificates/files.py", "services/certificates/words.py")
PAPER_ROOMS = tuple(
    f"src/groupdesk/{room}" for room in ("documents/", "services/papers/", "domain/statuses.py", *_REGISTER)
)
METHODS = [("**.py", "python")]
MARKS = {"_": None, "__": None, "later": None, "ngettext": (1, 2)}
FORM_MARKS = {"_": ((2, "c"), 1)}  # a Designer comment is the context, as form_text takes it
COMMENTS = ["Translators:"]
HEADER = b"""msgid ""
msgstr ""
"Project-Id-Version: GroupDesk\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def extracted(source: Path = SRC) -> Catalog:
    """Every sentence of the source in a stable order, with the files that hold it but no line numbers."""
    catalogue = Catalog(project="GroupDesk", charset="utf-8", fuzzy=False)
    forms = source / "desktop/forms"
    for folder, marks in ((source, MARKS), (forms, FORM_MARKS)):
        for name, _line, message, notes, context in extract_from_dir(
            folder, METHODS, keywords=marks, comment_tags=COMMENTS
        ):
            if (folder / name).is_relative_to(forms) == (folder == forms):
                place = (folder / name).relative_to(source.parents[1]).as_posix()
                catalogue.add(message, locations=[(place, 0)], auto_comments=notes, context=context)
    return catalogue


def words_of_papers(source: Path = SRC) -> Catalog:
    """The sentences that stand on papers or in the files beside them."""
    catalogue = Catalog(project="GroupDesk", charset="utf-8", fuzzy=False)
    for message in extracted(source):
        if message.id and any(place.startswith(PAPER_ROOMS) for place, _line in message.locations):
            catalogue.add(message.id, locations=message.locations, context=message.context)
    return catalogue


def template_bytes(catalogue: Catalog) -> bytes:
    """The template without dates and names, so that the same sentences give the same file."""
    return HEADER + _po_bytes(catalogue, omit_header=True)


def compiled_bytes(po: Path) -> bytes:
    out = BytesIO()
    write_mo(out, _read(po))
    return out.getvalue()


def languages() -> list[Path]:
    """The .po files, one a language."""
    return sorted([*HERE.glob("*/LC_MESSAGES/groupdesk.po"), *HERE.glob(f"*/LC_MESSAGES/{PAPERS}")])


def extract() -> None:
    TEMPLATE.write_bytes(template_bytes(extracted()))


def update() -> None:
    for po in languages():
        catalogue = _read(po)
        catalogue.update(words_of_papers() if po.name == PAPERS else extracted(), no_fuzzy_matching=True)
        po.write_bytes(_po_bytes(catalogue))


def compile_all() -> None:
    for po in languages():
        po.with_suffix(".mo").write_bytes(compiled_bytes(po))


def new(language: str, name: str = "groupdesk.po") -> None:
    po = HERE / language / "LC_MESSAGES" / name
    po.parent.mkdir(parents=True, exist_ok=True)
    catalogue = words_of_papers() if name == PAPERS else extracted()
    catalogue.locale = Locale.parse(language)
    po.write_bytes(_po_bytes(catalogue))


def _read(po: Path) -> Catalog:
    with open(po, "rb") as source:
        return read_po(source, locale=po.parents[1].name)


def _po_bytes(catalogue: Catalog, *, omit_header: bool = False) -> bytes:
    out = BytesIO()
    write_po(
        out, catalogue, sort_output=True, include_lineno=False, omit_header=omit_header, ignore_obsolete=True, width=0
    )
    return out.getvalue()


if __name__ == "__main__":
    deeds = {"extract": extract, "update": update, "compile": compile_all}
    words = sys.argv[1:] or ["help"]
    if words[0] == "new" and len(words) == 2:
        new(words[1])
    elif words[0] == "new-papers" and len(words) == 2:
        new(words[1], PAPERS)
    elif set(words) <= deeds.keys():
        for word in words:
            deeds[word]()
    else:
        sys.exit(__doc__)
