// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "draft/requestdraft.h"

namespace wirebell {

/// A saved request as read from its file.
struct RequestFile
{
    RequestDraft draft; ///< the secret itself is not in it: DraftAuth::secretName names it
    QString path;
    int seq = 1;
    bool foreign = false; ///< the file holds keys or comments that writing it anew would lose
};

/// Errors: FileNotFound, FileNotReadable, FileMalformed (detail "line 7: …").
Result<RequestFile> readRequestFile(const QString &path);

/// Writes `draft` as a new OpenCollection file into `folder` (making opencollection.yml where no parent has one) and
/// gives its path; the name comes from the draft's, made unique. Atomic. Secrets are left out, and {{name}} stands in
/// their place: give what withoutSecrets() (collection/filesecrets.h) made of the draft, and keep what it took out.
/// Errors: FileNotWritable (also for what is no UTF-8, which YAML can't hold), DiskFull.
Result<QString> writeNewRequestFile(const QString &folder, const RequestDraft &draft);

/// Replaces a file that is not foreign. Atomic. Errors: FileNotWritable, DiskFull, FileMalformed (it is foreign).
Result<void> replaceRequestFile(const QString &path, const RequestDraft &draft, int seq);

} // namespace wirebell
