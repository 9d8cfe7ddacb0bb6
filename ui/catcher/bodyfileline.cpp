// SPDX-License-Identifier: MIT
#include "ui/catcher/bodyfileline.h"

#include "phrase/phrase.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// The size of a file that can be read.
Result<qint64> sizeOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::FileNotFound, path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::FileNotReadable, path);
    return file.size();
}

} // namespace

BodyFileLine::BodyFileLine(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_note(noteLabel())
{
    m_line->setObjectName(name + u"File"_s);
    m_line->setAccessibleName(tr("File that the body is read from"));
    m_line->setFont(fixedFont());
    m_note->setObjectName(name + u"FileNote"_s);
    auto *choosing = new QAction(icon(u"folder"_s), tr("Choose another file"), this);
    auto *typing = new QAction(icon(u"close"_s), tr("Type the body instead"), this);
    typing->setObjectName(name + u"NoFile"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid(4));
    row->addWidget(m_line, 1);
    row->addWidget(flatButton(choosing, false, this));
    row->addWidget(flatButton(typing, false, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(4));
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_line, &QLineEdit::textEdited, this, &BodyFileLine::take);
    connect(choosing, &QAction::triggered, this, &BodyFileLine::choose);
    connect(typing, &QAction::triggered, this, [this] { take({}); });
}

void BodyFileLine::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_line->setText(path);
    look();
}

void BodyFileLine::choose()
{
    auto *dialog = new QFileDialog(window(), tr("Choose a file"), QFileInfo(m_path).path());
    dialog->setObjectName(u"answerFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_line->setText(path);
        take(path);
    });
    dialog->open();
}

void BodyFileLine::take(const QString &typed)
{
    if (!typed.isEmpty() && !QDir::isAbsolutePath(typed)) {
        m_looking.renew();
        m_note->setText(tr("Type the whole path, from the root. Until then %1 stays in force.").arg(m_path));
        return;
    }
    m_path = typed;
    look();
    Q_EMIT edited(m_path);
}

void BodyFileLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void BodyFileLine::look()
{
    const Ticket &ticket = m_looking.renew();
    if (m_path.isEmpty() || !isVisible())
        return;
    if (!m_thread)
        m_thread = std::make_unique<ReadingThread>(u"body file"_s);
    m_thread->ask(ticket, [path = m_path] { return sizeOf(path); }, [this](const Result<qint64> &size) {
        m_note->setText(size ? tr("%Ln byte(s) now; read anew for each answer.", nullptr, int(*size))
                             : tr("%1 As long as that is so, 500 is answered.").arg(phrase(size.error()).text()));
    });
}

} // namespace wirebell
