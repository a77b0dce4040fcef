# Made from ui/people/person_form.ui (08132c251f6ac10f) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_PersonForm(object):
    def setupUi(self, PersonForm):
        if not PersonForm.objectName():
            PersonForm.setObjectName(u"PersonForm")
        self.grid = QGridLayout(PersonForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(4)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(PersonForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.name_label, 0, 0, 1, 2)

        self.name_edit = QLineEdit(PersonForm)
        self.name_edit.setObjectName(u"name_edit")

        self.grid.addWidget(self.name_edit, 1, 0, 1, 2)

        self.name_below = QLabel(PersonForm)
        self.name_below.setObjectName(u"name_below")
        self.name_below.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.name_below, 2, 0, 1, 2)

        self.goes_by_label = QLabel(PersonForm)
        self.goes_by_label.setObjectName(u"goes_by_label")
        self.goes_by_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.goes_by_label, 3, 0, 1, 1)

        self.sort_label = QLabel(PersonForm)
        self.sort_label.setObjectName(u"sort_label")
        self.sort_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.sort_label, 3, 1, 1, 1)

        self.goes_by_edit = QLineEdit(PersonForm)
        self.goes_by_edit.setObjectName(u"goes_by_edit")

        self.grid.addWidget(self.goes_by_edit, 4, 0, 1, 1)

        self.sort_edit = QLineEdit(PersonForm)
        self.sort_edit.setObjectName(u"sort_edit")

        self.grid.addWidget(self.sort_edit, 4, 1, 1, 1)

        self.birth_label = QLabel(PersonForm)
        self.birth_label.setObjectName(u"birth_label")
        self.birth_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.birth_label, 5, 0, 1, 1)

        self.language_label = QLabel(PersonForm)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.language_label, 5, 1, 1, 1)

        self.birth_edit = QLineEdit(PersonForm)
        self.birth_edit.setObjectName(u"birth_edit")

        self.grid.addWidget(self.birth_edit, 6, 0, 1, 1)

        self.language_edit = QLineEdit(PersonForm)
        self.language_edit.setObjectName(u"language_edit")

        self.grid.addWidget(self.language_edit, 6, 1, 1, 1)

        self.birth_below = QLabel(PersonForm)
        self.birth_below.setObjectName(u"birth_below")
        self.birth_below.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.birth_below, 7, 0, 1, 1)

        self.phone_label = QLabel(PersonForm)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.phone_label, 8, 0, 1, 1)

        self.email_label = QLabel(PersonForm)
        self.email_label.setObjectName(u"email_label")
        self.email_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.email_label, 8, 1, 1, 1)

        self.phone_edit = QLineEdit(PersonForm)
        self.phone_edit.setObjectName(u"phone_edit")

        self.grid.addWidget(self.phone_edit, 9, 0, 1, 1)

        self.email_edit = QLineEdit(PersonForm)
        self.email_edit.setObjectName(u"email_edit")

        self.grid.addWidget(self.email_edit, 9, 1, 1, 1)

        self.uses = QHBoxLayout()
        self.uses.setSpacing(8)
        self.uses.setObjectName(u"uses")
        self.call_check = QCheckBox(PersonForm)
        self.call_check.setObjectName(u"call_check")
        self.call_check.setChecked(True)

        self.uses.addWidget(self.call_check)

        self.voicemail_check = QCheckBox(PersonForm)
        self.voicemail_check.setObjectName(u"voicemail_check")

        self.uses.addWidget(self.voicemail_check)

        self.text_check = QCheckBox(PersonForm)
        self.text_check.setObjectName(u"text_check")

        self.uses.addWidget(self.text_check)

        self.uses_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.uses.addItem(self.uses_rest)


        self.grid.addLayout(self.uses, 10, 0, 1, 1)

        self.email_check = QCheckBox(PersonForm)
        self.email_check.setObjectName(u"email_check")
        self.email_check.setChecked(True)

        self.grid.addWidget(self.email_check, 10, 1, 1, 1)

        self.needs_label = QLabel(PersonForm)
        self.needs_label.setObjectName(u"needs_label")
        self.needs_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.needs_label, 11, 0, 1, 1)

        self.referred_label = QLabel(PersonForm)
        self.referred_label.setObjectName(u"referred_label")
        self.referred_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.referred_label, 11, 1, 1, 1)

        self.needs_edit = QLineEdit(PersonForm)
        self.needs_edit.setObjectName(u"needs_edit")

        self.grid.addWidget(self.needs_edit, 12, 0, 1, 1)

        self.referred_edit = QLineEdit(PersonForm)
        self.referred_edit.setObjectName(u"referred_edit")

        self.grid.addWidget(self.referred_edit, 12, 1, 1, 1)

        self.note_label = QLabel(PersonForm)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.note_label, 13, 0, 1, 2)

        self.note_edit = QLineEdit(PersonForm)
        self.note_edit.setObjectName(u"note_edit")

        self.grid.addWidget(self.note_edit, 14, 0, 1, 2)

        self.no_print_check = QCheckBox(PersonForm)
        self.no_print_check.setObjectName(u"no_print_check")

        self.grid.addWidget(self.no_print_check, 15, 0, 1, 2)


        self.retranslateUi(PersonForm)

        QMetaObject.connectSlotsByName(PersonForm)
    # setupUi

    def retranslateUi(self, PersonForm):
        self.name_label.setText(_(u"&Full name", None))
        self.goes_by_label.setText(_(u"&Goes by", None))
        self.sort_label.setText(_(u"&Listed under", None))
        self.sort_edit.setPlaceholderText(_(u"As written", None))
        self.birth_label.setText(_(u"&Born on", None))
        self.language_label.setText(_(u"Lan&guage", None))
        self.birth_edit.setPlaceholderText(_(u"1988-07-11, or the year alone", None))
        self.language_edit.setPlaceholderText(_(u"English, Spanish \u2026", None))
        self.phone_label.setText(_(u"&Phone", None))
        self.email_label.setText(_(u"&E-mail", None))
        self.call_check.setText(_(u"C&all", None))
        self.voicemail_check.setText(_(u"&Voicemail", None))
        self.text_check.setText(_(u"&Text", None))
        self.email_check.setText(_(u"May be &written to", None))
        self.needs_label.setText(_(u"N&eeds", None))
        self.referred_label.setText(_(u"&Referred by", None))
        self.needs_edit.setPlaceholderText(_(u"Large print, step-free \u2026", None))
        self.note_label.setText(_(u"N&ote", None))
        self.no_print_check.setText(_(u"Do not pr&int the name: papers show the number instead", None))
        pass
    # retranslateUi

