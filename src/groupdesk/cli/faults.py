"""How a call ends: 0 done, 1 refused or failed with one sentence, 2 wrong use; a bug is written to the log."""

import logging
import secrets
from collections.abc import Callable
from importlib import import_module

import typer

from groupdesk.base import logs
from groupdesk.base.files import data_folder
from groupdesk.base.i18n import _
from groupdesk.cli import saying
from groupdesk.domain.errors import Refused, Trouble

DONE, FAILED, WRONG_USE = 0, 1, 2
_LOG = logging.getLogger("groupdesk.cli")


def ended(work: Callable[[], int | None]) -> int:
    """The exit code of the work, with its refusal, trouble, wrong use or bug said on standard error."""
    try:
        return _told(work)
    except BrokenPipeError:
        return _nobody_reads()
    except Exception:  # noqa: BLE001 (the one place of the command line where a bug is told and not shown)
        return _failed(_told_bug())


def _told(work: Callable[[], int | None]) -> int:
    try:
        code = work() or DONE
        saying.finish()
    except (Refused, Trouble) as error:
        return _failed(_sentence(error))
    except typer.TyperException as error:
        return _used_wrongly(error)
    except (typer.Abort, KeyboardInterrupt):
        return _failed(_("Stopped; what was not finished was not stored."))
    return code


def _sentence(error: Refused | Trouble) -> str:
    said: str = import_module("groupdesk.services.sentences").sentence(error)
    return said


def _failed(sentence: str) -> int:
    saying.warn(sentence)
    return FAILED


def _used_wrongly(error: typer.TyperException) -> int:
    """What Typer says of the words, and where to read how they go."""
    saying.warn(error.format_message())
    context = getattr(error, "ctx", None)
    if context is not None:
        saying.warn(_("“{command} --help” shows how it is used.").format(command=context.command_path))
    return WRONG_USE


def _nobody_reads() -> int:
    """The reader of a pipe has gone; nothing more can be said there, not even at the very end."""
    saying.say_no_more()
    return FAILED


def _told_bug() -> str:
    """Writes the bug to the log, without any words of the exception, and gives the sentence that leads there."""
    reference = secrets.token_hex(4)
    logs.start(data_folder() / "log")
    handler = logging.getLogger("groupdesk").handlers[-1]
    try:
        _LOG.exception("bug %s", reference)
    finally:
        logging.getLogger("groupdesk").removeHandler(handler)
        handler.close()
    return _("Something inside GroupDesk went wrong (log entry {reference}); please report it.").format(
        reference=reference
    )
