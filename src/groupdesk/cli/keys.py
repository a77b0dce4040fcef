"""Another passphrase, another recovery key."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.cli.opening import practice_folder
from groupdesk.cli.paper_files import write_recovery_sheet
from groupdesk.cli.passphrases import NEW_VARIABLE, new_passphrase, passphrase, recovery_key
from groupdesk.services import files
from groupdesk.services.care import by_passphrase, by_recovery_key, change_passphrase, new_recovery_key
from groupdesk.services.opening import Making, open_practice

app = noun(_("Keys of the practice."))


@dataclass(frozen=True, kw_only=True)
class PassphraseForm:
    new_passphrase_file: Annotated[
        str, typer.Option(metavar="PATH", help=_("First line is the new one; also GROUPDESK_NEW_PASSPHRASE."))
    ] = ""
    recovery_key_file: Annotated[
        str, typer.Option(metavar="PATH", help=_("Open by the recovery key in this file; - is standard input."))
    ] = ""
    forgotten: Annotated[bool, typer.Option("--forgotten", help=_("Ask for the recovery key."))] = False


@command(app, "passphrase", _("Change the passphrase, by the present one or by the recovery key."))
def change(call: Call, form: PassphraseForm) -> None:
    if form.recovery_key_file or form.forgotten:
        secret = by_recovery_key(recovery_key(form.recovery_key_file))
    else:
        secret = by_passphrase(passphrase(call.said.passphrase_file))
    practice = open_practice(practice_folder(call.said), secret, making=call.making or Making())
    call.ends.callback(practice.close)
    change_passphrase(practice, secret, new_passphrase(form.new_passphrase_file, NEW_VARIABLE))
    call.tell({"changed": True}, _("The passphrase was changed; older backups still open with the former one."))


@command(app, "recovery-key", _("Make a new recovery key and show it once; the former one opens older backups only."))
def renew(
    call: Call,
    sheet: Annotated[Path | None, typer.Option(help=_("Write the recovery sheet as this new PDF."))] = None,
) -> None:
    if sheet is not None:
        files.untaken(sheet, force=False)
    secret = passphrase(call.said.passphrase_file)
    practice = open_practice(practice_folder(call.said), by_passphrase(secret), making=call.making or Making())
    call.ends.callback(practice.close)
    key = new_recovery_key(practice, secret)
    call.tell({"recovery_key": key}, _("New recovery key: {key}").format(key=key))
    write_recovery_sheet(practice, key, sheet)
