"""A draft: the fields of a form as somebody left them unfinished."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

# A draft names people who perhaps never came; nobody looks for one after two weeks.
KEPT_FOR = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Draft:
    """`form` names the form and the thing it is about; `kept_at` is in UTC."""

    form: str
    fields: Mapping[str, object]
    kept_at: datetime
