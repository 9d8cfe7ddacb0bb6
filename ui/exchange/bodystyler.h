// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/bytedecor.h"
#include "ui/exchange/readingthread.h"

#include <QObject>

namespace wirebell {

/// Gives the text of bodies its styles by KSyntaxHighlighting, on a thread of its own where its one Repository lives.
/// Both are made with the first text that asks.
class BodyStyler : public QObject
{
    Q_OBJECT

public:
    using Styles = std::shared_ptr<const std::vector<ByteDecor::Styled>>;

    explicit BodyStyler(QObject *parent = nullptr);
    ~BodyStyler() override;

    /// Styles UTF-8 text by the definition `syntax`. `styled` is called here after each step with all that is
    /// known so far.
    void style(const Ticket &ticket, const QByteArray &text, const QString &syntax,
               std::function<void(const Styles &)> styled);

private:
    struct Definitions;
    struct Progress;
    void step(const Ticket &ticket, std::shared_ptr<Progress> progress, std::function<void(const Styles &)> styled);

    std::unique_ptr<Definitions> m_definitions; ///< used by the thread alone
    std::unique_ptr<ReadingThread> m_thread;
};

} // namespace wirebell
