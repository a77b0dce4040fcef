# Made from ui/groups/order_form.ui (4c02e10efbef939c) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDateEdit, QGridLayout,
    QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QSpinBox, QVBoxLayout, QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_OrderForm(object):
    def setupUi(self, OrderForm):
        if not OrderForm.objectName():
            OrderForm.setObjectName(u"OrderForm")
        OrderForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(OrderForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.by_column = QVBoxLayout()
        self.by_column.setSpacing(4)
        self.by_column.setObjectName(u"by_column")
        self.by_label = QLabel(OrderForm)
        self.by_label.setObjectName(u"by_label")
        self.by_label.setTextFormat(Qt.TextFormat.PlainText)
        self.by_label.setProperty(u"role", u"column")

        self.by_column.addWidget(self.by_label)

        self.by_edit = QLineEdit(OrderForm)
        self.by_edit.setObjectName(u"by_edit")
        self.by_edit.setMaxLength(500)

        self.by_column.addWidget(self.by_edit)

        self.by_below = QLabel(OrderForm)
        self.by_below.setObjectName(u"by_below")
        self.by_below.setTextFormat(Qt.TextFormat.PlainText)
        self.by_below.setProperty(u"role", u"secondary")
        self.by_below.setWordWrap(True)

        self.by_column.addWidget(self.by_below)

        self.by_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.by_column.addItem(self.by_rest)


        self.grid.addLayout(self.by_column, 0, 0, 1, 1)

        self.number_column = QVBoxLayout()
        self.number_column.setSpacing(4)
        self.number_column.setObjectName(u"number_column")
        self.number_label = QLabel(OrderForm)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setTextFormat(Qt.TextFormat.PlainText)
        self.number_label.setProperty(u"role", u"column")

        self.number_column.addWidget(self.number_label)

        self.number_edit = QLineEdit(OrderForm)
        self.number_edit.setObjectName(u"number_edit")
        self.number_edit.setMaxLength(500)

        self.number_column.addWidget(self.number_edit)

        self.number_below = QLabel(OrderForm)
        self.number_below.setObjectName(u"number_below")
        self.number_below.setText(u"")
        self.number_below.setTextFormat(Qt.TextFormat.PlainText)
        self.number_below.setProperty(u"role", u"secondary")
        self.number_below.setWordWrap(True)

        self.number_column.addWidget(self.number_below)

        self.number_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.number_column.addItem(self.number_rest)


        self.grid.addLayout(self.number_column, 0, 1, 1, 1)

        self.hours_column = QVBoxLayout()
        self.hours_column.setSpacing(4)
        self.hours_column.setObjectName(u"hours_column")
        self.hours_label = QLabel(OrderForm)
        self.hours_label.setObjectName(u"hours_label")
        self.hours_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hours_label.setProperty(u"role", u"column")

        self.hours_column.addWidget(self.hours_label)

        self.hours_spin = QSpinBox(OrderForm)
        self.hours_spin.setObjectName(u"hours_spin")
        self.hours_spin.setMinimum(0)
        self.hours_spin.setMaximum(10000)

        self.hours_column.addWidget(self.hours_spin)

        self.hours_below = QLabel(OrderForm)
        self.hours_below.setObjectName(u"hours_below")
        self.hours_below.setText(u"")
        self.hours_below.setTextFormat(Qt.TextFormat.PlainText)
        self.hours_below.setProperty(u"role", u"secondary")
        self.hours_below.setWordWrap(True)

        self.hours_column.addWidget(self.hours_below)

        self.hours_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.hours_column.addItem(self.hours_rest)


        self.grid.addLayout(self.hours_column, 1, 0, 1, 1)

        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.due_label = QLabel(OrderForm)
        self.due_label.setObjectName(u"due_label")
        self.due_label.setTextFormat(Qt.TextFormat.PlainText)
        self.due_label.setProperty(u"role", u"column")

        self.due_column.addWidget(self.due_label)

        self.due_date = QDateEdit(OrderForm)
        self.due_date.setObjectName(u"due_date")
        self.due_date.setCalendarPopup(True)

        self.due_column.addWidget(self.due_date)

        self.due_below = QLabel(OrderForm)
        self.due_below.setObjectName(u"due_below")
        self.due_below.setText(u"")
        self.due_below.setTextFormat(Qt.TextFormat.PlainText)
        self.due_below.setProperty(u"role", u"secondary")
        self.due_below.setWordWrap(True)

        self.due_column.addWidget(self.due_below)

        self.due_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.due_column.addItem(self.due_rest)


        self.grid.addLayout(self.due_column, 1, 1, 1, 1)

        self.has_due_check = QCheckBox(OrderForm)
        self.has_due_check.setObjectName(u"has_due_check")

        self.grid.addWidget(self.has_due_check, 2, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.by_label.setBuddy(self.by_edit)
        self.number_label.setBuddy(self.number_edit)
        self.hours_label.setBuddy(self.hours_spin)
        self.due_label.setBuddy(self.due_date)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrderForm)

        QMetaObject.connectSlotsByName(OrderForm)
    # setupUi

    def retranslateUi(self, OrderForm):
        self.by_label.setText(_(u"Mandated by", None))
        self.by_below.setText(_(u"Court, school or employer.", None))
        self.number_label.setText(_(u"Number of the order", None))
        self.hours_label.setText(_(u"Hours it demands", None))
        self.hours_spin.setSpecialValueText(_(u"None", None))
        self.due_label.setText(_(u"Done by", None))
        self.has_due_check.setText(_(u"There is a day by which it must be done", None))
        pass
    # retranslateUi

