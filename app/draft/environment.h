// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

namespace wirebell {

/// The variables of a send: name -> value. `{{catcher}}` is "http://127.0.0.1:9000", the catcher's own address.
class Environment
{
public:
    void set(const QByteArray &name, const QByteArray &value) { m_values.insert(name, value); }
    std::optional<QByteArray> value(const QByteArray &name) const
    {
        const auto it = m_values.constFind(name);
        return it == m_values.cend() ? std::nullopt : std::optional(*it);
    }

    bool operator==(const Environment &) const = default;

private:
    QHash<QByteArray, QByteArray> m_values;
};

} // namespace wirebell
