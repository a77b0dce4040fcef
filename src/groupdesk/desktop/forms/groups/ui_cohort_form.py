# Made from ui/groups/cohort_form.ui (a831287ef3342ecf) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QLineEdit,
    QSizePolicy, QSpinBox, QVBoxLayout, QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_CohortForm(object):
    def setupUi(self, CohortForm):
        if not CohortForm.objectName():
            CohortForm.setObjectName(u"CohortForm")
        CohortForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(CohortForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(CohortForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"column")

        self.name_column.addWidget(self.name_label)

        self.name_edit = QLineEdit(CohortForm)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaxLength(120)

        self.name_column.addWidget(self.name_edit)

        self.name_below = QLabel(CohortForm)
        self.name_below.setObjectName(u"name_below")
        self.name_below.setTextFormat(Qt.TextFormat.PlainText)
        self.name_below.setProperty(u"role", u"secondary")
        self.name_below.setWordWrap(True)

        self.name_column.addWidget(self.name_below)


        self.grid.addLayout(self.name_column, 0, 0, 1, 2)

        self.place_column = QVBoxLayout()
        self.place_column.setSpacing(4)
        self.place_column.setObjectName(u"place_column")
        self.place_label = QLabel(CohortForm)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setProperty(u"role", u"column")

        self.place_column.addWidget(self.place_label)

        self.place_edit = QLineEdit(CohortForm)
        self.place_edit.setObjectName(u"place_edit")
        self.place_edit.setMaxLength(200)

        self.place_column.addWidget(self.place_edit)

        self.place_below = QLabel(CohortForm)
        self.place_below.setObjectName(u"place_below")
        self.place_below.setTextFormat(Qt.TextFormat.PlainText)
        self.place_below.setProperty(u"role", u"secondary")
        self.place_below.setWordWrap(True)

        self.place_column.addWidget(self.place_below)


        self.grid.addLayout(self.place_column, 1, 0, 1, 1)

        self.link_column = QVBoxLayout()
        self.link_column.setSpacing(4)
        self.link_column.setObjectName(u"link_column")
        self.link_label = QLabel(CohortForm)
        self.link_label.setObjectName(u"link_label")
        self.link_label.setTextFormat(Qt.TextFormat.PlainText)
        self.link_label.setProperty(u"role", u"column")

        self.link_column.addWidget(self.link_label)

        self.link_edit = QLineEdit(CohortForm)
        self.link_edit.setObjectName(u"link_edit")
        self.link_edit.setMaxLength(500)

        self.link_column.addWidget(self.link_edit)

        self.link_below = QLabel(CohortForm)
        self.link_below.setObjectName(u"link_below")
        self.link_below.setTextFormat(Qt.TextFormat.PlainText)
        self.link_below.setProperty(u"role", u"secondary")
        self.link_below.setWordWrap(True)

        self.link_column.addWidget(self.link_below)


        self.grid.addLayout(self.link_column, 1, 1, 1, 1)

        self.seats_column = QVBoxLayout()
        self.seats_column.setSpacing(4)
        self.seats_column.setObjectName(u"seats_column")
        self.seats_label = QLabel(CohortForm)
        self.seats_label.setObjectName(u"seats_label")
        self.seats_label.setTextFormat(Qt.TextFormat.PlainText)
        self.seats_label.setProperty(u"role", u"column")

        self.seats_column.addWidget(self.seats_label)

        self.seats_spin = QSpinBox(CohortForm)
        self.seats_spin.setObjectName(u"seats_spin")
        self.seats_spin.setMaximum(5000)

        self.seats_column.addWidget(self.seats_spin)

        self.seats_below = QLabel(CohortForm)
        self.seats_below.setObjectName(u"seats_below")
        self.seats_below.setTextFormat(Qt.TextFormat.PlainText)
        self.seats_below.setProperty(u"role", u"secondary")
        self.seats_below.setWordWrap(True)

        self.seats_column.addWidget(self.seats_below)


        self.grid.addLayout(self.seats_column, 2, 0, 1, 1)

        self.least_column = QVBoxLayout()
        self.least_column.setSpacing(4)
        self.least_column.setObjectName(u"least_column")
        self.least_label = QLabel(CohortForm)
        self.least_label.setObjectName(u"least_label")
        self.least_label.setTextFormat(Qt.TextFormat.PlainText)
        self.least_label.setProperty(u"role", u"column")

        self.least_column.addWidget(self.least_label)

        self.least_spin = QSpinBox(CohortForm)
        self.least_spin.setObjectName(u"least_spin")
        self.least_spin.setMaximum(5000)

        self.least_column.addWidget(self.least_spin)

        self.least_below = QLabel(CohortForm)
        self.least_below.setObjectName(u"least_below")
        self.least_below.setTextFormat(Qt.TextFormat.PlainText)
        self.least_below.setProperty(u"role", u"secondary")
        self.least_below.setWordWrap(True)

        self.least_column.addWidget(self.least_below)


        self.grid.addLayout(self.least_column, 2, 1, 1, 1)

        self.funding_column = QVBoxLayout()
        self.funding_column.setSpacing(4)
        self.funding_column.setObjectName(u"funding_column")
        self.funding_label = QLabel(CohortForm)
        self.funding_label.setObjectName(u"funding_label")
        self.funding_label.setTextFormat(Qt.TextFormat.PlainText)
        self.funding_label.setProperty(u"role", u"column")

        self.funding_column.addWidget(self.funding_label)

        self.funding_edit = QLineEdit(CohortForm)
        self.funding_edit.setObjectName(u"funding_edit")
        self.funding_edit.setMaxLength(200)

        self.funding_column.addWidget(self.funding_edit)

        self.funding_below = QLabel(CohortForm)
        self.funding_below.setObjectName(u"funding_below")
        self.funding_below.setTextFormat(Qt.TextFormat.PlainText)
        self.funding_below.setProperty(u"role", u"secondary")
        self.funding_below.setWordWrap(True)

        self.funding_column.addWidget(self.funding_below)


        self.grid.addLayout(self.funding_column, 3, 0, 1, 1)

        self.language_column = QVBoxLayout()
        self.language_column.setSpacing(4)
        self.language_column.setObjectName(u"language_column")
        self.language_label = QLabel(CohortForm)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)
        self.language_label.setProperty(u"role", u"column")

        self.language_column.addWidget(self.language_label)

        self.language_edit = QLineEdit(CohortForm)
        self.language_edit.setObjectName(u"language_edit")
        self.language_edit.setMaxLength(60)

        self.language_column.addWidget(self.language_edit)

        self.language_below = QLabel(CohortForm)
        self.language_below.setObjectName(u"language_below")
        self.language_below.setTextFormat(Qt.TextFormat.PlainText)
        self.language_below.setProperty(u"role", u"secondary")
        self.language_below.setWordWrap(True)

        self.language_column.addWidget(self.language_below)


        self.grid.addLayout(self.language_column, 3, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.place_label.setBuddy(self.place_edit)
        self.link_label.setBuddy(self.link_edit)
        self.seats_label.setBuddy(self.seats_spin)
        self.least_label.setBuddy(self.least_spin)
        self.funding_label.setBuddy(self.funding_edit)
        self.language_label.setBuddy(self.language_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.link_edit)
        QWidget.setTabOrder(self.link_edit, self.seats_spin)
        QWidget.setTabOrder(self.seats_spin, self.least_spin)
        QWidget.setTabOrder(self.least_spin, self.funding_edit)
        QWidget.setTabOrder(self.funding_edit, self.language_edit)

        self.retranslateUi(CohortForm)

        QMetaObject.connectSlotsByName(CohortForm)
    # setupUi

    def retranslateUi(self, CohortForm):
        self.name_label.setText(_(u"Name of the cohort", None))
        self.name_below.setText("")
        self.place_label.setText(_(u"Where", None))
        self.place_below.setText("")
        self.link_label.setText(_(u"Link for video", None))
        self.link_below.setText("")
        self.seats_label.setText(_(u"Seats", None))
        self.seats_spin.setSpecialValueText(_(u"No limit", None))
        self.seats_below.setText("")
        self.least_label.setText(_(u"Fewest people to begin", None))
        self.least_spin.setSpecialValueText(_(u"No minimum", None))
        self.least_below.setText("")
        self.funding_label.setText(_(u"Funding", None))
        self.funding_below.setText("")
        self.language_label.setText(_(u"Language", None))
        self.language_below.setText("")
        pass
    # retranslateUi

