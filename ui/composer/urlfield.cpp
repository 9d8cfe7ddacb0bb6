// SPDX-License-Identifier: MIT
#include "ui/composer/urlfield.h"

#include "draft/resolve.h"
#include "ui/widgets/theme.h"

#include <QInputMethodEvent>
#include <QTextCharFormat>

namespace wirebell {

UrlField::UrlField(QWidget *parent) : QLineEdit(parent)
{
    setFont(fixedFont());
    setMaxLength(1024 * 1024);
    connect(this, &QLineEdit::textChanged, this, &UrlField::tint);
}

void UrlField::setEnvironment(const Environment &environment)
{
    if (environment == m_environment)
        return;
    m_environment = environment;
    tint();
}

void UrlField::tint()
{
    if (m_composing)
        return;
    const Theme &theme = Theme::of(palette());
    // A line edit takes formats for parts of its text only from an input method's attributes, counted from the cursor.
    QList<QInputMethodEvent::Attribute> attributes;
    const QByteArray bytes = text().toUtf8();
    for (const auto &[range, name] : variablesIn(bytes)) {
        QTextCharFormat format;
        if (m_environment.value(name)) {
            QColor ground = theme.methodWrite;
            ground.setAlphaF(theme.dark ? 0.15F : 0.11F);
            format.setForeground(theme.methodWrite);
            format.setBackground(ground);
        } else {
            format.setForeground(theme.failed);
            format.setUnderlineColor(theme.failed);
            format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        }
        const qsizetype start = QString::fromUtf8(bytes.first(range.at)).size();
        const qsizetype length = QString::fromUtf8(bytes.sliced(range.at, range.length)).size();
        attributes.append({QInputMethodEvent::TextFormat, int(start) - cursorPosition(), int(length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void UrlField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (!m_composing)
        tint();
}

void UrlField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

} // namespace wirebell
