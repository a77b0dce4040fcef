# Made from ui/groups/alert_form.ui (b08b3f9bd5338bbe) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QLabel,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_AlertForm(object):
    def setupUi(self, AlertForm):
        if not AlertForm.objectName():
            AlertForm.setObjectName(u"AlertForm")
        AlertForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(AlertForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.row_column = QVBoxLayout()
        self.row_column.setSpacing(4)
        self.row_column.setObjectName(u"row_column")
        self.row_label = QLabel(AlertForm)
        self.row_label.setObjectName(u"row_label")
        self.row_label.setTextFormat(Qt.TextFormat.PlainText)
        self.row_label.setProperty(u"role", u"column")

        self.row_column.addWidget(self.row_label)

        self.row_spin = QSpinBox(AlertForm)
        self.row_spin.setObjectName(u"row_spin")
        self.row_spin.setMinimum(0)
        self.row_spin.setMaximum(1000)

        self.row_column.addWidget(self.row_spin)

        self.row_below = QLabel(AlertForm)
        self.row_below.setObjectName(u"row_below")
        self.row_below.setText(u"")
        self.row_below.setTextFormat(Qt.TextFormat.PlainText)
        self.row_below.setProperty(u"role", u"secondary")
        self.row_below.setWordWrap(True)

        self.row_column.addWidget(self.row_below)

        self.row_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.row_column.addItem(self.row_rest)


        self.grid.addLayout(self.row_column, 0, 0, 1, 1)

        self.total_column = QVBoxLayout()
        self.total_column.setSpacing(4)
        self.total_column.setObjectName(u"total_column")
        self.total_label = QLabel(AlertForm)
        self.total_label.setObjectName(u"total_label")
        self.total_label.setTextFormat(Qt.TextFormat.PlainText)
        self.total_label.setProperty(u"role", u"column")

        self.total_column.addWidget(self.total_label)

        self.total_spin = QSpinBox(AlertForm)
        self.total_spin.setObjectName(u"total_spin")
        self.total_spin.setMinimum(0)
        self.total_spin.setMaximum(1000)

        self.total_column.addWidget(self.total_spin)

        self.total_below = QLabel(AlertForm)
        self.total_below.setObjectName(u"total_below")
        self.total_below.setText(u"")
        self.total_below.setTextFormat(Qt.TextFormat.PlainText)
        self.total_below.setProperty(u"role", u"secondary")
        self.total_below.setWordWrap(True)

        self.total_column.addWidget(self.total_below)

        self.total_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.total_column.addItem(self.total_rest)


        self.grid.addLayout(self.total_column, 0, 1, 1, 1)

        self.days_column = QVBoxLayout()
        self.days_column.setSpacing(4)
        self.days_column.setObjectName(u"days_column")
        self.days_label = QLabel(AlertForm)
        self.days_label.setObjectName(u"days_label")
        self.days_label.setTextFormat(Qt.TextFormat.PlainText)
        self.days_label.setProperty(u"role", u"column")

        self.days_column.addWidget(self.days_label)

        self.days_spin = QSpinBox(AlertForm)
        self.days_spin.setObjectName(u"days_spin")
        self.days_spin.setMinimum(0)
        self.days_spin.setMaximum(1000)

        self.days_column.addWidget(self.days_spin)

        self.days_below = QLabel(AlertForm)
        self.days_below.setObjectName(u"days_below")
        self.days_below.setText(u"")
        self.days_below.setTextFormat(Qt.TextFormat.PlainText)
        self.days_below.setProperty(u"role", u"secondary")
        self.days_below.setWordWrap(True)

        self.days_column.addWidget(self.days_below)

        self.days_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.days_column.addItem(self.days_rest)


        self.grid.addLayout(self.days_column, 1, 0, 1, 1)

        self.excused_check = QCheckBox(AlertForm)
        self.excused_check.setObjectName(u"excused_check")

        self.grid.addWidget(self.excused_check, 2, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.row_label.setBuddy(self.row_spin)
        self.total_label.setBuddy(self.total_spin)
        self.days_label.setBuddy(self.days_spin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AlertForm)

        QMetaObject.connectSlotsByName(AlertForm)
    # setupUi

    def retranslateUi(self, AlertForm):
        self.row_label.setText(_(u"Absences in a row", None))
        self.row_spin.setSpecialValueText(_(u"No alert", None))
        self.total_label.setText(_(u"Absences in all", None))
        self.total_spin.setSpecialValueText(_(u"No alert", None))
        self.days_label.setText(_(u"Days since last seen", None))
        self.days_spin.setSpecialValueText(_(u"No alert", None))
        self.excused_check.setText(_(u"Excused absences count too", None))
        pass
    # retranslateUi

