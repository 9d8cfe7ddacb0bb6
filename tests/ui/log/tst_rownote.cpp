// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "ui/log/recordedlog.h"
#include "ui/log/rownotes.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class RowNoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatThereIsToSay_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QList<Fault>>("faults");
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QString>("words");
        const Fault slow{FaultKind::DelayHead, 250};
        QTest::newRow("nothing") << QString() << QList<Fault>() << "1.1"_ba << QString();
        QTest::newRow("a rule") << u"twice"_s << QList<Fault>() << "1.1"_ba << u"twice"_s;
        QTest::newRow("what was done on purpose") << u"twice"_s << QList<Fault>{slow} << "1.1"_ba
                                                  << u"twice, %1"_s.arg(shortNote(slow));
        QTest::newRow("an old version") << QString() << QList<Fault>() << "1.0"_ba << u"HTTP/1.0"_s;
    }

    void whatThereIsToSay()
    {
        QFETCH(QString, rule);
        QFETCH(QList<Fault>, faults);
        QFETCH(QByteArray, version);
        QFETCH(QString, words);
        Exchange exchange = samples::caught();
        exchange.marks.clear();
        exchange.endpoint = u"Orders"_s;
        exchange.rule = rule;
        exchange.faults = faults;
        exchange.request->version = version;
        const RowNote note = rowNote(exchange);
        QCOMPARE(note.words, words);
        QCOMPARE(note.endpoint, u"Orders"_s);
        QCOMPARE(note.state, exchange.state);
    }

    void departuresAreCounted()
    {
        Exchange exchange = samples::caught();
        const Mark mark{.range = {0, 1}, .kind = MarkKind::BareLf};
        exchange.marks = {{true, mark}, {true, mark}, {true, mark}};
        QCOMPARE(rowNote(exchange).words, shortNote(MarkKind::BareLf) + u", 2 more"_s);
    }

    void notesAreReadOnceAndKept()
    {
        RecordedLog log;
        Exchange exchange = samples::caught();
        exchange.endpoint = u"Orders"_s;
        log.record({exchange});
        QVERIFY(log.open());
        RowNotes notes(log.thread);
        QSignalSpy arrived(&notes, &RowNotes::arrived);
        ExchangeRow row;
        row.id = exchange.id;
        row.role = Role::Caught;
        row.state = State::Complete;
        QVERIFY(!notes.find(row));
        notes.want({row});
        QVERIFY(arrived.wait());
        QCOMPARE(notes.find(row)->endpoint, u"Orders"_s);
        notes.want({row}); // nothing is asked any more
        ExchangeRow sent = row;
        sent.role = Role::Sent;
        sent.id = QUuid::createUuid();
        notes.want({sent});
        bool answered = false; // behind all that was asked
        log.thread.counts({}, {Query()}, [&](const auto &) { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(arrived.size(), 1);
    }
};

} // namespace wirebell

QTEST_GUILESS_MAIN(wirebell::RowNoteTest)
#include "tst_rownote.moc"
