"""The wording of certificates in English."""

from groupdesk.domain.certificates.kinds import CertificateKind, Method
from groupdesk.domain.certificates.rule_wording import RuleWording
from groupdesk.domain.certificates.wording import Wording
from groupdesk.domain.completion.rule import MakeUps

_K = CertificateKind

ENGLISH = Wording(
    language="en",
    name="English",
    kinds={
        _K.COMPLETION: "Certificate of completion",
        _K.ATTENDANCE: "Statement of attendance",
        _K.PARTICIPATION: "Certificate of participation",
        _K.EDUCATION: "Statement of continuing education",
    },
    certify={
        _K.COMPLETION: "This is to certify that",
        _K.ATTENDANCE: "This states that",
        _K.PARTICIPATION: "This is to say with thanks that",
        _K.EDUCATION: "This is to certify that",
    },
    did={
        _K.COMPLETION: "has completed",
        _K.ATTENDANCE: "attended {came} of {of} sessions of",
        _K.PARTICIPATION: "took part in",
        _K.EDUCATION: "has earned",
    },
    did_with_hours="has earned {hours} of continuing education ({length}-minute hours) for",
    detail="{sessions} and {hours} of instruction, {period}.",
    detail_with_rule="{sessions} and {hours} of instruction, {period}, meeting the completion rule: {rule}.",
    attended="{hours} credited, {period}.",
    attended_on="{period}.",
    hours_on="{hours}, {period}.",
    ce_detail="{method}, {period}, {place}.",
    on_day="on {day}",
    between="from {first} to {last}",
    sessions=("{count} session", "{count} sessions"),
    hours=("{count} hour", "{count} hours"),
    issued="Issued {day}",
    serial="No. {serial}",
    duplicate="Duplicate of {serial}, issued {day}",
    licence="Licence {number}",
    approved="Provider: {name}, approved by {body}, no. {number}.",
    methods={
        Method.IN_PERSON: "In person",
        Method.LIVE_ONLINE: "Live online",
        Method.HYBRID: "In person and live online",
        Method.HOME_STUDY: "Home study",
    },
    no_skill=(
        "It does not certify any skill, qualification, licence, recovery, diagnosis, fitness or risk, "
        "and is not a clinical opinion."
    ),
    records_only="This statement records attendance only.",
    court="Whether this meets an order is for the court or agency to decide.",
    valid="Not valid if altered.",
    rule=RuleWording(
        all_sessions="all sessions",
        all_minutes="all minutes",
        share_of_sessions="at least {share} of the sessions",
        share_of_minutes="at least {share} of the minutes",
        sessions=("{count} session", "{count} sessions"),
        minutes=("{count} minute", "{count} minutes"),
        hours=("{count} hour", "{count} hours"),
        make_ups={
            MakeUps.NONE: "{amounts}, without make-ups",
            MakeUps.ALLOWED: "{amounts}, make-ups count",
            MakeUps.ALL: "{amounts}, every absence made up",
        },
    ),
    verify="To verify, scan the code or give the number to {organisation}.",
    verify_at="To verify, scan the code or give the number to {organisation}, {contact}.",
    neutral_title="Group programme",
    day="{month} {day}, {year}",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
)
