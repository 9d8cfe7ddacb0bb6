// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;

namespace wirebell {

/// The actions of an exchange view: the one owner of their state.
class ExchangeActions : public QObject
{
    Q_OBJECT

public:
    explicit ExchangeActions(QObject *parent);

    // How it is shown:
    QAction *raw;
    QAction *fields;
    QAction *body;
    QAction *hex;
    QAction *messages; ///< of a WebSocket
    QAction *bothEnds; ///< checkable
    QAction *nextDifference;
    QAction *previousDifference;
    QAction *skipEqual; ///< checkable
    QAction *lineEnds;  ///< checkable
    QAction *secrets;   ///< checkable: shown
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *lastByte;

    // What is done with it:
    QAction *sendAgain;
    QAction *copyCurl;
    QAction *copyHar;
    QAction *copyBytes;
    QAction *copyUrl;

    /// Of the bytes.
    QList<QAction *> pages() const { return {raw, fields, body, hex}; }
    QList<QAction *> viewActions() const;
    QList<QAction *> exchangeActions() const;

private:
    QAction *make(const char *name, const QString &text, const QKeySequence &key, const char *icon = nullptr);

    QActionGroup *m_pages;
};

} // namespace wirebell
