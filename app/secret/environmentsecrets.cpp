// SPDX-License-Identifier: MIT
#include "secret/environmentsecrets.h"

namespace wirebell {

using namespace Qt::StringLiterals;

QByteArray environmentName(const QString &name)
{
    QByteArray variable = "WIREBELL_SECRET_";
    for (const QChar c : name.toUpper()) {
        const bool kept = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        variable += kept ? char(c.unicode()) : '_';
    }
    return variable;
}

void EnvironmentSecrets::read(const QString &name, Answer answer)
{
    const QByteArray variable = environmentName(name);
    if (qEnvironmentVariableIsSet(variable.constData()))
        answer(qgetenv(variable.constData()));
    else
        answer(failure(ErrorKind::NoSuchSecret, name));
}

void EnvironmentSecrets::write(const QString &, const QByteArray &, Done done)
{
    done(failure(ErrorKind::NoKeychain, u"the environment is read only"_s));
}

void EnvironmentSecrets::remove(const QString &, Done done)
{
    done(failure(ErrorKind::NoKeychain, u"the environment is read only"_s));
}

} // namespace wirebell
