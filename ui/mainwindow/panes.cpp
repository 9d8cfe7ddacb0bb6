// SPDX-License-Identifier: MIT
#include "ui/mainwindow/panes.h"

#include <QApplication>

namespace wirebell {

namespace {

/// The first widget of a pane that takes the focus by Tab.
QWidget *firstIn(QWidget *pane)
{
    QWidget *at = pane;
    do {
        const bool inside = at == pane || pane->isAncestorOf(at);
        if (inside && at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) &&
            !at->focusProxy())
            return at;
        at = at->nextInFocusChain();
    } while (at && at != pane);
    return nullptr;
}

} // namespace

void chainFocus(QWidget *window, const QList<QWidget *> &parts)
{
    QList<QList<QWidget *>> own(parts.size());
    for (QWidget *at = window->nextInFocusChain(); at != window; at = at->nextInFocusChain()) {
        const auto part =
            std::ranges::find_if(parts, [at](const QWidget *p) { return p == at || p->isAncestorOf(at); });
        if (part != parts.end() && at->focusPolicy() != Qt::NoFocus)
            own[part - parts.begin()].append(at);
    }
    QWidget *before = window;
    for (const QList<QWidget *> &widgets : own) {
        for (QWidget *widget : widgets) {
            QWidget::setTabOrder(before, widget);
            before = widget;
        }
    }
}

Panes::Panes(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *from, QWidget *) { focusMoved(from); });
}

void Panes::add(QWidget *pane)
{
    m_panes.append(Pane{pane, {}});
}

qsizetype Panes::paneOf(const QWidget *widget) const
{
    for (qsizetype i = 0; widget && i < m_panes.size(); ++i) {
        if (m_panes[i].widget == widget || m_panes[i].widget->isAncestorOf(widget))
            return i;
    }
    return -1;
}

void Panes::focusMoved(QWidget *from)
{
    if (const qsizetype pane = paneOf(from); pane >= 0)
        m_panes[pane].last = from;
}

void Panes::step(int by)
{
    const qsizetype count = m_panes.size();
    const qsizetype current = paneOf(QApplication::focusWidget());
    const qsizetype start = current >= 0 ? current : by > 0 ? -1 : 0;
    for (qsizetype i = 1; i <= count; ++i) {
        const Pane &pane = m_panes[((start + by * i) % count + count) % count];
        if (!pane.widget->isVisible())
            continue;
        QWidget *target = pane.last && pane.last->isVisible() && pane.last->isEnabled() ? pane.last.get()
                                                                                       : firstIn(pane.widget);
        if (!target)
            continue;
        target->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace wirebell
