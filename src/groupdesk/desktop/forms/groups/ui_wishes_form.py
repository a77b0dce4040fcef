# Made from ui/groups/wishes_form.ui (80778ceaa31bd80e) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QVBoxLayout, QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_WishesForm(object):
    def setupUi(self, WishesForm):
        if not WishesForm.objectName():
            WishesForm.setObjectName(u"WishesForm")
        WishesForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(WishesForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.times_column = QVBoxLayout()
        self.times_column.setSpacing(4)
        self.times_column.setObjectName(u"times_column")
        self.times_label = QLabel(WishesForm)
        self.times_label.setObjectName(u"times_label")
        self.times_label.setTextFormat(Qt.TextFormat.PlainText)
        self.times_label.setProperty(u"role", u"column")

        self.times_column.addWidget(self.times_label)

        self.times_combo = QComboBox(WishesForm)
        self.times_combo.setObjectName(u"times_combo")

        self.times_column.addWidget(self.times_combo)

        self.times_below = QLabel(WishesForm)
        self.times_below.setObjectName(u"times_below")
        self.times_below.setTextFormat(Qt.TextFormat.PlainText)
        self.times_below.setProperty(u"role", u"secondary")
        self.times_below.setWordWrap(True)

        self.times_column.addWidget(self.times_below)


        self.grid.addLayout(self.times_column, 0, 0, 1, 1)

        self.language_column = QVBoxLayout()
        self.language_column.setSpacing(4)
        self.language_column.setObjectName(u"language_column")
        self.language_label = QLabel(WishesForm)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)
        self.language_label.setProperty(u"role", u"column")

        self.language_column.addWidget(self.language_label)

        self.language_edit = QLineEdit(WishesForm)
        self.language_edit.setObjectName(u"language_edit")
        self.language_edit.setMaxLength(60)

        self.language_column.addWidget(self.language_edit)

        self.language_below = QLabel(WishesForm)
        self.language_below.setObjectName(u"language_below")
        self.language_below.setTextFormat(Qt.TextFormat.PlainText)
        self.language_below.setProperty(u"role", u"secondary")
        self.language_below.setWordWrap(True)

        self.language_column.addWidget(self.language_below)


        self.grid.addLayout(self.language_column, 0, 1, 1, 1)

        self.constraints_column = QVBoxLayout()
        self.constraints_column.setSpacing(4)
        self.constraints_column.setObjectName(u"constraints_column")
        self.constraints_label = QLabel(WishesForm)
        self.constraints_label.setObjectName(u"constraints_label")
        self.constraints_label.setTextFormat(Qt.TextFormat.PlainText)
        self.constraints_label.setProperty(u"role", u"column")

        self.constraints_column.addWidget(self.constraints_label)

        self.constraints_edit = QLineEdit(WishesForm)
        self.constraints_edit.setObjectName(u"constraints_edit")
        self.constraints_edit.setMaxLength(500)

        self.constraints_column.addWidget(self.constraints_edit)

        self.constraints_below = QLabel(WishesForm)
        self.constraints_below.setObjectName(u"constraints_below")
        self.constraints_below.setTextFormat(Qt.TextFormat.PlainText)
        self.constraints_below.setProperty(u"role", u"secondary")
        self.constraints_below.setWordWrap(True)

        self.constraints_column.addWidget(self.constraints_below)


        self.grid.addLayout(self.constraints_column, 1, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.times_label.setBuddy(self.times_combo)
        self.language_label.setBuddy(self.language_edit)
        self.constraints_label.setBuddy(self.constraints_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.times_combo, self.language_edit)
        QWidget.setTabOrder(self.language_edit, self.constraints_edit)

        self.retranslateUi(WishesForm)

        QMetaObject.connectSlotsByName(WishesForm)
    # setupUi

    def retranslateUi(self, WishesForm):
        self.times_label.setText(_(u"Time of day", None))
        self.times_below.setText("")
        self.language_label.setText(_(u"Language of the group", None))
        self.language_below.setText(_(u"Such as es; empty for the person\u2019s own.", None))
        self.constraints_label.setText(_(u"What else they need", None))
        self.constraints_below.setText("")
        pass
    # retranslateUi

