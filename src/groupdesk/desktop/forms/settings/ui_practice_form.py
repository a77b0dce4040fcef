# Made from ui/settings/practice_form.ui (8625d5442cde310a) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_PracticeForm(object):
    def setupUi(self, PracticeForm):
        if not PracticeForm.objectName():
            PracticeForm.setObjectName(u"PracticeForm")
        PracticeForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(PracticeForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(14)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(PracticeForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"column")

        self.name_column.addWidget(self.name_label)

        self.name_edit = QLineEdit(PracticeForm)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaxLength(120)

        self.name_column.addWidget(self.name_edit)

        self.name_below = QLabel(PracticeForm)
        self.name_below.setObjectName(u"name_below")
        self.name_below.setTextFormat(Qt.TextFormat.PlainText)
        self.name_below.setProperty(u"role", u"secondary")
        self.name_below.setWordWrap(True)

        self.name_column.addWidget(self.name_below)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.grid.addLayout(self.name_column, 0, 0, 1, 2)

        self.zone_column = QVBoxLayout()
        self.zone_column.setSpacing(4)
        self.zone_column.setObjectName(u"zone_column")
        self.zone_label = QLabel(PracticeForm)
        self.zone_label.setObjectName(u"zone_label")
        self.zone_label.setTextFormat(Qt.TextFormat.PlainText)
        self.zone_label.setProperty(u"role", u"column")

        self.zone_column.addWidget(self.zone_label)

        self.zone_edit = QLineEdit(PracticeForm)
        self.zone_edit.setObjectName(u"zone_edit")
        self.zone_edit.setMaxLength(80)

        self.zone_column.addWidget(self.zone_edit)

        self.zone_below = QLabel(PracticeForm)
        self.zone_below.setObjectName(u"zone_below")
        self.zone_below.setTextFormat(Qt.TextFormat.PlainText)
        self.zone_below.setProperty(u"role", u"secondary")
        self.zone_below.setWordWrap(True)

        self.zone_column.addWidget(self.zone_below)

        self.zone_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.zone_column.addItem(self.zone_space)


        self.grid.addLayout(self.zone_column, 1, 0, 1, 1)

        self.paper_column = QVBoxLayout()
        self.paper_column.setSpacing(4)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_label = QLabel(PracticeForm)
        self.paper_label.setObjectName(u"paper_label")
        self.paper_label.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_label.setProperty(u"role", u"column")

        self.paper_column.addWidget(self.paper_label)

        self.paper_box = QComboBox(PracticeForm)
        self.paper_box.setObjectName(u"paper_box")

        self.paper_column.addWidget(self.paper_box)

        self.paper_below = QLabel(PracticeForm)
        self.paper_below.setObjectName(u"paper_below")
        self.paper_below.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_below.setProperty(u"role", u"secondary")
        self.paper_below.setWordWrap(True)

        self.paper_column.addWidget(self.paper_below)

        self.paper_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.paper_column.addItem(self.paper_space)


        self.grid.addLayout(self.paper_column, 1, 1, 1, 1)

        self.country_column = QVBoxLayout()
        self.country_column.setSpacing(4)
        self.country_column.setObjectName(u"country_column")
        self.country_label = QLabel(PracticeForm)
        self.country_label.setObjectName(u"country_label")
        self.country_label.setTextFormat(Qt.TextFormat.PlainText)
        self.country_label.setProperty(u"role", u"column")

        self.country_column.addWidget(self.country_label)

        self.country_box = QComboBox(PracticeForm)
        self.country_box.setObjectName(u"country_box")

        self.country_column.addWidget(self.country_box)

        self.country_below = QLabel(PracticeForm)
        self.country_below.setObjectName(u"country_below")
        self.country_below.setTextFormat(Qt.TextFormat.PlainText)
        self.country_below.setProperty(u"role", u"secondary")
        self.country_below.setWordWrap(True)

        self.country_column.addWidget(self.country_below)

        self.country_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.country_column.addItem(self.country_space)


        self.grid.addLayout(self.country_column, 2, 0, 1, 1)

        self.region_column = QVBoxLayout()
        self.region_column.setSpacing(4)
        self.region_column.setObjectName(u"region_column")
        self.region_label = QLabel(PracticeForm)
        self.region_label.setObjectName(u"region_label")
        self.region_label.setTextFormat(Qt.TextFormat.PlainText)
        self.region_label.setProperty(u"role", u"column")

        self.region_column.addWidget(self.region_label)

        self.region_box = QComboBox(PracticeForm)
        self.region_box.setObjectName(u"region_box")

        self.region_column.addWidget(self.region_box)

        self.region_below = QLabel(PracticeForm)
        self.region_below.setObjectName(u"region_below")
        self.region_below.setTextFormat(Qt.TextFormat.PlainText)
        self.region_below.setProperty(u"role", u"secondary")
        self.region_below.setWordWrap(True)

        self.region_column.addWidget(self.region_below)

        self.region_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.region_column.addItem(self.region_space)


        self.grid.addLayout(self.region_column, 2, 1, 1, 1)

        self.address_column = QVBoxLayout()
        self.address_column.setSpacing(4)
        self.address_column.setObjectName(u"address_column")
        self.address_label = QLabel(PracticeForm)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setTextFormat(Qt.TextFormat.PlainText)
        self.address_label.setProperty(u"role", u"column")

        self.address_column.addWidget(self.address_label)

        self.address_edit = QLineEdit(PracticeForm)
        self.address_edit.setObjectName(u"address_edit")
        self.address_edit.setMaxLength(300)

        self.address_column.addWidget(self.address_edit)

        self.address_below = QLabel(PracticeForm)
        self.address_below.setObjectName(u"address_below")
        self.address_below.setTextFormat(Qt.TextFormat.PlainText)
        self.address_below.setProperty(u"role", u"secondary")
        self.address_below.setWordWrap(True)

        self.address_column.addWidget(self.address_below)

        self.address_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.address_column.addItem(self.address_space)


        self.grid.addLayout(self.address_column, 3, 0, 1, 1)

        self.contact_column = QVBoxLayout()
        self.contact_column.setSpacing(4)
        self.contact_column.setObjectName(u"contact_column")
        self.contact_label = QLabel(PracticeForm)
        self.contact_label.setObjectName(u"contact_label")
        self.contact_label.setTextFormat(Qt.TextFormat.PlainText)
        self.contact_label.setProperty(u"role", u"column")

        self.contact_column.addWidget(self.contact_label)

        self.contact_edit = QLineEdit(PracticeForm)
        self.contact_edit.setObjectName(u"contact_edit")
        self.contact_edit.setMaxLength(300)

        self.contact_column.addWidget(self.contact_edit)

        self.contact_below = QLabel(PracticeForm)
        self.contact_below.setObjectName(u"contact_below")
        self.contact_below.setTextFormat(Qt.TextFormat.PlainText)
        self.contact_below.setProperty(u"role", u"secondary")
        self.contact_below.setWordWrap(True)

        self.contact_column.addWidget(self.contact_below)

        self.contact_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contact_column.addItem(self.contact_space)


        self.grid.addLayout(self.contact_column, 3, 1, 1, 1)

        self.footer_column = QVBoxLayout()
        self.footer_column.setSpacing(4)
        self.footer_column.setObjectName(u"footer_column")
        self.footer_label = QLabel(PracticeForm)
        self.footer_label.setObjectName(u"footer_label")
        self.footer_label.setTextFormat(Qt.TextFormat.PlainText)
        self.footer_label.setProperty(u"role", u"column")

        self.footer_column.addWidget(self.footer_label)

        self.footer_edit = QLineEdit(PracticeForm)
        self.footer_edit.setObjectName(u"footer_edit")
        self.footer_edit.setMaxLength(200)

        self.footer_column.addWidget(self.footer_edit)

        self.footer_below = QLabel(PracticeForm)
        self.footer_below.setObjectName(u"footer_below")
        self.footer_below.setTextFormat(Qt.TextFormat.PlainText)
        self.footer_below.setProperty(u"role", u"secondary")
        self.footer_below.setWordWrap(True)

        self.footer_column.addWidget(self.footer_below)

        self.footer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.footer_column.addItem(self.footer_space)


        self.grid.addLayout(self.footer_column, 4, 0, 1, 1)

        self.language_column = QVBoxLayout()
        self.language_column.setSpacing(4)
        self.language_column.setObjectName(u"language_column")
        self.language_label = QLabel(PracticeForm)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)
        self.language_label.setProperty(u"role", u"column")

        self.language_column.addWidget(self.language_label)

        self.language_box = QComboBox(PracticeForm)
        self.language_box.setObjectName(u"language_box")

        self.language_column.addWidget(self.language_box)

        self.language_below = QLabel(PracticeForm)
        self.language_below.setObjectName(u"language_below")
        self.language_below.setTextFormat(Qt.TextFormat.PlainText)
        self.language_below.setProperty(u"role", u"secondary")
        self.language_below.setWordWrap(True)

        self.language_column.addWidget(self.language_below)

        self.language_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.language_column.addItem(self.language_space)


        self.grid.addLayout(self.language_column, 4, 1, 1, 1)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.zone_label.setBuddy(self.zone_edit)
        self.paper_label.setBuddy(self.paper_box)
        self.country_label.setBuddy(self.country_box)
        self.region_label.setBuddy(self.region_box)
        self.address_label.setBuddy(self.address_edit)
        self.contact_label.setBuddy(self.contact_edit)
        self.footer_label.setBuddy(self.footer_edit)
        self.language_label.setBuddy(self.language_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PracticeForm)

        QMetaObject.connectSlotsByName(PracticeForm)
    # setupUi

    def retranslateUi(self, PracticeForm):
        self.name_label.setText(_(u"Name of the practice", None))
        self.name_below.setText(_(u"As it stands at the head of every paper.", None))
        self.zone_label.setText(_(u"Time zone", None))
        self.zone_below.setText("")
        self.paper_label.setText(_(u"Paper", None))
        self.paper_below.setText(_(u"Papers are laid out for this size.", None))
        self.country_label.setText(_(u"Public holidays of", None))
        self.country_below.setText(_(u"Plans can leave these days out.", None))
        self.region_label.setText(_(u"Region", None))
        self.region_below.setText("")
        self.address_label.setText(_(u"Address", None))
        self.address_below.setText(_(u"In one line, at the head of papers.", None))
        self.contact_label.setText(_(u"Telephone and web", None))
        self.contact_below.setText(_(u"In one line, beside the address.", None))
        self.footer_label.setText(_(u"At the foot of papers", None))
        self.footer_below.setText(_(u"A wish or a rule, for example. It stands on every page.", None))
        self.language_label.setText(_(u"Language of papers", None))
        self.language_below.setText(_(u"Each paper can be printed in another one.", None))
        pass
    # retranslateUi

