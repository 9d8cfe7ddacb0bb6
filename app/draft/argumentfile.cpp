// SPDX-License-Identifier: MIT
#include "draft/argumentfile.h"

#include "draft/bodyfile.h"

#include <QFile>

#include <cstdio>

namespace wirebell {

using namespace Qt::StringLiterals;

Result<QByteArray> readArgumentFile(const QByteArray &name)
{
    if (name == "-") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorKind::FileNotReadable, u"-"_s);
        return input.readAll();
    }
    const auto file = BodyFile::open(QFile::decodeName(name));
    if (!file)
        return std::unexpected(file.error());
    return (*file)->readAll();
}

} // namespace wirebell
