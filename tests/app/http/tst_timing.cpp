// SPDX-License-Identifier: MIT
#include "http/timing.h"

#include <QTest>

using namespace wirebell;

class tst_Timing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phasesSumToTheTotal();
    void absentIsNotZero();
    void phasesComeInHarsOrder();
};

void tst_Timing::phasesSumToTheTotal()
{
    const Timing timing{.blocked = 1, .dns = 20, .connect = 300, .ssl = 4000,
                        .send = 50000, .wait = 600000, .receive = 7000000};
    QCOMPARE(timing.total(), 7654321);
}

void tst_Timing::absentIsNotZero()
{
    const Timing absent{};
    QCOMPARE(absent.total(), 0);
    Timing timing{};
    QVERIFY(!timing.dns);
    timing.dns = 0;
    QVERIFY(timing != absent);
    QCOMPARE(timing.total(), 0);
}

void tst_Timing::phasesComeInHarsOrder()
{
    QByteArrayList names;
    Timing timing{};
    timing.ssl = 7;
    for (const auto &[name, duration] : timing.phases()) {
        names += name;
        QCOMPARE(duration.has_value(), qstrcmp(name, "ssl") == 0);
    }
    QCOMPARE(names, (QByteArrayList{"blocked", "dns", "connect", "ssl", "send", "wait", "receive"}));
}

QTEST_APPLESS_MAIN(tst_Timing)
#include "tst_timing.moc"
