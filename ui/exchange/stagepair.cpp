// SPDX-License-Identifier: MIT
#include "ui/exchange/stagepair.h"

#include "phrase/phrase.h"
#include "ui/exchange/bytesview.h"
#include "ui/exchange/middlehead.h"
#include "ui/exchange/notescolumn.h"
#include "ui/exchange/scrolllink.h"
#include "ui/widgets/grid.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

constexpr int middleBelow = 700; // a narrower pair has no room for words

// Sentences outside of a QObject.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Change)
};

/// The line's bytes; nothing where it is one of those that are too large to be lined up.
QByteArray textOf(const QByteArray &text, ByteRange range)
{
    return range.end() <= text.size() ? text.sliced(range.at, range.length) : QByteArray();
}

} // namespace

static QString differenceWords(Change change)
{
    switch (change) {
    case Change::None:
        return {};
    case Change::AbsoluteToOriginForm:
    case Change::OriginToAbsoluteForm:
        return Words::tr("target in another form");
    case Change::Target:
        return Words::tr("other target");
    case Change::StartLine:
        return Words::tr("other start line");
    case Change::NameInLowerCase:
    case Change::NameInOtherCase:
        return Words::tr("name in other case");
    case Change::Value:
        return Words::tr("other value");
    case Change::WhiteSpace:
        return Words::tr("other white space");
    case Change::LineEnd:
        return Words::tr("other line end");
    case Change::DroppedHopByHop:
    case Change::Dropped:
        return Words::tr("only on the left");
    case Change::Added:
        return Words::tr("only on the right");
    case Change::Moved:
        return Words::tr("in another order");
    case Change::Body:
        return Words::tr("other content");
    }
    return {};
}

QString changeWords(Change change, bool isBeside)
{
    if (isBeside)
        return differenceWords(change);
    switch (change) {
    case Change::None:
        return {};
    case Change::AbsoluteToOriginForm:
        return Words::tr("absolute form → origin form");
    case Change::OriginToAbsoluteForm:
        return Words::tr("origin form → absolute form");
    case Change::Target:
        return Words::tr("target changed");
    case Change::StartLine:
        return Words::tr("start line changed");
    case Change::NameInLowerCase:
        return Words::tr("field name in lower case");
    case Change::NameInOtherCase:
        return Words::tr("field name in other case");
    case Change::Value:
        return Words::tr("value changed");
    case Change::WhiteSpace:
        return Words::tr("white space changed");
    case Change::LineEnd:
        return Words::tr("line end changed");
    case Change::DroppedHopByHop:
        return Words::tr("dropped, hop by hop");
    case Change::Dropped:
        return Words::tr("dropped on the way");
    case Change::Added:
        return Words::tr("added by the relay");
    case Change::Moved:
        return Words::tr("moved");
    case Change::Body:
        return Words::tr("body changed");
    }
    return {};
}

StagePair::StagePair(const MessageReading &reading, Flow flow, const QString &left, const QString &right,
                     QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_left(new MessagePane(reading, MessagePane::Kind::Stage, left, this))
    , m_right(new MessagePane(reading, MessagePane::Kind::Stage, right, this))
    , m_middle(new QWidget(this))
    , m_head(new MiddleHead(this))
    , m_notes(new NotesColumn(this))
{
    m_middle->setFixedWidth(grid(176));
    auto *middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_head);
    middle->addWidget(m_notes, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left, 1);
    row->addWidget(m_middle);
    row->addWidget(m_right, 1);

    for (BytesView *raw : {&m_left->raw(), &m_right->raw()}) {
        connect(raw, &BytesView::columnsChanged, this, &StagePair::balance);
        connect(raw, &BytesView::painted, this, &StagePair::placeNotes);
    }
    const auto leftPages = m_left->scrollingPages();
    const auto rightPages = m_right->scrollingPages();
    for (int i = 0; i < leftPages.size(); ++i)
        new ScrollLink(leftPages[i]->verticalScrollBar(), rightPages[i]->verticalScrollBar(), this);
}

ByteDecor StagePair::decorated(const ByteDecor &decor, bool isFrom) const
{
    ByteDecor result = decor;
    for (const AlignedLine &line : m_aligned.lines) {
        const ByteRange range = isFrom ? line.from : line.to;
        if (line.change == Change::None || range.length == 0)
            continue;
        const auto tint = line.isLost()    ? ByteDecor::Tint::Lost
                          : line.isAdded() ? ByteDecor::Tint::Added
                                           : ByteDecor::Tint::Changed;
        result.lines.append({range, tint, changeWords(line.change, m_flow == Flow::Beside)});
        result.changedBytes += isFrom ? line.fromBytes : line.toBytes;
    }
    // Between two recordings of its own the program's additions say nothing; what passed the wire does.
    result.added.clear();
    return result;
}

void StagePair::setMessages(const MessageContent &from, const MessageContent &to, const AlignedMessage &aligned)
{
    m_aligned = aligned;
    MessageContent fromContent = from;
    MessageContent toContent = to;
    fromContent.decor = decorated(from.decor, true);
    toContent.decor = decorated(to.decor, false);
    this->from().setMessage(fromContent);
    this->to().setMessage(toContent);
    fold();
    balance();
}

