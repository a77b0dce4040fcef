"""PDF signatures with the organisation's own certificate (PKCS#12): made, and judged by what holds in the end."""

import importlib.util
import io
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any

from groupdesk.domain.certificates.printing import Seal
from groupdesk.domain.errors import Trouble

_FIELD = "OrganisationSignature"


@dataclass(frozen=True, slots=True)
class SealFinding:
    """What a signed file says: whether nothing was changed since, and who signed by the certificate's own word."""

    is_whole: bool
    signer: str


class Sealer:
    """The organisation's signing file, opened once for any number of papers."""

    def __init__(self, seal: Seal, today: datetime) -> None:
        """`today` is aware. Trouble: signing-not-installed, signer-file-wrong, signer-passphrase-wrong,
        signer-expired (on), signer-not-yet (on)."""
        self._hanko = hanko = _hanko()
        self._signer = _signer(hanko, seal)
        own = self._signer.signing_cert
        if today > own.not_valid_after:
            raise Trouble("signer-expired", on=own.not_valid_after.date())
        if today < own.not_valid_before:
            raise Trouble("signer-not-yet", on=own.not_valid_before.date())

    def sealed(self, pdf: bytes) -> bytes:
        """The same file with an invisible signature behind it; the bytes before it are not touched.

        Trouble: signing-failed.
        """
        hanko = self._hanko
        wanted = hanko.signers.PdfSignatureMetadata(field_name=_FIELD, md_algorithm="sha256")
        out = io.BytesIO()
        try:
            writer = hanko.incremental.IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
            hanko.signers.PdfSigner(wanted, self._signer, timestamper=None).sign_pdf(writer, output=out)
        except (hanko.misc.PdfError, ValueError) as error:
            raise Trouble("signing-failed") from error
        return out.getvalue()


def _signer(hanko: "_Hanko", seal: Seal) -> Any:  # noqa: ANN401 (pyHanko's own type)
    """A file that is whole but does not open has another passphrase; one that holds no key cannot sign."""
    try:
        if hanko.pkcs12.Pfx.load(seal.file, strict=True)["version"].native != "v3":
            raise Trouble("signer-file-wrong")
    except (ValueError, TypeError) as error:
        raise Trouble("signer-file-wrong") from error
    try:
        return hanko.signers.SimpleSigner.load_pkcs12_data(seal.file, [], seal.passphrase.encode("utf-8"))
    except ValueError as error:
        raise Trouble("signer-passphrase-wrong") from error
    except AttributeError as error:  # pyHanko takes for granted that there is a key with its certificate
        raise Trouble("signer-file-wrong") from error


def seal_findings(pdf: bytes) -> tuple[SealFinding, ...]:
    """One for each signature in the file, in order; none where it has none or signing is not installed.

    `is_whole` is the bottom line: intact and covering the whole file. Whether the signer's certificate comes from
    somebody you trust is not looked up, for nothing is fetched from the network. Trouble: pdf-unreadable.
    """
    if importlib.util.find_spec("pyhanko") is None:
        return ()
    hanko = _hanko()
    try:
        found = hanko.reader.PdfFileReader(io.BytesIO(pdf), strict=False).embedded_signatures
        return tuple(_finding(hanko, one) for one in found)
    except (hanko.misc.PdfError, ValueError) as error:
        raise Trouble("pdf-unreadable") from error


def _finding(hanko: "_Hanko", signature: Any) -> SealFinding:  # noqa: ANN401 (pyHanko's own type)
    """The certificate is its own root: what counts is that nothing was changed since its holder signed."""
    context = hanko.context.ValidationContext(trust_roots=[signature.signer_cert], allow_fetching=False)
    status = hanko.validation.validate_pdf_signature(
        signature, signer_validation_context=context, key_usage_settings=_any_usage(hanko)
    )
    return SealFinding(bool(status.bottom_line), signature.signer_cert.subject.human_friendly)


def _any_usage(hanko: "_Hanko") -> Any:  # noqa: ANN401 (pyHanko's own type)
    return hanko.settings.KeyUsageConstraints(key_usage=set(), extd_key_usage=None)


@dataclass(frozen=True, slots=True)
class _Hanko:
    """The parts of the library that are used; it is loaded only when something is signed or read."""

    pkcs12: Any
    signers: Any
    incremental: Any
    misc: Any
    reader: Any
    validation: Any
    settings: Any
    context: Any


def _hanko() -> _Hanko:
    if importlib.util.find_spec("pyhanko") is None:
        raise Trouble("signing-not-installed")
    return _Hanko(
        pkcs12=import_module("asn1crypto.pkcs12"),
        signers=import_module("pyhanko.sign.signers"),
        incremental=import_module("pyhanko.pdf_utils.incremental_writer"),
        misc=import_module("pyhanko.pdf_utils.misc"),
        reader=import_module("pyhanko.pdf_utils.reader"),
        validation=import_module("pyhanko.sign.validation"),
        settings=import_module("pyhanko.sign.validation.settings"),
        context=import_module("pyhanko_certvalidator.context"),
    )
