# Made from ui/welcome/passphrase_form.ui (e834203703fce163) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_PassphraseForm(object):
    def setupUi(self, PassphraseForm):
        if not PassphraseForm.objectName():
            PassphraseForm.setObjectName(u"PassphraseForm")
        PassphraseForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(PassphraseForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.passphrase_column = QVBoxLayout()
        self.passphrase_column.setSpacing(4)
        self.passphrase_column.setObjectName(u"passphrase_column")
        self.passphrase_label = QLabel(PassphraseForm)
        self.passphrase_label.setObjectName(u"passphrase_label")
        self.passphrase_label.setTextFormat(Qt.TextFormat.PlainText)
        self.passphrase_label.setProperty(u"role", u"column")

        self.passphrase_column.addWidget(self.passphrase_label)

        self.passphrase_edit = QLineEdit(PassphraseForm)
        self.passphrase_edit.setObjectName(u"passphrase_edit")
        self.passphrase_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.passphrase_column.addWidget(self.passphrase_edit)

        self.passphrase_below = QLabel(PassphraseForm)
        self.passphrase_below.setObjectName(u"passphrase_below")
        self.passphrase_below.setTextFormat(Qt.TextFormat.PlainText)
        self.passphrase_below.setProperty(u"role", u"secondary")
        self.passphrase_below.setWordWrap(True)

        self.passphrase_column.addWidget(self.passphrase_below)


        self.grid.addLayout(self.passphrase_column, 0, 0, 1, 2)

        self.strength_column = QVBoxLayout()
        self.strength_column.setSpacing(4)
        self.strength_column.setObjectName(u"strength_column")
        self.strength_bar = QProgressBar(PassphraseForm)
        self.strength_bar.setObjectName(u"strength_bar")
        self.strength_bar.setMaximum(4)
        self.strength_bar.setTextVisible(False)

        self.strength_column.addWidget(self.strength_bar)

        self.strength_words = QLabel(PassphraseForm)
        self.strength_words.setObjectName(u"strength_words")
        self.strength_words.setTextFormat(Qt.TextFormat.PlainText)
        self.strength_words.setProperty(u"role", u"secondary")

        self.strength_column.addWidget(self.strength_words)


        self.grid.addLayout(self.strength_column, 1, 0, 1, 2)

        self.again_column = QVBoxLayout()
        self.again_column.setSpacing(4)
        self.again_column.setObjectName(u"again_column")
        self.again_label = QLabel(PassphraseForm)
        self.again_label.setObjectName(u"again_label")
        self.again_label.setTextFormat(Qt.TextFormat.PlainText)
        self.again_label.setProperty(u"role", u"column")

        self.again_column.addWidget(self.again_label)

        self.again_edit = QLineEdit(PassphraseForm)
        self.again_edit.setObjectName(u"again_edit")
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.again_column.addWidget(self.again_edit)

        self.again_below = QLabel(PassphraseForm)
        self.again_below.setObjectName(u"again_below")
        self.again_below.setTextFormat(Qt.TextFormat.PlainText)
        self.again_below.setProperty(u"role", u"secondary")
        self.again_below.setWordWrap(True)

        self.again_column.addWidget(self.again_below)


        self.grid.addLayout(self.again_column, 2, 0, 1, 2)

        self.suggestion_row = QHBoxLayout()
        self.suggestion_row.setSpacing(8)
        self.suggestion_row.setObjectName(u"suggestion_row")
        self.suggest_button = QPushButton(PassphraseForm)
        self.suggest_button.setObjectName(u"suggest_button")
        self.suggest_button.setAutoDefault(False)

        self.suggestion_row.addWidget(self.suggest_button)

        self.suggestion_words = QLabel(PassphraseForm)
        self.suggestion_words.setObjectName(u"suggestion_words")
        self.suggestion_words.setTextFormat(Qt.TextFormat.PlainText)
        self.suggestion_words.setProperty(u"role", u"strong")

        self.suggestion_row.addWidget(self.suggestion_words)

        self.suggestion_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.suggestion_row.addItem(self.suggestion_space)


        self.grid.addLayout(self.suggestion_row, 3, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.passphrase_label.setBuddy(self.passphrase_edit)
        self.again_label.setBuddy(self.again_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PassphraseForm)

        QMetaObject.connectSlotsByName(PassphraseForm)
    # setupUi

    def retranslateUi(self, PassphraseForm):
        self.passphrase_label.setText(_(u"Passphrase", None))
        self.passphrase_below.setText(_(u"Four or more words that do not belong together are easy to keep and hard to guess.", None))
        self.strength_words.setText("")
        self.again_label.setText(_(u"Once more", None))
        self.again_below.setText("")
        self.suggest_button.setText(_(u"Suggest one", None))
        self.suggestion_words.setText("")
        pass
    # retranslateUi