void StagePair::setPassage(const QString &duration)
{
    m_head->setPassage(m_flow == Flow::There, duration);
}

void StagePair::setNames(const QString &title, const QString &fact)
{
    m_head->setNames(title, fact);
}

void StagePair::setPage(MessagePage page)
{
    m_page = page;
    m_left->setPage(page);
    m_right->setPage(page);
    placeNotes();
}

void StagePair::setSkipEqual(bool skip)
{
    m_skipEqual = skip;
    fold();
    balance();
}

void StagePair::setCurrentLine(int line)
{
    const AlignedLine *current = line >= 0 ? &m_aligned.lines[size_t(line)] : nullptr;
    BytesView &from = this->from().raw();
    BytesView &to = this->to().raw();
    from.setCurrentLine(current && current->from.length > 0 ? current->from.at : -1);
    to.setCurrentLine(current && current->to.length > 0 ? current->to.at : -1);
}

void StagePair::balance()
{
    if (m_balancing)
        return;
    m_balancing = true;
    BytesView &from = this->from().raw();
    BytesView &to = this->to().raw();
    const int columns = std::min(from.roomForColumns(), to.roomForColumns());
    from.limitColumns(columns);
    to.limitColumns(columns);

    std::vector<ByteLayout::Spacer> fromSpacers;
    std::vector<ByteLayout::Spacer> toSpacers;
    for (const AlignedLine &line : m_aligned.lines) {
        if (line.change == Change::None)
            continue;
        const QByteArray fromText = textOf(m_aligned.fromText, line.from);
        const QByteArray toText = textOf(m_aligned.toText, line.to);
        if (fromText.isEmpty() && toText.isEmpty())
            continue;
        const int fromRows = fromText.isEmpty() ? 0 : from.rowsOf(line.from.at, fromText);
        const int toRows = toText.isEmpty() ? 0 : to.rowsOf(line.to.at, toText);
        const auto kind = fromRows == 0 || toRows == 0 ? ByteRow::Gap : ByteRow::Blank;
        if (fromRows < toRows)
            fromSpacers.push_back({line.from.end(), kind, toRows - fromRows});
        else if (toRows < fromRows)
            toSpacers.push_back({line.to.end(), kind, fromRows - toRows});
    }
    from.setSpacers(fromSpacers);
    to.setSpacers(toSpacers);
    m_balancing = false;
    placeNotes();
}

void StagePair::fold()
{
    QList<ByteDecor::Fold> fromFolds;
    QList<ByteDecor::Fold> toFolds;
    const auto put = [&](ByteRange from, ByteRange to, const QString &text) {
        fromFolds.append({from, text});
        toFolds.append({to, text});
    };
    if (m_skipEqual) {
        const auto &lines = m_aligned.lines;
        for (size_t i = 0; i < lines.size();) {
            size_t end = i;
            while (end < lines.size() && lines[end].change == Change::None)
                ++end;
            if (end > i + 1) {
                const qint64 fromAt = lines[i].from.at;
                const qint64 toAt = lines[i].to.at;
                put({fromAt, lines[end - 1].from.end() - fromAt}, {toAt, lines[end - 1].to.end() - toAt},
                    tr("%n equal line(s)", nullptr, int(end - i)));
            }
            i = std::max(end, i + 1);
        }
        if (m_aligned.body == AlignedMessage::Body::Same)
            put(m_aligned.fromBody, m_aligned.toBody, tr("the same %1").arg(byteCount(m_aligned.content)));
    }
    from().raw().setFolds(fromFolds);
    to().raw().setFolds(toFolds);
}

void StagePair::placeNotes()
{
    std::vector<NotesColumn::Note> notes;
    const auto put = [&](MessagePane &pane, QRect row, const QString &text, bool same) {
        const QPoint inPair = pane.raw().viewport()->mapTo(this, row.topLeft());
        row.moveTopLeft(m_notes->mapFrom(this, inPair));
        if (row.bottom() >= 0)
            notes.push_back({row, text, same});
    };
    MessagePane &from = this->from();
    MessagePane &to = this->to();
    if (m_page == MessagePage::Raw) {
        for (const AlignedLine &line : m_aligned.lines) {
            if (line.change == Change::None)
                continue;
            MessagePane &pane = line.from.length > 0 ? from : to;
            if (const auto row = pane.raw().visibleRow(line.from.length > 0 ? line.from.at : line.to.at))
                put(pane, *row, changeWords(line.change, m_flow == Flow::Beside), false);
        }
    }
    const bool same = m_aligned.body == AlignedMessage::Body::Same;
    if (same || m_aligned.body == AlignedMessage::Body::SameContent) {
        const QString text = same ? tr("same %1").arg(byteCount(m_aligned.content))
                                  : tr("same %1, framed anew").arg(byteCount(m_aligned.content));
        if (m_page == MessagePage::Body)
            put(from, QRect(0, grid(3), 1, grid(18)), text, true);
        else if (const auto row = from.raw().visibleRow(m_aligned.fromBody.at); row && m_page == MessagePage::Raw)
            put(from, *row, text, true);
    }
    m_notes->setNotes(notes);
}

void StagePair::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_middle->setVisible(width() >= grid(middleBelow));
}

} // namespace wirebell
