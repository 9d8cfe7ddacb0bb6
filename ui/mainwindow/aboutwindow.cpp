// SPDX-License-Identifier: MIT
#include "ui/mainwindow/aboutwindow.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace wirebell {

using namespace Qt::StringLiterals;

AboutWindow::AboutWindow(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutWindow"_s);
    setWindowTitle(tr("About Wirebell"));
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(u":/app/wirebell.svg"_s).pixmap(QSize(grid(56), grid(56)), devicePixelRatioF()));
    auto *title = new QLabel(tr("Wirebell %1").arg(QStringLiteral(WIREBELL_VERSION)));
    title->setObjectName(u"aboutVersion"_s);
    title->setFont(scaledFont(1.4, QFont::DemiBold));

    const auto paragraph = [](const QString &text) {
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        return label;
    };
    auto *text = new QVBoxLayout;
    text->setSpacing(grid(10));
    text->addWidget(title);
    text->addWidget(paragraph(tr("A request inspector: it sends API calls and webhooks, catches them at a local "
                                 "endpoint, and shows both ends of the wire, byte for byte.")));
    text->addWidget(
        paragraph(tr("Wirebell is free software under the MIT licence. Nothing leaves this machine that you "
                     "did not send.")));
    text->addWidget(paragraph(
        tr("It uses Qt %1, which is licensed under the GNU Lesser General Public License, version 3. Qt is linked "
           "dynamically: you may replace it by your own build of it. Qt's source code and the text of the licence are "
           "at qt.io and gnu.org. Qt is a trademark of The Qt Company Ltd.")
            .arg(QString::fromLatin1(qVersion()))));
    text->addWidget(paragraph(tr("It also uses KSyntaxHighlighting (MIT), QtKeychain (BSD), libqrencode (LGPL 2.1), "
                                 "yaml-cpp (MIT) and SQLite (public domain).")));
    auto *row = new QHBoxLayout;
    row->setSpacing(grid(16));
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(16), grid(16), grid(16), grid(12));
    column->setSpacing(grid(12));
    column->addLayout(row);
    column->addWidget(buttons);
    setMinimumWidth(grid(480));
}

} // namespace wirebell
