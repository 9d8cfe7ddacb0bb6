// SPDX-License-Identifier: MIT
#include "ui/exchange/messagesmodel.h"

#include "phrase/phrase.h"
#include "ui/exchange/codepoint.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QLocale>
#include <QSize>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownText = 400;  // bytes of a line
constexpr qsizetype shownBinary = 48;

QString meaningOf(int code)
{
    switch (code) {
    case 1000:
        return MessagesModel::tr("normal end");
    case 1001:
        return MessagesModel::tr("going away");
    case 1002:
        return MessagesModel::tr("protocol error");
    case 1003:
        return MessagesModel::tr("a kind of data that is not taken");
    case 1005:
        return MessagesModel::tr("no code");
    case 1007:
        return MessagesModel::tr("text that is no UTF-8");
    case 1008:
        return MessagesModel::tr("against a policy");
    case 1009:
        return MessagesModel::tr("message too large");
    case 1010:
        return MessagesModel::tr("an extension was missed");
    case 1011:
        return MessagesModel::tr("unexpected error at the server");
    case 1012:
        return MessagesModel::tr("the server starts again");
    case 1013:
        return MessagesModel::tr("try again later");
    case 1014:
        return MessagesModel::tr("bad answer from a server behind");
    default:
        break;
    }
    return code >= 4000 && code < 5000   ? MessagesModel::tr("the application’s own")
           : code >= 3000 && code < 4000 ? MessagesModel::tr("a registered code")
                                         : MessagesModel::tr("no known code");
}

QString typeOf(const WebSocketMessage &message)
{
    QString type;
    switch (message.opcode) {
    case WebSocketFrame::Text:
        type = MessagesModel::tr("text");
        break;
    case WebSocketFrame::Binary:
        type = MessagesModel::tr("binary");
        break;
    case WebSocketFrame::Close:
        type = MessagesModel::tr("close");
        break;
    case WebSocketFrame::Ping:
        type = MessagesModel::tr("ping");
        break;
    case WebSocketFrame::Pong:
        type = MessagesModel::tr("pong");
        break;
    default:
        type = MessagesModel::tr("opcode %1").arg(message.opcode);
        break;
    }
    if (message.frames > 1)
        type += u", "_s + MessagesModel::tr("%n frame(s)", nullptr, message.frames);
    return message.complete ? type : MessagesModel::tr("%1, incomplete").arg(type);
}

QString contentOf(const WebSocketMessage &message)
{
    if (message.opcode == WebSocketFrame::Close)
        return closeWords(message.bytes);
    if (message.opcode == WebSocketFrame::Binary) {
        const QByteArray first = message.bytes.first(qMin(message.bytes.size(), shownBinary));
        return QString::fromLatin1(first.toHex(' ')) + (message.size > shownBinary ? u" …"_s : QString());
    }
    return visibleText(message.bytes.first(qMin(message.bytes.size(), shownText)))
           + (message.size > shownText ? u"…"_s : QString());
}

/// The same message; it may have grown.
bool isSame(const WebSocketMessage &a, const WebSocketMessage &b)
{
    return a.fromClient == b.fromClient && a.at == b.at;
}

} // namespace

QString closeWords(QByteArrayView payload)
{
    if (payload.size() < 2)
        return meaningOf(1005);
    const int code = quint8(payload[0]) << 8 | quint8(payload[1]);
    QString words = u"%1, %2"_s.arg(code).arg(meaningOf(code));
    if (payload.size() > 2)
        words += u": "_s + visibleText(payload.sliced(2).toByteArray());
    return words;
}

MessagesModel::MessagesModel(QObject *parent) : QAbstractTableModel(parent) {}

void MessagesModel::setMessages(const QList<WebSocketMessage> &messages, MonotonicTime begun)
{
    const auto [old, now] = std::ranges::mismatch(m_messages, messages, isSame);
    const bool grown = begun == m_begun && old == m_messages.end();
    if (!grown) {
        beginResetModel();
        m_messages = messages;
        m_begun = begun;
        return endResetModel();
    }
    const int before = int(m_messages.size());
    QList<int> changed;
    for (int row = 0; row < before; ++row) {
        if (m_messages.at(row) != messages.at(row))
            changed.append(row);
    }
    if (messages.size() > before)
        beginInsertRows({}, before, int(messages.size()) - 1);
    m_messages = messages;
    if (messages.size() > before)
        endInsertRows();
    for (const int row : changed)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int MessagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

int MessagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString MessagesModel::text(const WebSocketMessage &message, int column) const
{
    switch (Column(column)) {
    case From:
        return message.fromClient ? tr("client") : tr("server");
    case Time:
        return milliseconds(qMax<qint64>(0, message.time - m_begun));
    case Type:
        return typeOf(message);
    case Size:
        return QLocale().toString(message.size);
    case Content:
        return contentOf(message);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MessagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WebSocketMessage &message = m_messages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(message, index.column());
    case Qt::DecorationRole:
        if (index.column() == From)
            return message.fromClient ? icon(u"arrow-right"_s, &Theme::accent) : icon(u"arrow-left"_s, &Theme::response);
        break;
    case Qt::FontRole:
        if (index.column() == Content && message.opcode != WebSocketFrame::Close)
            return fixedFont();
        break;
    case Qt::SizeHintRole:
        return QSize(0, grid(24));
    case Qt::TextAlignmentRole:
        if (index.column() == Time || index.column() == Size)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        break;
    default:
        break;
    }
    return {};
}

QVariant MessagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Time || section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case From:
        return tr("From");
    case Time:
        return tr("ms");
    case Type:
        return tr("Type");
    case Size:
        return tr("Bytes");
    case Content:
        return tr("Content");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace wirebell
