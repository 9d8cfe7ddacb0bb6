// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace wirebell {

/// What stands behind the scheme of credentials or of a challenge: name=value, name="value", … (RFC 9110, 11.2).
class AuthParameters
{
public:
    /// Nothing for what is no such list, or names something twice. Quotes and their backslashes are undone.
    static std::optional<AuthParameters> read(QByteArrayView text);

    /// Names are compared without case.
    std::optional<QByteArray> value(QByteArrayView name) const;
    qsizetype size() const { return m_pairs.size(); }

private:
    QList<std::pair<QByteArray, QByteArray>> m_pairs;
};

/// `text` in quotes, as a quoted-string (RFC 9110, 5.6.4); control bytes become spaces.
QByteArray quotedString(QByteArrayView text);

} // namespace wirebell
