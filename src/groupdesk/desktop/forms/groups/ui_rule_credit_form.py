# Made from ui/groups/rule_credit_form.ui (3a3145e22c366846) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDateEdit,
    QGridLayout, QLabel, QSizePolicy, QSpacerItem,
    QSpinBox, QVBoxLayout, QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_RuleCreditForm(object):
    def setupUi(self, RuleCreditForm):
        if not RuleCreditForm.objectName():
            RuleCreditForm.setObjectName(u"RuleCreditForm")
        RuleCreditForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(RuleCreditForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.group_column = QVBoxLayout()
        self.group_column.setSpacing(4)
        self.group_column.setObjectName(u"group_column")
        self.group_check = QCheckBox(RuleCreditForm)
        self.group_check.setObjectName(u"group_check")

        self.group_column.addWidget(self.group_check)

        self.group_label = QLabel(RuleCreditForm)
        self.group_label.setObjectName(u"group_label")
        self.group_label.setText(u"")
        self.group_label.setTextFormat(Qt.TextFormat.PlainText)
        self.group_label.setProperty(u"role", u"secondary")
        self.group_label.setWordWrap(True)

        self.group_column.addWidget(self.group_label)


        self.grid.addLayout(self.group_column, 0, 0, 1, 2)

        self.late_column = QVBoxLayout()
        self.late_column.setSpacing(4)
        self.late_column.setObjectName(u"late_column")
        self.late_label = QLabel(RuleCreditForm)
        self.late_label.setObjectName(u"late_label")
        self.late_label.setTextFormat(Qt.TextFormat.PlainText)
        self.late_label.setProperty(u"role", u"column")

        self.late_column.addWidget(self.late_label)

        self.late_spin = QSpinBox(RuleCreditForm)
        self.late_spin.setObjectName(u"late_spin")
        self.late_spin.setMinimum(0)
        self.late_spin.setMaximum(1440)

        self.late_column.addWidget(self.late_spin)

        self.late_below = QLabel(RuleCreditForm)
        self.late_below.setObjectName(u"late_below")
        self.late_below.setText(u"")
        self.late_below.setTextFormat(Qt.TextFormat.PlainText)
        self.late_below.setProperty(u"role", u"secondary")
        self.late_below.setWordWrap(True)

        self.late_column.addWidget(self.late_below)

        self.late_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.late_column.addItem(self.late_rest)


        self.grid.addLayout(self.late_column, 1, 0, 1, 1)

        self.minimum_column = QVBoxLayout()
        self.minimum_column.setSpacing(4)
        self.minimum_column.setObjectName(u"minimum_column")
        self.minimum_label = QLabel(RuleCreditForm)
        self.minimum_label.setObjectName(u"minimum_label")
        self.minimum_label.setTextFormat(Qt.TextFormat.PlainText)
        self.minimum_label.setProperty(u"role", u"column")

        self.minimum_column.addWidget(self.minimum_label)

        self.minimum_spin = QSpinBox(RuleCreditForm)
        self.minimum_spin.setObjectName(u"minimum_spin")
        self.minimum_spin.setMinimum(0)
        self.minimum_spin.setMaximum(1440)

        self.minimum_column.addWidget(self.minimum_spin)

        self.minimum_below = QLabel(RuleCreditForm)
        self.minimum_below.setObjectName(u"minimum_below")
        self.minimum_below.setText(u"")
        self.minimum_below.setTextFormat(Qt.TextFormat.PlainText)
        self.minimum_below.setProperty(u"role", u"secondary")
        self.minimum_below.setWordWrap(True)

        self.minimum_column.addWidget(self.minimum_below)

        self.minimum_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.minimum_column.addItem(self.minimum_rest)


        self.grid.addLayout(self.minimum_column, 1, 1, 1, 1)

        self.rounding_column = QVBoxLayout()
        self.rounding_column.setSpacing(4)
        self.rounding_column.setObjectName(u"rounding_column")
        self.rounding_label = QLabel(RuleCreditForm)
        self.rounding_label.setObjectName(u"rounding_label")
        self.rounding_label.setTextFormat(Qt.TextFormat.PlainText)
        self.rounding_label.setProperty(u"role", u"column")

        self.rounding_column.addWidget(self.rounding_label)

        self.rounding_combo = QComboBox(RuleCreditForm)
        self.rounding_combo.setObjectName(u"rounding_combo")

        self.rounding_column.addWidget(self.rounding_combo)

        self.rounding_below = QLabel(RuleCreditForm)
        self.rounding_below.setObjectName(u"rounding_below")
        self.rounding_below.setText(u"")
        self.rounding_below.setTextFormat(Qt.TextFormat.PlainText)
        self.rounding_below.setProperty(u"role", u"secondary")
        self.rounding_below.setWordWrap(True)

        self.rounding_column.addWidget(self.rounding_below)

        self.rounding_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rounding_column.addItem(self.rounding_rest)


        self.grid.addLayout(self.rounding_column, 2, 0, 1, 1)

        self.step_column = QVBoxLayout()
        self.step_column.setSpacing(4)
        self.step_column.setObjectName(u"step_column")
        self.step_label = QLabel(RuleCreditForm)
        self.step_label.setObjectName(u"step_label")
        self.step_label.setTextFormat(Qt.TextFormat.PlainText)
        self.step_label.setProperty(u"role", u"column")

        self.step_column.addWidget(self.step_label)

        self.step_combo = QComboBox(RuleCreditForm)
        self.step_combo.setObjectName(u"step_combo")

        self.step_column.addWidget(self.step_combo)

        self.step_below = QLabel(RuleCreditForm)
        self.step_below.setObjectName(u"step_below")
        self.step_below.setText(u"")
        self.step_below.setTextFormat(Qt.TextFormat.PlainText)
        self.step_below.setProperty(u"role", u"secondary")
        self.step_below.setWordWrap(True)

        self.step_column.addWidget(self.step_below)

        self.step_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.step_column.addItem(self.step_rest)


        self.grid.addLayout(self.step_column, 2, 1, 1, 1)

        self.hour_column = QVBoxLayout()
        self.hour_column.setSpacing(4)
        self.hour_column.setObjectName(u"hour_column")
        self.hour_label = QLabel(RuleCreditForm)
        self.hour_label.setObjectName(u"hour_label")
        self.hour_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hour_label.setProperty(u"role", u"column")

        self.hour_column.addWidget(self.hour_label)

        self.hour_combo = QComboBox(RuleCreditForm)
        self.hour_combo.setObjectName(u"hour_combo")

        self.hour_column.addWidget(self.hour_combo)

        self.hour_below = QLabel(RuleCreditForm)
        self.hour_below.setObjectName(u"hour_below")
        self.hour_below.setText(u"")
        self.hour_below.setTextFormat(Qt.TextFormat.PlainText)
        self.hour_below.setProperty(u"role", u"secondary")
        self.hour_below.setWordWrap(True)

        self.hour_column.addWidget(self.hour_below)

        self.hour_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.hour_column.addItem(self.hour_rest)


        self.grid.addLayout(self.hour_column, 3, 0, 1, 1)

        self.days_column = QVBoxLayout()
        self.days_column.setSpacing(4)
        self.days_column.setObjectName(u"days_column")
        self.days_label = QLabel(RuleCreditForm)
        self.days_label.setObjectName(u"days_label")
        self.days_label.setTextFormat(Qt.TextFormat.PlainText)
        self.days_label.setProperty(u"role", u"column")

        self.days_column.addWidget(self.days_label)

        self.days_spin = QSpinBox(RuleCreditForm)
        self.days_spin.setObjectName(u"days_spin")
        self.days_spin.setMinimum(-1)
        self.days_spin.setMaximum(10000)

        self.days_column.addWidget(self.days_spin)

        self.days_below = QLabel(RuleCreditForm)
        self.days_below.setObjectName(u"days_below")
        self.days_below.setText(u"")
        self.days_below.setTextFormat(Qt.TextFormat.PlainText)
        self.days_below.setProperty(u"role", u"secondary")
        self.days_below.setWordWrap(True)

        self.days_column.addWidget(self.days_below)

        self.days_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.days_column.addItem(self.days_rest)


        self.grid.addLayout(self.days_column, 3, 1, 1, 1)

        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.due_label = QLabel(RuleCreditForm)
        self.due_label.setObjectName(u"due_label")
        self.due_label.setTextFormat(Qt.TextFormat.PlainText)
        self.due_label.setProperty(u"role", u"column")

        self.due_column.addWidget(self.due_label)

        self.due_date = QDateEdit(RuleCreditForm)
        self.due_date.setObjectName(u"due_date")
        self.due_date.setCalendarPopup(True)

        self.due_column.addWidget(self.due_date)

        self.due_below = QLabel(RuleCreditForm)
        self.due_below.setObjectName(u"due_below")
        self.due_below.setText(u"")
        self.due_below.setTextFormat(Qt.TextFormat.PlainText)
        self.due_below.setProperty(u"role", u"secondary")
        self.due_below.setWordWrap(True)

        self.due_column.addWidget(self.due_below)

        self.due_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.due_column.addItem(self.due_rest)


        self.grid.addLayout(self.due_column, 4, 0, 1, 1)

        self.has_due_check = QCheckBox(RuleCreditForm)
        self.has_due_check.setObjectName(u"has_due_check")

        self.grid.addWidget(self.has_due_check, 5, 0, 1, 2)

        self.sign_off_check = QCheckBox(RuleCreditForm)
        self.sign_off_check.setObjectName(u"sign_off_check")

        self.grid.addWidget(self.sign_off_check, 6, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.late_label.setBuddy(self.late_spin)
        self.minimum_label.setBuddy(self.minimum_spin)
        self.rounding_label.setBuddy(self.rounding_combo)
        self.step_label.setBuddy(self.step_combo)
        self.hour_label.setBuddy(self.hour_combo)
        self.days_label.setBuddy(self.days_spin)
        self.due_label.setBuddy(self.due_date)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RuleCreditForm)

        QMetaObject.connectSlotsByName(RuleCreditForm)
    # setupUi

    def retranslateUi(self, RuleCreditForm):
        self.group_check.setText(_(u"Count minutes as the group credits them", None))
        self.late_label.setText(_(u"Minutes late that cost nothing", None))
        self.minimum_label.setText(_(u"Least minutes for a session to count", None))
        self.rounding_label.setText(_(u"Rounding of minutes", None))
        self.step_label.setText(_(u"To steps of", None))
        self.hour_label.setText(_(u"One hour is", None))
        self.days_label.setText(_(u"Days from joining", None))
        self.days_spin.setSpecialValueText(_(u"No deadline", None))
        self.due_label.setText(_(u"Done by", None))
        self.has_due_check.setText(_(u"There is a day by which it must be done", None))
        self.sign_off_check.setText(_(u"Somebody must sign off", None))
        pass
    # retranslateUi

