# Made from ui/groups/stay_form.ui (f40ad1f67728dbfc) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QSpinBox, QVBoxLayout,
    QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_StayForm(object):
    def setupUi(self, StayForm):
        if not StayForm.objectName():
            StayForm.setObjectName(u"StayForm")
        StayForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(StayForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.referred_column = QVBoxLayout()
        self.referred_column.setSpacing(4)
        self.referred_column.setObjectName(u"referred_column")
        self.referred_label = QLabel(StayForm)
        self.referred_label.setObjectName(u"referred_label")
        self.referred_label.setTextFormat(Qt.TextFormat.PlainText)
        self.referred_label.setProperty(u"role", u"column")

        self.referred_column.addWidget(self.referred_label)

        self.referred_edit = QLineEdit(StayForm)
        self.referred_edit.setObjectName(u"referred_edit")
        self.referred_edit.setMaxLength(200)

        self.referred_column.addWidget(self.referred_edit)

        self.referred_below = QLabel(StayForm)
        self.referred_below.setObjectName(u"referred_below")
        self.referred_below.setTextFormat(Qt.TextFormat.PlainText)
        self.referred_below.setProperty(u"role", u"secondary")
        self.referred_below.setWordWrap(True)

        self.referred_column.addWidget(self.referred_below)


        self.grid.addLayout(self.referred_column, 0, 0, 1, 1)

        self.priority_column = QVBoxLayout()
        self.priority_column.setSpacing(4)
        self.priority_column.setObjectName(u"priority_column")
        self.priority_label = QLabel(StayForm)
        self.priority_label.setObjectName(u"priority_label")
        self.priority_label.setTextFormat(Qt.TextFormat.PlainText)
        self.priority_label.setProperty(u"role", u"column")

        self.priority_column.addWidget(self.priority_label)

        self.priority_combo = QComboBox(StayForm)
        self.priority_combo.setObjectName(u"priority_combo")

        self.priority_column.addWidget(self.priority_combo)

        self.priority_below = QLabel(StayForm)
        self.priority_below.setObjectName(u"priority_below")
        self.priority_below.setTextFormat(Qt.TextFormat.PlainText)
        self.priority_below.setProperty(u"role", u"secondary")
        self.priority_below.setWordWrap(True)

        self.priority_column.addWidget(self.priority_below)


        self.grid.addLayout(self.priority_column, 0, 1, 1, 1)

        self.screening_column = QVBoxLayout()
        self.screening_column.setSpacing(4)
        self.screening_column.setObjectName(u"screening_column")
        self.screening_label = QLabel(StayForm)
        self.screening_label.setObjectName(u"screening_label")
        self.screening_label.setTextFormat(Qt.TextFormat.PlainText)
        self.screening_label.setProperty(u"role", u"column")

        self.screening_column.addWidget(self.screening_label)

        self.screening_combo = QComboBox(StayForm)
        self.screening_combo.setObjectName(u"screening_combo")

        self.screening_column.addWidget(self.screening_combo)

        self.screening_below = QLabel(StayForm)
        self.screening_below.setObjectName(u"screening_below")
        self.screening_below.setTextFormat(Qt.TextFormat.PlainText)
        self.screening_below.setProperty(u"role", u"secondary")
        self.screening_below.setWordWrap(True)

        self.screening_column.addWidget(self.screening_below)


        self.grid.addLayout(self.screening_column, 1, 0, 1, 1)

        self.screening_reason_column = QVBoxLayout()
        self.screening_reason_column.setSpacing(4)
        self.screening_reason_column.setObjectName(u"screening_reason_column")
        self.screening_reason_label = QLabel(StayForm)
        self.screening_reason_label.setObjectName(u"screening_reason_label")
        self.screening_reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.screening_reason_label.setProperty(u"role", u"column")

        self.screening_reason_column.addWidget(self.screening_reason_label)

        self.screening_reason_edit = QLineEdit(StayForm)
        self.screening_reason_edit.setObjectName(u"screening_reason_edit")
        self.screening_reason_edit.setMaxLength(500)

        self.screening_reason_column.addWidget(self.screening_reason_edit)

        self.screening_reason_below = QLabel(StayForm)
        self.screening_reason_below.setObjectName(u"screening_reason_below")
        self.screening_reason_below.setTextFormat(Qt.TextFormat.PlainText)
        self.screening_reason_below.setProperty(u"role", u"secondary")
        self.screening_reason_below.setWordWrap(True)

        self.screening_reason_column.addWidget(self.screening_reason_below)


        self.grid.addLayout(self.screening_reason_column, 1, 1, 1, 1)

        self.mandated_column = QVBoxLayout()
        self.mandated_column.setSpacing(4)
        self.mandated_column.setObjectName(u"mandated_column")
        self.mandated_label = QLabel(StayForm)
        self.mandated_label.setObjectName(u"mandated_label")
        self.mandated_label.setTextFormat(Qt.TextFormat.PlainText)
        self.mandated_label.setProperty(u"role", u"column")

        self.mandated_column.addWidget(self.mandated_label)

        self.mandated_edit = QLineEdit(StayForm)
        self.mandated_edit.setObjectName(u"mandated_edit")
        self.mandated_edit.setMaxLength(200)

        self.mandated_column.addWidget(self.mandated_edit)

        self.mandated_below = QLabel(StayForm)
        self.mandated_below.setObjectName(u"mandated_below")
        self.mandated_below.setTextFormat(Qt.TextFormat.PlainText)
        self.mandated_below.setProperty(u"role", u"secondary")
        self.mandated_below.setWordWrap(True)

        self.mandated_column.addWidget(self.mandated_below)


        self.grid.addLayout(self.mandated_column, 2, 0, 1, 1)

        self.order_column = QVBoxLayout()
        self.order_column.setSpacing(4)
        self.order_column.setObjectName(u"order_column")
        self.order_label = QLabel(StayForm)
        self.order_label.setObjectName(u"order_label")
        self.order_label.setTextFormat(Qt.TextFormat.PlainText)
        self.order_label.setProperty(u"role", u"column")

        self.order_column.addWidget(self.order_label)

        self.order_edit = QLineEdit(StayForm)
        self.order_edit.setObjectName(u"order_edit")
        self.order_edit.setMaxLength(100)

        self.order_column.addWidget(self.order_edit)

        self.order_below = QLabel(StayForm)
        self.order_below.setObjectName(u"order_below")
        self.order_below.setTextFormat(Qt.TextFormat.PlainText)
        self.order_below.setProperty(u"role", u"secondary")
        self.order_below.setWordWrap(True)

        self.order_column.addWidget(self.order_below)


        self.grid.addLayout(self.order_column, 2, 1, 1, 1)

        self.hours_column = QVBoxLayout()
        self.hours_column.setSpacing(4)
        self.hours_column.setObjectName(u"hours_column")
        self.hours_label = QLabel(StayForm)
        self.hours_label.setObjectName(u"hours_label")
        self.hours_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hours_label.setProperty(u"role", u"column")

        self.hours_column.addWidget(self.hours_label)

        self.hours_spin = QSpinBox(StayForm)
        self.hours_spin.setObjectName(u"hours_spin")
        self.hours_spin.setMinimum(0)
        self.hours_spin.setMaximum(10000)

        self.hours_column.addWidget(self.hours_spin)

        self.hours_below = QLabel(StayForm)
        self.hours_below.setObjectName(u"hours_below")
        self.hours_below.setTextFormat(Qt.TextFormat.PlainText)
        self.hours_below.setProperty(u"role", u"secondary")
        self.hours_below.setWordWrap(True)

        self.hours_column.addWidget(self.hours_below)


        self.grid.addLayout(self.hours_column, 3, 0, 1, 1)

        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.due_label = QLabel(StayForm)
        self.due_label.setObjectName(u"due_label")
        self.due_label.setTextFormat(Qt.TextFormat.PlainText)
        self.due_label.setProperty(u"role", u"column")

        self.due_column.addWidget(self.due_label)

        self.due_edit = QLineEdit(StayForm)
        self.due_edit.setObjectName(u"due_edit")
        self.due_edit.setMaxLength(10)

        self.due_column.addWidget(self.due_edit)

        self.due_below = QLabel(StayForm)
        self.due_below.setObjectName(u"due_below")
        self.due_below.setTextFormat(Qt.TextFormat.PlainText)
        self.due_below.setProperty(u"role", u"secondary")
        self.due_below.setWordWrap(True)

        self.due_column.addWidget(self.due_below)


        self.grid.addLayout(self.due_column, 3, 1, 1, 1)

        self.handouts_column = QVBoxLayout()
        self.handouts_column.setSpacing(4)
        self.handouts_column.setObjectName(u"handouts_column")
        self.handouts_label = QLabel(StayForm)
        self.handouts_label.setObjectName(u"handouts_label")
        self.handouts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.handouts_label.setProperty(u"role", u"column")

        self.handouts_column.addWidget(self.handouts_label)

        self.handouts_edit = QLineEdit(StayForm)
        self.handouts_edit.setObjectName(u"handouts_edit")
        self.handouts_edit.setMaxLength(60)

        self.handouts_column.addWidget(self.handouts_edit)

        self.handouts_below = QLabel(StayForm)
        self.handouts_below.setObjectName(u"handouts_below")
        self.handouts_below.setTextFormat(Qt.TextFormat.PlainText)
        self.handouts_below.setProperty(u"role", u"secondary")
        self.handouts_below.setWordWrap(True)

        self.handouts_column.addWidget(self.handouts_below)


        self.grid.addLayout(self.handouts_column, 4, 0, 1, 1)

        self.accommodation_column = QVBoxLayout()
        self.accommodation_column.setSpacing(4)
        self.accommodation_column.setObjectName(u"accommodation_column")
        self.accommodation_label = QLabel(StayForm)
        self.accommodation_label.setObjectName(u"accommodation_label")
        self.accommodation_label.setTextFormat(Qt.TextFormat.PlainText)
        self.accommodation_label.setProperty(u"role", u"column")

        self.accommodation_column.addWidget(self.accommodation_label)

        self.accommodation_edit = QLineEdit(StayForm)
        self.accommodation_edit.setObjectName(u"accommodation_edit")
        self.accommodation_edit.setMaxLength(500)

        self.accommodation_column.addWidget(self.accommodation_edit)

        self.accommodation_below = QLabel(StayForm)
        self.accommodation_below.setObjectName(u"accommodation_below")
        self.accommodation_below.setTextFormat(Qt.TextFormat.PlainText)
        self.accommodation_below.setProperty(u"role", u"secondary")
        self.accommodation_below.setWordWrap(True)

        self.accommodation_column.addWidget(self.accommodation_below)


        self.grid.addLayout(self.accommodation_column, 4, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.referred_label.setBuddy(self.referred_edit)
        self.priority_label.setBuddy(self.priority_combo)
        self.screening_label.setBuddy(self.screening_combo)
        self.screening_reason_label.setBuddy(self.screening_reason_edit)
        self.mandated_label.setBuddy(self.mandated_edit)
        self.order_label.setBuddy(self.order_edit)
        self.hours_label.setBuddy(self.hours_spin)
        self.due_label.setBuddy(self.due_edit)
        self.handouts_label.setBuddy(self.handouts_edit)
        self.accommodation_label.setBuddy(self.accommodation_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.referred_edit, self.priority_combo)
        QWidget.setTabOrder(self.priority_combo, self.screening_combo)
        QWidget.setTabOrder(self.screening_combo, self.screening_reason_edit)
        QWidget.setTabOrder(self.screening_reason_edit, self.mandated_edit)
        QWidget.setTabOrder(self.mandated_edit, self.order_edit)
        QWidget.setTabOrder(self.order_edit, self.hours_spin)
        QWidget.setTabOrder(self.hours_spin, self.due_edit)
        QWidget.setTabOrder(self.due_edit, self.handouts_edit)
        QWidget.setTabOrder(self.handouts_edit, self.accommodation_edit)

        self.retranslateUi(StayForm)

        QMetaObject.connectSlotsByName(StayForm)
    # setupUi

    def retranslateUi(self, StayForm):
        self.referred_label.setText(_(u"Sent by", None))
        self.referred_below.setText("")
        self.priority_label.setText(_(u"Priority", None))
        self.priority_below.setText("")
        self.screening_label.setText(_(u"Screening", None))
        self.screening_below.setText("")
        self.screening_reason_label.setText(_(u"Why it came to that", None))
        self.screening_reason_below.setText("")
        self.mandated_label.setText(_(u"Ordered by", None))
        self.mandated_below.setText(_(u"The court or office, where somebody must come.", None))
        self.order_label.setText(_(u"Number of the order", None))
        self.order_below.setText("")
        self.hours_label.setText(_(u"Hours ordered", None))
        self.hours_spin.setSpecialValueText(_(u"not ordered", None))
        self.hours_below.setText("")
        self.due_label.setText(_(u"Due on", None))
        self.due_below.setText(_(u"As 2027-03-01; empty where there is no such day.", None))
        self.handouts_label.setText(_(u"Language of handouts", None))
        self.handouts_below.setText(_(u"Such as es; empty for the person\u2019s own.", None))
        self.accommodation_label.setText(_(u"What the room must have", None))
        self.accommodation_below.setText("")
        pass
    # retranslateUi

