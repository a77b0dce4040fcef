# Made from ui/settings/computer_form.ui (c01f94b230aa2123) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_ComputerForm(object):
    def setupUi(self, ComputerForm):
        if not ComputerForm.objectName():
            ComputerForm.setObjectName(u"ComputerForm")
        ComputerForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(ComputerForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(14)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.theme_column = QVBoxLayout()
        self.theme_column.setSpacing(4)
        self.theme_column.setObjectName(u"theme_column")
        self.theme_label = QLabel(ComputerForm)
        self.theme_label.setObjectName(u"theme_label")
        self.theme_label.setTextFormat(Qt.TextFormat.PlainText)
        self.theme_label.setProperty(u"role", u"column")

        self.theme_column.addWidget(self.theme_label)

        self.theme_box = QComboBox(ComputerForm)
        self.theme_box.setObjectName(u"theme_box")

        self.theme_column.addWidget(self.theme_box)

        self.theme_below = QLabel(ComputerForm)
        self.theme_below.setObjectName(u"theme_below")
        self.theme_below.setTextFormat(Qt.TextFormat.PlainText)
        self.theme_below.setProperty(u"role", u"secondary")
        self.theme_below.setWordWrap(True)

        self.theme_column.addWidget(self.theme_below)

        self.theme_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.theme_column.addItem(self.theme_space)


        self.grid.addLayout(self.theme_column, 0, 0, 1, 1)

        self.size_column = QVBoxLayout()
        self.size_column.setSpacing(4)
        self.size_column.setObjectName(u"size_column")
        self.size_label = QLabel(ComputerForm)
        self.size_label.setObjectName(u"size_label")
        self.size_label.setTextFormat(Qt.TextFormat.PlainText)
        self.size_label.setProperty(u"role", u"column")

        self.size_column.addWidget(self.size_label)

        self.size_box = QComboBox(ComputerForm)
        self.size_box.setObjectName(u"size_box")

        self.size_column.addWidget(self.size_box)

        self.size_below = QLabel(ComputerForm)
        self.size_below.setObjectName(u"size_below")
        self.size_below.setTextFormat(Qt.TextFormat.PlainText)
        self.size_below.setProperty(u"role", u"secondary")
        self.size_below.setWordWrap(True)

        self.size_column.addWidget(self.size_below)

        self.size_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.size_column.addItem(self.size_space)


        self.grid.addLayout(self.size_column, 0, 1, 1, 1)

        self.idle_column = QVBoxLayout()
        self.idle_column.setSpacing(4)
        self.idle_column.setObjectName(u"idle_column")
        self.idle_label = QLabel(ComputerForm)
        self.idle_label.setObjectName(u"idle_label")
        self.idle_label.setTextFormat(Qt.TextFormat.PlainText)
        self.idle_label.setProperty(u"role", u"column")

        self.idle_column.addWidget(self.idle_label)

        self.idle_spin = QSpinBox(ComputerForm)
        self.idle_spin.setObjectName(u"idle_spin")
        self.idle_spin.setMinimum(0)
        self.idle_spin.setMaximum(60)

        self.idle_column.addWidget(self.idle_spin)

        self.idle_below = QLabel(ComputerForm)
        self.idle_below.setObjectName(u"idle_below")
        self.idle_below.setTextFormat(Qt.TextFormat.PlainText)
        self.idle_below.setProperty(u"role", u"secondary")
        self.idle_below.setWordWrap(True)

        self.idle_column.addWidget(self.idle_below)

        self.idle_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.idle_column.addItem(self.idle_space)


        self.grid.addLayout(self.idle_column, 1, 0, 1, 1)

        self.language_column = QVBoxLayout()
        self.language_column.setSpacing(4)
        self.language_column.setObjectName(u"language_column")
        self.language_label = QLabel(ComputerForm)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)
        self.language_label.setProperty(u"role", u"column")

        self.language_column.addWidget(self.language_label)

        self.language_box = QComboBox(ComputerForm)
        self.language_box.setObjectName(u"language_box")

        self.language_column.addWidget(self.language_box)

        self.language_below = QLabel(ComputerForm)
        self.language_below.setObjectName(u"language_below")
        self.language_below.setTextFormat(Qt.TextFormat.PlainText)
        self.language_below.setProperty(u"role", u"secondary")
        self.language_below.setWordWrap(True)

        self.language_column.addWidget(self.language_below)

        self.language_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.language_column.addItem(self.language_space)


        self.grid.addLayout(self.language_column, 1, 1, 1, 1)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.theme_label.setBuddy(self.theme_box)
        self.size_label.setBuddy(self.size_box)
        self.idle_label.setBuddy(self.idle_spin)
        self.language_label.setBuddy(self.language_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ComputerForm)

        QMetaObject.connectSlotsByName(ComputerForm)
    # setupUi

    def retranslateUi(self, ComputerForm):
        self.theme_label.setText(_(u"Colours", None))
        self.theme_below.setText(_(u"Applied at once.", None))
        self.size_label.setText(_(u"Size of words and buttons", None))
        self.size_below.setText(_(u"Holds from the next start.", None))
        self.idle_label.setText(_(u"Lock when nobody is there for", None))
        self.idle_spin.setSuffix(_(u" minutes", None))
        self.idle_spin.setSpecialValueText(_(u"Never", None))
        self.idle_below.setText(_(u"Up to 60 minutes; 0 is never. Ctrl+Shift+L locks at once.", None))
        self.language_label.setText(_(u"Language", None))
        self.language_below.setText(_(u"Of this window; handouts have their own.", None))
        pass
    # retranslateUi

