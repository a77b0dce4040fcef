# Made from ui/rollcall/mark_details.ui (ad1292bc3e3d77d1) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QSizePolicy,
    QVBoxLayout, QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_MarkDetails(object):
    def setupUi(self, MarkDetails):
        if not MarkDetails.objectName():
            MarkDetails.setObjectName(u"MarkDetails")
        self.column = QVBoxLayout(MarkDetails)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(4)
        self.status_label = QLabel(MarkDetails)
        self.status_label.setObjectName(u"status_label")
        self.status_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.status_label, 0, 0, 1, 1)

        self.mode_label = QLabel(MarkDetails)
        self.mode_label.setObjectName(u"mode_label")
        self.mode_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.mode_label, 0, 1, 1, 1)

        self.status_combo = QComboBox(MarkDetails)
        self.status_combo.setObjectName(u"status_combo")

        self.grid.addWidget(self.status_combo, 1, 0, 1, 1)

        self.mode_combo = QComboBox(MarkDetails)
        self.mode_combo.setObjectName(u"mode_combo")

        self.grid.addWidget(self.mode_combo, 1, 1, 1, 1)

        self.time_in_label = QLabel(MarkDetails)
        self.time_in_label.setObjectName(u"time_in_label")
        self.time_in_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.time_in_label, 2, 0, 1, 1)

        self.time_out_label = QLabel(MarkDetails)
        self.time_out_label.setObjectName(u"time_out_label")
        self.time_out_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.time_out_label, 2, 1, 1, 1)

        self.time_in_edit = QLineEdit(MarkDetails)
        self.time_in_edit.setObjectName(u"time_in_edit")

        self.grid.addWidget(self.time_in_edit, 3, 0, 1, 1)

        self.time_out_edit = QLineEdit(MarkDetails)
        self.time_out_edit.setObjectName(u"time_out_edit")

        self.grid.addWidget(self.time_out_edit, 3, 1, 1, 1)

        self.time_in_below = QLabel(MarkDetails)
        self.time_in_below.setObjectName(u"time_in_below")
        self.time_in_below.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.time_in_below, 4, 0, 1, 1)

        self.time_out_below = QLabel(MarkDetails)
        self.time_out_below.setObjectName(u"time_out_below")
        self.time_out_below.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.time_out_below, 4, 1, 1, 1)

        self.minutes_label = QLabel(MarkDetails)
        self.minutes_label.setObjectName(u"minutes_label")
        self.minutes_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.minutes_label, 5, 0, 1, 1)

        self.reason_label = QLabel(MarkDetails)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.reason_label, 5, 1, 1, 1)

        self.minutes_edit = QLineEdit(MarkDetails)
        self.minutes_edit.setObjectName(u"minutes_edit")

        self.grid.addWidget(self.minutes_edit, 6, 0, 1, 1)

        self.reason_edit = QLineEdit(MarkDetails)
        self.reason_edit.setObjectName(u"reason_edit")

        self.grid.addWidget(self.reason_edit, 6, 1, 1, 1)

        self.minutes_below = QLabel(MarkDetails)
        self.minutes_below.setObjectName(u"minutes_below")
        self.minutes_below.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.minutes_below, 7, 0, 1, 1)

        self.reason_below = QLabel(MarkDetails)
        self.reason_below.setObjectName(u"reason_below")
        self.reason_below.setTextFormat(Qt.TextFormat.PlainText)

        self.grid.addWidget(self.reason_below, 7, 1, 1, 1)


        self.column.addLayout(self.grid)

        self.remark_label = QLabel(MarkDetails)
        self.remark_label.setObjectName(u"remark_label")
        self.remark_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.remark_label)

        self.remark_edit = QLineEdit(MarkDetails)
        self.remark_edit.setObjectName(u"remark_edit")

        self.column.addWidget(self.remark_edit)

        self.history_label = QLabel(MarkDetails)
        self.history_label.setObjectName(u"history_label")
        self.history_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.history_label)

        self.history_list = QListWidget(MarkDetails)
        self.history_list.setObjectName(u"history_list")
        self.history_list.setMinimumSize(QSize(0, 120))

        self.column.addWidget(self.history_list)


        self.retranslateUi(MarkDetails)

        QMetaObject.connectSlotsByName(MarkDetails)
    # setupUi

    def retranslateUi(self, MarkDetails):
        self.status_label.setText(_(u"&Status", None))
        self.mode_label.setText(_(u"&Took part", None))
        self.time_in_label.setText(_(u"Time &in", None))
        self.time_out_label.setText(_(u"Time &out", None))
        self.time_in_edit.setPlaceholderText(_(u"From the start", None))
        self.time_out_edit.setPlaceholderText(_(u"To the end", None))
        self.minutes_label.setText(_(u"Credited &minutes", None))
        self.reason_label.setText(_(u"&Reason, if set by hand", None))
        self.minutes_edit.setPlaceholderText(_(u"Reckoned from the times", None))
        self.remark_label.setText(_(u"Rem&ark", None))
        self.history_label.setText(_(u"History", None))
        pass
    # retranslateUi

