// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace wirebell {

/// Calls a function on the thread that made it, each time another thread rings: at least once after the last ring.
/// It carries nothing; what is handed over stands behind a mutex of the user's (see Channel).
class WakeUp : public QObject
{
public:
    explicit WakeUp(std::function<void()> called);
    ~WakeUp() override;

    /// Any thread.
    void ring();

protected:
    bool event(QEvent *event) override;

private:
    std::function<void()> m_called;
};

} // namespace wirebell
