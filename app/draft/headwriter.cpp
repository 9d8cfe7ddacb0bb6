// SPDX-License-Identifier: MIT
#include "draft/headwriter.h"

namespace wirebell {

void HeadWriter::requestLine(const QByteArray &method, const QByteArray &target, const QByteArray &version)
{
    m_head += method + ' ' + target + " HTTP/" + version + "\r\n";
}

void HeadWriter::field(QByteArrayView name, QByteArrayView separator, QByteArrayView value, ByteRange secretRange,
                       const QString &secretName)
{
    m_head += name;
    m_head += separator;
    if (secretRange.length > 0)
        secret({.at = m_head.size() + secretRange.at, .length = secretRange.length}, secretName);
    m_head += value;
    m_head += "\r\n";
}

void HeadWriter::addedField(QByteArrayView name, QByteArrayView value)
{
    const qsizetype at = m_head.size();
    field(name, ": ", value);
    m_added.append({.at = at, .length = m_head.size() - at});
}

void HeadWriter::secret(ByteRange range, const QString &name)
{
    m_secrets.append({.range = range, .name = name});
}

void HeadWriter::end()
{
    m_head += "\r\n";
}

} // namespace wirebell
