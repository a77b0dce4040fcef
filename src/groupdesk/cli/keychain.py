"""Opening the practice on this computer without its passphrase."""

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.cli.known import opens_by_keychain, remember_keychain
from groupdesk.cli.opening import close, note, practice_folder
from groupdesk.cli.passphrases import passphrase
from groupdesk.services.care import by_passphrase
from groupdesk.services.device_keys import forget_device_key, keep_device_key, need_keychain
from groupdesk.services.opening import Making, open_practice

app = noun(_("Open the practice by this computer's keychain instead of the passphrase; off until you want it."))


@command(app, "status", _("Whether it is turned on."))
def status(call: Call) -> None:
    is_on = opens_by_keychain(practice_folder(call.said))
    on, off = _("This computer's keychain opens the practice."), _("Off: the passphrase is asked for.")
    call.tell({"on": is_on}, on if is_on else off)


@command(app, "on", _("Turn it on, by the passphrase. Whoever uses your account here can then open the practice."))
def turn_on(call: Call) -> None:
    need_keychain()
    folder, secret = practice_folder(call.said), passphrase(call.said.passphrase_file)
    practice = open_practice(folder, by_passphrase(secret), making=call.making or Making())
    call.ends.callback(close, practice)
    keep_device_key(practice, secret)
    note(folder, practice)
    remember_keychain(folder, opens=True)
    call.tell({"on": True}, _("This computer's keychain opens the practice from now on."))


@command(app, "off", _("Turn it off, for whichever computer it was."))
def turn_off(call: Call) -> None:
    is_forgotten = forget_device_key(call.practice)
    remember_keychain(practice_folder(call.said), opens=False)
    says = _("The passphrase is asked for again.")
    left = _("The keychain could not be reached; the key in it opens nothing but backups made until now.")
    call.tell({"on": False, "forgotten": is_forgotten}, says, *([] if is_forgotten else [left]))
