# Made from ui/groups/rule_amount_form.ui (f4d3a978c04a0071) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_RuleAmountForm(object):
    def setupUi(self, RuleAmountForm):
        if not RuleAmountForm.objectName():
            RuleAmountForm.setObjectName(u"RuleAmountForm")
        RuleAmountForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(RuleAmountForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(RuleAmountForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"column")

        self.name_column.addWidget(self.name_label)

        self.name_edit = QLineEdit(RuleAmountForm)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaxLength(200)

        self.name_column.addWidget(self.name_edit)

        self.name_below = QLabel(RuleAmountForm)
        self.name_below.setObjectName(u"name_below")
        self.name_below.setText(u"")
        self.name_below.setTextFormat(Qt.TextFormat.PlainText)
        self.name_below.setProperty(u"role", u"secondary")
        self.name_below.setWordWrap(True)

        self.name_column.addWidget(self.name_below)

        self.name_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_rest)


        self.grid.addLayout(self.name_column, 0, 0, 1, 2)

        self.unit_column = QVBoxLayout()
        self.unit_column.setSpacing(4)
        self.unit_column.setObjectName(u"unit_column")
        self.unit_label = QLabel(RuleAmountForm)
        self.unit_label.setObjectName(u"unit_label")
        self.unit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_label.setProperty(u"role", u"column")

        self.unit_column.addWidget(self.unit_label)

        self.unit_combo = QComboBox(RuleAmountForm)
        self.unit_combo.setObjectName(u"unit_combo")

        self.unit_column.addWidget(self.unit_combo)

        self.unit_below = QLabel(RuleAmountForm)
        self.unit_below.setObjectName(u"unit_below")
        self.unit_below.setText(u"")
        self.unit_below.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_below.setProperty(u"role", u"secondary")
        self.unit_below.setWordWrap(True)

        self.unit_column.addWidget(self.unit_below)

        self.unit_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.unit_column.addItem(self.unit_rest)


        self.grid.addLayout(self.unit_column, 1, 0, 1, 1)

        self.need_column = QVBoxLayout()
        self.need_column.setSpacing(4)
        self.need_column.setObjectName(u"need_column")
        self.need_label = QLabel(RuleAmountForm)
        self.need_label.setObjectName(u"need_label")
        self.need_label.setTextFormat(Qt.TextFormat.PlainText)
        self.need_label.setProperty(u"role", u"column")

        self.need_column.addWidget(self.need_label)

        self.need_combo = QComboBox(RuleAmountForm)
        self.need_combo.setObjectName(u"need_combo")

        self.need_column.addWidget(self.need_combo)

        self.need_below = QLabel(RuleAmountForm)
        self.need_below.setObjectName(u"need_below")
        self.need_below.setText(u"")
        self.need_below.setTextFormat(Qt.TextFormat.PlainText)
        self.need_below.setProperty(u"role", u"secondary")
        self.need_below.setWordWrap(True)

        self.need_column.addWidget(self.need_below)

        self.need_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.need_column.addItem(self.need_rest)


        self.grid.addLayout(self.need_column, 1, 1, 1, 1)

        self.amount_column = QVBoxLayout()
        self.amount_column.setSpacing(4)
        self.amount_column.setObjectName(u"amount_column")
        self.amount_label = QLabel(RuleAmountForm)
        self.amount_label.setObjectName(u"amount_label")
        self.amount_label.setTextFormat(Qt.TextFormat.PlainText)
        self.amount_label.setProperty(u"role", u"column")

        self.amount_column.addWidget(self.amount_label)

        self.amount_spin = QSpinBox(RuleAmountForm)
        self.amount_spin.setObjectName(u"amount_spin")
        self.amount_spin.setMinimum(1)
        self.amount_spin.setMaximum(100000)

        self.amount_column.addWidget(self.amount_spin)

        self.amount_below = QLabel(RuleAmountForm)
        self.amount_below.setObjectName(u"amount_below")
        self.amount_below.setTextFormat(Qt.TextFormat.PlainText)
        self.amount_below.setProperty(u"role", u"secondary")
        self.amount_below.setWordWrap(True)

        self.amount_column.addWidget(self.amount_below)

        self.amount_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.amount_column.addItem(self.amount_rest)


        self.grid.addLayout(self.amount_column, 2, 0, 1, 1)

        self.whole_column = QVBoxLayout()
        self.whole_column.setSpacing(4)
        self.whole_column.setObjectName(u"whole_column")
        self.whole_label = QLabel(RuleAmountForm)
        self.whole_label.setObjectName(u"whole_label")
        self.whole_label.setTextFormat(Qt.TextFormat.PlainText)
        self.whole_label.setProperty(u"role", u"column")

        self.whole_column.addWidget(self.whole_label)

        self.whole_combo = QComboBox(RuleAmountForm)
        self.whole_combo.setObjectName(u"whole_combo")

        self.whole_column.addWidget(self.whole_combo)

        self.whole_below = QLabel(RuleAmountForm)
        self.whole_below.setObjectName(u"whole_below")
        self.whole_below.setText(u"")
        self.whole_below.setTextFormat(Qt.TextFormat.PlainText)
        self.whole_below.setProperty(u"role", u"secondary")
        self.whole_below.setWordWrap(True)

        self.whole_column.addWidget(self.whole_below)

        self.whole_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole_column.addItem(self.whole_rest)


        self.grid.addLayout(self.whole_column, 2, 1, 1, 1)

        self.makeups_column = QVBoxLayout()
        self.makeups_column.setSpacing(4)
        self.makeups_column.setObjectName(u"makeups_column")
        self.makeups_label = QLabel(RuleAmountForm)
        self.makeups_label.setObjectName(u"makeups_label")
        self.makeups_label.setTextFormat(Qt.TextFormat.PlainText)
        self.makeups_label.setProperty(u"role", u"column")

        self.makeups_column.addWidget(self.makeups_label)

        self.makeups_combo = QComboBox(RuleAmountForm)
        self.makeups_combo.setObjectName(u"makeups_combo")

        self.makeups_column.addWidget(self.makeups_combo)

        self.makeups_below = QLabel(RuleAmountForm)
        self.makeups_below.setObjectName(u"makeups_below")
        self.makeups_below.setText(u"")
        self.makeups_below.setTextFormat(Qt.TextFormat.PlainText)
        self.makeups_below.setProperty(u"role", u"secondary")
        self.makeups_below.setWordWrap(True)

        self.makeups_column.addWidget(self.makeups_below)

        self.makeups_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.makeups_column.addItem(self.makeups_rest)


        self.grid.addLayout(self.makeups_column, 3, 0, 1, 1)

        self.strands_column = QVBoxLayout()
        self.strands_column.setSpacing(4)
        self.strands_column.setObjectName(u"strands_column")
        self.strands_label = QLabel(RuleAmountForm)
        self.strands_label.setObjectName(u"strands_label")
        self.strands_label.setTextFormat(Qt.TextFormat.PlainText)
        self.strands_label.setProperty(u"role", u"column")

        self.strands_column.addWidget(self.strands_label)

        self.strands_edit = QLineEdit(RuleAmountForm)
        self.strands_edit.setObjectName(u"strands_edit")
        self.strands_edit.setMaxLength(300)

        self.strands_column.addWidget(self.strands_edit)

        self.strands_below = QLabel(RuleAmountForm)
        self.strands_below.setObjectName(u"strands_below")
        self.strands_below.setTextFormat(Qt.TextFormat.PlainText)
        self.strands_below.setProperty(u"role", u"secondary")
        self.strands_below.setWordWrap(True)

        self.strands_column.addWidget(self.strands_below)

        self.strands_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.strands_column.addItem(self.strands_rest)


        self.grid.addLayout(self.strands_column, 3, 1, 1, 1)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.unit_label.setBuddy(self.unit_combo)
        self.need_label.setBuddy(self.need_combo)
        self.amount_label.setBuddy(self.amount_spin)
        self.whole_label.setBuddy(self.whole_combo)
        self.makeups_label.setBuddy(self.makeups_combo)
        self.strands_label.setBuddy(self.strands_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RuleAmountForm)

        QMetaObject.connectSlotsByName(RuleAmountForm)
    # setupUi

    def retranslateUi(self, RuleAmountForm):
        self.name_label.setText(_(u"Name of the rule", None))
        self.unit_label.setText(_(u"What counts", None))
        self.need_label.setText(_(u"How much is needed", None))
        self.amount_label.setText(_(u"Sessions or minutes", None))
        self.amount_below.setText(_(u"Where minutes count, 12 hours are 720.", None))
        self.whole_label.setText(_(u"A share of what", None))
        self.makeups_label.setText(_(u"Make-ups", None))
        self.strands_label.setText(_(u"Only sessions of these strands", None))
        self.strands_below.setText(_(u"Such as education, group. Empty: any.", None))
        pass
    # retranslateUi

