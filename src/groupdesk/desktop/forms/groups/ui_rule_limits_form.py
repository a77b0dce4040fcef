# Made from ui/groups/rule_limits_form.ui (07f2f2a7d1132cc6) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_RuleLimitsForm(object):
    def setupUi(self, RuleLimitsForm):
        if not RuleLimitsForm.objectName():
            RuleLimitsForm.setObjectName(u"RuleLimitsForm")
        RuleLimitsForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(RuleLimitsForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.absences_column = QVBoxLayout()
        self.absences_column.setSpacing(4)
        self.absences_column.setObjectName(u"absences_column")
        self.absences_label = QLabel(RuleLimitsForm)
        self.absences_label.setObjectName(u"absences_label")
        self.absences_label.setTextFormat(Qt.TextFormat.PlainText)
        self.absences_label.setProperty(u"role", u"column")

        self.absences_column.addWidget(self.absences_label)

        self.absences_spin = QSpinBox(RuleLimitsForm)
        self.absences_spin.setObjectName(u"absences_spin")
        self.absences_spin.setMinimum(-1)
        self.absences_spin.setMaximum(1000)

        self.absences_column.addWidget(self.absences_spin)

        self.absences_below = QLabel(RuleLimitsForm)
        self.absences_below.setObjectName(u"absences_below")
        self.absences_below.setText(u"")
        self.absences_below.setTextFormat(Qt.TextFormat.PlainText)
        self.absences_below.setProperty(u"role", u"secondary")
        self.absences_below.setWordWrap(True)

        self.absences_column.addWidget(self.absences_below)

        self.absences_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.absences_column.addItem(self.absences_rest)


        self.grid.addLayout(self.absences_column, 0, 0, 1, 1)

        self.unexcused_column = QVBoxLayout()
        self.unexcused_column.setSpacing(4)
        self.unexcused_column.setObjectName(u"unexcused_column")
        self.unexcused_label = QLabel(RuleLimitsForm)
        self.unexcused_label.setObjectName(u"unexcused_label")
        self.unexcused_label.setTextFormat(Qt.TextFormat.PlainText)
        self.unexcused_label.setProperty(u"role", u"column")

        self.unexcused_column.addWidget(self.unexcused_label)

        self.unexcused_spin = QSpinBox(RuleLimitsForm)
        self.unexcused_spin.setObjectName(u"unexcused_spin")
        self.unexcused_spin.setMinimum(-1)
        self.unexcused_spin.setMaximum(1000)

        self.unexcused_column.addWidget(self.unexcused_spin)

        self.unexcused_below = QLabel(RuleLimitsForm)
        self.unexcused_below.setObjectName(u"unexcused_below")
        self.unexcused_below.setText(u"")
        self.unexcused_below.setTextFormat(Qt.TextFormat.PlainText)
        self.unexcused_below.setProperty(u"role", u"secondary")
        self.unexcused_below.setWordWrap(True)

        self.unexcused_column.addWidget(self.unexcused_below)

        self.unexcused_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.unexcused_column.addItem(self.unexcused_rest)


        self.grid.addLayout(self.unexcused_column, 0, 1, 1, 1)

        self.row_column = QVBoxLayout()
        self.row_column.setSpacing(4)
        self.row_column.setObjectName(u"row_column")
        self.row_label = QLabel(RuleLimitsForm)
        self.row_label.setObjectName(u"row_label")
        self.row_label.setTextFormat(Qt.TextFormat.PlainText)
        self.row_label.setProperty(u"role", u"column")

        self.row_column.addWidget(self.row_label)

        self.row_spin = QSpinBox(RuleLimitsForm)
        self.row_spin.setObjectName(u"row_spin")
        self.row_spin.setMinimum(-1)
        self.row_spin.setMaximum(1000)

        self.row_column.addWidget(self.row_spin)

        self.row_below = QLabel(RuleLimitsForm)
        self.row_below.setObjectName(u"row_below")
        self.row_below.setText(u"")
        self.row_below.setTextFormat(Qt.TextFormat.PlainText)
        self.row_below.setProperty(u"role", u"secondary")
        self.row_below.setWordWrap(True)

        self.row_column.addWidget(self.row_below)

        self.row_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.row_column.addItem(self.row_rest)


        self.grid.addLayout(self.row_column, 1, 0, 1, 1)

        self.unexcused_row_column = QVBoxLayout()
        self.unexcused_row_column.setSpacing(4)
        self.unexcused_row_column.setObjectName(u"unexcused_row_column")
        self.unexcused_row_label = QLabel(RuleLimitsForm)
        self.unexcused_row_label.setObjectName(u"unexcused_row_label")
        self.unexcused_row_label.setTextFormat(Qt.TextFormat.PlainText)
        self.unexcused_row_label.setProperty(u"role", u"column")

        self.unexcused_row_column.addWidget(self.unexcused_row_label)

        self.unexcused_row_spin = QSpinBox(RuleLimitsForm)
        self.unexcused_row_spin.setObjectName(u"unexcused_row_spin")
        self.unexcused_row_spin.setMinimum(-1)
        self.unexcused_row_spin.setMaximum(1000)

        self.unexcused_row_column.addWidget(self.unexcused_row_spin)

        self.unexcused_row_below = QLabel(RuleLimitsForm)
        self.unexcused_row_below.setObjectName(u"unexcused_row_below")
        self.unexcused_row_below.setText(u"")
        self.unexcused_row_below.setTextFormat(Qt.TextFormat.PlainText)
        self.unexcused_row_below.setProperty(u"role", u"secondary")
        self.unexcused_row_below.setWordWrap(True)

        self.unexcused_row_column.addWidget(self.unexcused_row_below)

        self.unexcused_row_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.unexcused_row_column.addItem(self.unexcused_row_rest)


        self.grid.addLayout(self.unexcused_row_column, 1, 1, 1, 1)

        self.gap_column = QVBoxLayout()
        self.gap_column.setSpacing(4)
        self.gap_column.setObjectName(u"gap_column")
        self.gap_label = QLabel(RuleLimitsForm)
        self.gap_label.setObjectName(u"gap_label")
        self.gap_label.setTextFormat(Qt.TextFormat.PlainText)
        self.gap_label.setProperty(u"role", u"column")

        self.gap_column.addWidget(self.gap_label)

        self.gap_spin = QSpinBox(RuleLimitsForm)
        self.gap_spin.setObjectName(u"gap_spin")
        self.gap_spin.setMinimum(-1)
        self.gap_spin.setMaximum(10000)

        self.gap_column.addWidget(self.gap_spin)

        self.gap_below = QLabel(RuleLimitsForm)
        self.gap_below.setObjectName(u"gap_below")
        self.gap_below.setText(u"")
        self.gap_below.setTextFormat(Qt.TextFormat.PlainText)
        self.gap_below.setProperty(u"role", u"secondary")
        self.gap_below.setWordWrap(True)

        self.gap_column.addWidget(self.gap_below)

        self.gap_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.gap_column.addItem(self.gap_rest)


        self.grid.addLayout(self.gap_column, 2, 0, 1, 1)

        self.must_column = QVBoxLayout()
        self.must_column.setSpacing(4)
        self.must_column.setObjectName(u"must_column")
        self.must_label = QLabel(RuleLimitsForm)
        self.must_label.setObjectName(u"must_label")
        self.must_label.setTextFormat(Qt.TextFormat.PlainText)
        self.must_label.setProperty(u"role", u"column")

        self.must_column.addWidget(self.must_label)

        self.must_edit = QLineEdit(RuleLimitsForm)
        self.must_edit.setObjectName(u"must_edit")
        self.must_edit.setMaxLength(200)

        self.must_column.addWidget(self.must_edit)

        self.must_below = QLabel(RuleLimitsForm)
        self.must_below.setObjectName(u"must_below")
        self.must_below.setTextFormat(Qt.TextFormat.PlainText)
        self.must_below.setProperty(u"role", u"secondary")
        self.must_below.setWordWrap(True)

        self.must_column.addWidget(self.must_below)

        self.must_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.must_column.addItem(self.must_rest)


        self.grid.addLayout(self.must_column, 2, 1, 1, 1)

        self.modules_column = QVBoxLayout()
        self.modules_column.setSpacing(4)
        self.modules_column.setObjectName(u"modules_column")
        self.modules_label = QLabel(RuleLimitsForm)
        self.modules_label.setObjectName(u"modules_label")
        self.modules_label.setTextFormat(Qt.TextFormat.PlainText)
        self.modules_label.setProperty(u"role", u"column")

        self.modules_column.addWidget(self.modules_label)

        self.modules_edit = QLineEdit(RuleLimitsForm)
        self.modules_edit.setObjectName(u"modules_edit")
        self.modules_edit.setMaxLength(500)

        self.modules_column.addWidget(self.modules_edit)

        self.modules_below = QLabel(RuleLimitsForm)
        self.modules_below.setObjectName(u"modules_below")
        self.modules_below.setTextFormat(Qt.TextFormat.PlainText)
        self.modules_below.setProperty(u"role", u"secondary")
        self.modules_below.setWordWrap(True)

        self.modules_column.addWidget(self.modules_below)

        self.modules_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.modules_column.addItem(self.modules_rest)


        self.grid.addLayout(self.modules_column, 3, 0, 1, 2)

        self.still_counts_check = QCheckBox(RuleLimitsForm)
        self.still_counts_check.setObjectName(u"still_counts_check")

        self.grid.addWidget(self.still_counts_check, 4, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.absences_label.setBuddy(self.absences_spin)
        self.unexcused_label.setBuddy(self.unexcused_spin)
        self.row_label.setBuddy(self.row_spin)
        self.unexcused_row_label.setBuddy(self.unexcused_row_spin)
        self.gap_label.setBuddy(self.gap_spin)
        self.must_label.setBuddy(self.must_edit)
        self.modules_label.setBuddy(self.modules_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RuleLimitsForm)

        QMetaObject.connectSlotsByName(RuleLimitsForm)
    # setupUi

    def retranslateUi(self, RuleLimitsForm):
        self.absences_label.setText(_(u"Absences at most", None))
        self.absences_spin.setSpecialValueText(_(u"No limit", None))
        self.unexcused_label.setText(_(u"Of them unexcused", None))
        self.unexcused_spin.setSpecialValueText(_(u"No limit", None))
        self.row_label.setText(_(u"In a row at most", None))
        self.row_spin.setSpecialValueText(_(u"No limit", None))
        self.unexcused_row_label.setText(_(u"Unexcused in a row", None))
        self.unexcused_row_spin.setSpecialValueText(_(u"No limit", None))
        self.gap_label.setText(_(u"Days between attendances", None))
        self.gap_spin.setSpecialValueText(_(u"No limit", None))
        self.must_label.setText(_(u"Sessions that must be attended", None))
        self.must_below.setText(_(u"Their numbers, such as 1, 5.", None))
        self.modules_label.setText(_(u"Modules that must be received", None))
        self.modules_below.setText(_(u"As sessions name them, divided by commas.", None))
        self.still_counts_check.setText(_(u"What was made up still counts as an absence here", None))
        pass
    # retranslateUi

