# Made from ui/groups/reason_form.ui (6e2c451010795f1c) by ui/compile.py; edit the .ui.
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


class Ui_ReasonForm(object):
    def setupUi(self, ReasonForm):
        if not ReasonForm.objectName():
            ReasonForm.setObjectName(u"ReasonForm")
        ReasonForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(ReasonForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(ReasonForm)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"column")

        self.reason_column.addWidget(self.reason_label)

        self.reason_combo = QComboBox(ReasonForm)
        self.reason_combo.setObjectName(u"reason_combo")
        self.reason_combo.setEditable(True)

        self.reason_column.addWidget(self.reason_combo)

        self.reason_below = QLabel(ReasonForm)
        self.reason_below.setObjectName(u"reason_below")
        self.reason_below.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_below.setProperty(u"role", u"secondary")
        self.reason_below.setWordWrap(True)

        self.reason_column.addWidget(self.reason_below)


        self.grid.addLayout(self.reason_column, 0, 0, 1, 1)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason_combo)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReasonForm)

        QMetaObject.connectSlotsByName(ReasonForm)
    # setupUi

    def retranslateUi(self, ReasonForm):
        self.reason_label.setText(_(u"Reason", None))
        self.reason_below.setText("")
        pass
    # retranslateUi

