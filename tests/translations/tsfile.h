// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

/// One sentence of a .ts file.
struct TsMessage
{
    QString context;
    QString source;
    QString comment;
    bool numerus = false;
    bool finished = true; ///< neither unfinished nor vanished nor obsolete
    QStringList forms;    ///< the translation; several where it depends on a number

    /// "Error: “%1” is not a URL. // what it is about"
    QString key() const { return context + QStringLiteral(": ") + source + QStringLiteral(" // ") + comment; }
    bool isTranslated() const { return finished && !forms.isEmpty() && !forms.contains(QString()); }
};

/// The messages of a .ts file by key(). Ends the test where it can't be read.
QMap<QString, TsMessage> readTsFile(const QString &path);
