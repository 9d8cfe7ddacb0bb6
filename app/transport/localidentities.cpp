// SPDX-License-Identifier: MIT
#include "transport/localidentities.h"

#include "base/clock.h"

namespace wirebell {

using namespace Qt::StringLiterals;

Result<Identity> LocalIdentities::operator()(const QString &serverName)
{
    const QString name = serverName.toLower();
    if (const auto kept = m_kept.constFind(name); kept != m_kept.cend())
        return *kept;
    QStringList names{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    if (!name.isEmpty() && !names.contains(name))
        names.prepend(name);
    auto identity = m_authority.identityFor(names, wallNow());
    if (!identity)
        return identity;
    if (m_kept.size() >= mostKept)
        m_kept.clear();
    m_kept.insert(name, *identity);
    return identity;
}

} // namespace wirebell
