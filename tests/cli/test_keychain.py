"""Opening by this computer's keychain on the command line."""

import pytest

from cli import documented
from keychains import a_keychain, no_keychain
from terminal import Terminal


def answered(terminal: Terminal, deed: str) -> object:
    """What it says with --json, which is what docs/json.md says."""
    document = terminal.ask("keychain", deed)
    documented.check(f"keychain {deed}", document)
    return document


def test_from_on_to_off(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    keychain = a_keychain(monkeypatch)
    assert answered(terminal, "status") == {"on": False}
    assert answered(terminal, "on") == {"on": True}
    with monkeypatch.context() as without:
        without.delenv("GROUPDESK_PASSPHRASE")
        assert terminal.type("people", "list").code == 0
        assert terminal.type("keychain", "status").out == "This computer's keychain opens the practice.\n"
        assert answered(terminal, "off") == {"on": False, "forgotten": True}
        assert terminal.type("people", "list").code == 1
    assert not keychain.kept


def test_turning_it_on_asks_for_the_passphrase(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = a_keychain(monkeypatch).kept
    monkeypatch.delenv("GROUPDESK_PASSPHRASE")
    answer = terminal.type("keychain", "on")
    assert answer.code == 1
    assert "passphrase is needed" in answer.err
    assert not kept


def test_a_bare_computer_says_that_it_has_none(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    no_keychain(monkeypatch)
    answer = terminal.type("keychain", "on")
    assert answer.code == 1
    assert answer.err.startswith("This computer has no keychain that GroupDesk may use, so nothing was changed")


def test_a_keychain_that_says_no_is_told_and_the_passphrase_opens(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    keychain = a_keychain(monkeypatch)
    terminal.type("keychain", "on")
    keychain.is_locked = True
    quiet = terminal.type("people", "list")  # by the passphrase of the environment, the keychain unasked
    assert (quiet.code, quiet.err) == (0, "")
    monkeypatch.delenv("GROUPDESK_PASSPHRASE")
    told = terminal.type("people", "list")
    assert told.code == 1
    assert "keychain of this computer did not give or take the key" in told.err
    assert "passphrase is needed" in told.err
