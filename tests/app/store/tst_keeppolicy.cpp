// SPDX-License-Identifier: MIT
#include "store/keeppolicy.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_KeepPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWords_data();
    void readsWords();
    void refusesWhatIsNoPolicy_data();
    void refusesWhatIsNoPolicy();
    void hasAQuotaUnlessTold_data();
    void hasAQuotaUnlessTold();
};

void tst_KeepPolicy::readsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<KeepPolicy>("expected");
    QTest::newRow("a count") << u"1000"_s << KeepPolicy{.count = 1000};
    QTest::newRow("seconds") << u"90s"_s << KeepPolicy{.age = 90'000};
    QTest::newRow("minutes") << u"30m"_s << KeepPolicy{.age = 1'800'000};
    QTest::newRow("hours") << u"2h"_s << KeepPolicy{.age = 7'200'000};
    QTest::newRow("days") << u"7d"_s << KeepPolicy{.age = 604'800'000};
    QTest::newRow("weeks") << u"1w"_s << KeepPolicy{.age = 604'800'000};
    QTest::newRow("kibibytes") << u"100K"_s << KeepPolicy{.size = 102'400};
    QTest::newRow("mebibytes") << u"500M"_s << KeepPolicy{.size = 524'288'000};
    QTest::newRow("gibibytes") << u"2G"_s << KeepPolicy{.size = 2'147'483'648};
    QTest::newRow("tebibytes") << u"1T"_s << KeepPolicy{.size = 1'099'511'627'776};
    QTest::newRow("several") << u"7d,1000,500M"_s
                             << KeepPolicy{.count = 1000, .age = 604'800'000, .size = 524'288'000};
    QTest::newRow("everything") << u"all"_s << KeepPolicy{.size = 0};
}

void tst_KeepPolicy::readsWords()
{
    QFETCH(const QString, words);
    QFETCH(const KeepPolicy, expected);
    QCOMPARE(KeepPolicy::parse(words), expected);
}

void tst_KeepPolicy::refusesWhatIsNoPolicy_data()
{
    QTest::addColumn<QString>("words");
    for (const QString &words : {u""_s, u"0"_s, u"-1"_s, u"+1"_s, u" 1"_s, u"d"_s, u"7x"_s, u"1.5G"_s, u"7dd"_s, u"1,"_s,
                                 u",1"_s, u"1,2"_s, u"1d,2h"_s, u"1M,1G"_s, u"all,1"_s, u"99999999T"_s,
                                 u"9999999999999999999"_s, u"\u0663"_s})
        QTest::addRow("“%s”", qPrintable(words)) << words;
}

void tst_KeepPolicy::refusesWhatIsNoPolicy()
{
    QFETCH(const QString, words);
    QCOMPARE(KeepPolicy::parse(words), std::nullopt);
}

void tst_KeepPolicy::hasAQuotaUnlessTold_data()
{
    constexpr qint64 gibibyte = qint64(1) << 30;
    QTest::addColumn<KeepPolicy>("policy");
    QTest::addColumn<qint64>("taken");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("a large disk") << KeepPolicy() << gibibyte << 900 * gibibyte << 10 * gibibyte;
    QTest::newRow("a tenth of a smaller one") << KeepPolicy() << 5 * gibibyte << 35 * gibibyte << 4 * gibibyte;
    QTest::newRow("the same tenth when the log has grown") << KeepPolicy() << 6 * gibibyte << 34 * gibibyte
                                                           << 4 * gibibyte;
    QTest::newRow("the least on a full one") << KeepPolicy() << qint64(0) << qint64(1000) << gibibyte / 16;
    QTest::newRow("as told") << KeepPolicy{.size = 5000} << qint64(0) << 900 * gibibyte << qint64(5000);
    QTest::newRow("any") << KeepPolicy{.size = 0} << qint64(0) << 900 * gibibyte << qint64(0);
}

void tst_KeepPolicy::hasAQuotaUnlessTold()
{
    QFETCH(const KeepPolicy, policy);
    QFETCH(const qint64, taken);
    QFETCH(const qint64, left);
    QTEST(policy.quota(taken, left), "expected");
}

QTEST_GUILESS_MAIN(tst_KeepPolicy)
#include "tst_keeppolicy.moc"
