# Made from ui/welcome/practice_form.ui (39f8b5d161fe16a4) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QVBoxLayout, QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_PracticeForm(object):
    def setupUi(self, PracticeForm):
        if not PracticeForm.objectName():
            PracticeForm.setObjectName(u"PracticeForm")
        PracticeForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(PracticeForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
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

        self.name_column.addWidget(self.name_edit)

        self.name_below = QLabel(PracticeForm)
        self.name_below.setObjectName(u"name_below")
        self.name_below.setTextFormat(Qt.TextFormat.PlainText)
        self.name_below.setProperty(u"role", u"secondary")
        self.name_below.setWordWrap(True)

        self.name_column.addWidget(self.name_below)


        self.grid.addLayout(self.name_column, 0, 0, 1, 2)

        self.staff_column = QVBoxLayout()
        self.staff_column.setSpacing(4)
        self.staff_column.setObjectName(u"staff_column")
        self.staff_label = QLabel(PracticeForm)
        self.staff_label.setObjectName(u"staff_label")
        self.staff_label.setTextFormat(Qt.TextFormat.PlainText)
        self.staff_label.setProperty(u"role", u"column")

        self.staff_column.addWidget(self.staff_label)

        self.staff_edit = QLineEdit(PracticeForm)
        self.staff_edit.setObjectName(u"staff_edit")

        self.staff_column.addWidget(self.staff_edit)

        self.staff_below = QLabel(PracticeForm)
        self.staff_below.setObjectName(u"staff_below")
        self.staff_below.setTextFormat(Qt.TextFormat.PlainText)
        self.staff_below.setProperty(u"role", u"secondary")
        self.staff_below.setWordWrap(True)

        self.staff_column.addWidget(self.staff_below)


        self.grid.addLayout(self.staff_column, 1, 0, 1, 2)

        self.zone_column = QVBoxLayout()
        self.zone_column.setSpacing(4)
        self.zone_column.setObjectName(u"zone_column")
        self.zone_label = QLabel(PracticeForm)
        self.zone_label.setObjectName(u"zone_label")
        self.zone_label.setTextFormat(Qt.TextFormat.PlainText)
        self.zone_label.setProperty(u"role", u"column")

        self.zone_column.addWidget(self.zone_label)

        self.zone_box = QComboBox(PracticeForm)
        self.zone_box.setObjectName(u"zone_box")

        self.zone_column.addWidget(self.zone_box)

        self.zone_below = QLabel(PracticeForm)
        self.zone_below.setObjectName(u"zone_below")
        self.zone_below.setTextFormat(Qt.TextFormat.PlainText)
        self.zone_below.setProperty(u"role", u"secondary")
        self.zone_below.setWordWrap(True)

        self.zone_column.addWidget(self.zone_below)


        self.grid.addLayout(self.zone_column, 2, 0, 1, 1)

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


        self.grid.addLayout(self.paper_column, 2, 1, 1, 1)

        self.folder_column = QVBoxLayout()
        self.folder_column.setSpacing(4)
        self.folder_column.setObjectName(u"folder_column")
        self.folder_label = QLabel(PracticeForm)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_label.setProperty(u"role", u"column")

        self.folder_column.addWidget(self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(8)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_edit = QLineEdit(PracticeForm)
        self.folder_edit.setObjectName(u"folder_edit")
        self.folder_edit.setReadOnly(True)

        self.folder_row.addWidget(self.folder_edit)

        self.folder_button = QPushButton(PracticeForm)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setAutoDefault(False)

        self.folder_row.addWidget(self.folder_button)


        self.folder_column.addLayout(self.folder_row)

        self.folder_below = QLabel(PracticeForm)
        self.folder_below.setObjectName(u"folder_below")
        self.folder_below.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_below.setProperty(u"role", u"secondary")
        self.folder_below.setWordWrap(True)

        self.folder_column.addWidget(self.folder_below)


        self.grid.addLayout(self.folder_column, 3, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.staff_label.setBuddy(self.staff_edit)
        self.zone_label.setBuddy(self.zone_box)
        self.paper_label.setBuddy(self.paper_box)
        self.folder_label.setBuddy(self.folder_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PracticeForm)

        QMetaObject.connectSlotsByName(PracticeForm)
    # setupUi

    def retranslateUi(self, PracticeForm):
        self.name_label.setText(_(u"Name of the practice", None))
        self.name_below.setText(_(u"It stands on papers and before unlocking; you can change it later.", None))
        self.staff_label.setText(_(u"Your name", None))
        self.staff_below.setText(_(u"As your colleagues know you; it signs what you do.", None))
        self.zone_label.setText(_(u"Time zone", None))
        self.zone_below.setText("")
        self.paper_label.setText(_(u"Paper", None))
        self.paper_below.setText("")
        self.folder_label.setText(_(u"Where it is kept", None))
        self.folder_button.setText(_(u"Change", None))
        self.folder_below.setText(_(u"A folder on this computer; not one that is synchronised with the internet.", None))
        pass
    # retranslateUi

