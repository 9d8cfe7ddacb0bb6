// SPDX-License-Identifier: MIT
#include "ui/mainwindow/palettesource.h"

#include "ui/collection/collectiontree.h"
#include "ui/log/logthread.h"
#include "ui/log/rowtext.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 foundAtMost = 6;

} // namespace

PaletteSource::PaletteSource(QWidget &window, const CollectionTree &tree, LogThread &log)
    : QObject(&window)
    , m_window(window)
    , m_tree(tree)
    , m_log(log)
{
}

QList<QAction *> PaletteSource::actionsOf(const QWidget &window)
{
    // The window's own, and those of others whose keys work anywhere in it; what a view does by itself is its own affair.
    QList<QAction *> named;
    const auto all = window.findChildren<QAction *>();
    for (QAction *action : all) {
        const bool ours = action->parent() && qobject_cast<WindowActions *>(action->parent());
        if ((ours || action->shortcutContext() == Qt::WindowShortcut) && !action->isSeparator() && !action->menu() &&
            !action->text().isEmpty() && !action->shortcut().isEmpty())
            named.append(action);
    }
    return named;
}

QList<PaletteEntry> PaletteSource::entries()
{
    QList<PaletteEntry> entries;
    for (QAction *action : actionsOf(m_window)) {
        QString title = action->text();
        title.remove(u'&');
        const QString state = action->isCheckable() ? (action->isChecked() ? tr("on") : tr("off")) : QString();
        QString note = action->statusTip();
        if (!state.isEmpty())
            note = note.isEmpty() ? state : state + u", "_s + note;
        entries.append({.group = PaletteEntry::Group::Command,
                        .title = title,
                        .note = note,
                        .key = action->shortcut().toString(QKeySequence::NativeText),
                        .icon = action->icon(),
                        .enabled = action->isEnabled(),
                        .run = [action] { action->trigger(); }});
    }
    for (const auto &[index, way] : m_tree.requests()) {
        const QString path = index.data(CollectionTree::PathRole).toString();
        const int sample = index.data(CollectionTree::SampleRole).toInt();
        entries.append({.group = PaletteEntry::Group::Request,
                        .title = index.data().toString(),
                        .note = way,
                        .key = {},
                        .icon = icon(u"document"_s),
                        .enabled = true,
                        .run = [this, path, sample] {
                            if (path.isEmpty())
                                Q_EMIT sampleChosen(sample);
                            else
                                Q_EMIT fileChosen(path);
                        }});
    }
    return entries;
}

void PaletteSource::search(const QString &typed)
{
    QString text = typed.trimmed();
    const bool number = text.startsWith(u'#');
    if (number)
        text = text.sliced(1).trimmed();
    if (text.startsWith(u'>') || text.size() < (number ? 1 : 2)) {
        m_searching.renew();
        Q_EMIT found({});
        return;
    }
    const auto entry = [this](const ExchangeRow &row) -> PaletteEntry {
        return {.group = PaletteEntry::Group::Exchange,
                .title = u"#%1 %2 %3"_s.arg(row.number).arg(QString::fromUtf8(row.method), placeText(row)),
                .note = momentText(row.startedAt) + u", "_s + outcome(row),
                .key = {},
                .icon = icon(u"log"_s),
                .enabled = true,
                .run = [this, id = row.id] { Q_EMIT exchangeChosen(id); }};
    };
    bool isNumber = false;
    const qint64 wanted = text.toLongLong(&isNumber);
    if (number && isNumber) {
        m_log.row(m_searching.renew(), wanted, [this, entry](const Result<std::optional<ExchangeRow>> &row) {
            Q_EMIT found(row && *row ? QList{entry(**row)} : QList<PaletteEntry>());
        });
        return;
    }
    m_log.page(m_searching.renew(), Query::place(text), -1, foundAtMost, [this, entry](const Result<LogPage> &page) {
        QList<PaletteEntry> entries;
        for (qsizetype i = page ? page->rows.size() : 0; i-- > 0;)
            entries.append(entry(page->rows[i]));
        Q_EMIT found(entries);
    });
}

} // namespace wirebell
