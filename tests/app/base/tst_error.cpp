// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/result.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_Error : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasANameOfItsOwn();
    void aNameThatIsNoneHasNoKind();
    void failureCarriesKindAndDetail();
};

void tst_Error::everyKindHasANameOfItsOwn()
{
    const QList<ErrorKind> kinds = allErrorKinds();
    QCOMPARE(kinds.size(), qsizetype(ErrorKind::NoSuchSecret) + 1);
    static const QRegularExpression kebab(u"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"_s);
    QSet<QString> names;
    for (int value = 0; value < kinds.size(); ++value) {
        const auto kind = ErrorKind(value);
        QVERIFY(kinds.contains(kind));
        const QString text = name(kind);
        QVERIFY2(kebab.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(!names.contains(text), qPrintable(text));
        names.insert(text);
        QCOMPARE(errorKindNamed(text.toLatin1()), kind);
    }
}

void tst_Error::aNameThatIsNoneHasNoKind()
{
    QVERIFY(!errorKindNamed("no-such-kind"));
    QVERIFY(!errorKindNamed(""));
    QVERIFY(!errorKindNamed("Not-Http"));
}

void tst_Error::failureCarriesKindAndDetail()
{
    const Result<int> result = failure(ErrorKind::AddressInUse, u"127.0.0.1:9000"_s);
    QVERIFY(!result);
    QCOMPARE(result.error(), (Error{ErrorKind::AddressInUse, u"127.0.0.1:9000"_s}));
    QCOMPARE_NE(result.error(), (Error{ErrorKind::AddressInUse, u"127.0.0.1:9001"_s}));
}

QTEST_APPLESS_MAIN(tst_Error)
#include "tst_error.moc"
