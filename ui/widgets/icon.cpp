// SPDX-License-Identifier: MIT
#include "ui/widgets/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

class ThemedIcon final : public QIconEngine
{
public:
    ThemedIcon(const QString &name, QColor Theme::*ink) : m_name(name), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, draw(rect.size(), mode, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return draw((QSizeF(size) / scale).toSize(), mode, scale);
    }
    QIconEngine *clone() const override { return new ThemedIcon(m_name, m_ink); }
    QString key() const override { return u"wirebell"_s; }
    bool isNull() override { return false; }

private:
    QPixmap draw(const QSize &size, QIcon::Mode mode, qreal ratio) const
    {
        const QPalette palette = QGuiApplication::palette();
        const Theme &theme = Theme::of(palette);
        const QColor &color = mode == QIcon::Disabled ? theme.disabled : theme.*m_ink;
        return iconPixmap(m_name, color, qMin(size.width(), size.height()), ratio);
    }

    QString m_name;
    QColor Theme::*m_ink;
};

} // namespace

QIcon icon(const QString &name, QColor Theme::*ink)
{
    return QIcon(new ThemedIcon(name, ink));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = u"icon/%1/%2/%3/%4"_s.arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap((QSizeF(size, size) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, size, size));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace wirebell
