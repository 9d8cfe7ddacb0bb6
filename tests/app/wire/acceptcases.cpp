// SPDX-License-Identifier: MIT

// acceptcases FILE…: writes what the machine says now into the case files, as what is expected of it.

#include "caserun.h"

#include <QFile>

#include <cstdio>

using namespace wirebell;

int main(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        QFile file(QFile::decodeName(argv[i]));
        if (!file.open(QIODevice::ReadWrite)) {
            std::fprintf(stderr, "%s: cannot be opened\n", argv[i]);
            return 1;
        }
        Result<QList<WireCase>> cases = readCases(file.readAll());
        if (!cases) {
            std::fprintf(stderr, "%s: %s\n", argv[i], qPrintable(cases.error().detail));
            return 1;
        }
        for (WireCase &wireCase : *cases) {
            CaseRun run(wireCase);
            run.feed(CaseRun::whole);
            wireCase.expected = run.facts();
        }
        file.resize(0);
        file.seek(0);
        if (const QByteArray text = writeCases(*cases); file.write(text) != text.size())
            return 1;
    }
    return 0;
}
