// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace wirebell {

/// A text as a QR code, dark on light in any scheme, as readers want it, with the quiet zone of four modules around it.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    /// Empty: nothing is shown. A text that is too long for a code (2,953 bytes) shows nothing either.
    void setText(const QString &text);
    /// Modules of one side; 0: there is no code.
    int modules() const { return m_modules; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QByteArray m_dark; ///< a byte a module, row by row: 1 is dark
    int m_modules = 0;
};

} // namespace wirebell
