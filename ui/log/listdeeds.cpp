// SPDX-License-Identifier: MIT
#include "ui/log/listdeeds.h"

#include "store/handoverwriter.h"
#include "ui/log/exchangelist.h"

#include <QFileDialog>
#include <QStandardPaths>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

ListDeeds::ListDeeds(ExchangeList &list, LogThread &log, LogKeeping &keeping, bool canChange, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_log(log)
    , m_keeping(keeping)
    , m_canChange(canChange)
{
    if (canChange)
        connect(&list, &ExchangeList::undoRequested, &keeping, &LogKeeping::undo);
}

void ListDeeds::amend(const QList<ChosenExchange> &exchanges, const std::function<void(Annotation &)> &change)
{
    QList<LogKeeping::Change> changes;
    for (const ChosenExchange &exchange : exchanges) {
        changes.append({.id = exchange.id, .before = exchange.annotation, .after = exchange.annotation});
        change(changes.last().after);
    }
    if (m_canChange)
        m_keeping.annotate(changes);
}

void ListDeeds::pin()
{
    m_list.withChosen([this](const QList<ChosenExchange> &chosen) {
        const bool all = std::ranges::all_of(chosen, [](const ChosenExchange &each) { return each.annotation.pinned; });
        amend(chosen, [all](Annotation &annotation) { annotation.pinned = !all; });
    });
}

void ListDeeds::setColour(Colour colour)
{
    m_list.withChosen([this, colour](const QList<ChosenExchange> &chosen) {
        amend(chosen, [colour](Annotation &annotation) { annotation.colour = colour; });
    });
}

void ListDeeds::remove()
{
    if (!m_canChange)
        return;
    m_list.withChosen([this](const QList<ChosenExchange> &chosen) {
        QList<QUuid> ids;
        for (const ChosenExchange &each : chosen)
            ids.append(each.id);
        m_keeping.remove(ids);
    });
}

void ListDeeds::handOver()
{
    m_list.withChosen([this](const QList<ChosenExchange> &chosen) {
        if (chosen.isEmpty())
            return;
        QList<qint64> numbers;
        for (const ChosenExchange &each : chosen)
            numbers.append(each.number);
        std::ranges::sort(numbers);
        const QString where = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        auto *dialog = new QFileDialog(&m_list, tr("Hand over %Ln exchange(s) as a file, secrets included", nullptr,
                                                   int(numbers.size())), where);
        dialog->setObjectName(u"handOverDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(tr("Exchanges (*.wirebell)"));
        dialog->setDefaultSuffix(handOverSuffix.sliced(1).toString());
        dialog->selectFile(tr("exchanges") + handOverSuffix.toString());
        connect(dialog, &QFileDialog::fileSelected, this, [this, numbers](const QString &path) {
            m_keeping.handOver(m_log.folder(), numbers, path);
        });
        dialog->open();
    });
}

} // namespace wirebell
