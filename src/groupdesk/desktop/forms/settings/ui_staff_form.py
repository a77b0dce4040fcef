# Made from ui/settings/staff_form.ui (ceb5c0dfa75bd1c4) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_StaffForm(object):
    def setupUi(self, StaffForm):
        if not StaffForm.objectName():
            StaffForm.setObjectName(u"StaffForm")
        StaffForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(StaffForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(14)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(StaffForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"column")

        self.name_column.addWidget(self.name_label)

        self.name_edit = QLineEdit(StaffForm)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaxLength(120)

        self.name_column.addWidget(self.name_edit)

        self.name_below = QLabel(StaffForm)
        self.name_below.setObjectName(u"name_below")
        self.name_below.setTextFormat(Qt.TextFormat.PlainText)
        self.name_below.setProperty(u"role", u"secondary")
        self.name_below.setWordWrap(True)

        self.name_column.addWidget(self.name_below)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.grid.addLayout(self.name_column, 0, 0, 1, 2)

        self.credentials_column = QVBoxLayout()
        self.credentials_column.setSpacing(4)
        self.credentials_column.setObjectName(u"credentials_column")
        self.credentials_label = QLabel(StaffForm)
        self.credentials_label.setObjectName(u"credentials_label")
        self.credentials_label.setTextFormat(Qt.TextFormat.PlainText)
        self.credentials_label.setProperty(u"role", u"column")

        self.credentials_column.addWidget(self.credentials_label)

        self.credentials_edit = QLineEdit(StaffForm)
        self.credentials_edit.setObjectName(u"credentials_edit")
        self.credentials_edit.setMaxLength(120)

        self.credentials_column.addWidget(self.credentials_edit)

        self.credentials_below = QLabel(StaffForm)
        self.credentials_below.setObjectName(u"credentials_below")
        self.credentials_below.setTextFormat(Qt.TextFormat.PlainText)
        self.credentials_below.setProperty(u"role", u"secondary")
        self.credentials_below.setWordWrap(True)

        self.credentials_column.addWidget(self.credentials_below)

        self.credentials_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.credentials_column.addItem(self.credentials_space)


        self.grid.addLayout(self.credentials_column, 1, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.credentials_label.setBuddy(self.credentials_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StaffForm)

        QMetaObject.connectSlotsByName(StaffForm)
    # setupUi

    def retranslateUi(self, StaffForm):
        self.name_label.setText(_(u"Name", None))
        self.name_below.setText(_(u"As it stands on papers and beside what this person does.", None))
        self.credentials_label.setText(_(u"Credentials", None))
        self.credentials_below.setText(_(u"LCSW or peer specialist, for example; may stay empty.", None))
        pass
    # retranslateUi

