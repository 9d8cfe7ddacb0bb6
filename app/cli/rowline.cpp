// SPDX-License-Identifier: MIT
#include "cli/rowline.h"

#include "phrase/phrase.h"

#include <QCoreApplication>
#include <QDateTime>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QString outcome(const ExchangeRow &row)
{
    if (row.error)
        return QString(name(*row.error));
    if (row.status > 0)
        return QString::number(row.status);
    if (row.state == State::Open)
        return QCoreApplication::translate("wirebell-cli", "open");
    return QCoreApplication::translate("wirebell-cli", "no answer");
}

/// "  [pinned, red, to do]", empty where nothing was added.
QString added(const Annotation &annotation)
{
    QStringList words;
    if (annotation.pinned)
        words.append(QCoreApplication::translate("wirebell-cli", "pinned"));
    if (annotation.colour != Colour::None)
        words.append(colourNames[size_t(annotation.colour)]);
    words += annotation.labels;
    return words.isEmpty() ? QString() : u"  ["_s + words.join(u", "_s) + u']';
}

} // namespace

QByteArray rowLine(const ExchangeRow &row)
{
    const QString role = row.role == Role::Sent ? QCoreApplication::translate("wirebell-cli", "sent")
                                                : QCoreApplication::translate("wirebell-cli", "caught");
    QByteArray line = '#' + QByteArray::number(row.number) + "  ";
    line += QDateTime::fromMSecsSinceEpoch(row.startedAt).toString(u"HH:mm:ss.zzz"_s).toLatin1() + "  ";
    line += role.toUtf8() + "  ";
    if (!row.method.isEmpty())
        line += row.method + ' ';
    line += (row.url.isEmpty() ? row.target : row.url.toUtf8()) + "  ";
    line += outcome(row).toUtf8() + "  ";
    line += byteCount(row.role == Role::Sent ? row.responseSize : row.requestSize).toUtf8();
    if (row.duration >= 0)
        line += "  " + milliseconds(row.duration).toUtf8() + " ms";
    line += added(row.annotation).toUtf8();
    return line;
}

} // namespace wirebell
