// SPDX-License-Identifier: MIT

// writeseeds FOLDER: writes each conversation of tests/data/wire as a file that the fuzzers start from.

#include "fuzz/fuzzinput.h"

#include <QFile>

#include <cstdio>

using namespace wirebell;

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    constexpr qsizetype largest = 4096; // a fuzzer is at its best with small ones
    int number = 0;
    for (const WireCase &conversation : allCases()) {
        const QByteArray input = inputOf(conversation);
        ++number;
        if (input.size() > largest)
            continue;
        const QString name = QStringLiteral("/%1-%2").arg(QString::fromUtf8(conversation.topic)).arg(number);
        QFile file(QFile::decodeName(argv[1]) + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(input) != input.size()) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(file.fileName()));
            return 1;
        }
    }
    return 0;
}
