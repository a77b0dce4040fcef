# Made from ui/papers/paper_options.ui (dc40116108d97a2e) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDateEdit,
    QLabel, QListWidget, QListWidgetItem, QSizePolicy,
    QSpacerItem, QSpinBox, QVBoxLayout, QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_PaperOptions(object):
    def setupUi(self, PaperOptions):
        if not PaperOptions.objectName():
            PaperOptions.setObjectName(u"PaperOptions")
        self.column = QVBoxLayout(PaperOptions)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.size_label = QLabel(PaperOptions)
        self.size_label.setObjectName(u"size_label")
        self.size_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.size_label)

        self.size_combo = QComboBox(PaperOptions)
        self.size_combo.setObjectName(u"size_combo")

        self.column.addWidget(self.size_combo)

        self.language_label = QLabel(PaperOptions)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.language_label)

        self.language_combo = QComboBox(PaperOptions)
        self.language_combo.setObjectName(u"language_combo")

        self.column.addWidget(self.language_combo)

        self.stock_label = QLabel(PaperOptions)
        self.stock_label.setObjectName(u"stock_label")
        self.stock_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.stock_label)

        self.stock_combo = QComboBox(PaperOptions)
        self.stock_combo.setObjectName(u"stock_combo")

        self.column.addWidget(self.stock_combo)

        self.first_label = QLabel(PaperOptions)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.first_label)

        self.first_spin = QSpinBox(PaperOptions)
        self.first_spin.setObjectName(u"first_spin")
        self.first_spin.setMinimum(1)
        self.first_spin.setMaximum(40)
        self.first_spin.setValue(1)

        self.column.addWidget(self.first_spin)

        self.layout_label = QLabel(PaperOptions)
        self.layout_label.setObjectName(u"layout_label")
        self.layout_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.layout_label)

        self.layout_combo = QComboBox(PaperOptions)
        self.layout_combo.setObjectName(u"layout_combo")

        self.column.addWidget(self.layout_combo)

        self.names_label = QLabel(PaperOptions)
        self.names_label.setObjectName(u"names_label")
        self.names_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.names_label)

        self.names_combo = QComboBox(PaperOptions)
        self.names_combo.setObjectName(u"names_combo")

        self.column.addWidget(self.names_combo)

        self.walk_ins_label = QLabel(PaperOptions)
        self.walk_ins_label.setObjectName(u"walk_ins_label")
        self.walk_ins_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.walk_ins_label)

        self.walk_ins_spin = QSpinBox(PaperOptions)
        self.walk_ins_spin.setObjectName(u"walk_ins_spin")
        self.walk_ins_spin.setMinimum(0)
        self.walk_ins_spin.setMaximum(40)
        self.walk_ins_spin.setValue(4)

        self.column.addWidget(self.walk_ins_spin)

        self.order_label = QLabel(PaperOptions)
        self.order_label.setObjectName(u"order_label")
        self.order_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.order_label)

        self.order_combo = QComboBox(PaperOptions)
        self.order_combo.setObjectName(u"order_combo")

        self.column.addWidget(self.order_combo)

        self.parts_label = QLabel(PaperOptions)
        self.parts_label.setObjectName(u"parts_label")
        self.parts_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.parts_label)

        self.parts_combo = QComboBox(PaperOptions)
        self.parts_combo.setObjectName(u"parts_combo")

        self.column.addWidget(self.parts_combo)

        self.former_check = QCheckBox(PaperOptions)
        self.former_check.setObjectName(u"former_check")

        self.column.addWidget(self.former_check)

        self.cover_check = QCheckBox(PaperOptions)
        self.cover_check.setObjectName(u"cover_check")

        self.column.addWidget(self.cover_check)

        self.pronouns_check = QCheckBox(PaperOptions)
        self.pronouns_check.setObjectName(u"pronouns_check")

        self.column.addWidget(self.pronouns_check)

        self.outlines_check = QCheckBox(PaperOptions)
        self.outlines_check.setObjectName(u"outlines_check")

        self.column.addWidget(self.outlines_check)

        self.days_check = QCheckBox(PaperOptions)
        self.days_check.setObjectName(u"days_check")

        self.column.addWidget(self.days_check)

        self.from_label = QLabel(PaperOptions)
        self.from_label.setObjectName(u"from_label")
        self.from_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.from_label)

        self.from_date = QDateEdit(PaperOptions)
        self.from_date.setObjectName(u"from_date")
        self.from_date.setCalendarPopup(True)

        self.column.addWidget(self.from_date)

        self.to_label = QLabel(PaperOptions)
        self.to_label.setObjectName(u"to_label")
        self.to_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.to_label)

        self.to_date = QDateEdit(PaperOptions)
        self.to_date.setObjectName(u"to_date")
        self.to_date.setCalendarPopup(True)

        self.column.addWidget(self.to_date)

        self.signature_check = QCheckBox(PaperOptions)
        self.signature_check.setObjectName(u"signature_check")

        self.column.addWidget(self.signature_check)

        self.fields_label = QLabel(PaperOptions)
        self.fields_label.setObjectName(u"fields_label")
        self.fields_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.fields_label)

        self.fields_list = QListWidget(PaperOptions)
        self.fields_list.setObjectName(u"fields_list")
        self.fields_list.setMinimumSize(QSize(0, 280))

        self.column.addWidget(self.fields_list)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)


        self.retranslateUi(PaperOptions)

        QMetaObject.connectSlotsByName(PaperOptions)
    # setupUi

    def retranslateUi(self, PaperOptions):
        self.size_label.setText(_(u"&Paper", None))
        self.language_label.setText(_(u"Lan&guage", None))
        self.stock_label.setText(_(u"&Label sheet", None))
        self.first_label.setText(_(u"Start at la&bel", None))
        self.layout_label.setText(_(u"&Layout", None))
        self.names_label.setText(_(u"&Names", None))
        self.walk_ins_label.setText(_(u"Lines for &walk-ins", None))
        self.order_label.setText(_(u"&Order", None))
        self.parts_label.setText(_(u"&Divided by", None))
        self.former_check.setText(_(u"Also people who have &left", None))
        self.cover_check.setText(_(u"Add a co&ver strip", None))
        self.pronouns_check.setText(_(u"P&ronouns under the names", None))
        self.outlines_check.setText(_(u"Draw c&utting lines", None))
        self.days_check.setText(_(u"Only so&me days", None))
        self.from_label.setText(_(u"Fi&rst day", None))
        self.to_label.setText(_(u"L&ast day", None))
        self.signature_check.setText(_(u"A l&ine to sign on", None))
        self.fields_label.setText(_(u"&Columns", None))
        pass
    # retranslateUi

