"""The wording of certificates in Spanish."""

from groupdesk.domain.certificates.kinds import CertificateKind, Method
from groupdesk.domain.certificates.rule_wording import RuleWording
from groupdesk.domain.certificates.wording import Wording
from groupdesk.domain.completion.rule import MakeUps

_K = CertificateKind

SPANISH = Wording(
    language="es",
    name="Español",
    kinds={
        _K.COMPLETION: "Constancia de finalización",
        _K.ATTENDANCE: "Constancia de asistencia",
        _K.PARTICIPATION: "Constancia de participación",
        _K.EDUCATION: "Constancia de educación continua",
    },
    certify={
        _K.COMPLETION: "Por la presente se hace constar que",
        _K.ATTENDANCE: "Se hace constar que",
        _K.PARTICIPATION: "Se hace constar, con agradecimiento, que",
        _K.EDUCATION: "Por la presente se hace constar que",
    },
    did={
        _K.COMPLETION: "ha completado",
        _K.ATTENDANCE: "asistió a {came} de {of} sesiones de",
        _K.PARTICIPATION: "participó en",
        _K.EDUCATION: "ha obtenido",
    },
    did_with_hours="ha obtenido {hours} de educación continua (horas de {length} minutos) por",
    detail="{sessions} y {hours} de instrucción, {period}.",
    detail_with_rule="{sessions} y {hours} de instrucción, {period}, según la regla de finalización: {rule}.",
    attended="{hours} acreditadas, {period}.",
    attended_on="{period}.",
    hours_on="{hours}, {period}.",
    ce_detail="{method}, {period}, {place}.",
    on_day="el {day}",
    between="del {first} al {last}",
    sessions=("{count} sesión", "{count} sesiones"),
    hours=("{count} hora", "{count} horas"),
    issued="Expedida el {day}",
    serial="N.º {serial}",
    duplicate="Duplicado de {serial}, expedida el {day}",
    licence="Licencia {number}",
    approved="Proveedor: {name}, aprobado por {body}, n.º {number}.",
    methods={
        Method.IN_PERSON: "Presencial",
        Method.LIVE_ONLINE: "En línea y en vivo",
        Method.HYBRID: "Presencial y en línea en vivo",
        Method.HOME_STUDY: "Estudio en casa",
    },
    no_skill=(
        "No acredita ninguna habilidad, título, licencia, recuperación, diagnóstico, aptitud o riesgo, "
        "ni es una opinión clínica."
    ),
    records_only="Esta constancia acredita solo la asistencia.",
    court="Corresponde al tribunal o a la agencia decidir si esto cumple una orden.",
    valid="No es válida si se altera.",
    rule=RuleWording(
        all_sessions="todas las sesiones",
        all_minutes="todos los minutos",
        share_of_sessions="al menos {share} de las sesiones",
        share_of_minutes="al menos {share} de los minutos",
        sessions=("{count} sesión", "{count} sesiones"),
        minutes=("{count} minuto", "{count} minutos"),
        hours=("{count} hora", "{count} horas"),
        make_ups={
            MakeUps.NONE: "{amounts}, sin recuperaciones",
            MakeUps.ALLOWED: "{amounts}, las recuperaciones cuentan",
            MakeUps.ALL: "{amounts}, con todas las ausencias recuperadas",
        },
    ),
    verify="Para verificarla, escanee el código o dé el número a {organisation}.",
    verify_at="Para verificarla, escanee el código o dé el número a {organisation}, {contact}.",
    neutral_title="Programa grupal",
    day="{day} de {month} de {year}",
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    decimal=",",
)
