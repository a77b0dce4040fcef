# Made from ui/groups/transfer_form.ui (d99492b16d129b23) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QGridLayout,
    QLabel, QSizePolicy, QVBoxLayout, QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_TransferForm(object):
    def setupUi(self, TransferForm):
        if not TransferForm.objectName():
            TransferForm.setObjectName(u"TransferForm")
        TransferForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(TransferForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.cohort_column = QVBoxLayout()
        self.cohort_column.setSpacing(4)
        self.cohort_column.setObjectName(u"cohort_column")
        self.cohort_label = QLabel(TransferForm)
        self.cohort_label.setObjectName(u"cohort_label")
        self.cohort_label.setTextFormat(Qt.TextFormat.PlainText)
        self.cohort_label.setProperty(u"role", u"column")

        self.cohort_column.addWidget(self.cohort_label)

        self.cohort_combo = QComboBox(TransferForm)
        self.cohort_combo.setObjectName(u"cohort_combo")

        self.cohort_column.addWidget(self.cohort_combo)

        self.cohort_below = QLabel(TransferForm)
        self.cohort_below.setObjectName(u"cohort_below")
        self.cohort_below.setTextFormat(Qt.TextFormat.PlainText)
        self.cohort_below.setProperty(u"role", u"secondary")
        self.cohort_below.setWordWrap(True)

        self.cohort_column.addWidget(self.cohort_below)


        self.grid.addLayout(self.cohort_column, 0, 0, 1, 1)

        self.first_column = QVBoxLayout()
        self.first_column.setSpacing(4)
        self.first_column.setObjectName(u"first_column")
        self.first_label = QLabel(TransferForm)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setTextFormat(Qt.TextFormat.PlainText)
        self.first_label.setProperty(u"role", u"column")

        self.first_column.addWidget(self.first_label)

        self.first_date = QDateEdit(TransferForm)
        self.first_date.setObjectName(u"first_date")

        self.first_column.addWidget(self.first_date)

        self.first_below = QLabel(TransferForm)
        self.first_below.setObjectName(u"first_below")
        self.first_below.setTextFormat(Qt.TextFormat.PlainText)
        self.first_below.setProperty(u"role", u"secondary")
        self.first_below.setWordWrap(True)

        self.first_column.addWidget(self.first_below)


        self.grid.addLayout(self.first_column, 1, 0, 1, 1)

        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(TransferForm)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"column")

        self.reason_column.addWidget(self.reason_label)

        self.reason_combo = QComboBox(TransferForm)
        self.reason_combo.setObjectName(u"reason_combo")
        self.reason_combo.setEditable(True)

        self.reason_column.addWidget(self.reason_combo)

        self.reason_below = QLabel(TransferForm)
        self.reason_below.setObjectName(u"reason_below")
        self.reason_below.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_below.setProperty(u"role", u"secondary")
        self.reason_below.setWordWrap(True)

        self.reason_column.addWidget(self.reason_below)


        self.grid.addLayout(self.reason_column, 2, 0, 1, 1)

#if QT_CONFIG(shortcut)
        self.cohort_label.setBuddy(self.cohort_combo)
        self.first_label.setBuddy(self.first_date)
        self.reason_label.setBuddy(self.reason_combo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.cohort_combo, self.first_date)
        QWidget.setTabOrder(self.first_date, self.reason_combo)

        self.retranslateUi(TransferForm)

        QMetaObject.connectSlotsByName(TransferForm)
    # setupUi

    def retranslateUi(self, TransferForm):
        self.cohort_label.setText(_(u"To which cohort", None))
        self.cohort_below.setText("")
        self.first_label.setText(_(u"From which day", None))
        self.first_below.setText(_(u"The stay here ends the day before.", None))
        self.reason_label.setText(_(u"Reason", None))
        self.reason_below.setText("")
        pass
    # retranslateUi

