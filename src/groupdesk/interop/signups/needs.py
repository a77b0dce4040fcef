"""Recognises in remarks what limits the ways of contact and what somebody needs in the room."""

import re
from dataclasses import dataclass

from groupdesk.base.folding import fold

_VOICEMAIL = re.compile(
    r"voice ?-?mails?|voice messages?|answering machine|leave (a |any )?messages?|messages? on|repondeur|message vocal|"
    r"messagerie|buzon|mensajes? de voz|contestador|anrufbeantworter|mailbox|segreteria|secretaria eletronica"
)
_CALLS = re.compile(r"\b(calls?|phone|telephone|ring|appel\w*|telephon\w*|llam\w+|anruf\w*|anrufen|chiam\w+|lig\w+)\b")
_TEXTS = re.compile(r"\b(texts?|sms|texting|text messages?|textos?|mensajes de texto|whatsapp)\b")
_EMAILS = re.compile(r"\b(e-?mails?|courriels?|correos? electronicos?)\b")
_POST = re.compile(r"\b(letters?|post|mail to (the )?house|mail(ings)?|courrier|cartas?|briefe?|post)\b")
_NEGATION = re.compile(
    r"\b(no|not|never|don'?t|dont|without|pas|jamais|sans|ne|nunca|sin|nicht|kein\w*|nie|non|mai|nao|niet|geen)\b"
)
_ALLOWED = re.compile(r"\b(ok|okay|fine|allowed|yes|may|can|oui|si|ja|welcome|prefer\w*)\b")
_ONLY_WHEN = re.compile(r"\b(only|after|before|between|seulement|apres|solo|despues|nur|nach)\b")
_NEEDS = re.compile(
    r"large.?print|gros caracteres|letra grande|grossdruck|braille|screen reader|wheel ?chair|fauteuil roulant|"
    r"silla de ruedas|rollstuhl|step.?free|ramp\b|elevator|lift\b|ascenseur|ascensor|aufzug|walker\b|mobility|"
    r"interpreter|interprete|dolmetsch\w*|sign language|\basl\b|\bbsl\b|hearing (loop|aid)|hard of hearing|deaf|"
    r"captions?|low vision|blind\b|service dog|guide dog|vegan|vegetarian|vegetarien|halal|kosher|gluten|lactose|"
    r"allerg\w+|nut.?free|diabeti\w+|child ?care|garde d'enfants|guarderia|kinderbetreuung|transport\w*|parking|"
    r"quiet (room|space)|seat near|sit near|fragrance.?free|scent.?free|easy read|leichte sprache"
)
_PARTED = re.compile(r"\s*(?:[;\n|]|(?<=\w)\.\s+|,\s+(?=\w))\s*")


@dataclass(frozen=True, slots=True)
class Remarks:
    """`needs` may stand on a roster, `notes` never; `unwanted` are uses of contact that the words rule out."""

    needs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unwanted: frozenset[str] = frozenset()


def remarks_in(text: str, *, all_needs: bool) -> Remarks:
    """Every part is kept word for word; `all_needs` says that the column is about needs alone."""
    parts = [part for part in _PARTED.split(text) if part]
    if all_needs:
        return Remarks(needs=(text,) if text else ())
    needs = tuple(part for part in parts if _NEEDS.search(fold(part)))
    if len(needs) == len(parts):
        return Remarks(needs=(text,) if text else (), unwanted=unwanted_uses(text))
    kept = tuple(part for part in parts if part not in needs) if needs else (text,)
    return Remarks(needs=needs, notes=kept, unwanted=unwanted_uses(text))


def unwanted_uses(text: str) -> frozenset[str]:
    """Uses of contact points that somebody does not want.

    Voicemail is ruled out by any mention that does not allow it: a wrong message in a shared home cannot be
    taken back. The others need a plain no.
    """
    found = set()
    for clause in re.split(r"[;\n.!]|,\s|\bbut\b|\bpero\b|\bmais\b|\baber\b", fold(text)):
        denied = bool(_NEGATION.search(clause))
        if _VOICEMAIL.search(clause):
            if denied or not _ALLOWED.search(clause):
                found.add("voicemail")
            continue
        for use, words in (("call", _CALLS), ("text", _TEXTS), ("email", _EMAILS), ("post", _POST)):
            if denied and words.search(clause) and not _ONLY_WHEN.search(clause):
                found.add(use)
    return frozenset(found)
