// SPDX-License-Identifier: MIT
#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace wirebell {

namespace {

constexpr QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Theme makeLight()
{
    Theme t;
    t.base = rgb(0xFFFFFF);
    t.alternate = rgb(0xF7F8F9);
    t.window = rgb(0xF1F2F4);
    t.head = rgb(0xE9EBEE);
    t.selection = rgb(0xD3E5F7);
    t.idle = rgb(0xE2E5E9);
    t.line = rgb(0xD5D8DC);
    t.edge = rgb(0x858C95);
    t.text = rgb(0x1D2126);
    t.secondary = rgb(0x58606A);
    t.offset = rgb(0x5E6670);
    t.disabled = rgb(0x8A919A);
    t.accent = rgb(0x1B66B0);
    t.onAccent = rgb(0xFFFFFF);
    t.response = rgb(0xA14A00);
    t.methodRead = rgb(0x0B6B72);
    t.methodWrite = rgb(0x6A3FB5);
    t.failed = rgb(0xB3261E);
    t.ok = rgb(0x1B7435);
    t.redirect = rgb(0x4C5C78);
    t.clientError = rgb(0x855C00);
    t.added = rgb(0xDCF2E1);
    t.lost = rgb(0xFAE2E0);
    t.changed = rgb(0xFFF4CF);
    t.changedBytes = rgb(0xFFDF80);
    t.phaseSetUp = rgb(0x7C848E);
    t.phaseWait = rgb(0x858C95);
    t.dark = false;
    return t;
}

Theme makeDark()
{
    Theme t;
    t.base = rgb(0x181A1D);
    t.alternate = rgb(0x1D2023);
    t.window = rgb(0x202327);
    t.head = rgb(0x2A2E33);
    t.selection = rgb(0x1E3A56);
    t.idle = rgb(0x33383E);
    t.line = rgb(0x383D43);
    t.edge = rgb(0x747C86);
    t.text = rgb(0xE4E6E9);
    t.secondary = rgb(0xA3ABB4);
    t.offset = rgb(0x98A0A9);
    t.disabled = rgb(0x6F7780);
    t.accent = rgb(0x62A8EE);
    t.onAccent = rgb(0x0D1A28);
    t.response = rgb(0xEE9A54);
    t.methodRead = rgb(0x4FB8BF);
    t.methodWrite = rgb(0xB69BF0);
    t.failed = rgb(0xF2837A);
    t.ok = rgb(0x66C07E);
    t.redirect = rgb(0x9DB0D0);
    t.clientError = rgb(0xDDAE45);
    t.added = rgb(0x16351F);
    t.lost = rgb(0x46211F);
    t.changed = rgb(0x3A3314);
    t.changedBytes = rgb(0x66540F);
    t.phaseSetUp = rgb(0x8A929B);
    t.phaseWait = rgb(0x747C86);
    t.dark = true;
    return t;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightnessF() < 0.5F ? darkTheme() : light();
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, alternate);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, secondary);
    p.setColor(QPalette::Button, window);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, failed);
    p.setColor(QPalette::ToolTipBase, base);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, methodWrite);
    p.setColor(QPalette::Accent, accent);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Light, base);
    p.setColor(QPalette::Midlight, head);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, edge);
    p.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : edge);
    p.setColor(QPalette::Inactive, QPalette::Highlight, idle);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, idle);
    return p;
}

const QColor &Theme::method(QByteArrayView method) const
{
    if (method == "GET" || method == "HEAD" || method == "OPTIONS")
        return methodRead;
    if (method == "POST" || method == "PUT" || method == "PATCH")
        return methodWrite;
    if (method == "DELETE")
        return failed;
    return text;
}

const QColor &Theme::status(int status) const
{
    switch (status / 100) {
    case 1:
        return secondary;
    case 2:
        return ok;
    case 3:
        return redirect;
    case 4:
        return clientError;
    default:
        return failed;
    }
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    const QFont interface = QGuiApplication::font();
    if (interface.pointSizeF() > 0)
        font.setPointSizeF(interface.pointSizeF() * 12 / 13);
    else
        font.setPixelSize(qRound(interface.pixelSize() * 12 / 13.0));
    return font;
}

} // namespace wirebell
