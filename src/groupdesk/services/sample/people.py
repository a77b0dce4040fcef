"""The people of the sample practice: all invented, in the scripts and lengths that real lists have."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Phone numbers are of the range kept for fiction, addresses of the domains kept for examples."""

    full_name: str
    born: int
    language: str = "en"
    goes_by: str = ""
    needs: str = ""
    note: str = ""
    referred_by: str = ""


ANXIETY = (
    SamplePerson("Amara Okafor", 1988, "en"),
    SamplePerson("Bartosz Wiśniewski", 1979, "pl"),
    SamplePerson("Camille Laurent", 1994, "fr"),
    SamplePerson("Daniel Reyes Montoya", 1991, "es"),
    SamplePerson("Fatima al-Zahra Haddad", 1985, "ar", needs="Large print"),
    SamplePerson("Grace Lindqvist", 1999, "en"),
    SamplePerson("Hana Kobayashi", 1990, "ja"),
    SamplePerson("Ibrahim Sesay", 1982, "en"),
    SamplePerson("Joanna Petrov-Castellanos", 1976, "en"),
    SamplePerson("Liam O’Donoghue", 2001, "en"),
    SamplePerson("Priya Raghunathan", 1987, "en"),
    SamplePerson("Tom Reinholt", 1969, "de"),
)
WAITING = (
    SamplePerson("Selma Virtanen", 1992, "fi", note="Evenings only", referred_by="Dr Aoki"),
    SamplePerson("Marcus Adeyemi-Thornbury", 1984, "es", note="Spanish, no voicemail"),
    SamplePerson("Ines Carvalho", 1996, "pt", needs="Step-free access"),
)
OTHERS = (
    SamplePerson("Ελένη Παπαδοπούλου", 1974, "el"),
    SamplePerson("Олександр Шевчук", 1980, "uk"),
    SamplePerson("Светлана Орлова", 1968, "ru"),
    SamplePerson("ليلى حداد", 1993, "ar", goes_by="ليلى"),
    SamplePerson("يوسف المنصوري", 1972, "ar"),
    SamplePerson("נועה בן־דוד", 1989, "he"),
    SamplePerson("अनन्या कुलकर्णी", 1995, "hi"),
    SamplePerson("கவிதா ராஜன்", 1983, "ta"),
    SamplePerson("กมลวรรณ ศรีสุข", 1990, "th"),
    SamplePerson("陈雨桐", 1998, "zh"),
    SamplePerson("佐藤 美咲", 1986, "ja"),
    SamplePerson("김민서", 2000, "ko"),
    SamplePerson("Nguyễn Thị Thanh Hằng", 1977, "vi"),
    SamplePerson("ნინო გელაშვილი", 1981, "ka"),
    SamplePerson("Անահիտ Սարգսյան", 1970, "hy"),
    SamplePerson("ሰላም ተስፋዬ", 1991, "am"),
    SamplePerson("Þóra Jónsdóttir", 1965, "is"),
    SamplePerson("Maximiliano Etxeberria-Goikoetxea de la Fuente", 1978, "es", goes_by="Maxi"),
    SamplePerson("Ng Wei", 1997, "en"),
    SamplePerson("Debra Thompson", 1962, "en", goes_by="Deb"),
    SamplePerson("Jonah Pike", 1986, "en", note="Court order: 26 hours", referred_by="County Probation"),
    SamplePerson("Rosalind Achterberg", 1959, "en", needs="Hearing loop"),
    SamplePerson("Kwabena Mensah", 1994, "en"),
    SamplePerson("Zoë van Dijk", 2003, "nl"),
    SamplePerson("Ömer Yıldız", 1988, "tr"),
)
ALIASES = ("J., Tuesday regular", "Blue scarf", "M. from the library", "Sunny")
# Of a town that does not exist.
STREETS = ("Lantern Lane", "Old Rope Walk", "Heron Street", "Saltmarsh Road", "Bellmaker Street")
STAFF = (("Nadia Brandt", "LCSW"), ("Oscar Ferreira", "LMFT"), ("Ruth Abara", "School counselor"))
