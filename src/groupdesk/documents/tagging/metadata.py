"""What a tagged PDF says of itself: title, language, dates, and the claim to be accessible (PDF/UA-1)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream

from groupdesk.documents.tagging.structure import text_string


@dataclass(frozen=True, slots=True)
class About:
    """Title and language (a BCP 47 tag such as "en-US") of the document, and when it was made (aware)."""

    title: str
    language: str
    made_at: datetime
    producer: str


def info(about: About) -> PDFDictionary:
    """The document information dictionary."""
    stamp = f"({about.made_at.astimezone(UTC):D:%Y%m%d%H%M%S}Z)"
    return PDFDictionary(
        {
            "Title": text_string(about.title),
            "Producer": text_string(about.producer),
            "CreationDate": stamp,
            "ModDate": stamp,
        }
    )


def packet(about: About) -> PDFStream:
    """The XMP packet with the same facts, uncompressed so that any program can read it."""
    moment = f"{about.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    content = _PACKET.format(
        title=escape(_printable(about.title)),
        language=escape(about.language),
        producer=escape(about.producer),
        moment=moment,
    )
    return PDFStream(PDFDictionary({"Type": "/Metadata", "Subtype": "/XML"}), content.encode("utf-8"), filters=[])


def _printable(text: str) -> str:
    """Without the characters that XML cannot carry."""
    return "".join(char for char in text if char.isprintable())


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
