# Made from ui/groups/session_form.ui (1309a5909aaf8e5e) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QSizePolicy, QSpinBox, QTimeEdit, QVBoxLayout,
    QWidget)

from groupdesk.base.i18n import form_text as _


class Ui_SessionForm(object):
    def setupUi(self, SessionForm):
        if not SessionForm.objectName():
            SessionForm.setObjectName(u"SessionForm")
        SessionForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(SessionForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(4)
        self.kind_column.setObjectName(u"kind_column")
        self.kind_label = QLabel(SessionForm)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_label.setProperty(u"role", u"column")

        self.kind_column.addWidget(self.kind_label)

        self.kind_combo = QComboBox(SessionForm)
        self.kind_combo.setObjectName(u"kind_combo")

        self.kind_column.addWidget(self.kind_combo)

        self.kind_below = QLabel(SessionForm)
        self.kind_below.setObjectName(u"kind_below")
        self.kind_below.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_below.setProperty(u"role", u"secondary")
        self.kind_below.setWordWrap(True)

        self.kind_column.addWidget(self.kind_below)


        self.grid.addLayout(self.kind_column, 0, 0, 1, 2)

        self.day_column = QVBoxLayout()
        self.day_column.setSpacing(4)
        self.day_column.setObjectName(u"day_column")
        self.day_label = QLabel(SessionForm)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day_label.setProperty(u"role", u"column")

        self.day_column.addWidget(self.day_label)

        self.day_date = QDateEdit(SessionForm)
        self.day_date.setObjectName(u"day_date")

        self.day_column.addWidget(self.day_date)

        self.day_below = QLabel(SessionForm)
        self.day_below.setObjectName(u"day_below")
        self.day_below.setTextFormat(Qt.TextFormat.PlainText)
        self.day_below.setProperty(u"role", u"secondary")
        self.day_below.setWordWrap(True)

        self.day_column.addWidget(self.day_below)


        self.grid.addLayout(self.day_column, 1, 0, 1, 1)

        self.start_column = QVBoxLayout()
        self.start_column.setSpacing(4)
        self.start_column.setObjectName(u"start_column")
        self.start_label = QLabel(SessionForm)
        self.start_label.setObjectName(u"start_label")
        self.start_label.setTextFormat(Qt.TextFormat.PlainText)
        self.start_label.setProperty(u"role", u"column")

        self.start_column.addWidget(self.start_label)

        self.start_time = QTimeEdit(SessionForm)
        self.start_time.setObjectName(u"start_time")

        self.start_column.addWidget(self.start_time)

        self.start_below = QLabel(SessionForm)
        self.start_below.setObjectName(u"start_below")
        self.start_below.setTextFormat(Qt.TextFormat.PlainText)
        self.start_below.setProperty(u"role", u"secondary")
        self.start_below.setWordWrap(True)

        self.start_column.addWidget(self.start_below)


        self.grid.addLayout(self.start_column, 1, 1, 1, 1)

        self.length_column = QVBoxLayout()
        self.length_column.setSpacing(4)
        self.length_column.setObjectName(u"length_column")
        self.length_label = QLabel(SessionForm)
        self.length_label.setObjectName(u"length_label")
        self.length_label.setTextFormat(Qt.TextFormat.PlainText)
        self.length_label.setProperty(u"role", u"column")

        self.length_column.addWidget(self.length_label)

        self.length_spin = QSpinBox(SessionForm)
        self.length_spin.setObjectName(u"length_spin")
        self.length_spin.setMinimum(1)
        self.length_spin.setMaximum(1440)
        self.length_spin.setSingleStep(5)
        self.length_spin.setValue(90)

        self.length_column.addWidget(self.length_spin)

        self.length_below = QLabel(SessionForm)
        self.length_below.setObjectName(u"length_below")
        self.length_below.setTextFormat(Qt.TextFormat.PlainText)
        self.length_below.setProperty(u"role", u"secondary")
        self.length_below.setWordWrap(True)

        self.length_column.addWidget(self.length_below)


        self.grid.addLayout(self.length_column, 2, 0, 1, 1)

        self.topic_column = QVBoxLayout()
        self.topic_column.setSpacing(4)
        self.topic_column.setObjectName(u"topic_column")
        self.topic_label = QLabel(SessionForm)
        self.topic_label.setObjectName(u"topic_label")
        self.topic_label.setTextFormat(Qt.TextFormat.PlainText)
        self.topic_label.setProperty(u"role", u"column")

        self.topic_column.addWidget(self.topic_label)

        self.topic_edit = QLineEdit(SessionForm)
        self.topic_edit.setObjectName(u"topic_edit")
        self.topic_edit.setMaxLength(200)

        self.topic_column.addWidget(self.topic_edit)

        self.topic_below = QLabel(SessionForm)
        self.topic_below.setObjectName(u"topic_below")
        self.topic_below.setTextFormat(Qt.TextFormat.PlainText)
        self.topic_below.setProperty(u"role", u"secondary")
        self.topic_below.setWordWrap(True)

        self.topic_column.addWidget(self.topic_below)


        self.grid.addLayout(self.topic_column, 3, 0, 1, 2)

        self.planned_row = QHBoxLayout()
        self.planned_row.setSpacing(12)
        self.planned_row.setObjectName(u"planned_row")
        self.plan_column = QVBoxLayout()
        self.plan_column.setSpacing(4)
        self.plan_column.setObjectName(u"plan_column")
        self.plan_label = QLabel(SessionForm)
        self.plan_label.setObjectName(u"plan_label")
        self.plan_label.setTextFormat(Qt.TextFormat.PlainText)
        self.plan_label.setProperty(u"role", u"column")

        self.plan_column.addWidget(self.plan_label)

        self.plan_edit = QPlainTextEdit(SessionForm)
        self.plan_edit.setObjectName(u"plan_edit")
        self.plan_edit.setTabChangesFocus(True)

        self.plan_column.addWidget(self.plan_edit)

        self.plan_below = QLabel(SessionForm)
        self.plan_below.setObjectName(u"plan_below")
        self.plan_below.setTextFormat(Qt.TextFormat.PlainText)
        self.plan_below.setProperty(u"role", u"secondary")
        self.plan_below.setWordWrap(True)

        self.plan_column.addWidget(self.plan_below)


        self.planned_row.addLayout(self.plan_column)

        self.materials_column = QVBoxLayout()
        self.materials_column.setSpacing(4)
        self.materials_column.setObjectName(u"materials_column")
        self.materials_label = QLabel(SessionForm)
        self.materials_label.setObjectName(u"materials_label")
        self.materials_label.setTextFormat(Qt.TextFormat.PlainText)
        self.materials_label.setProperty(u"role", u"column")

        self.materials_column.addWidget(self.materials_label)

        self.materials_edit = QPlainTextEdit(SessionForm)
        self.materials_edit.setObjectName(u"materials_edit")
        self.materials_edit.setTabChangesFocus(True)

        self.materials_column.addWidget(self.materials_edit)

        self.materials_below = QLabel(SessionForm)
        self.materials_below.setObjectName(u"materials_below")
        self.materials_below.setTextFormat(Qt.TextFormat.PlainText)
        self.materials_below.setProperty(u"role", u"secondary")
        self.materials_below.setWordWrap(True)

        self.materials_column.addWidget(self.materials_below)


        self.planned_row.addLayout(self.materials_column)


        self.grid.addLayout(self.planned_row, 4, 0, 1, 2)

        self.where_row = QHBoxLayout()
        self.where_row.setSpacing(12)
        self.where_row.setObjectName(u"where_row")
        self.place_column = QVBoxLayout()
        self.place_column.setSpacing(4)
        self.place_column.setObjectName(u"place_column")
        self.place_label = QLabel(SessionForm)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setProperty(u"role", u"column")

        self.place_column.addWidget(self.place_label)

        self.place_edit = QLineEdit(SessionForm)
        self.place_edit.setObjectName(u"place_edit")
        self.place_edit.setMaxLength(200)

        self.place_column.addWidget(self.place_edit)

        self.place_below = QLabel(SessionForm)
        self.place_below.setObjectName(u"place_below")
        self.place_below.setTextFormat(Qt.TextFormat.PlainText)
        self.place_below.setProperty(u"role", u"secondary")
        self.place_below.setWordWrap(True)

        self.place_column.addWidget(self.place_below)


        self.where_row.addLayout(self.place_column)

        self.link_column = QVBoxLayout()
        self.link_column.setSpacing(4)
        self.link_column.setObjectName(u"link_column")
        self.link_label = QLabel(SessionForm)
        self.link_label.setObjectName(u"link_label")
        self.link_label.setTextFormat(Qt.TextFormat.PlainText)
        self.link_label.setProperty(u"role", u"column")

        self.link_column.addWidget(self.link_label)

        self.link_edit = QLineEdit(SessionForm)
        self.link_edit.setObjectName(u"link_edit")
        self.link_edit.setMaxLength(500)

        self.link_column.addWidget(self.link_edit)

        self.link_below = QLabel(SessionForm)
        self.link_below.setObjectName(u"link_below")
        self.link_below.setTextFormat(Qt.TextFormat.PlainText)
        self.link_below.setProperty(u"role", u"secondary")
        self.link_below.setWordWrap(True)

        self.link_column.addWidget(self.link_below)


        self.where_row.addLayout(self.link_column)


        self.grid.addLayout(self.where_row, 5, 0, 1, 2)

        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(SessionForm)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"column")

        self.reason_column.addWidget(self.reason_label)

        self.reason_combo = QComboBox(SessionForm)
        self.reason_combo.setObjectName(u"reason_combo")
        self.reason_combo.setEditable(True)

        self.reason_column.addWidget(self.reason_combo)

        self.reason_below = QLabel(SessionForm)
        self.reason_below.setObjectName(u"reason_below")
        self.reason_below.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_below.setProperty(u"role", u"secondary")
        self.reason_below.setWordWrap(True)

        self.reason_column.addWidget(self.reason_below)


        self.grid.addLayout(self.reason_column, 6, 0, 1, 2)

        self.scope_column = QVBoxLayout()
        self.scope_column.setSpacing(4)
        self.scope_column.setObjectName(u"scope_column")
        self.scope_label = QLabel(SessionForm)
        self.scope_label.setObjectName(u"scope_label")
        self.scope_label.setTextFormat(Qt.TextFormat.PlainText)
        self.scope_label.setProperty(u"role", u"column")

        self.scope_column.addWidget(self.scope_label)

        self.scope_combo = QComboBox(SessionForm)
        self.scope_combo.setObjectName(u"scope_combo")

        self.scope_column.addWidget(self.scope_combo)

        self.scope_below = QLabel(SessionForm)
        self.scope_below.setObjectName(u"scope_below")
        self.scope_below.setTextFormat(Qt.TextFormat.PlainText)
        self.scope_below.setProperty(u"role", u"secondary")
        self.scope_below.setWordWrap(True)

        self.scope_column.addWidget(self.scope_below)


        self.grid.addLayout(self.scope_column, 7, 0, 1, 2)

        self.clock_column = QVBoxLayout()
        self.clock_column.setSpacing(4)
        self.clock_column.setObjectName(u"clock_column")
        self.clock_label = QLabel(SessionForm)
        self.clock_label.setObjectName(u"clock_label")
        self.clock_label.setTextFormat(Qt.TextFormat.PlainText)
        self.clock_label.setProperty(u"role", u"column")

        self.clock_column.addWidget(self.clock_label)

        self.clock_combo = QComboBox(SessionForm)
        self.clock_combo.setObjectName(u"clock_combo")

        self.clock_column.addWidget(self.clock_combo)

        self.clock_below = QLabel(SessionForm)
        self.clock_below.setObjectName(u"clock_below")
        self.clock_below.setTextFormat(Qt.TextFormat.PlainText)
        self.clock_below.setProperty(u"role", u"secondary")
        self.clock_below.setWordWrap(True)

        self.clock_column.addWidget(self.clock_below)


        self.grid.addLayout(self.clock_column, 8, 0, 1, 2)

        self.breaks_column = QVBoxLayout()
        self.breaks_column.setSpacing(4)
        self.breaks_column.setObjectName(u"breaks_column")
        self.breaks_label = QLabel(SessionForm)
        self.breaks_label.setObjectName(u"breaks_label")
        self.breaks_label.setTextFormat(Qt.TextFormat.PlainText)
        self.breaks_label.setProperty(u"role", u"column")

        self.breaks_column.addWidget(self.breaks_label)

        self.breaks_widget = QWidget(SessionForm)
        self.breaks_widget.setObjectName(u"breaks_widget")

        self.breaks_column.addWidget(self.breaks_widget)

        self.breaks_below = QLabel(SessionForm)
        self.breaks_below.setObjectName(u"breaks_below")
        self.breaks_below.setTextFormat(Qt.TextFormat.PlainText)
        self.breaks_below.setProperty(u"role", u"secondary")
        self.breaks_below.setWordWrap(True)

        self.breaks_column.addWidget(self.breaks_below)


        self.grid.addLayout(self.breaks_column, 9, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind_combo)
        self.day_label.setBuddy(self.day_date)
        self.start_label.setBuddy(self.start_time)
        self.length_label.setBuddy(self.length_spin)
        self.topic_label.setBuddy(self.topic_edit)
        self.plan_label.setBuddy(self.plan_edit)
        self.materials_label.setBuddy(self.materials_edit)
        self.place_label.setBuddy(self.place_edit)
        self.link_label.setBuddy(self.link_edit)
        self.reason_label.setBuddy(self.reason_combo)
        self.scope_label.setBuddy(self.scope_combo)
        self.clock_label.setBuddy(self.clock_combo)
        self.breaks_label.setBuddy(self.breaks_widget)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind_combo, self.day_date)
        QWidget.setTabOrder(self.day_date, self.start_time)
        QWidget.setTabOrder(self.start_time, self.length_spin)
        QWidget.setTabOrder(self.length_spin, self.topic_edit)
        QWidget.setTabOrder(self.topic_edit, self.plan_edit)
        QWidget.setTabOrder(self.plan_edit, self.materials_edit)
        QWidget.setTabOrder(self.materials_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.link_edit)
        QWidget.setTabOrder(self.link_edit, self.breaks_widget)
        QWidget.setTabOrder(self.breaks_widget, self.reason_combo)
        QWidget.setTabOrder(self.reason_combo, self.scope_combo)
        QWidget.setTabOrder(self.scope_combo, self.clock_combo)

        self.retranslateUi(SessionForm)

        QMetaObject.connectSlotsByName(SessionForm)
    # setupUi

    def retranslateUi(self, SessionForm):
        self.kind_label.setText(_(u"Kind", None))
        self.kind_below.setText("")
        self.day_label.setText(_(u"Day", None))
        self.day_below.setText("")
        self.start_label.setText(_(u"Starts at", None))
        self.start_below.setText("")
        self.length_label.setText(_(u"Length", None))
        self.length_spin.setSuffix(_(u" min", None))
        self.length_below.setText("")
        self.topic_label.setText(_(u"Topic", None))
        self.topic_below.setText("")
        self.plan_label.setText(_(u"Planned", None))
        self.plan_edit.setPlaceholderText(_(u"10 Welcome\n"
"20 What keeps worry going\n"
"Open round", None))
        self.plan_below.setText("")
        self.materials_label.setText(_(u"To bring", None))
        self.materials_edit.setPlaceholderText(_(u"Flip chart\n"
"12 pens", None))
        self.materials_below.setText("")
        self.place_label.setText(_(u"Where", None))
        self.place_below.setText("")
        self.link_label.setText(_(u"Video link", None))
        self.link_below.setText("")
        self.reason_label.setText(_(u"Reason", None))
        self.reason_below.setText("")
        self.scope_label.setText(_(u"Which sessions", None))
        self.scope_below.setText("")
        self.clock_label.setText(_(u"Which time is meant", None))
        self.clock_below.setText("")
        self.breaks_label.setText(_(u"Breaks", None))
        self.breaks_below.setText("")
        pass
    # retranslateUi

