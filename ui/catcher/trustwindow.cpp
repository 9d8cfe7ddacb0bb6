// SPDX-License-Identifier: MIT
#include "ui/catcher/trustwindow.h"

#include "collection/savedfile.h"
#include "phrase/phrase.h"
#include "ui/catcher/catcherauthority.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// As a shell takes it: a path that holds more than plain characters stands in quotes.
QString quoted(const QString &path, QChar quote)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:\\\\-]+$"_s);
    if (plain.match(path).hasMatch())
        return path;
    return quote + QString(path).replace(u"'"_s, quote == u'\'' ? u"'\\''"_s : u"'"_s) + quote;
}

} // namespace

TrustWindow::TrustWindow(CatcherAuthority &authority, const QString &origin, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_authority(authority)
    , m_origin(origin)
    , m_system(new QComboBox)
    , m_steps(new QPlainTextEdit)
    , m_file(u"wirebell-authority.pem"_s)
{
    setObjectName(u"trustWindow"_s);
    setWindowTitle(tr("Trust the catcher’s certificates"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_system->setObjectName(u"trustSystem"_s);
    m_system->setAccessibleName(tr("System"));
    m_system->addItems({tr("curl, for one call"), tr("Debian, Ubuntu"), tr("Fedora, RHEL"), u"macOS"_s, u"Windows"_s,
                        u"Firefox"_s, u"Node.js"_s, u"Python"_s});
    m_steps->setObjectName(u"trustSteps"_s);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setReadOnly(true);
    m_steps->setFont(fixedFont());
    auto *intro = new QLabel(
        tr("Save the authority’s certificate, then have the system take it. Whoever trusts it trusts every certificate "
           "that this machine’s Wirebell makes: take it back when you are done. The key never leaves this machine."));
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    auto *save = new QPushButton(tr("Save certificate…"));
    save->setObjectName(u"saveCertificate"_s);
    auto *copy = new QPushButton(tr("Copy certificate"));
    copy->setObjectName(u"copyCertificate"_s);

    auto *row = new QHBoxLayout;
    row->setSpacing(grid(8));
    row->addWidget(m_system);
    row->addStretch(1);
    row->addWidget(copy);
    row->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(12), grid(12), grid(12), grid(12));
    column->setSpacing(grid(8));
    column->addWidget(intro);
    column->addLayout(row);
    column->addWidget(m_steps, 1);
    resize(grid(560), grid(340));

    connect(m_system, &QComboBox::currentIndexChanged, this, &TrustWindow::describe);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromLatin1(m_authority.certificate())); });
    connect(save, &QPushButton::clicked, this, &TrustWindow::saveCertificate);
    describe();
}

void TrustWindow::saveCertificate()
{
    auto *dialog = new QFileDialog(this, tr("Save the authority’s certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QDir::home().filePath(u"wirebell-authority.pem"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto saved = saveFile(path, m_authority.certificate()); !saved)
            return m_steps->setPlainText(phrase(saved.error()).text());
        m_file = path;
        describe();
    });
    dialog->open();
}

void TrustWindow::describe()
{
    enum { Windows = 4, Firefox = 5 };
    const int system = m_system->currentIndex();
    const QString file = system == Firefox ? m_file : quoted(m_file, system == Windows ? u'"' : u'\'');
    QString steps;
    switch (system) {
    case 0:
        steps = u"curl --cacert %1 %2/"_s.arg(file, m_origin);
        break;
    case 1:
        steps = u"sudo cp %1 /usr/local/share/ca-certificates/wirebell-authority.crt\nsudo update-ca-certificates\n\n# "_s +
                tr("to take it back") +
                u"\nsudo rm /usr/local/share/ca-certificates/wirebell-authority.crt\nsudo update-ca-certificates --fresh"_s;
        break;
    case 2:
        steps = u"sudo cp %1 /etc/pki/ca-trust/source/anchors/wirebell-authority.pem\nsudo update-ca-trust\n\n# "_s +
                tr("to take it back") +
                u"\nsudo rm /etc/pki/ca-trust/source/anchors/wirebell-authority.pem\nsudo update-ca-trust"_s;
        break;
    case 3:
        steps = u"security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db %1\n\n# "_s +
                tr("to take it back") + u"\nsecurity remove-trusted-cert %1"_s;
        break;
    case Windows:
        steps = u"certutil -user -addstore Root %1\n\nrem "_s + tr("to take it back") +
                u"\ncertutil -user -store Root | findstr /i \"Wirebell Serial\"\ncertutil -user -delstore Root SERIAL"_s;
        break;
    case Firefox:
        steps = tr("Settings, Privacy & Security, Certificates, View Certificates, Authorities, Import: choose %1 and "
                   "tick “Trust this CA to identify websites”.\n\nTo take it back, choose it in the same list and press "
                   "Delete or Distrust.");
        break;
    case 6:
        steps = u"NODE_EXTRA_CA_CERTS=%1 node app.js"_s;
        break;
    default:
        steps = u"REQUESTS_CA_BUNDLE=%1 python3 app.py    # requests\nSSL_CERT_FILE=%1 python3 app.py         # urllib, httpx"_s;
        break;
    }
    m_steps->setLineWrapMode(system == Firefox ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    m_steps->setPlainText(steps.replace(u"%1"_s, file));
}

void TrustWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace wirebell
