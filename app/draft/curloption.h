// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace wirebell {

/// One of curl's options that are supported here.
struct CurlOption
{
    enum class Id : quint8 {
        CaCert,
        ConnectTimeout,
        Cookie,
        Data,
        DataBinary,
        DataRaw,
        DataUrlEncode,
        Fail,
        Form,
        FormString,
        Get,
        GlobOff,
        Head,
        Header,
        Http10,
        Http11,
        Include,
        Insecure,
        Json,
        MaxTime,
        Output,
        PathAsIs,
        Referer,
        Request,
        Resolve,
        ShowError,
        Silent,
        Url,
        User,
        UserAgent,
        Verbose,
    };

    enum class Takes : quint8 {
        Value,
        Switch,  ///< nothing, and may be undone with --no-NAME
        Nothing,
    };

    QByteArrayView name; ///< behind the two dashes
    char letter;         ///< behind the one dash; NUL: there is none
    Id id;
    Takes takes;
};

/// The option of that name or letter, or null where it is not supported.
const CurlOption *curlOption(QByteArrayView name);
const CurlOption *curlOption(char letter);

} // namespace wirebell
