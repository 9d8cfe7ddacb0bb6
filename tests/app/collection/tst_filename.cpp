// SPDX-License-Identifier: MIT
#include "collection/filename.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesBecomeFileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("base");
        QTest::newRow("a name") << u"Create user"_s << u"Create user"_s;
        QTest::newRow("beyond ASCII") << u"Größe 📏"_s << u"Größe 📏"_s;
        QTest::newRow("signs that some system refuses") << u"a<b>c:d\"e/f\\g|h?i*j"_s << u"a-b-c-d-e-f-g-h-i-j"_s;
        QTest::newRow("controls") << u"a\nb\tc"_s << u"a-b-c"_s;
        QTest::newRow("a way out of the folder") << u"../../etc/passwd"_s << u"-.-..-etc-passwd"_s;
        QTest::newRow("dots alone") << u".."_s << u"-"_s;
        QTest::newRow("a hidden file") << u".profile"_s << u"-profile"_s;
        QTest::newRow("a dot at the end") << u"a."_s << u"a"_s;
        QTest::newRow("dots and spaces at the end") << u"a. . "_s << u"a"_s;
        QTest::newRow("spaces at the start") << u"  a"_s << u"a"_s;
        QTest::newRow("a device of Windows") << u"con"_s << u"con-"_s;
        QTest::newRow("a device with an extension") << u"NUL.txt"_s << u"NUL.txt-"_s;
        QTest::newRow("a device with a number") << u"Lpt1"_s << u"Lpt1-"_s;
        QTest::newRow("nearly a device") << u"console"_s << u"console"_s;
        QTest::newRow("the file that describes a folder") << u"folder"_s << u"folder-"_s;
        QTest::newRow("the file that describes a collection") << u"OpenCollection"_s << u"OpenCollection-"_s;
        QTest::newRow("nothing") << QString() << u"-"_s;
        QTest::newRow("too long") << QString(300, u'a') << QString(180, u'a');
        QTest::newRow("too long in bytes") << QString(100, u'é') << QString(90, u'é');
        QTest::newRow("too long, cut between characters") << u"📏"_s.repeated(60) << u"📏"_s.repeated(45);
    }

    void namesBecomeFileNames()
    {
        QFETCH(const QString, name);
        QTEST(baseNameFor(name), "base");
    }

    void takenNamesGetANumber()
    {
        const QTemporaryDir folder;
        const QDir directory(folder.path());
        QCOMPARE(freePath(folder.path(), u"Ping"_s), directory.filePath(u"Ping.yml"_s));
        for (const QString &taken : {u"ping.yml"_s, u"Ping 2.YML"_s, u"Ping 4.yml"_s}) {
            QFile file(directory.filePath(taken));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(freePath(folder.path(), u"Ping"_s), directory.filePath(u"Ping 3.yml"_s));
        QVERIFY(directory.mkdir(u"Ping 3.yml"_s));
        QCOMPARE(freePath(folder.path(), u"Ping"_s), directory.filePath(u"Ping 5.yml"_s));
    }
};

QTEST_APPLESS_MAIN(TestFileName)
#include "tst_filename.moc"
