"""The four papers that are never mixed, and the states of one that was issued."""

from enum import StrEnum


class CertificateKind(StrEnum):
    """What is stated: a rule met, days attended, having taken part, or hours of continuing education."""

    COMPLETION = "completion"
    ATTENDANCE = "attendance"
    PARTICIPATION = "participation"
    EDUCATION = "continuing-education"

    @property
    def needs_decision(self) -> bool:
        """Whether only a positive completion decision, or a recorded override, allows it (invariant 18)."""
        return self in (CertificateKind.COMPLETION, CertificateKind.EDUCATION)


class CertificateState(StrEnum):
    """Issued ones stay in the register for ever; a duplicate supersedes the lost paper, a revoked one is void."""

    ISSUED = "issued"
    SUPERSEDED = "superseded"
    REVOKED = "revoked"


class Method(StrEnum):
    """How hours of continuing education were earned."""

    IN_PERSON = "in-person"
    LIVE_ONLINE = "live-online"
    HYBRID = "hybrid"
    HOME_STUDY = "home-study"
