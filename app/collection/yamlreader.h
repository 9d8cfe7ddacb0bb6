// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "collection/yamlnode.h"

namespace wirebell {

struct YamlDocument
{
    YamlNode root;
    bool decorated = false; ///< it holds comments, anchors, aliases or tags, none of which are in `root`
};

/// Reads one YAML document. A byte order mark and CR LF are accepted. Errors: FileMalformed, with "line 7: …" as
/// detail, for what is no YAML, is no UTF-8, holds a key twice, or passes the bounds: 4 MiB, 64 levels, 100,000 nodes
/// (each use of an alias counts).
Result<YamlDocument> readYaml(const QByteArray &bytes);

} // namespace wirebell
