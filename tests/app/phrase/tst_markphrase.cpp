// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestMarkPhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMarkIsExplained_data()
    {
        QTest::addColumn<MarkKind>("kind");
        for (const MarkKind kind : allMarkKinds())
            QTest::newRow(name(kind).data()) << kind;
    }

    void everyMarkIsExplained()
    {
        QFETCH(const MarkKind, kind);
        const QString note = shortNote(kind);
        QVERIFY(!note.isEmpty());
        QVERIFY2(note != name(kind), "the note is the kind's name only");
        QVERIFY2(note.size() <= 45, qPrintable(note));
        QVERIFY2(!note.endsWith(u'.'), qPrintable(note));
        const QString sentence = explanation(kind);
        QVERIFY2(sentence.endsWith(u"."_s), qPrintable(sentence));
        static const QRegularExpression section(u"\\(RFC \\d{4}, \\d+(\\.\\d+)*"_s);
        QVERIFY2(section.match(sentence).hasMatch(), qPrintable(sentence));
    }

    void noTwoMarksReadAlike()
    {
        QSet<QString> notes;
        QSet<QString> explanations;
        for (const MarkKind kind : allMarkKinds()) {
            notes.insert(shortNote(kind));
            explanations.insert(explanation(kind));
        }
        QVERIFY(!notes.isEmpty());
        QCOMPARE(notes.size(), allMarkKinds().size());
        QCOMPARE(explanations.size(), allMarkKinds().size());
    }
};

QTEST_APPLESS_MAIN(TestMarkPhrase)
#include "tst_markphrase.moc"
