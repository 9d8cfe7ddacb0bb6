// SPDX-License-Identifier: MIT
#include "ui/catcher/piecemodel.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

namespace wirebell {

using namespace Qt::StringLiterals;

QString lineOf(const QByteArray &bytes)
{
    constexpr qsizetype most = 200;
    if (!bytes.isValidUtf8())
        return PieceModel::tr("%Ln byte(s) that are no text", nullptr, int(bytes.size()));
    QString line = QString::fromUtf8(bytes.first(qMin(bytes.size(), most)));
    line.replace("\r\n"_L1, u"↵"_s);
    line.replace(u'\n', u'↵');
    return line;
}

void PieceModel::setParts(const QString &body, const QList<AnswerPiece> &pieces)
{
    if (body == m_body && pieces == m_pieces)
        return;
    const bool sameSize = pieces.size() == m_pieces.size();
    if (!sameSize)
        beginResetModel();
    m_body = body;
    m_pieces = pieces;
    if (sameSize)
        Q_EMIT dataChanged(index(0, After), index(rowCount() - 1, Text));
    else
        endResetModel();
}

int PieceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pieces.size()) + 1;
}

int PieceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant PieceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isBody = index.row() == 0;
    if (role == Qt::ForegroundRole && isBody && index.column() == After)
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (index.column() == Text)
        return isBody ? m_body : lineOf(m_pieces.at(index.row() - 1).bytes);
    if (isBody)
        return role == Qt::DisplayRole ? tr("at once") : QVariant();
    const qint64 pause = m_pieces.at(index.row() - 1).pause;
    return role == Qt::EditRole ? QString::number(pause) : tr("%1 ms").arg(QLocale().toString(pause));
}

bool PieceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    bool isNumber = false;
    const qint64 pause = value.toString().section(u' ', 0, 0).toLongLong(&isNumber);
    if (!isNumber || pause < 0)
        return false;
    Q_EMIT pauseEdited(index.row(), pause);
    return true;
}

QVariant PieceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role != Qt::DisplayRole ? QVariant() : section == After ? tr("After") : tr("Part of the body");
}

Qt::ItemFlags PieceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == After && index.row() > 0 ? all | Qt::ItemIsEditable : all;
}

} // namespace wirebell
