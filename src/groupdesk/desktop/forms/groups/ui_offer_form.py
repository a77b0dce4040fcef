# Made from ui/groups/offer_form.ui (6188d27ccb92b119) by ui/compile.py; edit the .ui.
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

        self.way_column = QVBoxLayout()
        self.way_column.setSpacing(4)
        self.way_column.setObjectName(u"way_column")
        self.way_label = QLabel(OfferForm)
        self.way_label.setObjectName(u"way_label")
        self.way_label.setTextFormat(Qt.TextFormat.PlainText)
        self.way_label.setProperty(u"role", u"column")

        self.way_column.addWidget(self.way_label)

        self.way_combo = QComboBox(OfferForm)
        self.way_combo.setObjectName(u"way_combo")

        self.way_column.addWidget(self.way_combo)

        self.way_below = QLabel(OfferForm)
        self.way_below.setObjectName(u"way_below")
        self.way_below.setTextFormat(Qt.TextFormat.PlainText)
        self.way_below.setProperty(u"role", u"secondary")
        self.way_below.setWordWrap(True)

        self.way_column.addWidget(self.way_below)


        self.grid.addLayout(self.way_column, 0, 1, 1, 1)

        self.skipped_column = QVBoxLayout()
        self.skipped_column.setSpacing(4)
        self.skipped_column.setObjectName(u"skipped_column")
        self.skipped_label = QLabel(OfferForm)
        self.skipped_label.setObjectName(u"skipped_label")
        self.skipped_label.setTextFormat(Qt.TextFormat.PlainText)
        self.skipped_label.setProperty(u"role", u"column")

        self.skipped_column.addWidget(self.skipped_label)

        self.skipped_combo = QComboBox(OfferForm)
        self.skipped_combo.setObjectName(u"skipped_combo")
        self.skipped_combo.setEditable(True)

        self.skipped_column.addWidget(self.skipped_combo)

        self.skipped_below = QLabel(OfferForm)
        self.skipped_below.setObjectName(u"skipped_below")
        self.skipped_below.setTextFormat(Qt.TextFormat.PlainText)
        self.skipped_below.setProperty(u"role", u"secondary")
        self.skipped_below.setWordWrap(True)

        self.skipped_column.addWidget(self.skipped_below)


        self.grid.addLayout(self.skipped_column, 1, 0, 1, 2)

        self.note_column = QVBoxLayout()
        self.note_column.setSpacing(4)
        self.note_column.setObjectName(u"note_column")
        self.note_label = QLabel(OfferForm)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"role", u"column")

        self.note_column.addWidget(self.note_label)

        self.note_edit = QLineEdit(OfferForm)
        self.note_edit.setObjectName(u"note_edit")
        self.note_edit.setMaxLength(300)

        self.note_column.addWidget(self.note_edit)

        self.note_below = QLabel(OfferForm)
        self.note_below.setObjectName(u"note_below")
        self.note_below.setTextFormat(Qt.TextFormat.PlainText)
        self.note_below.setProperty(u"role", u"secondary")
        self.note_below.setWordWrap(True)

        self.note_column.addWidget(self.note_below)


        self.grid.addLayout(self.note_column, 2, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.ends_label.setBuddy(self.ends_date)
        self.way_label.setBuddy(self.way_combo)
        self.skipped_label.setBuddy(self.skipped_combo)
        self.note_label.setBuddy(self.note_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.ends_date, self.way_combo)
        QWidget.setTabOrder(self.way_combo, self.skipped_combo)
        QWidget.setTabOrder(self.skipped_combo, self.note_edit)

        self.retranslateUi(OfferForm)

        QMetaObject.connectSlotsByName(OfferForm)
    # setupUi

    def retranslateUi(self, OfferForm):
        self.ends_label.setText(_(u"Held until", None))
        self.ends_below.setText(_(u"The seat is kept free up to and including this day.", None))
        self.way_label.setText(_(u"How the offer is made", None))
        self.way_below.setText(_(u"Only ways that this person allows.", None))
        self.skipped_label.setText(_(u"Why others further up are skipped", None))
        self.skipped_below.setText("")
        self.note_label.setText(_(u"Note for the log", None))
        self.note_below.setText("")
        pass
    # retranslateUi

