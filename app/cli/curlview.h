// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.h"
#include "draft/curlarguments.h"
#include "http/exchange.h"

#include <optional>

namespace wirebell {

/// Shows one exchange as curl does: the content of the answer, while it comes, on standard output or in the file of -o;
/// the head before it with -i and -I; the course of events on standard error with -v; no content of a 4xx or 5xx with
/// -f.
class CurlView
{
public:
    /// Neither is owned; both outlive the view.
    CurlView(const CurlTransfer &transfer, Console &standardOutput);

    /// Content of the final response has come; its head is read and recorded in `exchange`. Errors: of the console and
    /// of the exchange's bytes.
    Result<void> content(const Exchange &exchange, QByteArrayView bytes);
    /// The exchange has ended: what stands before a content that never came is shown, and everything is written out.
    /// Errors: as content().
    Result<void> finish(const Exchange &exchange);

private:
    Result<void> begin(const Exchange &exchange);
    Result<void> tellCourse(const Exchange &exchange);

    const CurlTransfer &m_transfer;
    Console &m_standardOutput;
    std::optional<Console> m_file;
    Console *m_out = nullptr; ///< null: nothing is shown yet
    bool m_courseTold = false;
};

/// Whether -f, where given, is content with the answer's status.
bool passes(const Exchange &exchange, const CurlTransfer &transfer);

} // namespace wirebell
