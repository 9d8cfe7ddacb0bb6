// SPDX-License-Identifier: MIT
#pragma once

#include "secret/secretstore.h"
#include "ui/composer/composer.h"
#include "ui/composer/outbound.h"
#include "ui/log/logthread.h"
#include "ui/widgets/highlighting.h"

#include <QAction>
#include <QWidget>

namespace wirebell {

/// A composer with all that it stands on, and what the exchange view would have shown.
class ComposerDesk : public QWidget
{
public:
    ComposerDesk();
    ~ComposerDesk() override;

    template <typename T>
    T &named(const char *name) const
    {
        return *findChild<T *>(QLatin1StringView(name));
    }
    /// The bytes of the request that was shown last.
    QByteArray shownRequest() const;
    QByteArray shownResponse() const;
    QString targetText() const;
    /// Replaces what stands in the URL line by typing.
    void typeUrl(const QString &url);

    QAction send{this};
    QAction stop{this};
    QAction fold{this};
    QAction format{this};
    QAction newTab{this};
    LogThread log;
    std::unique_ptr<SecretStore> secrets = makeMemorySecrets();
    Outbound outbound;
    Highlighting highlighting;
    std::unique_ptr<Composer> composer;
    ExchangeContent content;
};

} // namespace wirebell
