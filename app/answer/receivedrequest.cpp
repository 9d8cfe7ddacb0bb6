// SPDX-License-Identifier: MIT
#include "answer/receivedrequest.h"

#include "wire/reading.h"

namespace wirebell {

const QByteArray &ReceivedRequest::content() const
{
    if (!m_content) {
        m_content.emplace();
        if (const auto source = contentOf(request(), m_exchange.requestBytes()))
            if (auto bytes = (*source)->read(0, contentLimit))
                m_content = std::move(*bytes);
    }
    return *m_content;
}

const std::optional<JsonDocument> &ReceivedRequest::json() const
{
    if (!m_json)
        m_json = JsonDocument::parse(content());
    return *m_json;
}

bool ReceivedRequest::isForm() const
{
    const QByteArray type = request().fields.value("Content-Type").value_or(QByteArray());
    return equalIgnoringCase(trimOws(type.first(type.indexOf(';') < 0 ? type.size() : type.indexOf(';'))),
                             "application/x-www-form-urlencoded");
}

} // namespace wirebell
