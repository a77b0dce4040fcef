# Made from ui/groups/make_up_form.ui (2b1600be35e07a78) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDateEdit,
    QGridLayout, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QSpinBox, QVBoxLayout, QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_MakeUpForm(object):
    def setupUi(self, MakeUpForm):
        if not MakeUpForm.objectName():
            MakeUpForm.setObjectName(u"MakeUpForm")
        MakeUpForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(MakeUpForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.absence_column = QVBoxLayout()
        self.absence_column.setSpacing(4)
        self.absence_column.setObjectName(u"absence_column")
        self.absence_label = QLabel(MakeUpForm)
        self.absence_label.setObjectName(u"absence_label")
        self.absence_label.setTextFormat(Qt.TextFormat.PlainText)
        self.absence_label.setProperty(u"role", u"column")

        self.absence_column.addWidget(self.absence_label)

        self.absence_combo = QComboBox(MakeUpForm)
        self.absence_combo.setObjectName(u"absence_combo")

        self.absence_column.addWidget(self.absence_combo)

        self.absence_below = QLabel(MakeUpForm)
        self.absence_below.setObjectName(u"absence_below")
        self.absence_below.setText(u"")
        self.absence_below.setTextFormat(Qt.TextFormat.PlainText)
        self.absence_below.setProperty(u"role", u"secondary")
        self.absence_below.setWordWrap(True)

        self.absence_column.addWidget(self.absence_below)

        self.absence_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.absence_column.addItem(self.absence_rest)


        self.grid.addLayout(self.absence_column, 0, 0, 1, 2)

        self.source_column = QVBoxLayout()
        self.source_column.setSpacing(4)
        self.source_column.setObjectName(u"source_column")
        self.source_label = QLabel(MakeUpForm)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setTextFormat(Qt.TextFormat.PlainText)
        self.source_label.setProperty(u"role", u"column")

        self.source_column.addWidget(self.source_label)

        self.source_combo = QComboBox(MakeUpForm)
        self.source_combo.setObjectName(u"source_combo")

        self.source_column.addWidget(self.source_combo)

        self.source_below = QLabel(MakeUpForm)
        self.source_below.setObjectName(u"source_below")
        self.source_below.setText(u"")
        self.source_below.setTextFormat(Qt.TextFormat.PlainText)
        self.source_below.setProperty(u"role", u"secondary")
        self.source_below.setWordWrap(True)

        self.source_column.addWidget(self.source_below)

        self.source_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.source_column.addItem(self.source_rest)


        self.grid.addLayout(self.source_column, 1, 0, 1, 2)

        self.task_column = QVBoxLayout()
        self.task_column.setSpacing(4)
        self.task_column.setObjectName(u"task_column")
        self.task_label = QLabel(MakeUpForm)
        self.task_label.setObjectName(u"task_label")
        self.task_label.setTextFormat(Qt.TextFormat.PlainText)
        self.task_label.setProperty(u"role", u"column")

        self.task_column.addWidget(self.task_label)

        self.task_edit = QLineEdit(MakeUpForm)
        self.task_edit.setObjectName(u"task_edit")
        self.task_edit.setMaxLength(500)

        self.task_column.addWidget(self.task_edit)

        self.task_below = QLabel(MakeUpForm)
        self.task_below.setObjectName(u"task_below")
        self.task_below.setTextFormat(Qt.TextFormat.PlainText)
        self.task_below.setProperty(u"role", u"secondary")
        self.task_below.setWordWrap(True)

        self.task_column.addWidget(self.task_below)

        self.task_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.task_column.addItem(self.task_rest)


        self.grid.addLayout(self.task_column, 2, 0, 1, 2)

        self.done_check = QCheckBox(MakeUpForm)
        self.done_check.setObjectName(u"done_check")

        self.grid.addWidget(self.done_check, 3, 0, 1, 2)

        self.minutes_column = QVBoxLayout()
        self.minutes_column.setSpacing(4)
        self.minutes_column.setObjectName(u"minutes_column")
        self.minutes_label = QLabel(MakeUpForm)
        self.minutes_label.setObjectName(u"minutes_label")
        self.minutes_label.setTextFormat(Qt.TextFormat.PlainText)
        self.minutes_label.setProperty(u"role", u"column")

        self.minutes_column.addWidget(self.minutes_label)

        self.minutes_spin = QSpinBox(MakeUpForm)
        self.minutes_spin.setObjectName(u"minutes_spin")
        self.minutes_spin.setMinimum(0)
        self.minutes_spin.setMaximum(1440)

        self.minutes_column.addWidget(self.minutes_spin)

        self.minutes_below = QLabel(MakeUpForm)
        self.minutes_below.setObjectName(u"minutes_below")
        self.minutes_below.setText(u"")
        self.minutes_below.setTextFormat(Qt.TextFormat.PlainText)
        self.minutes_below.setProperty(u"role", u"secondary")
        self.minutes_below.setWordWrap(True)

        self.minutes_column.addWidget(self.minutes_below)

        self.minutes_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.minutes_column.addItem(self.minutes_rest)


        self.grid.addLayout(self.minutes_column, 4, 0, 1, 1)

        self.day_column = QVBoxLayout()
        self.day_column.setSpacing(4)
        self.day_column.setObjectName(u"day_column")
        self.day_label = QLabel(MakeUpForm)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day_label.setProperty(u"role", u"column")

        self.day_column.addWidget(self.day_label)

        self.day_date = QDateEdit(MakeUpForm)
        self.day_date.setObjectName(u"day_date")
        self.day_date.setCalendarPopup(True)

        self.day_column.addWidget(self.day_date)

        self.day_below = QLabel(MakeUpForm)
        self.day_below.setObjectName(u"day_below")
        self.day_below.setText(u"")
        self.day_below.setTextFormat(Qt.TextFormat.PlainText)
        self.day_below.setProperty(u"role", u"secondary")
        self.day_below.setWordWrap(True)

        self.day_column.addWidget(self.day_below)

        self.day_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.day_column.addItem(self.day_rest)


        self.grid.addLayout(self.day_column, 4, 1, 1, 1)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.absence_label.setBuddy(self.absence_combo)
        self.source_label.setBuddy(self.source_combo)
        self.task_label.setBuddy(self.task_edit)
        self.minutes_label.setBuddy(self.minutes_spin)
        self.day_label.setBuddy(self.day_date)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MakeUpForm)

        QMetaObject.connectSlotsByName(MakeUpForm)
    # setupUi

    def retranslateUi(self, MakeUpForm):
        self.absence_label.setText(_(u"Absence", None))
        self.source_label.setText(_(u"Made up in", None))
        self.task_label.setText(_(u"Task", None))
        self.task_below.setText(_(u"What is done instead, such as a chapter of the workbook.", None))
        self.done_check.setText(_(u"It has been done: credit it now", None))
        self.minutes_label.setText(_(u"Minutes credited", None))
        self.minutes_spin.setSpecialValueText(_(u"As many as were missed", None))
        self.day_label.setText(_(u"Done on", None))
        pass
    # retranslateUi

