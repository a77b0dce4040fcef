"""Everything that stands on one paper, as JSON that is never written again."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from groupdesk.domain.certificates.design import Orientation
from groupdesk.domain.certificates.facts import SECOND, Issue, Signatory, issue_texts
from groupdesk.domain.certificates.printing import CertificatePage, CertificateSetting
from groupdesk.domain.papers import PaperSize


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """`page` has the texts, `setting` size, languages and moment; `hours` and `initials` stand in the code.

    `hours_by` is the name of who typed the hours, "" where the marks told them.
    """

    page: CertificatePage
    setting: CertificateSetting
    title: str
    initials: str
    hours: str
    hours_by: str = ""

    def duplicate(self, issue: Issue, made_at: datetime) -> "Frozen":
        """The same facts under a new number, marked as a duplicate."""
        texts = dict(self.page.texts)
        for suffix, language in zip(("", SECOND), self.setting.languages, strict=True):
            texts |= {field + suffix: text for field, text in issue_texts(issue, language).items()}
        return replace(self, page=replace(self.page, texts=texts), setting=replace(self.setting, made_at=made_at))


def to_json(frozen: Frozen) -> str:
    """One form only."""
    setting = frozen.setting
    whole = {
        "texts": dict(frozen.page.texts),
        "signatories": [[one.name, one.role] for one in frozen.page.signatories],
        "size": setting.size,
        "orientation": setting.orientation,
        "languages": list(setting.languages),
        "made_at": setting.made_at.isoformat(),
        "title": frozen.title,
        "initials": frozen.initials,
        "hours": frozen.hours,
    }
    if frozen.hours_by:
        whole["hours_by"] = frozen.hours_by
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str, payload: str) -> Frozen:
    """What to_json wrote, with the line of the code."""
    raw = json.loads(text)
    signatories = tuple(Signatory(name=name, role=role) for name, role in raw["signatories"])
    first, second = raw["languages"]
    return Frozen(
        page=CertificatePage(texts=raw["texts"], signatories=signatories, payload=payload),
        setting=CertificateSetting(
            size=PaperSize(raw["size"]),
            orientation=None if raw["orientation"] is None else Orientation(raw["orientation"]),
            languages=(first, second),
            made_at=datetime.fromisoformat(raw["made_at"]),
        ),
        title=raw["title"],
        initials=raw["initials"],
        hours=raw["hours"],
        hours_by=raw.get("hours_by", ""),
    )


def hours_in(text: str) -> tuple[str, str]:
    """The hours that stand in what to_json wrote, and the name of who typed them, "" where the marks told them."""
    raw = json.loads(text)
    return raw["hours"], raw.get("hours_by", "")
