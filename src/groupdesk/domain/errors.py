"""The two kinds of error that a person can mend; anything else is a bug."""


class Refused(Exception):
    """A rule said no; `code` names the rule, `facts` fill the translated sentence. Nothing was changed."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class Trouble(Exception):
    """The world said no (disk full, file locked, wrong passphrase); the former state stands."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
