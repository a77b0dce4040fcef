"""The words of addresses: what a page may ask to open without knowing the page that opens.

    page.wanted.emit(places.COHORT, cohort_id, "roster")

Here because features of the window do not import each other. The id that belongs to each stands beside it.
"""

TODAY = "today"
CALENDAR = "calendar"  # nothing, or a day; tabs: week, month
GROUPS = "groups"
COHORT = "cohort"  # a cohort's id; tabs: roster, sessions, attendance
PEOPLE = "people"  # nothing, or a person's id
ROLL_CALL = "roll-call"  # a session's id, or several joined by commas; tabs: the code of a sheet after SHEET
CERTIFICATES = "certificates"  # nothing, or a certificate's id
ISSUING = "issue-certificates"  # a cohort's id
DESIGNS = "certificate-designs"
DESIGNER = "certificate-designer"  # the key of a design
IMPORT = "import"
MARKS_IMPORT = "marks-import"  # a session's id
SETTINGS = "settings"  # tabs: practice, staff, closures, statuses, computer, safety

SHEET = "sheet-"  # begins a tab of a roll call in the order of a printed sheet: "sheet-222-23Y"

# Tabs that open something in the page besides showing it.
NEW = "new"  # of groups: the dialog for a new group; of people: for a new person
SHEETS = "sheets"  # of a roll call: the list of sheets that were printed for its session
ADD_SESSION = "add-session"  # of a cohort: its sessions with the dialog for one more

PAPER = "paper"  # the id of what it is about; the tab says which paper
# Papers that a page may ask to print, with the id that belongs to each.
PAPER_ROSTER = "roster"  # a cohort's id
PAPER_SIGN_IN = "sign-in-sheet"  # a session's id
PAPER_CALLS = "call-list"  # a session's id
PAPER_RUNNING = "running-sheet"  # a session's id
PAPER_SCHEDULE = "schedule"  # a cohort's id
PAPER_ATTENDANCE = "attendance"  # a cohort's id
PAPER_STATEMENT = "statement"  # a person's id, or a person's and a cohort's joined by a slash
PAPER_BADGES = "badges"  # a cohort's id
PAPER_TENTS = "tent-cards"  # a cohort's id
PAPER_ADDRESSES = "address-labels"  # a cohort's id
PAPER_CERTIFICATES = "certificates"  # ids of certificates joined by commas
PAPER_REGISTER = "register"  # the register of certificates; any id
