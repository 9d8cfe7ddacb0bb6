// SPDX-License-Identifier: MIT
#include "collection/rulefile.h"

#include "collection/rulereader.h"
#include "collection/savedfile.h"
#include "collection/yamlreader.h"

#include <QFileInfo>

namespace wirebell {

Result<QList<EndpointConfig>> readRuleFile(const QString &path, const SecretLookup &secretOf)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Result<YamlDocument> document = readYaml(*bytes);
    if (!document)
        return std::unexpected(document.error());
    return endpointsFrom(document->root, QFileInfo(path).absolutePath(), secretOf);
}

} // namespace wirebell
