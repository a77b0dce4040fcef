# Made from ui/groups/leave_form.ui (97ead4929cb59819) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QGridLayout,
    QLabel, QLineEdit, QSizePolicy, QVBoxLayout,
    QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_LeaveForm(object):
    def setupUi(self, LeaveForm):
        if not LeaveForm.objectName():
            LeaveForm.setObjectName(u"LeaveForm")
        LeaveForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(LeaveForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.state_column = QVBoxLayout()
        self.state_column.setSpacing(4)
        self.state_column.setObjectName(u"state_column")
        self.state_label = QLabel(LeaveForm)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setProperty(u"role", u"column")

        self.state_column.addWidget(self.state_label)

        self.state_combo = QComboBox(LeaveForm)
        self.state_combo.setObjectName(u"state_combo")

        self.state_column.addWidget(self.state_combo)

        self.state_below = QLabel(LeaveForm)
        self.state_below.setObjectName(u"state_below")
        self.state_below.setTextFormat(Qt.TextFormat.PlainText)
        self.state_below.setProperty(u"role", u"secondary")
        self.state_below.setWordWrap(True)

        self.state_column.addWidget(self.state_below)


        self.grid.addLayout(self.state_column, 0, 0, 1, 1)

        self.last_column = QVBoxLayout()
        self.last_column.setSpacing(4)
        self.last_column.setObjectName(u"last_column")
        self.last_label = QLabel(LeaveForm)
        self.last_label.setObjectName(u"last_label")
        self.last_label.setTextFormat(Qt.TextFormat.PlainText)
        self.last_label.setProperty(u"role", u"column")

        self.last_column.addWidget(self.last_label)

        self.last_date = QDateEdit(LeaveForm)
        self.last_date.setObjectName(u"last_date")

        self.last_column.addWidget(self.last_date)

        self.last_below = QLabel(LeaveForm)
        self.last_below.setObjectName(u"last_below")
        self.last_below.setTextFormat(Qt.TextFormat.PlainText)
        self.last_below.setProperty(u"role", u"secondary")
        self.last_below.setWordWrap(True)

        self.last_column.addWidget(self.last_below)


        self.grid.addLayout(self.last_column, 1, 0, 1, 1)

        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(LeaveForm)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"column")

        self.reason_column.addWidget(self.reason_label)

        self.reason_combo = QComboBox(LeaveForm)
        self.reason_combo.setObjectName(u"reason_combo")
        self.reason_combo.setEditable(True)

        self.reason_column.addWidget(self.reason_combo)

        self.reason_below = QLabel(LeaveForm)
        self.reason_below.setObjectName(u"reason_below")
        self.reason_below.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_below.setProperty(u"role", u"secondary")
        self.reason_below.setWordWrap(True)

        self.reason_column.addWidget(self.reason_below)


        self.grid.addLayout(self.reason_column, 2, 0, 1, 1)

        self.note_column = QVBoxLayout()
        self.note_column.setSpacing(4)
        self.note_column.setObjectName(u"note_column")
        self.note_label = QLabel(LeaveForm)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"role", u"column")

        self.note_column.addWidget(self.note_label)

        self.note_edit = QLineEdit(LeaveForm)
        self.note_edit.setObjectName(u"note_edit")
        self.note_edit.setMaxLength(500)

        self.note_column.addWidget(self.note_edit)

        self.note_below = QLabel(LeaveForm)
        self.note_below.setObjectName(u"note_below")
        self.note_below.setTextFormat(Qt.TextFormat.PlainText)
        self.note_below.setProperty(u"role", u"secondary")
        self.note_below.setWordWrap(True)

        self.note_column.addWidget(self.note_below)


        self.grid.addLayout(self.note_column, 3, 0, 1, 1)

#if QT_CONFIG(shortcut)
        self.state_label.setBuddy(self.state_combo)
        self.last_label.setBuddy(self.last_date)
        self.reason_label.setBuddy(self.reason_combo)
        self.note_label.setBuddy(self.note_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.state_combo, self.last_date)
        QWidget.setTabOrder(self.last_date, self.reason_combo)
        QWidget.setTabOrder(self.reason_combo, self.note_edit)

        self.retranslateUi(LeaveForm)

        QMetaObject.connectSlotsByName(LeaveForm)
    # setupUi

    def retranslateUi(self, LeaveForm):
        self.state_label.setText(_(u"What happened", None))
        self.state_below.setText("")
        self.last_label.setText(_(u"Last day expected", None))
        self.last_below.setText(_(u"Sessions up to this day keep their marks.", None))
        self.reason_label.setText(_(u"Reason", None))
        self.reason_below.setText("")
        self.note_label.setText(_(u"Note", None))
        self.note_below.setText("")
        pass
    # retranslateUi

