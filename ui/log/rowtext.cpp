// SPDX-License-Identifier: MIT
#include "ui/log/rowtext.h"

#include "phrase/phrase.h"
#include "ui/log/marks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(RowText)

public:
    static QString failure(ErrorKind kind)
    {
        switch (kind) {
        case ErrorKind::ConnectionRefused:
            return tr("refused");
        case ErrorKind::ConnectionReset:
            return tr("reset");
        case ErrorKind::ConnectTimedOut:
        case ErrorKind::TimedOut:
            return tr("timed out");
        case ErrorKind::ConnectionClosed:
        case ErrorKind::Incomplete:
        case ErrorKind::TlsTruncated:
            return tr("cut off");
        case ErrorKind::NameNotResolved:
            return tr("no such host");
        case ErrorKind::NetworkUnreachable:
        case ErrorKind::AddressNotAvailable:
            return tr("unreachable");
        case ErrorKind::Cancelled:
            return tr("stopped");
        case ErrorKind::TlsHandshake:
        case ErrorKind::TlsCertificate:
            return tr("TLS");
        case ErrorKind::Http2:
            return tr("HTTP/2 error");
        case ErrorKind::NotHttp:
            return tr("not HTTP");
        case ErrorKind::MalformedHead:
        case ErrorKind::MalformedChunk:
        case ErrorKind::AmbiguousFraming:
            return tr("malformed");
        case ErrorKind::HeadTooLarge:
        case ErrorKind::BodyTooLarge:
            return tr("too large");
        default:
            return tr("failed");
        }
    }
};

} // namespace

QString outcome(const ExchangeRow &row)
{
    switch (row.state) {
    case State::Open:
        return RowText::tr("waiting");
    case State::Incomplete:
        return RowText::tr("interrupted");
    case State::Failed:
        return row.error ? RowText::failure(*row.error) : RowText::tr("failed");
    case State::Complete:
        break;
    }
    return row.status ? QString::number(row.status) : RowText::tr("no status");
}

StatusSign outcomeSign(const ExchangeRow &row)
{
    switch (row.state) {
    case State::Open:
        return StatusSign::Waiting;
    case State::Complete:
        return statusSign(row.status);
    case State::Incomplete:
    case State::Failed:
        break;
    }
    return StatusSign::Failed;
}

QString momentText(qint64 at)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at);
    if (moment.date() == QDate::currentDate())
        return moment.toString(u"HH:mm:ss.zzz"_s);
    return QLocale().toString(moment.date(), QLocale::ShortFormat) + moment.toString(u" HH:mm"_s);
}

QString placeText(const ExchangeRow &row)
{
    if (row.role == Role::Caught || row.url.isEmpty())
        return QString::fromUtf8(row.target);
    const qsizetype scheme = row.url.indexOf("://"_L1);
    return scheme < 0 ? row.url : row.url.sliced(scheme + 3);
}

QString spokenRow(const ExchangeRow &row)
{
    const QString marks = Marks::spoken(row.annotation);
    const QString spoken = RowText::tr("%1, %2, %3 %4, %5, %6")
        .arg(row.number)
        .arg(row.role == Role::Sent ? RowText::tr("sent") : RowText::tr("caught"),
             row.method.isEmpty() ? RowText::tr("no method") : QString::fromUtf8(row.method), placeText(row),
             outcome(row), byteCount(row.role == Role::Caught ? row.requestSize : row.responseSize));
    return marks.isEmpty() ? spoken : spoken + u", "_s + marks;
}

} // namespace wirebell
