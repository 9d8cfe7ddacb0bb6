// SPDX-License-Identifier: MIT
#include "exchange/portbooks.h"

#include "exchange/refusal.h"
#include "http/targeturi.h"

#include <algorithm>
#include <functional>

namespace wirebell {

void PortBooks::set(std::vector<std::shared_ptr<RuleBook>> books)
{
    m_books = std::move(books);
    std::ranges::stable_sort(m_books, std::greater(), [](const auto &book) { return book->config().path.size(); });
    if (m_books.empty() || !m_books.back()->config().path.isEmpty())
        m_books.push_back(std::make_shared<RuleBook>(EndpointConfig{.fallback = noEndpointRefusal()}));
}

const std::shared_ptr<RuleBook> &PortBooks::bookFor(const Request *request) const
{
    if (m_books.size() == 1 || !request)
        return m_books.back();
    const QByteArrayView path = targetPath(request->target);
    return *std::ranges::find_if(m_books, [path](const auto &book) {
        const QByteArray &from = book->config().path;
        return path.startsWith(from) && (path.size() == from.size() || from.isEmpty() || path[from.size()] == '/');
    });
}

} // namespace wirebell
