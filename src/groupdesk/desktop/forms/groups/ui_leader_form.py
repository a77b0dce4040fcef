# Made from ui/groups/leader_form.ui (fa02637b62deba7e) by ui/compile.py; edit the .ui.
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


class Ui_LeaderForm(object):
    def setupUi(self, LeaderForm):
        if not LeaderForm.objectName():
            LeaderForm.setObjectName(u"LeaderForm")
        LeaderForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(LeaderForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.staff_column = QVBoxLayout()
        self.staff_column.setSpacing(4)
        self.staff_column.setObjectName(u"staff_column")
        self.staff_label = QLabel(LeaderForm)
        self.staff_label.setObjectName(u"staff_label")
        self.staff_label.setTextFormat(Qt.TextFormat.PlainText)
        self.staff_label.setProperty(u"role", u"column")

        self.staff_column.addWidget(self.staff_label)

        self.staff_combo = QComboBox(LeaderForm)
        self.staff_combo.setObjectName(u"staff_combo")

        self.staff_column.addWidget(self.staff_combo)

        self.staff_below = QLabel(LeaderForm)
        self.staff_below.setObjectName(u"staff_below")
        self.staff_below.setTextFormat(Qt.TextFormat.PlainText)
        self.staff_below.setProperty(u"role", u"secondary")
        self.staff_below.setWordWrap(True)

        self.staff_column.addWidget(self.staff_below)


        self.grid.addLayout(self.staff_column, 0, 0, 1, 1)

        self.role_column = QVBoxLayout()
        self.role_column.setSpacing(4)
        self.role_column.setObjectName(u"role_column")
        self.role_label = QLabel(LeaderForm)
        self.role_label.setObjectName(u"role_label")
        self.role_label.setTextFormat(Qt.TextFormat.PlainText)
        self.role_label.setProperty(u"role", u"column")

        self.role_column.addWidget(self.role_label)

        self.role_combo = QComboBox(LeaderForm)
        self.role_combo.setObjectName(u"role_combo")

        self.role_column.addWidget(self.role_combo)

        self.role_below = QLabel(LeaderForm)
        self.role_below.setObjectName(u"role_below")
        self.role_below.setTextFormat(Qt.TextFormat.PlainText)
        self.role_below.setProperty(u"role", u"secondary")
        self.role_below.setWordWrap(True)

        self.role_column.addWidget(self.role_below)


        self.grid.addLayout(self.role_column, 0, 1, 1, 1)

        self.from_column = QVBoxLayout()
        self.from_column.setSpacing(4)
        self.from_column.setObjectName(u"from_column")
        self.from_label = QLabel(LeaderForm)
        self.from_label.setObjectName(u"from_label")
        self.from_label.setTextFormat(Qt.TextFormat.PlainText)
        self.from_label.setProperty(u"role", u"column")

        self.from_column.addWidget(self.from_label)

        self.from_date = QDateEdit(LeaderForm)
        self.from_date.setObjectName(u"from_date")

        self.from_column.addWidget(self.from_date)

        self.from_below = QLabel(LeaderForm)
        self.from_below.setObjectName(u"from_below")
        self.from_below.setTextFormat(Qt.TextFormat.PlainText)
        self.from_below.setProperty(u"role", u"secondary")
        self.from_below.setWordWrap(True)

        self.from_column.addWidget(self.from_below)


        self.grid.addLayout(self.from_column, 1, 0, 1, 1)

        self.to_column = QVBoxLayout()
        self.to_column.setSpacing(4)
        self.to_column.setObjectName(u"to_column")
        self.to_label = QLabel(LeaderForm)
        self.to_label.setObjectName(u"to_label")
        self.to_label.setTextFormat(Qt.TextFormat.PlainText)
        self.to_label.setProperty(u"role", u"column")

        self.to_column.addWidget(self.to_label)

        self.to_date = QDateEdit(LeaderForm)
        self.to_date.setObjectName(u"to_date")

        self.to_column.addWidget(self.to_date)

        self.to_below = QLabel(LeaderForm)
        self.to_below.setObjectName(u"to_below")
        self.to_below.setTextFormat(Qt.TextFormat.PlainText)
        self.to_below.setProperty(u"role", u"secondary")
        self.to_below.setWordWrap(True)

        self.to_column.addWidget(self.to_below)


        self.grid.addLayout(self.to_column, 1, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.staff_label.setBuddy(self.staff_combo)
        self.role_label.setBuddy(self.role_combo)
        self.from_label.setBuddy(self.from_date)
        self.to_label.setBuddy(self.to_date)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.staff_combo, self.role_combo)
        QWidget.setTabOrder(self.role_combo, self.from_date)
        QWidget.setTabOrder(self.from_date, self.to_date)

        self.retranslateUi(LeaderForm)

        QMetaObject.connectSlotsByName(LeaderForm)
    # setupUi

    def retranslateUi(self, LeaderForm):
        self.staff_label.setText(_(u"Name", None))
        self.staff_below.setText("")
        self.role_label.setText(_(u"Role", None))
        self.role_below.setText("")
        self.from_label.setText(_(u"From", None))
        self.from_below.setText("")
        self.to_label.setText(_(u"To", None))
        self.to_below.setText("")
        pass
    # retranslateUi

