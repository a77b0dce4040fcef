"""Copies the fonts of our papers from a folder of originals: python resources/fonts/gather.py FOLDER.

Noto faces lose their screen hinting, which paper does not use and which is a third of their size; the others are
copied byte for byte, Source Sans because its name is reserved for unaltered files.
"""

import sys
from pathlib import Path

import uharfbuzz as hb

UNALTERED = (
    *("SourceSans3-Regular", "SourceSans3-SemiBold"),
    *("SourceSerif4-Regular", "SourceSerif4-SemiBold"),
    "DroidSansFallback",
)
HERE = Path(__file__).parent


def without_hinting(original: Path) -> bytes:
    """The same glyphs, characters, names and layout rules, without instructions for screens."""
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    return bytes(hb.subset(hb.Face(hb.Blob.from_file_path(str(original))), wanted).blob.data)


def main(folder: Path) -> None:
    for original in sorted(folder.glob("*.ttf")):
        content = original.read_bytes() if original.stem in UNALTERED else without_hinting(original)
        (HERE / original.name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
