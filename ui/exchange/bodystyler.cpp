// SPDX-License-Identifier: MIT
#include "ui/exchange/bodystyler.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QStringConverter>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

constexpr qsizetype firstStep = 64 * 1024;
// Rules for such a line would take longer than anybody waits; it stays plain.
constexpr qsizetype longestLine = 64 * 1024;

class Highlighter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    /// Appends the styles of one line of UTF-8 that stands at `at`.
    void line(QByteArrayView bytes, qsizetype at, std::vector<ByteDecor::Styled> &styles)
    {
        m_at = at;
        m_styles = &styles;
        m_line = QString::fromUtf8(bytes);
        m_isAscii = m_line.size() == bytes.size();
        state = highlightLine(m_line, state);
    }

    KSyntaxHighlighting::State state;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length == 0 || format.textStyle() == KSyntaxHighlighting::Theme::Normal)
            return;
        const qsizetype from = m_isAscii ? offset : utf8Size(0, offset);
        const qsizetype size = m_isAscii ? length : utf8Size(offset, length);
        m_styles->push_back({qint32(m_at + from), qint32(size), quint8(format.textStyle())});
    }

private:
    qsizetype utf8Size(qsizetype from, qsizetype length) const
    {
        return QStringView(m_line).sliced(from, length).toUtf8().size();
    }

    QString m_line;
    bool m_isAscii = true;
    qsizetype m_at = 0;
    std::vector<ByteDecor::Styled> *m_styles = nullptr;
};

} // namespace

struct BodyStyler::Definitions
{
    std::unique_ptr<KSyntaxHighlighting::Repository> repository;

    KSyntaxHighlighting::Definition named(const QString &name)
    {
        if (!repository)
            repository = std::make_unique<KSyntaxHighlighting::Repository>();
        return repository->definitionForName(name);
    }
};

struct BodyStyler::Progress
{
    QByteArray text;
    QString syntax;
    qsizetype at = 0;
    qsizetype stepSize = firstStep; ///< grows, since each step hands over all styles so far
    Highlighter highlighter;
    std::vector<ByteDecor::Styled> styles;
};

BodyStyler::BodyStyler(QObject *parent) : QObject(parent), m_definitions(std::make_unique<Definitions>()) {}

BodyStyler::~BodyStyler() = default;

void BodyStyler::style(const Ticket &ticket, const QByteArray &text, const QString &syntax,
                       std::function<void(const Styles &)> styled)
{
    if (!m_thread)
        m_thread = std::make_unique<ReadingThread>(u"syntax"_s);
    auto progress = std::make_shared<Progress>();
    progress->text = text;
    progress->syntax = syntax;
    step(ticket, std::move(progress), std::move(styled));
}

void BodyStyler::step(const Ticket &ticket, std::shared_ptr<Progress> progress,
                      std::function<void(const Styles &)> styled)
{
    const auto work = [definitions = m_definitions.get(), progress]() -> Styles {
        Progress &p = *progress;
        if (p.at == 0)
            p.highlighter.setDefinition(definitions->named(p.syntax));
        const qsizetype until = p.at + p.stepSize;
        p.stepSize *= 2;
        while (p.at < p.text.size() && p.at < until) {
            const qsizetype found = p.text.indexOf('\n', p.at);
            const qsizetype end = found < 0 ? p.text.size() : found;
            if (end - p.at <= longestLine)
                p.highlighter.line(QByteArrayView(p.text).sliced(p.at, end - p.at), p.at, p.styles);
            p.at = end + 1;
        }
        return std::make_shared<const std::vector<ByteDecor::Styled>>(p.styles);
    };
    m_thread->ask(ticket, work, [this, ticket, progress, styled = std::move(styled)](const Styles &styles) {
        styled(styles);
        if (progress->at < progress->text.size())
            step(ticket, progress, styled);
    });
}

} // namespace wirebell
