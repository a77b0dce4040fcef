"""The register of certificates, issuing for a cohort, and their dialogs."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from drawing.camera import Open, settle
from drawing.inside_scenes import cohort
from groupdesk.desktop import places
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.domain.certificates.rows import RegisterQuery
from groupdesk.domain.completion.facts import Standing
from groupdesk.domain.completion.rule import CompletionRule, Requirement
from groupdesk.domain.ids import CohortId
from groupdesk.services.certificates.designs import Signer
from groupdesk.services.certificates.wishes import IssueWish

_DRAWN = 1.0  # seconds in which the page of the designer is there
GROUP = "Parents of teens"
RULE = CompletionRule(name="Four fifths", requirements=(Requirement(share=Fraction(4, 5)),))


def _decided(opened: Open) -> CohortId:
    """The group with a rule that most of its people meet, decided, and who signs."""
    services, which = opened.practice.services, cohort(opened, GROUP)
    if services.completion_rules.in_force(which) is None:
        services.completion_rules.set_for_cohort(which, RULE)
        draft = services.certificate_settings.draft()
        signing = (Signer(name="Nadia Brandt", role="Licensed clinical social worker"),)
        services.certificate_settings.change(
            replace(draft, series_code="HS", contact="office@harbour.example", signers=signing)
        )
    rows = services.completion.outlook(which).rows
    if any(row.outlook.standing is Standing.COMPLETE and row.decision is None for row in rows):
        services.completion.decide_all(which)
    return which


def issuing(opened: Open) -> None:
    page = opened.go(places.ISSUING, _decided(opened))
    page.choices.title.setText("Parents of teens")
    page.choices.title.editingFinished.emit()


def education(opened: Open) -> None:
    """What accreditors ask for."""
    page = opened.go(places.ISSUING, _decided(opened))
    page.kind.setCurrentIndex(page.kind.findData(CertificateKind.EDUCATION.value))
    page.choices.hours.edit.setText("6.5")
    page.choices.hours.edit.editingFinished.emit()


def some_issued(opened: Open) -> None:
    """Some certificates, one with a duplicate, one revoked."""
    services, which = opened.practice.services, _decided(opened)
    if not services.certificates.count(RegisterQuery()):
        wish = IssueWish(title="Parents of teens", kind=CertificateKind.ATTENDANCE)
        found = services.certificates.candidates(which, CertificateKind.ATTENDANCE).ready
        issued = services.certificates.issue(which, [row.enrolment_id for row in found], wish)
        services.certificates.reissue(issued.ids[1])
        services.certificates.revoke(issued.ids[2], "Printed with the wrong spelling")


def register(opened: Open) -> None:
    some_issued(opened)
    opened.go(places.CERTIFICATES)


def _dialog(button: str) -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        register(opened)
        page = opened.go(places.CERTIFICATES)
        (getattr(page, button, None) or getattr(page.details, button)).click()

    return scene


def saving(opened: Open) -> None:
    """Three papers chosen in the register, to be signed."""
    register(opened)
    page = opened.go(places.CERTIFICATES)
    page.view.choose(page.table.row_id(page.table.row_at(0)))
    page.view.selectAll()
    page.details.files_button.click()
    dialog = open_dialog(opened.window)
    dialog.folder.edit.setText("/home/nadia/Documents/Certificates 2026")
    dialog.pattern.edit.setText("{serial} {initials}")
    dialog.is_signed.setChecked(True)
    dialog.signing_file.edit.setText("/home/nadia/harbour-street.p12")
    dialog.passphrase.edit.setText("four words")


def paper(opened: Open) -> None:
    register(opened)
    row = opened.practice.services.certificates.page(RegisterQuery(), 0, 1)[0]
    opened.go(places.PAPER, row.id, places.PAPER_CERTIFICATES)


def designs(opened: Open) -> None:
    page = opened.go(places.DESIGNS)
    page.list.setCurrentRow(3)
    page.longest.setChecked(True)


def designer(opened: Open) -> None:
    """One of the program's, with the name chosen."""
    page = opened.go(places.DESIGNER, "modern")
    settle(_DRAWN)
    elements = page.design().layouts[page.side]
    page.canvas.choose(next(at for at, one in enumerate(elements) if getattr(one, "text", "") == "{name}"))
    settle(_DRAWN)


def several(opened: Open) -> None:
    """Three of a page chosen, to be set in line."""
    designer(opened)
    page = opened.page()
    for at in (4, 5):
        page.canvas.mark_wanted.emit(at)
    settle(_DRAWN)


SCENES: dict[str, Callable[[Open], object]] = {
    "13-certificates-issuing": issuing,
    "13-certificates-register": register,
    "13-certificates-saving": saving,
    "13-certificates-paper": paper,
    "13-certificates-designs": designs,
    "13-certificates-designer": designer,
    "13-certificates-designer-several": several,
    "13-certificates-set-up": _dialog("settings_button"),
    "13-certificates-education": education,
    "13-certificates-verify": _dialog("verify_button"),
    "13-certificates-revoke": _dialog("revoke_button"),
    "13-certificates-choose-group": _dialog("issue_button"),
}
