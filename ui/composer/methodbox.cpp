// SPDX-License-Identifier: MIT
#include "ui/composer/methodbox.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QScopedValueRollback>

namespace wirebell {

using namespace Qt::StringLiterals;

MethodBox::MethodBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFont(fixedFont());
    addItems({u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s});
    setAccessibleName(tr("Method"));
    lineEdit()->setFont(font());
    lineEdit()->setMaxLength(256);
    setCompleter(nullptr);
    connect(this, &QComboBox::currentTextChanged, this, [this] {
        tint();
        if (!m_setting)
            Q_EMIT edited();
    });
    setFixedWidth(QFontMetrics(font()).horizontalAdvance(u"OPTIONS"_s) + grid(42));
    tint();
}

QByteArray MethodBox::method() const
{
    return currentText().trimmed().toUtf8();
}

void MethodBox::setMethod(const QByteArray &method)
{
    if (method == this->method())
        return;
    const QScopedValueRollback setting(m_setting, true);
    setEditText(QString::fromUtf8(method));
}

void MethodBox::tint()
{
    if (m_tinting)
        return;
    const QScopedValueRollback tinting(m_tinting, true);
    QPalette own = lineEdit()->palette();
    own.setColor(QPalette::Text, Theme::of(palette()).method(method()));
    lineEdit()->setPalette(own);
}

void MethodBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && lineEdit()) {
        lineEdit()->setPalette(palette());
        tint();
    }
}

} // namespace wirebell
