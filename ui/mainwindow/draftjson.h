// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"

#include <QJsonObject>

namespace wirebell {

/// A draft as the session keeps it. The secret is left out; its name stays.
QJsonObject draftToJson(const RequestDraft &draft);
/// What is missing or makes no sense stays as in an empty draft.
RequestDraft draftFromJson(const QJsonObject &json);

/// Bytes as a string where they are UTF-8, else as {"base64": "…"}.
QJsonValue bytesToJson(const QByteArray &bytes);
QByteArray bytesFromJson(const QJsonValue &json);

} // namespace wirebell
