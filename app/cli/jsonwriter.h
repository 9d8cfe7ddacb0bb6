// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtTypes>

namespace wirebell {

/// Writes one JSON value after the other into a buffer, keys in the order of the calls. Strings are bytes: what is
/// UTF-8 stands as a string, anything else as {"base64":"…"}.
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(QByteArrayView name); ///< ASCII

    JsonWriter &string(QByteArrayView bytes);
    JsonWriter &text(const QString &text);
    JsonWriter &base64(QByteArrayView bytes); ///< as a plain string of base64 digits
    JsonWriter &number(qint64 value);
    /// Nanoseconds, written as milliseconds with what digits they need.
    JsonWriter &milliseconds(qint64 nanoseconds);
    JsonWriter &boolean(bool value);
    JsonWriter &null();

    const QByteArray &bytes() const { return m_out; }

private:
    void separate();
    void quoted(QByteArrayView utf8);

    QByteArray m_out;
    bool m_first = true; ///< nothing stands yet in the innermost array or object, or a key was just written
};

} // namespace wirebell
