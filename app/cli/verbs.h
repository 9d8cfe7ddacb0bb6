// SPDX-License-Identifier: MIT
#pragma once

#include "base/profile.h"

#include <QByteArray>
#include <QList>

namespace wirebell {

/// Each verb takes the words behind its name and gives the exit status. The profile says where the window's log is.
int sendVerb(const QList<QByteArray> &words);
int catchVerb(const QList<QByteArray> &words, const Profile &profile);
int logVerb(const QList<QByteArray> &words, const Profile &profile);
int replayVerb(const QList<QByteArray> &words, const Profile &profile);
int showVerb(const QList<QByteArray> &words, const Profile &profile);
int presetsVerb(const QList<QByteArray> &words);

} // namespace wirebell
