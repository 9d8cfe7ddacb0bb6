// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace wirebell {

/// Cuts bytes that arrive in any pieces into lines, each looked at once. A line that stands whole in one piece is
/// given as a view into it; only one that is torn apart is copied.
class LineCollector
{
public:
    /// The next line up to and with its LF. Takes what it used from the front of `bytes`; without a whole line that is
    /// everything, kept for the next call. The view holds until the next call.
    std::optional<QByteArrayView> next(QByteArrayView &bytes);

    /// What is kept of a line whose LF has not come.
    QByteArrayView pending() const { return m_given ? QByteArrayView() : QByteArrayView(m_kept); }
    void clear();

private:
    QByteArray m_kept;
    bool m_given = false; ///< what is kept was given as a line
};

} // namespace wirebell
