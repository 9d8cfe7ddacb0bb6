// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace wirebell {

/// Overwrites secrets in a content as it comes, by the keys of resources/secrets/places.txt: in a form the values, in JSON
/// the members with such names, with all that stands within an object or an array. It keeps its length and stays what it
/// is: strings and values of forms become as many "*", numbers as many "1". What is of these kinds but compressed can't be
/// looked into: it is overwritten as a whole.
class ContentScan
{
public:
    /// By the fields of a message: Content-Type, Content-Encoding; empty where there is none.
    void begin(QByteArrayView type, QByteArrayView encoding);
    /// Whether there is anything to look for.
    bool isLooking() const { return m_kind != Kind::Other; }
    /// The next byte, before content coding; overwrites it where it is secret, and says whether it did.
    bool step(char &byte);

private:
    enum class Kind : quint8 { Other, Form, Json, Compressed };

    bool formStep(char &byte);
    bool jsonStep(char &byte);
    bool stringStep(char &byte);

    Kind m_kind = Kind::Other;
    QByteArray m_key; // of a form's pair, or the string at hand where it is a name
    bool m_isInValue = false;
    bool m_isSecret = false; // the value at hand, or the one to come

    // JSON:
    QByteArray m_open; // the brackets around, at most so many as are looked at
    qsizetype m_secretFrom = 0; // so many brackets stand around a value that is secret as a whole; 0: there is none
    bool m_isInString = false;
    bool m_isName = false;
    bool m_awaitsName = false;
    bool m_isInNumber = false;
    int m_escaped = 0; // characters of an escape that are still to come
};

} // namespace wirebell
