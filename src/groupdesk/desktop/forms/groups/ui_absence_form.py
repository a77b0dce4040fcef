# Made from ui/groups/absence_form.ui (ccb4e442864412cc) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDateEdit, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QVBoxLayout, QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_AbsenceForm(object):
    def setupUi(self, AbsenceForm):
        if not AbsenceForm.objectName():
            AbsenceForm.setObjectName(u"AbsenceForm")
        AbsenceForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(AbsenceForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.from_column = QVBoxLayout()
        self.from_column.setSpacing(4)
        self.from_column.setObjectName(u"from_column")
        self.from_label = QLabel(AbsenceForm)
        self.from_label.setObjectName(u"from_label")
        self.from_label.setTextFormat(Qt.TextFormat.PlainText)
        self.from_label.setProperty(u"role", u"column")

        self.from_column.addWidget(self.from_label)

        self.from_date = QDateEdit(AbsenceForm)
        self.from_date.setObjectName(u"from_date")

        self.from_column.addWidget(self.from_date)

        self.from_below = QLabel(AbsenceForm)
        self.from_below.setObjectName(u"from_below")
        self.from_below.setTextFormat(Qt.TextFormat.PlainText)
        self.from_below.setProperty(u"role", u"secondary")
        self.from_below.setWordWrap(True)

        self.from_column.addWidget(self.from_below)


        self.grid.addLayout(self.from_column, 0, 0, 1, 1)

        self.to_column = QVBoxLayout()
        self.to_column.setSpacing(4)
        self.to_column.setObjectName(u"to_column")
        self.to_label = QLabel(AbsenceForm)
        self.to_label.setObjectName(u"to_label")
        self.to_label.setTextFormat(Qt.TextFormat.PlainText)
        self.to_label.setProperty(u"role", u"column")

        self.to_column.addWidget(self.to_label)

        self.to_date = QDateEdit(AbsenceForm)
        self.to_date.setObjectName(u"to_date")

        self.to_column.addWidget(self.to_date)

        self.to_below = QLabel(AbsenceForm)
        self.to_below.setObjectName(u"to_below")
        self.to_below.setTextFormat(Qt.TextFormat.PlainText)
        self.to_below.setProperty(u"role", u"secondary")
        self.to_below.setWordWrap(True)

        self.to_column.addWidget(self.to_below)


        self.grid.addLayout(self.to_column, 0, 1, 1, 1)

        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(AbsenceForm)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"column")

        self.reason_column.addWidget(self.reason_label)

        self.reason_edit = QLineEdit(AbsenceForm)
        self.reason_edit.setObjectName(u"reason_edit")
        self.reason_edit.setMaxLength(200)

        self.reason_column.addWidget(self.reason_edit)

        self.reason_below = QLabel(AbsenceForm)
        self.reason_below.setObjectName(u"reason_below")
        self.reason_below.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_below.setProperty(u"role", u"secondary")
        self.reason_below.setWordWrap(True)

        self.reason_column.addWidget(self.reason_below)


        self.grid.addLayout(self.reason_column, 1, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.from_label.setBuddy(self.from_date)
        self.to_label.setBuddy(self.to_date)
        self.reason_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.from_date, self.to_date)
        QWidget.setTabOrder(self.to_date, self.reason_edit)

        self.retranslateUi(AbsenceForm)

        QMetaObject.connectSlotsByName(AbsenceForm)
    # setupUi

    def retranslateUi(self, AbsenceForm):
        self.from_label.setText(_(u"First day away", None))
        self.from_below.setText("")
        self.to_label.setText(_(u"Last day away", None))
        self.to_below.setText("")
        self.reason_label.setText(_(u"Reason", None))
        self.reason_below.setText("")
        pass
    # retranslateUi

