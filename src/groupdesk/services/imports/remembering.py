"""How the columns of a sheet were settled the last time that one of its shape was imported."""

from datetime import date

from groupdesk.domain.imports.columns import DateOrder, Field
from groupdesk.domain.imports.preview import ImportPreview
from groupdesk.domain.imports.requests import ColumnMapping
from groupdesk.domain.practice import Practice
from groupdesk.services.desk import Desk
from groupdesk.store import imports
from groupdesk.store.imports import MAPPINGS
from groupdesk.store.unit import Unit

# Where the month is written first, in practice; a practice in the United States may have left its country empty.
_MONTH_FIRST_COUNTRIES = frozenset(("US", "PH", "FM", "MH", "PW", "GU", "PR", "VI", "AS", "MP"))
_MONTH_FIRST_ZONES = tuple(
    f"America/{place}"
    for place in ("New_York", "Chicago", "Denver", "Los_Angeles", "Phoenix", "Anchorage", "Detroit", "Boise", "Indiana",
                  "Kentucky", "North_Dakota", "Adak", "Juneau", "Menominee", "Puerto_Rico")
) + ("Pacific/Honolulu", "US/")  # fmt: skip


def usual_order(practice: Practice) -> DateOrder:
    """How days in numbers are written where the practice is."""
    if practice.country:
        is_month_first = practice.country.upper() in _MONTH_FIRST_COUNTRIES
    else:
        is_month_first = practice.zone.startswith(_MONTH_FIRST_ZONES)
    return DateOrder.MONTH_FIRST if is_month_first else DateOrder.DAY_FIRST


def fields_of(mapping: ColumnMapping | None) -> tuple[Field, ...]:
    """The fields of a remembered mapping; words that this version does not know are left out of the sheet."""
    known = {field.value: field for field in Field}
    return tuple(known.get(word, Field.IGNORE) for word in mapping.fields) if mapping else ()


def order_of(mapping: ColumnMapping | None) -> DateOrder | None:
    """The order of days that somebody chose for sheets of this shape."""
    return DateOrder(mapping.date_order) if mapping and mapping.date_order else None


def remember(unit: Unit, desk: Desk, preview: ImportPreview, today: date) -> None:
    """Keeps the mapping for the next sheet of this shape; a sheet without a header has no shape worth it."""
    if not preview.header_row:
        return
    fields = tuple(column.field.value for column in preview.columns)
    order = preview.options.date_order.value if preview.options.date_order else ""
    known = imports.mapping_of(unit, preview.shape)
    if known is not None:
        unit.change(MAPPINGS, known, fields=fields, date_order=order, settled_on=today)
        return
    mapping = ColumnMapping(id=desk.new_id(), shape=preview.shape, fields=fields, date_order=order, settled_on=today)
    unit.add(MAPPINGS, mapping)
