// SPDX-License-Identifier: MIT
#include "ui/mainwindow/saving.h"

#include "phrase/phrase.h"
#include "ui/collection/shelf.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace wirebell {

using namespace Qt::StringLiterals;

Saving::Saving(Shelf &shelf, SecretStore &secrets, QWidget *window)
    : QObject(window)
    , m_shelf(shelf)
    , m_keeping(secrets)
    , m_window(window)
{
    connect(&shelf, &Shelf::written, this, &Saving::saved);
    connect(&shelf, &Shelf::writingFailed, this, [this](const Error &error) { Q_EMIT said(phrase(error).text()); });
}

void Saving::save(const OpenRequest &request, const QString &folder)
{
    if (!request.path.isEmpty() && !request.foreign)
        return write(request, QFileInfo(request.path).path());
    if (request.foreign)
        Q_EMIT said(tr("%1 holds keys or comments that saving would lose. Save it as a new file.")
                        .arg(QFileInfo(request.path).fileName()));
    saveAs(request, folder);
}

void Saving::saveAs(const OpenRequest &request, const QString &folder)
{
    QString where = request.path.isEmpty() ? folder : QFileInfo(request.path).path();
    if (where.isEmpty())
        where = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_window, tr("Save the request in a folder"), where);
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the file gets a name that is free
    dialog->setNameFilter(tr("OpenCollection request (*.yml)"));
    dialog->setDefaultSuffix(u"yml"_s);
    QString name = request.title();
    for (const QChar bad : u"<>:\"/\\|?*"_s)
        name.replace(bad, u'-');
    dialog->selectFile(name + u".yml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, request](const QString &file) {
        const QFileInfo chosen(file);
        OpenRequest anew = request;
        anew.path.clear();
        anew.draft.name = chosen.completeBaseName();
        write(anew, chosen.path());
    });
    dialog->open();
}

void Saving::write(OpenRequest request, const QString &folder)
{
    const DraftAuth before = request.saved ? request.saved->auth : DraftAuth();
    m_keeping.keep(request.draft, before,
                   [guard = QPointer(this), request, folder](const SecretKeeping::Kept &kept) mutable {
                       if (!guard)
                           return;
                       request.draft = kept.draft;
                       if (kept.error) {
                           Q_EMIT guard->noKeychain();
                           Q_EMIT guard->said(tr("%1 The secret is kept in memory only, until Wirebell is closed.")
                                                  .arg(phrase(*kept.error).text()));
                       }
                       guard->m_shelf.write(request, folder);
                   });
}

} // namespace wirebell
