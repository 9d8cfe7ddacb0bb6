// SPDX-License-Identifier: MIT
#include "ui/exchange/bodypage.h"

#include "phrase/phrase.h"
#include "ui/exchange/bodystyler.h"
#include "ui/exchange/codepoint.h"
#include "ui/widgets/grid.h"
#include "wire/reading.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace wirebell {

BodyPage::BodyPage(ReadingThread &pages, ReadingThread &work, BodyStyler &styler, QWidget *parent)
    : QStackedWidget(parent)
    , m_work(work)
    , m_styler(styler)
    , m_text(new BytesView(pages, BytesView::Gutter::None, this))
    , m_sentence(new QLabel(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentence->setContentsMargins(grid(12), grid(8), grid(12), grid(8));
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setBackgroundRole(QPalette::Base);
    m_sentence->setAutoFillBackground(true);
    m_sentence->setFocusPolicy(Qt::StrongFocus);
    addWidget(m_sentence);
    addWidget(m_text);
}

void BodyPage::setMessage(const MessageContent &content)
{
    const bool same = m_loaded && content.bytes && content.bytes == m_content.bytes &&
                      content.size() == m_content.size() && content.exchange->state == m_content.exchange->state;
    m_content = content;
    if (same)
        return;
    m_reading.renew();
    m_styling.renew();
    m_loaded = false;
    if (isVisible())
        load();
}

void BodyPage::setSecretsShown(bool shown)
{
    m_text->setSecretsShown(shown);
}

void BodyPage::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    if (!m_loaded)
        load();
}

void BodyPage::say(const QString &sentence, const QString &note)
{
    m_text->setBytes(nullptr, {});
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
    setCurrentWidget(m_sentence);
    m_note = note;
    Q_EMIT noteChanged();
}

void BodyPage::load()
{
    m_loaded = true;
    if (!m_content.exchange || m_content.size() == 0)
        return say(m_content.absence());
    if (!m_content.message())
        return say(tr("No start line could be read, so it is not known where a body begins; Raw shows the bytes."));
    m_work.ask(
        m_reading.renew(), [content = m_content] { return read(content); },
        [this](Read read) { show(std::move(read)); });
}

BodyPage::Read BodyPage::read(const MessageContent &content)
{
    const Message &message = *content.message();
    Read read;
    read.type = message.fields.value("Content-Type").value_or(QByteArray());
    for (const QByteArray &coding : message.fields.members("Content-Encoding")) {
        if (!equalIgnoringCase(coding, "identity"))
            read.coding += (read.coding.isEmpty() ? "" : ", ") + coding;
    }
    const auto body = contentOf(message, content.bytes);
    if (!body) {
        read.view = std::unexpected(body.error());
        return read;
    }
    read.content = *body;
    read.size = read.content->size();
    read.plain = read.size > formatLimit;
    if (read.size == 0 || !read.coding.isEmpty())
        return read;
    const auto bytes = read.content->read(0, read.plain ? 64 * 1024 : read.size);
    if (!bytes) {
        read.view = std::unexpected(bytes.error());
        return read;
    }
    const BodyKind kind = guessKind(*bytes, read.type);
    if (read.plain)
        read.view->kind = kind;
    else
        read.view = viewBody(*bytes, kind);
    return read;
}

void BodyPage::show(Read read)
{
    if (!read.view)
        return say(phrase(read.view.error()).text());
    if (read.size == 0)
        return say(tr("There is no body."));
    if (!read.coding.isEmpty()) {
        return say(tr("The body is coded with %1, %2; Raw and Hex show its bytes.")
                       .arg(visibleText(read.coding), byteCount(read.size)));
    }
    if (read.view->kind == BodyKind::Binary) {
        const QString count = byteCount(read.size);
        return say(read.type.isEmpty()
                       ? tr("%1 that are no text; Hex shows them.").arg(count)
                       : tr("%1 of %2, which is no text; Hex shows them.").arg(count, visibleText(read.type)));
    }
    ByteDecor decor;
    decor.needles = m_content.decor.needles;
    if (read.plain) {
        m_text->setBytes(read.content, decor);
        m_note = tr("Larger than %1, so shown as it is").arg(byteCount(formatLimit));
    } else {
        const QByteArray text = read.view->text.toUtf8();
        m_text->setBytes(inMemory(text), decor);
        const QString &syntax = read.view->syntax;
        m_note = read.view->formatted ? tr("%1, white space changed for reading").arg(syntax) : syntax;
        if (!syntax.isEmpty()) {
            m_styler.style(m_styling.renew(), text, syntax,
                           [this](const BodyStyler::Styles &styles) { m_text->setStyles(styles); });
        }
    }
    setCurrentWidget(m_text);
    Q_EMIT noteChanged();
}

} // namespace wirebell
