// SPDX-License-Identifier: MIT
#include "ui/mainwindow/keptdeeds.h"

#include "ui/log/keepform.h"
#include "ui/log/listdeeds.h"
#include "ui/log/listpane.h"
#include "ui/log/marksbar.h"
#include "ui/mainwindow/deck.h"
#include "ui/mainwindow/windowactions.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace wirebell {

using namespace Qt::StringLiterals;

KeptDeeds::KeptDeeds(WindowActions &actions, Deck &deck, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_deck(deck)
    , m_window(window)
{
    const auto onPane = [this](QAction *action, void (*deed)(ListPane &)) {
        connect(action, &QAction::triggered, this, [this, deed] {
            if (ListPane *pane = m_deck.pane())
                deed(*pane);
        });
    };
    onPane(actions.pin, [](ListPane &pane) { pane.deeds()->pin(); });
    onPane(actions.colour, [](ListPane &pane) { pane.chooseColour(); });
    onPane(actions.labels, [](ListPane &pane) { pane.marks()->typeLabels(); });
    onPane(actions.writeNote, [](ListPane &pane) { pane.marks()->typeNote(); });
    onPane(actions.deleteExchanges, [](ListPane &pane) { pane.deeds()->remove(); });
    onPane(actions.handOver, [](ListPane &pane) { pane.deeds()->handOver(); });
    connect(actions.openExchanges, &QAction::triggered, this, &KeptDeeds::askForFile);
    connect(actions.closeExchanges, &QAction::triggered, &deck, &Deck::closeFile);
    connect(actions.keeping, &QAction::triggered, this, [this](bool shown) {
        if (shown)
            Q_EMIT logWanted();
    });
    connect(actions.forgetEverything, &QAction::triggered, this, [this] {
        m_deck.closeFile();
        m_actions.keeping->setChecked(true);
        Q_EMIT logWanted();
        m_deck.keepForm()->askToForget();
    });
    connect(&deck, &Deck::modeChanged, this, &KeptDeeds::describe);
    connect(&deck, &Deck::chosenChanged, this, &KeptDeeds::describe);
    describe();
}

void KeptDeeds::describe()
{
    const ListPane *pane = m_deck.pane();
    const bool any = pane && pane->deeds() && pane->list().chosenCount() > 0;
    const bool changeable = any && pane->deeds()->canChange();
    for (QAction *action : {m_actions.pin, m_actions.colour, m_actions.labels, m_actions.writeNote,
                            m_actions.deleteExchanges})
        action->setEnabled(changeable);
    m_actions.handOver->setEnabled(any);
    m_actions.closeExchanges->setEnabled(m_deck.hasFile());
}

void KeptDeeds::askForFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open exchanges that were handed over"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"openExchangesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Exchanges (*.wirebell)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &KeptDeeds::fileChosen);
    dialog->open();
}

} // namespace wirebell
