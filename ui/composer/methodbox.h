// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>

namespace wirebell {

/// The method: one of the usual, or any other that is typed. Shown in its colour.
class MethodBox : public QComboBox
{
    Q_OBJECT

public:
    explicit MethodBox(QWidget *parent = nullptr);

    QByteArray method() const;
    void setMethod(const QByteArray &method);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    bool m_setting = false;
    bool m_tinting = false;
};

} // namespace wirebell
