// SPDX-License-Identifier: MIT
#pragma once

#include "draft/curlarguments.h"
#include "draft/curloption.h"
#include "draft/dataargument.h"

namespace wirebell {

/// What the options of a curl command add up to, one after the other, and the transfers that they make.
class CurlCommand
{
public:
    CurlCommand(const QByteArray &userAgent, const AskPassword &askPassword);

    /// `written` is the option as it was written. `on` is false for --no-NAME. Errors: see readCurlArguments().
    Result<void> apply(const CurlOption &option, const QByteArray &written, const QByteArray &value, bool on);
    Result<void> addUrl(const QByteArray &url);

    Result<QList<CurlTransfer>> transfers() const;

private:
    Result<void> applyValue(const CurlOption &option, const QByteArray &value);
    void applySwitch(const CurlOption &option, bool on);
    Result<void> addHeader(const QByteArray &value);
    Result<void> addHeaderLine(const QByteArray &line);
    Result<void> setUser(const QByteArray &value);
    Result<void> setMilliseconds(qint64 &milliseconds, const QByteArray &value);

    bool isSaid(QByteArrayView name) const;
    /// The draft of all transfers, without its URL. Errors: as transfers().
    Result<RequestDraft> draft() const;
    Result<DraftBody> body(const QList<DraftField> &fields) const;
    QList<DraftField> fields() const;

    AskPassword m_askPassword;
    CurlTransfer m_transfer; // what is the same for all
    DataArguments m_data;
    QByteArray m_method;
    QByteArray m_referer;
    QList<QByteArray> m_cookies;
    QList<QByteArray> m_urls;
    QList<QByteArray> m_outputs;
    bool m_get = false;
    bool m_globs = true;
};

} // namespace wirebell
