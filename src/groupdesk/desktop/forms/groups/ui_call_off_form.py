# Made from ui/groups/call_off_form.ui (f68780747646541a) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QSizePolicy, QVBoxLayout, QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_CallOffForm(object):
    def setupUi(self, CallOffForm):
        if not CallOffForm.objectName():
            CallOffForm.setObjectName(u"CallOffForm")
        CallOffForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(CallOffForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.state_column = QVBoxLayout()
        self.state_column.setSpacing(4)
        self.state_column.setObjectName(u"state_column")
        self.state_label = QLabel(CallOffForm)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setProperty(u"role", u"column")

        self.state_column.addWidget(self.state_label)

        self.state_combo = QComboBox(CallOffForm)
        self.state_combo.setObjectName(u"state_combo")

        self.state_column.addWidget(self.state_combo)

        self.state_below = QLabel(CallOffForm)
        self.state_below.setObjectName(u"state_below")
        self.state_below.setTextFormat(Qt.TextFormat.PlainText)
        self.state_below.setProperty(u"role", u"secondary")
        self.state_below.setWordWrap(True)

        self.state_column.addWidget(self.state_below)


        self.grid.addLayout(self.state_column, 0, 0, 1, 1)

        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(CallOffForm)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"column")

        self.reason_column.addWidget(self.reason_label)

        self.reason_combo = QComboBox(CallOffForm)
        self.reason_combo.setObjectName(u"reason_combo")
        self.reason_combo.setEditable(True)

        self.reason_column.addWidget(self.reason_combo)

        self.reason_below = QLabel(CallOffForm)
        self.reason_below.setObjectName(u"reason_below")
        self.reason_below.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_below.setProperty(u"role", u"secondary")
        self.reason_below.setWordWrap(True)

        self.reason_column.addWidget(self.reason_below)


        self.grid.addLayout(self.reason_column, 1, 0, 1, 1)

        self.scope_column = QVBoxLayout()
        self.scope_column.setSpacing(4)
        self.scope_column.setObjectName(u"scope_column")
        self.scope_label = QLabel(CallOffForm)
        self.scope_label.setObjectName(u"scope_label")
        self.scope_label.setTextFormat(Qt.TextFormat.PlainText)
        self.scope_label.setProperty(u"role", u"column")

        self.scope_column.addWidget(self.scope_label)

        self.scope_combo = QComboBox(CallOffForm)
        self.scope_combo.setObjectName(u"scope_combo")

        self.scope_column.addWidget(self.scope_combo)

        self.scope_below = QLabel(CallOffForm)
        self.scope_below.setObjectName(u"scope_below")
        self.scope_below.setTextFormat(Qt.TextFormat.PlainText)
        self.scope_below.setProperty(u"role", u"secondary")
        self.scope_below.setWordWrap(True)

        self.scope_column.addWidget(self.scope_below)


        self.grid.addLayout(self.scope_column, 2, 0, 1, 1)

#if QT_CONFIG(shortcut)
        self.state_label.setBuddy(self.state_combo)
        self.reason_label.setBuddy(self.reason_combo)
        self.scope_label.setBuddy(self.scope_combo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.state_combo, self.reason_combo)
        QWidget.setTabOrder(self.reason_combo, self.scope_combo)

        self.retranslateUi(CallOffForm)

        QMetaObject.connectSlotsByName(CallOffForm)
    # setupUi

    def retranslateUi(self, CallOffForm):
        self.state_label.setText(_(u"What happened", None))
        self.state_below.setText("")
        self.reason_label.setText(_(u"Reason", None))
        self.reason_below.setText("")
        self.scope_label.setText(_(u"Which sessions", None))
        self.scope_below.setText("")
        pass
    # retranslateUi

