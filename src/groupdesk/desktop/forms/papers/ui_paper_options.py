# Made from ui/papers/paper_options.ui (c16b70f3ae86d423) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QLabel,
    QListWidget, QListWidgetItem, QSizePolicy, QSpacerItem,
    QSpinBox, QVBoxLayout, QWidget)
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
        self.walk_ins_spin.setMaximum(40)
        self.walk_ins_spin.setValue(4)

        self.column.addWidget(self.walk_ins_spin)

        self.former_check = QCheckBox(PaperOptions)
        self.former_check.setObjectName(u"former_check")

        self.column.addWidget(self.former_check)

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
        self.names_label.setText(_(u"&Names", None))
        self.walk_ins_label.setText(_(u"Lines for &walk-ins", None))
        self.former_check.setText(_(u"Also people who have &left", None))
        self.fields_label.setText(_(u"&Columns", None))
        pass
    # retranslateUi

