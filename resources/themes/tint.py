"""Writes the few icons that the style sheet names into each theme's folder, in that theme's colours.

A style sheet cannot tint, and a shipped copy needs no cache folder at run time. Run it after changing a theme's
text or accent colours; a test compares.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from groupdesk.desktop.kit.tokens import read  # noqa: E402 (the path above comes first)

THEMES = ROOT / "resources/themes"
ICONS = ROOT / "resources/icons"
ARROWS = ("chevron-down", "chevron-up", "chevron-left", "chevron-right")
# file in the theme's folder → (icon, token of its colour, stroke width)
COPIES = {
    **{f"{name}.svg": (name, "text_secondary", 2.0) for name in ARROWS},
    **{f"disabled/{name}.svg": (name, "text_disabled", 2.0) for name in ("chevron-down", "chevron-up")},
    "on-accent/check.svg": ("check", "accent_on", 3.0),
    "on-accent/minus.svg": ("minus", "accent_on", 3.0),
}
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="5.5" fill="{}"/></svg>\n'


def copies(theme: str) -> dict[Path, str]:
    """Path → content of every tinted copy of one theme."""
    tokens = read((THEMES / f"{theme}.toml").read_text(encoding="utf-8"))
    made = {THEMES / theme / "on-accent/dot.svg": DOT.format(tokens["accent_on"])}
    for name, (icon, token, stroke) in COPIES.items():
        drawing = (ICONS / f"{icon}.svg").read_text(encoding="utf-8")
        drawing = drawing.replace("currentColor", str(tokens[token]))
        made[THEMES / theme / name] = drawing.replace('stroke-width="2"', f'stroke-width="{stroke:g}"')
    return made


if __name__ == "__main__":
    for theme in ("light", "dark", "high_contrast"):
        for path, content in copies(theme).items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
