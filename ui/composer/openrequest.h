// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"
#include "ui/exchange/exchangeview.h"

#include <optional>

namespace wirebell {

/// A request in a tab of the composer.
struct OpenRequest
{
    RequestDraft draft;
    std::optional<RequestDraft> saved; ///< as it was opened or saved last; nothing: what is typed is not kept anywhere
    QString path;                      ///< its file; empty: none yet
    int seq = 1;                       ///< its place in the folder
    bool foreign = false;              ///< the file holds what writing it anew would lose

    quint64 tab = 0; ///< which of the composer's it is in; 0: none

    /// What the exchange view shows for it: the preview, then the last exchange.
    ExchangeContent content{};

    bool isModified() const { return saved != draft; }
    /// Its name, or what stands for it while it has none.
    QString title() const;
};

/// A new request, empty.
OpenRequest newRequest();

} // namespace wirebell
