// SPDX-License-Identifier: MIT
#include "ui/catcher/qrcode.h"

#include "ui/widgets/grid.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace wirebell {

namespace {

constexpr int quiet = 4; // modules, ISO/IEC 18004

struct Freeing
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_dark.clear();
    m_modules = 0;
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, Freeing> code(
        bytes.isEmpty() ? nullptr : QRcode_encodeData(int(bytes.size()),
                                                      reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                                                      QR_ECLEVEL_M));
    if (code) {
        m_modules = code->width;
        for (int i = 0; i < m_modules * m_modules; ++i)
            m_dark.append(char(code->data[i] & 1));
    }
    setAccessibleName(text.isEmpty() ? QString() : tr("QR code of %1").arg(text));
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    if (!m_modules)
        return {0, 0};
    const int side = m_modules + 2 * quiet;
    const int scale = qMax(2, grid(148) / side);
    return {side * scale, side * scale};
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (!m_modules)
        return;
    QPainter painter(this);
    const int side = m_modules + 2 * quiet;
    const int scale = qMax(1, qMin(width(), height()) / side);
    painter.fillRect(QRect(0, 0, side * scale, side * scale), Qt::white);
    for (int row = 0; row < m_modules; ++row) {
        for (int column = 0; column < m_modules; ++column) {
            if (m_dark.at(row * m_modules + column))
                painter.fillRect((column + quiet) * scale, (row + quiet) * scale, scale, scale, Qt::black);
        }
    }
}

} // namespace wirebell
