// SPDX-License-Identifier: MIT
#include "base/profile.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_Profile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingStandsInTheFolderOfChoice();
    void aRelativeFolderCountsFromHere();
    void theStandardFolderIsTheUsersOwn();
};

void tst_Profile::everythingStandsInTheFolderOfChoice()
{
    const QString folder = QDir::cleanPath(QDir::tempPath() + u"/a profile"_s);
    const Profile profile(folder + u"/x/../"_s);
    QCOMPARE(profile.folder(), folder);
    QVERIFY(profile.log().startsWith(folder + u'/'));
    QVERIFY(profile.session().startsWith(folder + u'/'));
    QCOMPARE_NE(profile.log(), profile.session());
}

void tst_Profile::aRelativeFolderCountsFromHere()
{
    QCOMPARE(Profile(u"p"_s).folder(), QDir::current().absoluteFilePath(u"p"_s));
}

void tst_Profile::theStandardFolderIsTheUsersOwn()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    QCOMPARE(Profile::standard().folder(), data + u"/wirebell"_s);
}

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_profile.moc"
