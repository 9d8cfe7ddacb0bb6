// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/theme.h"

#include <QProxyStyle>
#include <QStyleOption>

namespace wirebell {

/// Fusion, made flat: lines of one pixel, corners of 3 px, an accent ring of 2 px on what has the focus, no shadow.
/// Measures and colours are those of grid() and Theme.
///
/// A QPushButton or QToolButton whose property "accent" is true is filled with the accent. A QToolButton with a menu
/// has an arrow behind its text or icon, but where its property "arrowless" is true.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;

private:
    /// The room of the arrow behind a button with a menu; 0: it has none.
    static int menuArrowWidth(const QStyleOptionToolButton &option, const QWidget *widget);
    void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget) const;
    void drawPushButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter) const;
    void drawTab(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget) const;
};

/// A frame with round corners of 3 px, inside `rect`.
void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal width = 1);

} // namespace wirebell
