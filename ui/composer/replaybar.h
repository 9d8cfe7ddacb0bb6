// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wirebell {

class ElidedLabel;
class LinkButton;
class ReplaySeries;

/// Over an exchange: where its request is sent once more, how often, and what came of it.
class ReplayBar : public QWidget
{
    Q_OBJECT

public:
    /// `stop` ends what is under way. Nothing is owned, all outlives the bar.
    ReplayBar(ReplaySeries &series, QAction *stop, QWidget *parent = nullptr);

    /// Shows itself for this exchange, and stays with it whatever is looked at.
    void open(const std::shared_ptr<const Exchange> &exchange);

Q_SIGNALS:
    /// Of what left last.
    void showRequested(const QUuid &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void begin();
    void describe();
    void say(const QString &sentence, bool problem);
    QString note() const;
    QString outcome() const;

    ReplaySeries &m_series;
    QAction *m_stop;
    std::shared_ptr<const Exchange> m_exchange;
    QString m_typed; ///< the target that was typed last
    bool m_began = false; ///< something of this exchange was sent
    QLabel *m_title;
    QLineEdit *m_target;
    QLineEdit *m_times;
    QLineEdit *m_pause;
    QCheckBox *m_host;
    QPushButton *m_send;
    QLabel *m_sign;
    ElidedLabel *m_says;
    LinkButton *m_last;
};

} // namespace wirebell
