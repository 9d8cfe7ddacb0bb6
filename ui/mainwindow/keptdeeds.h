// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace wirebell {

class Deck;
class LogKeeping;
class WindowActions;

/// The window's actions on exchanges that are kept: they go to the list of the mode at hand; files of exchanges; and what
/// is kept.
class KeptDeeds : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned; all outlives this object.
    KeptDeeds(WindowActions &actions, Deck &deck, QWidget *window);

Q_SIGNALS:
    /// The log is to be shown: what follows stands there.
    void logWanted();
    /// A file of exchanges was chosen.
    void fileChosen(const QString &path);

private:
    void describe();
    void askForFile();

    WindowActions &m_actions;
    Deck &m_deck;
    QWidget *m_window;
};

} // namespace wirebell
