// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace wirebell {

/// Where the program keeps its things: one folder for all, so that `--profile DIR` moves everything. The window and
/// the command line share it.
class Profile
{
public:
    /// The user's own: the system's folder for application data, "wirebell" in it.
    static Profile standard();
    /// A folder of choice; it need not exist yet.
    explicit Profile(const QString &folder);

    QString folder() const { return m_folder; }
    QString log() const { return m_folder + QStringLiteral("/log"); }                  ///< the exchange log's folder
    QString endpoints() const { return m_folder + QStringLiteral("/endpoints.yml"); } ///< the catcher's endpoints
    QString session() const { return m_folder + QStringLiteral("/session.json"); }     ///< open tabs, drafts, geometry

private:
    QString m_folder;
};

} // namespace wirebell
