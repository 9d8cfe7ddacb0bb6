// SPDX-License-Identifier: MIT
#pragma once

#include "draft/environment.h"

#include <QLineEdit>

namespace wirebell {

/// The line for the URL. Variables are tinted: those that have a value, and, underlined, those that have none.
class UrlField : public QLineEdit
{
    Q_OBJECT

public:
    explicit UrlField(QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment);

protected:
    void changeEvent(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void tint();

    Environment m_environment;
    bool m_composing = false; ///< an input method holds text that is not final
};

} // namespace wirebell
