// SPDX-License-Identifier: MIT
#include "collection/filename.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 180;

bool isTaken(const QString &baseName)
{
    // Windows' devices, also with an extension; and the names that mean something in a collection.
    static const QRegularExpression names(u"^((con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?|folder|opencollection)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return names.match(baseName).hasMatch();
}

} // namespace

QString baseNameFor(const QString &name)
{
    QString base;
    for (const QChar c : name.trimmed()) {
        const bool refused = c.unicode() < 0x20 || c.unicode() == 0x7f || u"<>:\"/\\|?*"_s.contains(c);
        base += refused ? QChar(u'-') : c;
    }
    while (base.toUtf8().size() > longest)
        base.chop(base.size() >= 2 && base.back().isLowSurrogate() ? 2 : 1);
    while (base.endsWith(u'.') || base.endsWith(u' '))
        base.chop(1);
    if (base.startsWith(u'.'))
        base[0] = u'-';
    if (base.isEmpty() || isTaken(base))
        base += u'-';
    return base;
}

QString freePath(const QString &folder, const QString &baseName)
{
    QSet<QString> taken;
    const QDir directory(folder);
    constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (const QString &entry : directory.entryList(everything))
        taken.insert(entry.toCaseFolded());
    QString file = baseName + u".yml"_s;
    for (int i = 2; taken.contains(file.toCaseFolded()); ++i)
        file = u"%1 %2.yml"_s.arg(baseName).arg(i);
    return directory.absoluteFilePath(file);
}

} // namespace wirebell
