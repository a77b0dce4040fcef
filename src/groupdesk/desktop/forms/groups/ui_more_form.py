# Made from ui/groups/more_form.ui (21560122a5e3ce22) by ui/compile.py; edit the .ui.
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


class Ui_MoreForm(object):
    def setupUi(self, MoreForm):
        if not MoreForm.objectName():
            MoreForm.setObjectName(u"MoreForm")
        MoreForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(MoreForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.code_column = QVBoxLayout()
        self.code_column.setSpacing(4)
        self.code_column.setObjectName(u"code_column")
        self.code_label = QLabel(MoreForm)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setTextFormat(Qt.TextFormat.PlainText)
        self.code_label.setProperty(u"role", u"column")

        self.code_column.addWidget(self.code_label)

        self.code_edit = QLineEdit(MoreForm)
        self.code_edit.setObjectName(u"code_edit")
        self.code_edit.setMaxLength(40)

        self.code_column.addWidget(self.code_edit)

        self.code_below = QLabel(MoreForm)
        self.code_below.setObjectName(u"code_below")
        self.code_below.setTextFormat(Qt.TextFormat.PlainText)
        self.code_below.setProperty(u"role", u"secondary")
        self.code_below.setWordWrap(True)

        self.code_column.addWidget(self.code_below)


        self.grid.addLayout(self.code_column, 0, 0, 1, 1)

        self.zone_column = QVBoxLayout()
        self.zone_column.setSpacing(4)
        self.zone_column.setObjectName(u"zone_column")
        self.zone_label = QLabel(MoreForm)
        self.zone_label.setObjectName(u"zone_label")
        self.zone_label.setTextFormat(Qt.TextFormat.PlainText)
        self.zone_label.setProperty(u"role", u"column")

        self.zone_column.addWidget(self.zone_label)

        self.zone_edit = QLineEdit(MoreForm)
        self.zone_edit.setObjectName(u"zone_edit")
        self.zone_edit.setMaxLength(80)

        self.zone_column.addWidget(self.zone_edit)

        self.zone_below = QLabel(MoreForm)
        self.zone_below.setObjectName(u"zone_below")
        self.zone_below.setTextFormat(Qt.TextFormat.PlainText)
        self.zone_below.setProperty(u"role", u"secondary")
        self.zone_below.setWordWrap(True)

        self.zone_column.addWidget(self.zone_below)


        self.grid.addLayout(self.zone_column, 0, 1, 1, 1)

        self.link_column = QVBoxLayout()
        self.link_column.setSpacing(4)
        self.link_column.setObjectName(u"link_column")
        self.link_label = QLabel(MoreForm)
        self.link_label.setObjectName(u"link_label")
        self.link_label.setTextFormat(Qt.TextFormat.PlainText)
        self.link_label.setProperty(u"role", u"column")

        self.link_column.addWidget(self.link_label)

        self.link_edit = QLineEdit(MoreForm)
        self.link_edit.setObjectName(u"link_edit")
        self.link_edit.setMaxLength(500)

        self.link_column.addWidget(self.link_edit)

        self.link_below = QLabel(MoreForm)
        self.link_below.setObjectName(u"link_below")
        self.link_below.setTextFormat(Qt.TextFormat.PlainText)
        self.link_below.setProperty(u"role", u"secondary")
        self.link_below.setWordWrap(True)

        self.link_column.addWidget(self.link_below)


        self.grid.addLayout(self.link_column, 1, 0, 1, 1)

        self.funding_column = QVBoxLayout()
        self.funding_column.setSpacing(4)
        self.funding_column.setObjectName(u"funding_column")
        self.funding_label = QLabel(MoreForm)
        self.funding_label.setObjectName(u"funding_label")
        self.funding_label.setTextFormat(Qt.TextFormat.PlainText)
        self.funding_label.setProperty(u"role", u"column")

        self.funding_column.addWidget(self.funding_label)

        self.funding_edit = QLineEdit(MoreForm)
        self.funding_edit.setObjectName(u"funding_edit")
        self.funding_edit.setMaxLength(200)

        self.funding_column.addWidget(self.funding_edit)

        self.funding_below = QLabel(MoreForm)
        self.funding_below.setObjectName(u"funding_below")
        self.funding_below.setTextFormat(Qt.TextFormat.PlainText)
        self.funding_below.setProperty(u"role", u"secondary")
        self.funding_below.setWordWrap(True)

        self.funding_column.addWidget(self.funding_below)


        self.grid.addLayout(self.funding_column, 1, 1, 1, 1)

        self.interval_column = QVBoxLayout()
        self.interval_column.setSpacing(4)
        self.interval_column.setObjectName(u"interval_column")
        self.interval_label = QLabel(MoreForm)
        self.interval_label.setObjectName(u"interval_label")
        self.interval_label.setTextFormat(Qt.TextFormat.PlainText)
        self.interval_label.setProperty(u"role", u"column")

        self.interval_column.addWidget(self.interval_label)

        self.interval_spin = QSpinBox(MoreForm)
        self.interval_spin.setObjectName(u"interval_spin")
        self.interval_spin.setMinimum(1)
        self.interval_spin.setMaximum(52)

        self.interval_column.addWidget(self.interval_spin)

        self.interval_below = QLabel(MoreForm)
        self.interval_below.setObjectName(u"interval_below")
        self.interval_below.setTextFormat(Qt.TextFormat.PlainText)
        self.interval_below.setProperty(u"role", u"secondary")
        self.interval_below.setWordWrap(True)

        self.interval_column.addWidget(self.interval_below)


        self.grid.addLayout(self.interval_column, 2, 0, 1, 1)

        self.least_column = QVBoxLayout()
        self.least_column.setSpacing(4)
        self.least_column.setObjectName(u"least_column")
        self.least_label = QLabel(MoreForm)
        self.least_label.setObjectName(u"least_label")
        self.least_label.setTextFormat(Qt.TextFormat.PlainText)
        self.least_label.setProperty(u"role", u"column")

        self.least_column.addWidget(self.least_label)

        self.least_spin = QSpinBox(MoreForm)
        self.least_spin.setObjectName(u"least_spin")
        self.least_spin.setMinimum(0)
        self.least_spin.setMaximum(5000)

        self.least_column.addWidget(self.least_spin)

        self.least_below = QLabel(MoreForm)
        self.least_below.setObjectName(u"least_below")
        self.least_below.setTextFormat(Qt.TextFormat.PlainText)
        self.least_below.setProperty(u"role", u"secondary")
        self.least_below.setWordWrap(True)

        self.least_column.addWidget(self.least_below)


        self.grid.addLayout(self.least_column, 2, 1, 1, 1)

        self.language_column = QVBoxLayout()
        self.language_column.setSpacing(4)
        self.language_column.setObjectName(u"language_column")
        self.language_label = QLabel(MoreForm)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)
        self.language_label.setProperty(u"role", u"column")

        self.language_column.addWidget(self.language_label)

        self.language_edit = QLineEdit(MoreForm)
        self.language_edit.setObjectName(u"language_edit")
        self.language_edit.setMaxLength(60)

        self.language_column.addWidget(self.language_edit)

        self.language_below = QLabel(MoreForm)
        self.language_below.setObjectName(u"language_below")
        self.language_below.setTextFormat(Qt.TextFormat.PlainText)
        self.language_below.setProperty(u"role", u"secondary")
        self.language_below.setWordWrap(True)

        self.language_column.addWidget(self.language_below)


        self.grid.addLayout(self.language_column, 3, 0, 1, 1)

        self.breaks_column = QVBoxLayout()
        self.breaks_column.setSpacing(4)
        self.breaks_column.setObjectName(u"breaks_column")
        self.breaks_label = QLabel(MoreForm)
        self.breaks_label.setObjectName(u"breaks_label")
        self.breaks_label.setTextFormat(Qt.TextFormat.PlainText)
        self.breaks_label.setProperty(u"role", u"column")

        self.breaks_column.addWidget(self.breaks_label)

        self.breaks_widget = QWidget(MoreForm)
        self.breaks_widget.setObjectName(u"breaks_widget")

        self.breaks_column.addWidget(self.breaks_widget)

        self.breaks_below = QLabel(MoreForm)
        self.breaks_below.setObjectName(u"breaks_below")
        self.breaks_below.setTextFormat(Qt.TextFormat.PlainText)
        self.breaks_below.setProperty(u"role", u"secondary")
        self.breaks_below.setWordWrap(True)

        self.breaks_column.addWidget(self.breaks_below)


        self.grid.addLayout(self.breaks_column, 3, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code_edit)
        self.zone_label.setBuddy(self.zone_edit)
        self.link_label.setBuddy(self.link_edit)
        self.funding_label.setBuddy(self.funding_edit)
        self.interval_label.setBuddy(self.interval_spin)
        self.least_label.setBuddy(self.least_spin)
        self.language_label.setBuddy(self.language_edit)
        self.breaks_label.setBuddy(self.breaks_widget)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.code_edit, self.zone_edit)
        QWidget.setTabOrder(self.zone_edit, self.link_edit)
        QWidget.setTabOrder(self.link_edit, self.funding_edit)
        QWidget.setTabOrder(self.funding_edit, self.interval_spin)
        QWidget.setTabOrder(self.interval_spin, self.least_spin)
        QWidget.setTabOrder(self.least_spin, self.language_edit)
        QWidget.setTabOrder(self.language_edit, self.breaks_widget)

        self.retranslateUi(MoreForm)

        QMetaObject.connectSlotsByName(MoreForm)
    # setupUi

    def retranslateUi(self, MoreForm):
        self.code_label.setText(_(u"Code", None))
        self.code_edit.setPlaceholderText(_(u"made from the name", None))
        self.code_below.setText("")
        self.zone_label.setText(_(u"Time zone", None))
        self.zone_below.setText("")
        self.link_label.setText(_(u"Link", None))
        self.link_below.setText("")
        self.funding_label.setText(_(u"Funding", None))
        self.funding_below.setText("")
        self.interval_label.setText(_(u"Repeats every", None))
        self.interval_spin.setSpecialValueText(_(u"as chosen above", None))
        self.interval_below.setText("")
        self.least_label.setText(_(u"Fewest people", None))
        self.least_spin.setSpecialValueText(_(u"no minimum", None))
        self.least_below.setText("")
        self.language_label.setText(_(u"Language", None))
        self.language_below.setText("")
        self.breaks_label.setText(_(u"Breaks", None))
        self.breaks_below.setText("")
        pass
    # retranslateUi

