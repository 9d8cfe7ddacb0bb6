// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/bytedecor.h"

namespace wirebell {

/// Finds what is to be hidden among bytes: where a secret is known to stand, and wherever the bytes of one turn up.
class SecretMask
{
public:
    SecretMask() = default;
    explicit SecretMask(const ByteDecor &decor) : m_secrets(decor.secrets), m_needles(decor.needles) {}

    /// For bytes whose place is not known.
    static constexpr qint64 nowhere = -(qint64(1) << 62);

    /// The secrets in `bytes`, which stand at `at`: ascending, without overlap. A secret may reach beyond them.
    QList<ByteDecor::Secret> in(qint64 at, QByteArrayView bytes) const;

private:
    QList<ByteDecor::Secret> m_secrets;
    QList<ByteDecor::Needle> m_needles;
};

} // namespace wirebell
