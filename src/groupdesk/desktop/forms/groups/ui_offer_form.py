# Made from ui/groups/offer_form.ui (aeee423beb684eeb) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDateEdit, QGridLayout, QLabel,
    QSizePolicy, QVBoxLayout, QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_OfferForm(object):
    def setupUi(self, OfferForm):
        if not OfferForm.objectName():
            OfferForm.setObjectName(u"OfferForm")
        OfferForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(OfferForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.ends_column = QVBoxLayout()
        self.ends_column.setSpacing(4)
        self.ends_column.setObjectName(u"ends_column")
        self.ends_label = QLabel(OfferForm)
        self.ends_label.setObjectName(u"ends_label")
        self.ends_label.setTextFormat(Qt.TextFormat.PlainText)
        self.ends_label.setProperty(u"role", u"column")

        self.ends_column.addWidget(self.ends_label)

        self.ends_date = QDateEdit(OfferForm)
        self.ends_date.setObjectName(u"ends_date")

        self.ends_column.addWidget(self.ends_date)

        self.ends_below = QLabel(OfferForm)
        self.ends_below.setObjectName(u"ends_below")
        self.ends_below.setTextFormat(Qt.TextFormat.PlainText)
        self.ends_below.setProperty(u"role", u"secondary")
        self.ends_below.setWordWrap(True)

        self.ends_column.addWidget(self.ends_below)


        self.grid.addLayout(self.ends_column, 0, 0, 1, 1)

#if QT_CONFIG(shortcut)
        self.ends_label.setBuddy(self.ends_date)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OfferForm)

        QMetaObject.connectSlotsByName(OfferForm)
    # setupUi

    def retranslateUi(self, OfferForm):
        self.ends_label.setText(_(u"Held until", None))
        self.ends_below.setText(_(u"The seat is kept free up to and including this day.", None))
        pass
    # retranslateUi

