// SPDX-License-Identifier: MIT
#include "ui/catcher/clientcheckform.h"

#include "phrase/phrase.h"
#include "ui/catcher/localcatcher.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notelabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

using ClientCertificate = TlsServerOptions::ClientCertificate;

ClientCheckForm::ClientCheckForm(LocalCatcher &catcher, QWidget *parent)
    : QWidget(parent)
    , m_catcher(catcher)
    , m_how(new QComboBox)
    , m_fileRow(new QWidget)
    , m_file(new ElidedLabel)
    , m_choose(new QToolButton)
    , m_any(new QToolButton)
    , m_note(noteLabel())
{
    m_how->setObjectName(u"clientCertificate"_s);
    m_how->setAccessibleName(tr("Client certificates"));
    m_how->addItem(tr("No client certificate"), int(ClientCertificate::None));
    m_how->addItem(tr("Client certificate asked for"), int(ClientCertificate::Asked));
    m_how->addItem(tr("Client certificate required"), int(ClientCertificate::Required));
    m_how->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_how->setMinimumContentsLength(10);
    m_file->setObjectName(u"clientAuthorities"_s);
    const auto prepare = [](QToolButton *button, const QString &name, const QString &picture, const QString &words) {
        button->setObjectName(name);
        button->setAutoRaise(true);
        button->setIcon(icon(picture));
        button->setAccessibleName(words);
        button->setToolTip(words);
    };
    prepare(m_choose, u"chooseClientAuthorities"_s, u"folder"_s, tr("Choose a PEM file of authorities…"));
    prepare(m_any, u"anyClientAuthority"_s, u"close"_s, tr("Take any certificate"));

    auto *file = new QHBoxLayout(m_fileRow);
    file->setContentsMargins(0, 0, 0, 0);
    file->setSpacing(grid(4));
    file->addWidget(m_file, 1);
    file->addWidget(m_choose);
    file->addWidget(m_any);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(4));
    column->addWidget(m_how);
    column->addWidget(m_fileRow);
    column->addWidget(m_note);

    connect(m_how, &QComboBox::activated, this, [this] {
        LocalCatcher::ClientCheck check = m_catcher.clientCheck();
        check.how = ClientCertificate(m_how->currentData().toInt());
        m_catcher.setClientCheck(check);
        Q_EMIT edited();
    });
    connect(m_choose, &QToolButton::clicked, this, &ClientCheckForm::chooseFile);
    connect(m_any, &QToolButton::clicked, this, [this] { setFile({}); });
    connect(&catcher, &LocalCatcher::statusChanged, this, &ClientCheckForm::describe);
    describe();
}

void ClientCheckForm::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Authorities of client certificates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    if (const QString path = m_catcher.clientCheck().authorities; !path.isEmpty())
        dialog->setDirectory(QFileInfo(path).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &ClientCheckForm::setFile);
    dialog->open();
}

void ClientCheckForm::setFile(const QString &path)
{
    LocalCatcher::ClientCheck check = m_catcher.clientCheck();
    check.authorities = path;
    m_catcher.setClientCheck(check);
    Q_EMIT edited();
}

void ClientCheckForm::describe()
{
    const LocalCatcher::ClientCheck &check = m_catcher.clientCheck();
    const bool hasFile = !check.authorities.isEmpty();
    m_how->setCurrentIndex(m_how->findData(int(check.how)));
    m_fileRow->setVisible(check.how != ClientCertificate::None);
    m_note->setVisible(check.how != ClientCertificate::None);
    m_file->setText(hasFile ? QFileInfo(check.authorities).fileName() : tr("of any authority"));
    m_file->setToolTip(QDir::toNativeSeparators(check.authorities));
    m_any->setVisible(hasFile);
    if (const auto &error = m_catcher.clientError())
        m_note->setText(tr("%1 TLS is refused meanwhile.").arg(phrase(*error).what));
    else if (check.how == ClientCertificate::Asked)
        m_note->setText(tr("Whatever a client shows is taken; the exchange says what it is worth."));
    else
        m_note->setText(hasFile ? tr("Who shows none that they vouch for is turned away.")
                                : tr("Who shows none is turned away."));
}

} // namespace wirebell
