// SPDX-License-Identifier: MIT
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QTest>

#include <cmath>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

using Role = QColor Theme::*;

/// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (qMax(one, other) + 0.05) / (qMin(one, other) + 0.05);
}

const QList<Role> everyGround{&Theme::base, &Theme::alternate, &Theme::window,
                              &Theme::head, &Theme::selection, &Theme::idle};
const QList<Role> plainGrounds{&Theme::base, &Theme::alternate, &Theme::window};
const QList<Role> rawGrounds{&Theme::base, &Theme::alternate, &Theme::added, &Theme::lost, &Theme::changed};

} // namespace

Q_DECLARE_METATYPE(Role)
Q_DECLARE_METATYPE(QList<Role>)

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOnEveryGround_data();
    void contrastOnEveryGround();
    void schemeIsToldFromThePalette();
    void methodsAndStatusesHaveTheirColour();
    void fixedFontIsSmallerAndFixed();
    void everyIconDraws();
    void iconFollowsThePalette();
};

void TestTheme::contrastOnEveryGround_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QList<Role>>("grounds");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");

    QTest::newRow("control edge") << &Theme::edge << plainGrounds << 3.0 << 3.7;
    QTest::newRow("text") << &Theme::text << everyGround << 12.6 << 9.4;
    QTest::newRow("secondary text") << &Theme::secondary << everyGround << 5.0 << 5.0;
    QTest::newRow("offsets and CR LF") << &Theme::offset << rawGrounds << 4.7 << 4.8;
    QTest::newRow("accent, the request's way") << &Theme::accent << everyGround << 4.6 << 4.7;
    QTest::newRow("the response's way") << &Theme::response << everyGround << 4.7 << 5.2;
    QTest::newRow("methods that read") << &Theme::methodRead << everyGround << 4.9 << 5.0;
    QTest::newRow("methods that write") << &Theme::methodWrite << everyGround << 5.5 << 5.0;
    QTest::newRow("failed") << &Theme::failed << everyGround << 5.1 << 4.6;
    QTest::newRow("2xx") << &Theme::ok << everyGround << 4.5 << 5.2;
    QTest::newRow("3xx") << &Theme::redirect << everyGround << 5.2 << 5.3;
    QTest::newRow("4xx") << &Theme::clientError << everyGround << 4.6 << 5.7;
    QTest::newRow("text on added") << &Theme::text << QList<Role>{&Theme::added} << 13.7 << 10.7;
    QTest::newRow("text on lost") << &Theme::text << QList<Role>{&Theme::lost} << 13.1 << 11.2;
    QTest::newRow("text on changed") << &Theme::text << QList<Role>{&Theme::changed} << 14.7 << 10.1;
    QTest::newRow("text on changed bytes") << &Theme::text << QList<Role>{&Theme::changedBytes} << 12.4 << 5.9;
    QTest::newRow("edge of the wait phase") << &Theme::phaseWait << QList<Role>{&Theme::base} << 3.4 << 4.1;
    QTest::newRow("text on the accent") << &Theme::onAccent << QList<Role>{&Theme::accent} << 5.9 << 7.0;
}

void TestTheme::contrastOnEveryGround()
{
    QFETCH(Role, role);
    QFETCH(QList<Role>, grounds);
    QFETCH(double, light);
    QFETCH(double, dark);
    for (const auto &[theme, wanted] : {std::pair(&Theme::light(), light), {&Theme::darkTheme(), dark}}) {
        double lowest = 21;
        for (const Role ground : grounds)
            lowest = qMin(lowest, contrast(theme->*role, theme->*ground));
        QCOMPARE(std::round(lowest * 10) / 10, wanted);
    }
}

void TestTheme::schemeIsToldFromThePalette()
{
    QVERIFY(!Theme::of(Theme::light().palette()).dark);
    QVERIFY(Theme::of(Theme::darkTheme().palette()).dark);
}

void TestTheme::methodsAndStatusesHaveTheirColour()
{
    const Theme &t = Theme::light();
    QCOMPARE(t.method("GET"), t.methodRead);
    QCOMPARE(t.method("PATCH"), t.methodWrite);
    QCOMPARE(t.method("DELETE"), t.failed);
    QCOMPARE(t.method("FROB"), t.text);
    QCOMPARE(t.status(103), t.secondary);
    QCOMPARE(t.status(204), t.ok);
    QCOMPARE(t.status(303), t.redirect);
    QCOMPARE(t.status(422), t.clientError);
    QCOMPARE(t.status(503), t.failed);
    QCOMPARE(t.status(0), t.failed);
}

void TestTheme::fixedFontIsSmallerAndFixed()
{
    const QFont font = fixedFont();
    QVERIFY(font.pointSizeF() < QGuiApplication::font().pointSizeF());
    const QFontMetricsF metrics(font);
    QCOMPARE(metrics.horizontalAdvance(u'i'), metrics.horizontalAdvance(u'W'));
}

void TestTheme::everyIconDraws()
{
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 20);
    for (const QString &file : files) {
        const QImage image = iconPixmap(file.chopped(4), Qt::red, 16, 2).toImage();
        QCOMPARE(image.size(), QSize(32, 32));
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += image.pixelColor(x, y).alpha() > 128;
        }
        QVERIFY2(inked > 8, qPrintable(file));
    }
}

void TestTheme::iconFollowsThePalette()
{
    const auto ink = [] {
        const QImage image = icon(u"stop"_s).pixmap(QSize(16, 16), 1).toImage();
        return image.pixelColor(8, 3).lightnessF();
    };
    QGuiApplication::setPalette(Theme::light().palette());
    QVERIFY(ink() < 0.4F);
    QGuiApplication::setPalette(Theme::darkTheme().palette());
    QVERIFY(ink() > 0.6F);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
