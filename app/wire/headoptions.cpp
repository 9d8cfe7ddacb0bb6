// SPDX-License-Identifier: MIT
#include "wire/headoptions.h"

#include "wire/httpversion.h"
#include "wire/syntax.h"
#include "wire/target.h"

namespace wirebell {

HeadOptions optionsOf(const Message &message, std::span<const KeyFieldAt> keyFields)
{
    HeadOptions options;
    bool close = false;
    bool keepAlive = false;
    for (const KeyFieldAt &key : keyFields) {
        const QByteArray &value = message.fields.at(key.index).value;
        if (key.field == KeyField::Connection) {
            forMembers(value, [&](QByteArrayView option) {
                close = close || equalIgnoringCase(option, "close");
                keepAlive = keepAlive || equalIgnoringCase(option, "keep-alive");
            });
        } else if (key.field == KeyField::Expect) {
            forMembers(value, [&](QByteArrayView expectation) {
                options.expectsContinue = options.expectsContinue || equalIgnoringCase(expectation, "100-continue");
            });
        } else if (key.field == KeyField::Upgrade) {
            options.upgrade = true;
        }
    }
    const bool is11 = isHttp11(message.version);
    options.persists = !close && (is11 || (keepAlive && message.version == "1.0"));
    options.expectsContinue = options.expectsContinue && is11;
    return options;
}

void checkHost(const Request &request, const ByteRange &requestLine, std::span<const KeyFieldAt> keyFields,
               MarkList &marks)
{
    bool found = false;
    for (const KeyFieldAt &key : keyFields) {
        if (key.field != KeyField::Host)
            continue;
        const QByteArray &host = request.fields.at(key.index).value;
        if (found)
            marks.add(MarkKind::RepeatedHost, key.value);
        else if (!isHost(host))
            marks.add(MarkKind::UnusualHost, key.value);
        else if (const QByteArrayView authority = authorityOf(request.target);
                 !authority.isEmpty() && !equalIgnoringCase(authority, host))
            marks.add(MarkKind::HostDiffers, key.value);
        found = true;
    }
    if (!found && isHttp11(request.version))
        marks.add(MarkKind::MissingHost, requestLine);
}

} // namespace wirebell
