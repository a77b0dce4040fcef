# Made from ui/groups/schedule_form.ui (7d56b409c69d805b) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QGridLayout,
    QLabel, QLineEdit, QSizePolicy, QSpinBox,
    QTimeEdit, QVBoxLayout, QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_ScheduleForm(object):
    def setupUi(self, ScheduleForm):
        if not ScheduleForm.objectName():
            ScheduleForm.setObjectName(u"ScheduleForm")
        ScheduleForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(ScheduleForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.cohort_column = QVBoxLayout()
        self.cohort_column.setSpacing(4)
        self.cohort_column.setObjectName(u"cohort_column")
        self.cohort_label = QLabel(ScheduleForm)
        self.cohort_label.setObjectName(u"cohort_label")
        self.cohort_label.setTextFormat(Qt.TextFormat.PlainText)
        self.cohort_label.setProperty(u"role", u"column")

        self.cohort_column.addWidget(self.cohort_label)

        self.cohort_edit = QLineEdit(ScheduleForm)
        self.cohort_edit.setObjectName(u"cohort_edit")
        self.cohort_edit.setMaxLength(120)

        self.cohort_column.addWidget(self.cohort_edit)

        self.cohort_below = QLabel(ScheduleForm)
        self.cohort_below.setObjectName(u"cohort_below")
        self.cohort_below.setTextFormat(Qt.TextFormat.PlainText)
        self.cohort_below.setProperty(u"role", u"secondary")
        self.cohort_below.setWordWrap(True)

        self.cohort_column.addWidget(self.cohort_below)


        self.grid.addLayout(self.cohort_column, 0, 0, 1, 3)

        self.place_column = QVBoxLayout()
        self.place_column.setSpacing(4)
        self.place_column.setObjectName(u"place_column")
        self.place_label = QLabel(ScheduleForm)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setProperty(u"role", u"column")

        self.place_column.addWidget(self.place_label)

        self.place_edit = QLineEdit(ScheduleForm)
        self.place_edit.setObjectName(u"place_edit")
        self.place_edit.setMaxLength(200)

        self.place_column.addWidget(self.place_edit)

        self.place_below = QLabel(ScheduleForm)
        self.place_below.setObjectName(u"place_below")
        self.place_below.setTextFormat(Qt.TextFormat.PlainText)
        self.place_below.setProperty(u"role", u"secondary")
        self.place_below.setWordWrap(True)

        self.place_column.addWidget(self.place_below)


        self.grid.addLayout(self.place_column, 0, 3, 1, 3)

        self.leaders_column = QVBoxLayout()
        self.leaders_column.setSpacing(4)
        self.leaders_column.setObjectName(u"leaders_column")
        self.leaders_label = QLabel(ScheduleForm)
        self.leaders_label.setObjectName(u"leaders_label")
        self.leaders_label.setTextFormat(Qt.TextFormat.PlainText)
        self.leaders_label.setProperty(u"role", u"column")

        self.leaders_column.addWidget(self.leaders_label)

        self.leaders_widget = QWidget(ScheduleForm)
        self.leaders_widget.setObjectName(u"leaders_widget")

        self.leaders_column.addWidget(self.leaders_widget)

        self.leaders_below = QLabel(ScheduleForm)
        self.leaders_below.setObjectName(u"leaders_below")
        self.leaders_below.setTextFormat(Qt.TextFormat.PlainText)
        self.leaders_below.setProperty(u"role", u"secondary")
        self.leaders_below.setWordWrap(True)

        self.leaders_column.addWidget(self.leaders_below)


        self.grid.addLayout(self.leaders_column, 1, 0, 1, 3)

        self.repeat_column = QVBoxLayout()
        self.repeat_column.setSpacing(4)
        self.repeat_column.setObjectName(u"repeat_column")
        self.repeat_label = QLabel(ScheduleForm)
        self.repeat_label.setObjectName(u"repeat_label")
        self.repeat_label.setTextFormat(Qt.TextFormat.PlainText)
        self.repeat_label.setProperty(u"role", u"column")

        self.repeat_column.addWidget(self.repeat_label)

        self.repeat_combo = QComboBox(ScheduleForm)
        self.repeat_combo.setObjectName(u"repeat_combo")

        self.repeat_column.addWidget(self.repeat_combo)

        self.repeat_below = QLabel(ScheduleForm)
        self.repeat_below.setObjectName(u"repeat_below")
        self.repeat_below.setTextFormat(Qt.TextFormat.PlainText)
        self.repeat_below.setProperty(u"role", u"secondary")
        self.repeat_below.setWordWrap(True)

        self.repeat_column.addWidget(self.repeat_below)


        self.grid.addLayout(self.repeat_column, 1, 3, 1, 3)

        self.weekdays_column = QVBoxLayout()
        self.weekdays_column.setSpacing(4)
        self.weekdays_column.setObjectName(u"weekdays_column")
        self.weekdays_label = QLabel(ScheduleForm)
        self.weekdays_label.setObjectName(u"weekdays_label")
        self.weekdays_label.setTextFormat(Qt.TextFormat.PlainText)
        self.weekdays_label.setProperty(u"role", u"column")

        self.weekdays_column.addWidget(self.weekdays_label)

        self.weekdays_widget = QWidget(ScheduleForm)
        self.weekdays_widget.setObjectName(u"weekdays_widget")

        self.weekdays_column.addWidget(self.weekdays_widget)

        self.weekdays_below = QLabel(ScheduleForm)
        self.weekdays_below.setObjectName(u"weekdays_below")
        self.weekdays_below.setTextFormat(Qt.TextFormat.PlainText)
        self.weekdays_below.setProperty(u"role", u"secondary")
        self.weekdays_below.setWordWrap(True)

        self.weekdays_column.addWidget(self.weekdays_below)


        self.grid.addLayout(self.weekdays_column, 2, 0, 1, 6)

        self.first_column = QVBoxLayout()
        self.first_column.setSpacing(4)
        self.first_column.setObjectName(u"first_column")
        self.first_label = QLabel(ScheduleForm)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setTextFormat(Qt.TextFormat.PlainText)
        self.first_label.setProperty(u"role", u"column")

        self.first_column.addWidget(self.first_label)

        self.first_date = QDateEdit(ScheduleForm)
        self.first_date.setObjectName(u"first_date")

        self.first_column.addWidget(self.first_date)

        self.first_below = QLabel(ScheduleForm)
        self.first_below.setObjectName(u"first_below")
        self.first_below.setTextFormat(Qt.TextFormat.PlainText)
        self.first_below.setProperty(u"role", u"secondary")
        self.first_below.setWordWrap(True)

        self.first_column.addWidget(self.first_below)


        self.grid.addLayout(self.first_column, 3, 0, 1, 2)

        self.start_column = QVBoxLayout()
        self.start_column.setSpacing(4)
        self.start_column.setObjectName(u"start_column")
        self.start_label = QLabel(ScheduleForm)
        self.start_label.setObjectName(u"start_label")
        self.start_label.setTextFormat(Qt.TextFormat.PlainText)
        self.start_label.setProperty(u"role", u"column")

        self.start_column.addWidget(self.start_label)

        self.start_time = QTimeEdit(ScheduleForm)
        self.start_time.setObjectName(u"start_time")

        self.start_column.addWidget(self.start_time)

        self.start_below = QLabel(ScheduleForm)
        self.start_below.setObjectName(u"start_below")
        self.start_below.setTextFormat(Qt.TextFormat.PlainText)
        self.start_below.setProperty(u"role", u"secondary")
        self.start_below.setWordWrap(True)

        self.start_column.addWidget(self.start_below)


        self.grid.addLayout(self.start_column, 3, 2, 1, 2)

        self.length_column = QVBoxLayout()
        self.length_column.setSpacing(4)
        self.length_column.setObjectName(u"length_column")
        self.length_label = QLabel(ScheduleForm)
        self.length_label.setObjectName(u"length_label")
        self.length_label.setTextFormat(Qt.TextFormat.PlainText)
        self.length_label.setProperty(u"role", u"column")

        self.length_column.addWidget(self.length_label)

        self.length_spin = QSpinBox(ScheduleForm)
        self.length_spin.setObjectName(u"length_spin")
        self.length_spin.setMinimum(1)
        self.length_spin.setMaximum(1440)
        self.length_spin.setSingleStep(5)
        self.length_spin.setValue(90)

        self.length_column.addWidget(self.length_spin)

        self.length_below = QLabel(ScheduleForm)
        self.length_below.setObjectName(u"length_below")
        self.length_below.setTextFormat(Qt.TextFormat.PlainText)
        self.length_below.setProperty(u"role", u"secondary")
        self.length_below.setWordWrap(True)

        self.length_column.addWidget(self.length_below)


        self.grid.addLayout(self.length_column, 3, 4, 1, 2)

        self.ends_column = QVBoxLayout()
        self.ends_column.setSpacing(4)
        self.ends_column.setObjectName(u"ends_column")
        self.ends_label = QLabel(ScheduleForm)
        self.ends_label.setObjectName(u"ends_label")
        self.ends_label.setTextFormat(Qt.TextFormat.PlainText)
        self.ends_label.setProperty(u"role", u"column")

        self.ends_column.addWidget(self.ends_label)

        self.ends_combo = QComboBox(ScheduleForm)
        self.ends_combo.setObjectName(u"ends_combo")

        self.ends_column.addWidget(self.ends_combo)

        self.ends_below = QLabel(ScheduleForm)
        self.ends_below.setObjectName(u"ends_below")
        self.ends_below.setTextFormat(Qt.TextFormat.PlainText)
        self.ends_below.setProperty(u"role", u"secondary")
        self.ends_below.setWordWrap(True)

        self.ends_column.addWidget(self.ends_below)


        self.grid.addLayout(self.ends_column, 4, 0, 1, 3)

        self.end_column = QVBoxLayout()
        self.end_column.setSpacing(4)
        self.end_column.setObjectName(u"end_column")
        self.end_label = QLabel(ScheduleForm)
        self.end_label.setObjectName(u"end_label")
        self.end_label.setTextFormat(Qt.TextFormat.PlainText)
        self.end_label.setProperty(u"role", u"column")

        self.end_column.addWidget(self.end_label)

        self.count_spin = QSpinBox(ScheduleForm)
        self.count_spin.setObjectName(u"count_spin")
        self.count_spin.setMinimum(1)
        self.count_spin.setMaximum(5000)
        self.count_spin.setValue(8)

        self.end_column.addWidget(self.count_spin)

        self.until_date = QDateEdit(ScheduleForm)
        self.until_date.setObjectName(u"until_date")

        self.end_column.addWidget(self.until_date)

        self.end_below = QLabel(ScheduleForm)
        self.end_below.setObjectName(u"end_below")
        self.end_below.setTextFormat(Qt.TextFormat.PlainText)
        self.end_below.setProperty(u"role", u"secondary")
        self.end_below.setWordWrap(True)

        self.end_column.addWidget(self.end_below)


        self.grid.addLayout(self.end_column, 4, 3, 1, 3)

#if QT_CONFIG(shortcut)
        self.cohort_label.setBuddy(self.cohort_edit)
        self.place_label.setBuddy(self.place_edit)
        self.leaders_label.setBuddy(self.leaders_widget)
        self.repeat_label.setBuddy(self.repeat_combo)
        self.weekdays_label.setBuddy(self.weekdays_widget)
        self.first_label.setBuddy(self.first_date)
        self.start_label.setBuddy(self.start_time)
        self.length_label.setBuddy(self.length_spin)
        self.ends_label.setBuddy(self.ends_combo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.cohort_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.leaders_widget)
        QWidget.setTabOrder(self.leaders_widget, self.repeat_combo)
        QWidget.setTabOrder(self.repeat_combo, self.weekdays_widget)
        QWidget.setTabOrder(self.weekdays_widget, self.first_date)
        QWidget.setTabOrder(self.first_date, self.start_time)
        QWidget.setTabOrder(self.start_time, self.length_spin)
        QWidget.setTabOrder(self.length_spin, self.ends_combo)
        QWidget.setTabOrder(self.ends_combo, self.count_spin)
        QWidget.setTabOrder(self.count_spin, self.until_date)

        self.retranslateUi(ScheduleForm)

        QMetaObject.connectSlotsByName(ScheduleForm)
    # setupUi

    def retranslateUi(self, ScheduleForm):
        self.cohort_label.setText(_(u"Name of this cohort", None))
        self.cohort_edit.setPlaceholderText(_(u"For example: Spring 2026", None))
        self.cohort_below.setText("")
        self.place_label.setText(_(u"Where", None))
        self.place_edit.setPlaceholderText(_(u"Room or address", None))
        self.place_below.setText("")
        self.leaders_label.setText(_(u"Led by", None))
        self.leaders_below.setText("")
        self.repeat_label.setText(_(u"Meets", None))
        self.repeat_below.setText("")
        self.weekdays_label.setText(_(u"On", None))
        self.weekdays_below.setText("")
        self.first_label.setText(_(u"First session on", None))
        self.first_below.setText("")
        self.start_label.setText(_(u"Starts at", None))
        self.start_below.setText("")
        self.length_label.setText(_(u"Length", None))
        self.length_spin.setSuffix(_(u" min", None))
        self.length_below.setText("")
        self.ends_label.setText(_(u"Ends", None))
        self.ends_below.setText("")
        self.end_label.setText(_(u"Number of sessions", None))
        self.end_below.setText("")
        pass
    # retranslateUi

