// SPDX-License-Identifier: MIT
#pragma once

#include "bodyview/bodyview.h"
#include "ui/exchange/bytesview.h"
#include "ui/exchange/messagecontent.h"

#include <QStackedWidget>

namespace wirebell {

class BodyStyler;

/// The content of a message made readable: formatted and coloured up to 8 MiB, plain beyond, a sentence where there is
/// nothing to read. It is read, formatted and coloured elsewhere, and only once it is to be seen.
class BodyPage : public QStackedWidget
{
    Q_OBJECT

public:
    static constexpr qint64 formatLimit = 8 * 1024 * 1024;

    /// `pages` serves what is visible, `work` what takes long.
    BodyPage(ReadingThread &pages, ReadingThread &work, BodyStyler &styler, QWidget *parent = nullptr);

    void setMessage(const MessageContent &content);
    void setSecretsShown(bool shown);
    BytesView &text() { return *m_text; }
    bool showsText() const { return currentWidget() == m_text; }
    /// What was done to the body, for the foot: "JSON, white space changed for reading".
    const QString &note() const { return m_note; }

Q_SIGNALS:
    void noteChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Read
    {
        Result<BodyView> view = BodyView();
        std::shared_ptr<const ByteSource> content;
        qint64 size = 0;
        bool plain = false;
        QByteArray coding;
        QByteArray type;
    };

    static Read read(const MessageContent &content);
    void load();
    void show(Read read);
    void say(const QString &sentence, const QString &note = {});

    ReadingThread &m_work;
    BodyStyler &m_styler;
    TicketHolder m_reading;
    TicketHolder m_styling;
    MessageContent m_content;
    bool m_loaded = false;
    BytesView *m_text;
    QLabel *m_sentence;
    QString m_note;
};

} // namespace wirebell
