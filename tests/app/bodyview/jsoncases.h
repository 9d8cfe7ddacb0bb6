// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

/// A case of tests/data/json/cases.txt.
struct JsonCase
{
    QByteArray name;
    QByteArray verdict; ///< "ok" or "bad-number@3"
    QByteArray json;
};

QList<JsonCase> readJsonCases();
