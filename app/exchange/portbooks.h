// SPDX-License-Identifier: MIT
#pragma once

#include "answer/rulebook.h"

#include <memory>
#include <vector>

namespace wirebell {

/// The endpoints of one port, as its connections see them. What is set is in force for the next request.
class PortBooks
{
public:
    PortBooks() { set({}); }

    /// The paths of `books` end without a slash. What none of them takes gets 404.
    void set(std::vector<std::shared_ptr<RuleBook>> books);
    /// That of the endpoint that takes the request, or one that could not be read (null).
    const std::shared_ptr<RuleBook> &bookFor(const Request *request) const;

    bool isStopping = false; ///< no connection goes on after its exchanges

private:
    std::vector<std::shared_ptr<RuleBook>> m_books; // the one with the longest path first; the last takes the rest
};

} // namespace wirebell
