# Made from ui/welcome/restore_form.ui (687faedfbdf494ec) by ui/compile.py; edit the .ui.
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QVBoxLayout,
    QWidget)
from groupdesk.base.i18n import form_text as _


class Ui_RestoreForm(object):
    def setupUi(self, RestoreForm):
        if not RestoreForm.objectName():
            RestoreForm.setObjectName(u"RestoreForm")
        RestoreForm.setProperty(u"role", u"clear")
        self.grid = QGridLayout(RestoreForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.backup_column = QVBoxLayout()
        self.backup_column.setSpacing(4)
        self.backup_column.setObjectName(u"backup_column")
        self.backup_label = QLabel(RestoreForm)
        self.backup_label.setObjectName(u"backup_label")
        self.backup_label.setTextFormat(Qt.TextFormat.PlainText)
        self.backup_label.setProperty(u"role", u"column")

        self.backup_column.addWidget(self.backup_label)

        self.backup_row = QHBoxLayout()
        self.backup_row.setSpacing(8)
        self.backup_row.setObjectName(u"backup_row")
        self.backup_edit = QLineEdit(RestoreForm)
        self.backup_edit.setObjectName(u"backup_edit")
        self.backup_edit.setReadOnly(True)

        self.backup_row.addWidget(self.backup_edit)

        self.backup_button = QPushButton(RestoreForm)
        self.backup_button.setObjectName(u"backup_button")
        self.backup_button.setAutoDefault(False)

        self.backup_row.addWidget(self.backup_button)


        self.backup_column.addLayout(self.backup_row)

        self.backup_below = QLabel(RestoreForm)
        self.backup_below.setObjectName(u"backup_below")
        self.backup_below.setTextFormat(Qt.TextFormat.PlainText)
        self.backup_below.setProperty(u"role", u"secondary")
        self.backup_below.setWordWrap(True)

        self.backup_column.addWidget(self.backup_below)


        self.grid.addLayout(self.backup_column, 0, 0, 1, 2)

        self.secret_column = QVBoxLayout()
        self.secret_column.setSpacing(4)
        self.secret_column.setObjectName(u"secret_column")
        self.secret_label = QLabel(RestoreForm)
        self.secret_label.setObjectName(u"secret_label")
        self.secret_label.setTextFormat(Qt.TextFormat.PlainText)
        self.secret_label.setProperty(u"role", u"column")

        self.secret_column.addWidget(self.secret_label)

        self.secret_edit = QLineEdit(RestoreForm)
        self.secret_edit.setObjectName(u"secret_edit")
        self.secret_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.secret_column.addWidget(self.secret_edit)

        self.secret_below = QLabel(RestoreForm)
        self.secret_below.setObjectName(u"secret_below")
        self.secret_below.setTextFormat(Qt.TextFormat.PlainText)
        self.secret_below.setProperty(u"role", u"secondary")
        self.secret_below.setWordWrap(True)

        self.secret_column.addWidget(self.secret_below)


        self.grid.addLayout(self.secret_column, 1, 0, 1, 2)

        self.folder_column = QVBoxLayout()
        self.folder_column.setSpacing(4)
        self.folder_column.setObjectName(u"folder_column")
        self.folder_label = QLabel(RestoreForm)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_label.setProperty(u"role", u"column")

        self.folder_column.addWidget(self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(8)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_edit = QLineEdit(RestoreForm)
        self.folder_edit.setObjectName(u"folder_edit")
        self.folder_edit.setReadOnly(True)

        self.folder_row.addWidget(self.folder_edit)

        self.folder_button = QPushButton(RestoreForm)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setAutoDefault(False)

        self.folder_row.addWidget(self.folder_button)


        self.folder_column.addLayout(self.folder_row)

        self.folder_below = QLabel(RestoreForm)
        self.folder_below.setObjectName(u"folder_below")
        self.folder_below.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_below.setProperty(u"role", u"secondary")
        self.folder_below.setWordWrap(True)

        self.folder_column.addWidget(self.folder_below)


        self.grid.addLayout(self.folder_column, 2, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.backup_label.setBuddy(self.backup_edit)
        self.secret_label.setBuddy(self.secret_edit)
        self.folder_label.setBuddy(self.folder_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RestoreForm)

        QMetaObject.connectSlotsByName(RestoreForm)
    # setupUi

    def retranslateUi(self, RestoreForm):
        self.backup_label.setText(_(u"Backup file", None))
        self.backup_button.setText(_(u"Choose", None))
        self.backup_below.setText(_(u"It ends in .gdbackup.", None))
        self.secret_label.setText(_(u"Passphrase or recovery key", None))
        self.secret_below.setText(_(u"The one that was valid when the backup was made.", None))
        self.folder_label.setText(_(u"Where the practice is put", None))
        self.folder_button.setText(_(u"Change", None))
        self.folder_below.setText(_(u"A new folder; nothing that is there is replaced.", None))
        pass
    # retranslateUi

