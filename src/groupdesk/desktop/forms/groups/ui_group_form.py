# Made from ui/groups/group_form.ui (18dc8497d562a0d3) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QGridLayout,
    QLabel, QLineEdit, QSizePolicy, QSpinBox,
    QVBoxLayout, QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_GroupForm(object):
    def setupUi(self, GroupForm):
        if not GroupForm.objectName():
            GroupForm.setObjectName(u"GroupForm")
        GroupForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(GroupForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(GroupForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"column")

        self.name_column.addWidget(self.name_label)

        self.name_edit = QLineEdit(GroupForm)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaxLength(120)

        self.name_column.addWidget(self.name_edit)

        self.name_below = QLabel(GroupForm)
        self.name_below.setObjectName(u"name_below")
        self.name_below.setTextFormat(Qt.TextFormat.PlainText)
        self.name_below.setProperty(u"role", u"secondary")
        self.name_below.setWordWrap(True)

        self.name_column.addWidget(self.name_below)


        self.grid.addLayout(self.name_column, 0, 0, 1, 3)

        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(4)
        self.kind_column.setObjectName(u"kind_column")
        self.kind_label = QLabel(GroupForm)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_label.setProperty(u"role", u"column")

        self.kind_column.addWidget(self.kind_label)

        self.kind_combo = QComboBox(GroupForm)
        self.kind_combo.setObjectName(u"kind_combo")

        self.kind_column.addWidget(self.kind_combo)

        self.kind_below = QLabel(GroupForm)
        self.kind_below.setObjectName(u"kind_below")
        self.kind_below.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_below.setProperty(u"role", u"secondary")
        self.kind_below.setWordWrap(True)

        self.kind_column.addWidget(self.kind_below)


        self.grid.addLayout(self.kind_column, 1, 0, 1, 1)

        self.openness_column = QVBoxLayout()
        self.openness_column.setSpacing(4)
        self.openness_column.setObjectName(u"openness_column")
        self.openness_label = QLabel(GroupForm)
        self.openness_label.setObjectName(u"openness_label")
        self.openness_label.setTextFormat(Qt.TextFormat.PlainText)
        self.openness_label.setProperty(u"role", u"column")

        self.openness_column.addWidget(self.openness_label)

        self.openness_combo = QComboBox(GroupForm)
        self.openness_combo.setObjectName(u"openness_combo")

        self.openness_column.addWidget(self.openness_combo)

        self.openness_below = QLabel(GroupForm)
        self.openness_below.setObjectName(u"openness_below")
        self.openness_below.setTextFormat(Qt.TextFormat.PlainText)
        self.openness_below.setProperty(u"role", u"secondary")
        self.openness_below.setWordWrap(True)

        self.openness_column.addWidget(self.openness_below)


        self.grid.addLayout(self.openness_column, 1, 1, 1, 1)

        self.seats_column = QVBoxLayout()
        self.seats_column.setSpacing(4)
        self.seats_column.setObjectName(u"seats_column")
        self.seats_label = QLabel(GroupForm)
        self.seats_label.setObjectName(u"seats_label")
        self.seats_label.setTextFormat(Qt.TextFormat.PlainText)
        self.seats_label.setProperty(u"role", u"column")

        self.seats_column.addWidget(self.seats_label)

        self.seats_spin = QSpinBox(GroupForm)
        self.seats_spin.setObjectName(u"seats_spin")
        self.seats_spin.setMaximum(5000)

        self.seats_column.addWidget(self.seats_spin)

        self.seats_below = QLabel(GroupForm)
        self.seats_below.setObjectName(u"seats_below")
        self.seats_below.setTextFormat(Qt.TextFormat.PlainText)
        self.seats_below.setProperty(u"role", u"secondary")
        self.seats_below.setWordWrap(True)

        self.seats_column.addWidget(self.seats_below)


        self.grid.addLayout(self.seats_column, 1, 2, 1, 1)

        self.length_column = QVBoxLayout()
        self.length_column.setSpacing(4)
        self.length_column.setObjectName(u"length_column")
        self.length_label = QLabel(GroupForm)
        self.length_label.setObjectName(u"length_label")
        self.length_label.setTextFormat(Qt.TextFormat.PlainText)
        self.length_label.setProperty(u"role", u"column")

        self.length_column.addWidget(self.length_label)

        self.length_spin = QSpinBox(GroupForm)
        self.length_spin.setObjectName(u"length_spin")
        self.length_spin.setMinimum(1)
        self.length_spin.setMaximum(1440)
        self.length_spin.setSingleStep(5)
        self.length_spin.setValue(90)

        self.length_column.addWidget(self.length_spin)

        self.length_below = QLabel(GroupForm)
        self.length_below.setObjectName(u"length_below")
        self.length_below.setTextFormat(Qt.TextFormat.PlainText)
        self.length_below.setProperty(u"role", u"secondary")
        self.length_below.setWordWrap(True)

        self.length_column.addWidget(self.length_below)


        self.grid.addLayout(self.length_column, 2, 0, 1, 1)

        self.mandated_column = QVBoxLayout()
        self.mandated_column.setSpacing(4)
        self.mandated_column.setObjectName(u"mandated_column")
        self.mandated_check = QCheckBox(GroupForm)
        self.mandated_check.setObjectName(u"mandated_check")

        self.mandated_column.addWidget(self.mandated_check)


        self.grid.addLayout(self.mandated_column, 3, 0, 1, 3)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.kind_label.setBuddy(self.kind_combo)
        self.openness_label.setBuddy(self.openness_combo)
        self.seats_label.setBuddy(self.seats_spin)
        self.length_label.setBuddy(self.length_spin)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name_edit, self.kind_combo)
        QWidget.setTabOrder(self.kind_combo, self.openness_combo)
        QWidget.setTabOrder(self.openness_combo, self.seats_spin)
        QWidget.setTabOrder(self.seats_spin, self.length_spin)
        QWidget.setTabOrder(self.length_spin, self.mandated_check)

        self.retranslateUi(GroupForm)

        QMetaObject.connectSlotsByName(GroupForm)
    # setupUi

    def retranslateUi(self, GroupForm):
        self.name_label.setText(_(u"Name", None))
        self.name_edit.setPlaceholderText(_(u"For example: Anxiety skills", None))
        self.name_below.setText("")
        self.kind_label.setText(_(u"Kind", None))
        self.kind_below.setText("")
        self.openness_label.setText(_(u"Who may join", None))
        self.openness_below.setText("")
        self.seats_label.setText(_(u"Seats", None))
        self.seats_spin.setSpecialValueText(_(u"No limit", None))
        self.seats_below.setText("")
        self.length_label.setText(_(u"Length of a session", None))
        self.length_spin.setSuffix(_(u" min", None))
        self.length_below.setText("")
        self.mandated_check.setText(_(u"People come because a court or an agency orders it", None))
        pass
    # retranslateUi

