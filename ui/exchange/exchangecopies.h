// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "ui/exchange/readingthread.h"

namespace wirebell {

/// Puts parts of an exchange on the clipboard. What has to be read is read on the thread, and only the last copy that
/// was asked for arrives. Secrets are masked by their names unless `withSecrets`; bytes are always exact.
class ExchangeCopies
{
public:
    explicit ExchangeCopies(ReadingThread &thread) : m_thread(thread) {}

    void copyCurl(const std::shared_ptr<const Exchange> &exchange, bool withSecrets);
    /// HAR 1.2; nothing where it would be larger than SourceView::copyLimit.
    void copyHar(const std::shared_ptr<const Exchange> &exchange, bool withSecrets);
    void copyUrl(const std::shared_ptr<const Exchange> &exchange, bool withSecrets);
    /// Null: nothing is copied.
    void copyBytes(const std::shared_ptr<const ByteSource> &bytes);

private:
    void copyText(std::function<QByteArray()> make);

    ReadingThread &m_thread;
    TicketHolder m_ticket;
};

} // namespace wirebell
