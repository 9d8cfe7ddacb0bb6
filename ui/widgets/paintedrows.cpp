// SPDX-License-Identifier: MIT
#include "ui/widgets/paintedrows.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace wirebell {

namespace {

class AccessibleRow final : public QAccessibleInterface
{
public:
    AccessibleRow(QWidget *widget, int row) : m_widget(widget), m_row(row) {}

    bool isValid() const override { return m_widget && m_row < rows()->paintedRowCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return isValid() ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? rows()->paintedRowText(m_row) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = rows()->paintedRowRect(m_row);
        return {m_widget->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.invalid = !isValid();
        return state;
    }

private:
    PaintedRows *rows() const { return dynamic_cast<PaintedRows *>(m_widget.data()); }

    QPointer<QWidget> m_widget;
    int m_row;
};

class AccessibleList final : public QAccessibleWidget
{
public:
    explicit AccessibleList(QWidget *widget) : QAccessibleWidget(widget, QAccessible::List) {}
    ~AccessibleList() override
    {
        for (const auto &[row, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return isValid() ? rows()->paintedRowCount() : 0; }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto it = m_ids.find(index);
        if (it == m_ids.end())
            it = m_ids.emplace(index, QAccessible::registerAccessibleInterface(new AccessibleRow(widget(), index)))
                     .first;
        return QAccessible::accessibleInterface(it->second);
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const int count = childCount();
        const QPoint place = count ? widget()->mapFromGlobal(QPoint(x, y)) : QPoint();
        for (int i = 0; i < count; ++i) {
            if (rows()->paintedRowRect(i).contains(place))
                return child(i);
        }
        return nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[row, id] : m_ids) {
            if (QAccessible::accessibleInterface(id) == child)
                return row;
        }
        return -1;
    }

private:
    PaintedRows *rows() const { return dynamic_cast<PaintedRows *>(widget()); }

    mutable std::map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface *makeList(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && dynamic_cast<PaintedRows *>(widget) ? new AccessibleList(widget) : nullptr;
}

} // namespace

PaintedRows::~PaintedRows() = default;

void installPaintedRowsAccessibility()
{
    static const bool installed = (QAccessible::installFactory(makeList), true);
    Q_UNUSED(installed)
}

} // namespace wirebell
