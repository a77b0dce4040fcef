"""Care of the file: info, backup, restore, check."""

import shlex
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _, ngettext
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.cli.known import forget_generation
from groupdesk.cli.options import Force
from groupdesk.cli.passphrases import passphrase, recovery_key
from groupdesk.domain.errors import Trouble
from groupdesk.services.care import Health, back_up, by_passphrase, by_recovery_key, health
from groupdesk.services.care import restore as restore_practice
from groupdesk.services.files import untaken

app = noun(_("Care of the file."))


@dataclass(frozen=True, kw_only=True)
class RestoreForm:
    backup: Annotated[Path, typer.Argument(help=_("The backup file."))]
    to: Annotated[Path, typer.Option("--to", help=_("A folder that does not exist yet."))]
    recovery_key_file: Annotated[
        str, typer.Option(metavar="PATH", help=_("Open it by the recovery key in this file; - is standard input."))
    ] = ""
    forgotten: Annotated[bool, typer.Option("--forgotten", help=_("Ask for the recovery key."))] = False


@command(app, "info", _("Version, schema, counts, integrity and the age of the last backup."))
def info(call: Call) -> None:
    found = health(call.practice)
    call.tell(_document(call, found), *_lines(call, found))


@command(app, "check", _("Read every page, index and log entry; ends with 1 where something is damaged."))
def check(call: Call) -> None:
    found = health(call.practice, log_too=True)
    call.tell(_document(call, found), *_lines(call, found))
    if not found.is_whole:
        raise Trouble("check-found-damage", places=found.damaged_places, entries=found.altered_entries)


@command(app, "backup", _("Write everything into one verified, encrypted file."))
def backup(
    call: Call,
    to: Annotated[Path | None, typer.Argument(help=_("A file; without it, the practice's own folder."))] = None,
    force: Force = False,
) -> None:
    card = back_up(call.practice, untaken(to, force=force) if to else None)
    call.tell(
        {"file": str(card.path), "made": card.made, "size_bytes": card.size_bytes, "rows": sum(card.rows.values())},
        _("Backed up and verified: {path}").format(path=card.path),
    )


@command(app, "restore", _("Make a practice out of a backup; the backup and every existing practice stay as they are."))
def restore(call: Call, form: RestoreForm) -> None:
    if form.recovery_key_file or form.forgotten:
        secret = by_recovery_key(recovery_key(form.recovery_key_file))
    else:
        secret = by_passphrase(passphrase(call.said.passphrase_file))
    card = restore_practice(form.backup, form.to, secret)
    forget_generation(card.vault_id)
    lost = secret.recovery_key is not None
    says = _("If its passphrase is lost, set a new one: groupdesk --file {path} passphrase --forgotten")
    call.tell(
        {"file": str(form.to), "name": card.name, "made": card.made, "rows": sum(card.rows.values())},
        _("{name}, as it was on {made}, lies in {path}.").format(
            name=card.name, made=f"{card.made:%Y-%m-%d %H:%M} UTC", path=form.to
        ),
        *([says.format(path=shlex.quote(str(form.to)))] if lost else []),
    )


def _document(call: Call, found: Health) -> dict[str, object]:
    return {
        "name": found.practice.name,
        "zone": found.practice.zone,
        "is_sample": found.practice.is_sample,
        "version": found.version,
        "schema": found.schema,
        "engine": "server" if found.is_server else "vault",
        "is_read_only": found.is_read_only,
        "counts": asdict(found.counts),
        "is_whole": found.is_whole,
        "damaged_places": found.damaged_places,
        "altered_entries": found.altered_entries,
        "backups": found.backups,
        "last_backup": found.last_backup,
        "last_backup_age_days": _age_days(call, found.last_backup),
    }


def _lines(call: Call, found: Health) -> list[str]:
    counts = found.counts
    log = (
        "" if found.altered_entries is None else _("; log entries altered: {count}").format(count=found.altered_entries)
    )
    age = _age_days(call, found.last_backup)
    told = _("none") if age is None else ngettext("{count} day old", "{count} days old", age).format(count=age)
    return [
        _("Practice      {name} ({zone})").format(name=found.practice.name, zone=found.practice.zone),
        _("Program       {version}, schema {schema}").format(version=found.version, schema=found.schema),
        _("People        {count}").format(count=counts.people),
        _("Groups        {count}").format(count=counts.groups),
        _("Cohorts       {count}").format(count=counts.cohorts),
        _("Sessions      {count}").format(count=counts.sessions),
        _("Enrolments    {count}").format(count=counts.enrolments),
        _("Marks         {count}").format(count=counts.marks),
        _("Deeds         {count}").format(count=counts.deeds),
        (_("Integrity     whole") if found.is_whole else _("Integrity     DAMAGED")) + log,
        _("Last backup   {told}").format(told=told),
    ]


def _age_days(call: Call, made: datetime | None) -> int | None:
    return None if made is None else max(0, (call.services.desk.now() - made).days)
