// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "collection/yamlnode.h"
#include "draft/requestdraft.h"

#include <QString>

#include <optional>

namespace wirebell {

/// The file beside a saved request that holds what OpenCollection has no key for: in the folder .wirebell at the
/// collection's root (in the request's own folder where there is none), one a request that has something to say. It
/// names the request's path and a hash of its name and URL. It is named .yaml, which OpenCollection's programs do not
/// take for a request.
///
/// A request that was renamed or moved elsewhere is known again by the hash: where exactly one sidecar has it whose own
/// request is gone, that one belongs to it. A sidecar that can't be read costs what it holds and nothing more; it stays
/// until the request is saved.
class Sidecar
{
public:
    /// Of the request at `requestPath`. Nothing is read.
    explicit Sidecar(const QString &requestPath);

    /// Looks for the facts of the request that is there, `plain` being what its own file says.
    void find(const RequestDraft &plain);
    /// `plain` with the facts that were found.
    RequestDraft draft(const RequestDraft &plain) const;
    /// Replaces the facts by those that `draft` has beyond `plain`, which are what is saved and what its file gives back;
    /// where there are none, no file stays. What find() found under a former path is removed. Errors: FileNotWritable,
    /// DiskFull.
    Result<void> replace(const RequestDraft &draft, const RequestDraft &plain) const;

private:
    void findMoved(const QByteArray &hash);
    QString folder() const;
    QString ownPath() const;

    QString m_root;
    QString m_relative; // the request's path below the root
    std::optional<YamlNode> m_facts;
    QString m_formerPath; // of the sidecar, where the request was moved; empty: it was not
};

} // namespace wirebell
