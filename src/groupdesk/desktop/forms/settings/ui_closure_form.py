# Made from ui/settings/closure_form.ui (47aec9549f535e9e) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDateEdit, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_ClosureForm(object):
    def setupUi(self, ClosureForm):
        if not ClosureForm.objectName():
            ClosureForm.setObjectName(u"ClosureForm")
        ClosureForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(ClosureForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(14)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.first_column = QVBoxLayout()
        self.first_column.setSpacing(4)
        self.first_column.setObjectName(u"first_column")
        self.first_label = QLabel(ClosureForm)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setTextFormat(Qt.TextFormat.PlainText)
        self.first_label.setProperty(u"role", u"column")

        self.first_column.addWidget(self.first_label)

        self.first_edit = QDateEdit(ClosureForm)
        self.first_edit.setObjectName(u"first_edit")

        self.first_column.addWidget(self.first_edit)

        self.first_below = QLabel(ClosureForm)
        self.first_below.setObjectName(u"first_below")
        self.first_below.setTextFormat(Qt.TextFormat.PlainText)
        self.first_below.setProperty(u"role", u"secondary")
        self.first_below.setWordWrap(True)

        self.first_column.addWidget(self.first_below)

        self.first_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.first_column.addItem(self.first_space)


        self.grid.addLayout(self.first_column, 0, 0, 1, 1)

        self.last_column = QVBoxLayout()
        self.last_column.setSpacing(4)
        self.last_column.setObjectName(u"last_column")
        self.last_label = QLabel(ClosureForm)
        self.last_label.setObjectName(u"last_label")
        self.last_label.setTextFormat(Qt.TextFormat.PlainText)
        self.last_label.setProperty(u"role", u"column")

        self.last_column.addWidget(self.last_label)

        self.last_edit = QDateEdit(ClosureForm)
        self.last_edit.setObjectName(u"last_edit")

        self.last_column.addWidget(self.last_edit)

        self.last_below = QLabel(ClosureForm)
        self.last_below.setObjectName(u"last_below")
        self.last_below.setTextFormat(Qt.TextFormat.PlainText)
        self.last_below.setProperty(u"role", u"secondary")
        self.last_below.setWordWrap(True)

        self.last_column.addWidget(self.last_below)

        self.last_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.last_column.addItem(self.last_space)


        self.grid.addLayout(self.last_column, 0, 1, 1, 1)

        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(ClosureForm)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"column")

        self.reason_column.addWidget(self.reason_label)

        self.reason_edit = QLineEdit(ClosureForm)
        self.reason_edit.setObjectName(u"reason_edit")
        self.reason_edit.setMaxLength(120)

        self.reason_column.addWidget(self.reason_edit)

        self.reason_below = QLabel(ClosureForm)
        self.reason_below.setObjectName(u"reason_below")
        self.reason_below.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_below.setProperty(u"role", u"secondary")
        self.reason_below.setWordWrap(True)

        self.reason_column.addWidget(self.reason_below)

        self.reason_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_column.addItem(self.reason_space)


        self.grid.addLayout(self.reason_column, 1, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.first_label.setBuddy(self.first_edit)
        self.last_label.setBuddy(self.last_edit)
        self.reason_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ClosureForm)

        QMetaObject.connectSlotsByName(ClosureForm)
    # setupUi

    def retranslateUi(self, ClosureForm):
        self.first_label.setText(_(u"First day", None))
        self.first_below.setText("")
        self.last_label.setText(_(u"Last day", None))
        self.last_below.setText("")
        self.reason_label.setText(_(u"Reason", None))
        self.reason_below.setText(_(u"Summer break or repairs, for example. It stands in plans where a session is left out.", None))
        pass
    # retranslateUi

