// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QByteArray>
#include <QList>

namespace wirebell {

/// Writes the head of a request line by line and keeps note of which lines were added and which bytes are secret.
/// What it is given holds no CR, LF or NUL.
class HeadWriter
{
public:
    void requestLine(const QByteArray &method, const QByteArray &target, const QByteArray &version);
    /// A field line as it was asked for. `secret` is a range of `value`; its length 0: none.
    void field(QByteArrayView name, QByteArrayView separator, QByteArrayView value, ByteRange secret = {},
               const QString &secretName = {});
    /// A field line that nobody asked for.
    void addedField(QByteArrayView name, QByteArrayView value);
    void secret(ByteRange range, const QString &name);
    void end();

    const QByteArray &head() const { return m_head; }
    const QList<ByteRange> &added() const { return m_added; }
    const QList<SecretSpan> &secrets() const { return m_secrets; }

private:
    QByteArray m_head;
    QList<ByteRange> m_added;
    QList<SecretSpan> m_secrets;
};

} // namespace wirebell
