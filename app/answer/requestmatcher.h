// SPDX-License-Identifier: MIT
#pragma once

#include "answer/receivedrequest.h"
#include "answer/textmatcher.h"

namespace wirebell {

/// A condition made ready, once for all requests: its expressions are compiled.
class RequestMatcher
{
public:
    /// Errors: as problemOf().
    static Result<RequestMatcher> compile(const Condition &condition);

    /// Everything but from…to, every and probability. On a match `parameters` are the path's.
    bool matches(const ReceivedRequest &request, QList<Parameter> &parameters) const;

private:
    struct Named
    {
        QByteArray name;
        TextMatcher test;
    };
    struct Placed
    {
        JsonPath place;
        TextMatcher test;
    };

    QByteArrayList m_methods;
    QByteArray m_path;
    std::vector<Named> m_query;
    std::vector<Named> m_fields;
    std::vector<TextMatcher> m_body;
    std::vector<Placed> m_json;
};

} // namespace wirebell
