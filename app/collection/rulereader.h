// SPDX-License-Identifier: MIT
#pragma once

#include "collection/rulefile.h"
#include "collection/yamlnode.h"

namespace wirebell {

/// The endpoints of a document; see collection/rulefile.h for its form and the errors. Relative files are of `folder`.
Result<QList<EndpointConfig>> endpointsFrom(const YamlNode &root, const QString &folder, const SecretLookup &secretOf);

} // namespace wirebell
