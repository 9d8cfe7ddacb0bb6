// SPDX-License-Identifier: MIT
#include "tsfile.h"

#include "phrase/phrase.h"
#include "phrase/translation.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

const QString sources = QStringLiteral(WIREBELL_SOURCES);

QString tsFile(const QString &language)
{
    return sources + u"/translations/wirebell_%1.ts"_s.arg(language);
}

/// The places for values in a sentence: %1, %L1, %n.
QStringList places(const QString &sentence)
{
    static const QRegularExpression place(u"%L?(\\d+|n)"_s);
    QStringList found;
    for (const auto &match : place.globalMatch(sentence))
        found.append(match.captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(u"&[^&\\s]"_s);
    return mnemonic.match(QString(text).remove(u"&&"_s)).hasMatch();
}

/// The white space before and behind.
std::pair<QString, QString> outerSpace(const QString &text)
{
    const QString inner = text.trimmed();
    const qsizetype at = text.indexOf(inner);
    return {text.first(at), text.sliced(at + inner.size())};
}

/// What lupdate says about names of classes.
QByteArray aboutSentences(const QByteArray &messages)
{
    QByteArray found;
    for (const QByteArray &line : messages.split('\n')) {
        if (line.contains("Q_OBJECT") || line.contains("Qualifying"))
            found += line + '\n';
    }
    return found;
}

QByteArray listed(const QStringList &sentences)
{
    return '\n' + sentences.join(u'\n').toUtf8();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }

private Q_SLOTS:
    void everySentenceIsExtracted_data() { languages(); }

    void everySentenceIsExtracted()
    {
        QFETCH(const QString, language);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy_%1.ts"_s.arg(language));
        QVERIFY(QFile::copy(tsFile(language), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);

        QProcess lupdate;
        lupdate.start(QStringLiteral(WIREBELL_LUPDATE),
                      {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, sources, u"-I"_s,
                       sources + u"/app"_s, sources + u"/app"_s, sources + u"/ui"_s, u"-ts"_s, copy});
        QVERIFY2(lupdate.waitForFinished(100'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        // A warning about a class is a sentence that would be looked up under another name than it is kept under. It
        // comes, too, where a header before it has an `enum Name : type` within a class, which lupdate loses its way
        // in.
        const QByteArray warnings = aboutSentences(lupdate.readAllStandardError());
        QVERIFY2(warnings.isEmpty(), warnings + "(take the type from the enum above that class in its header)");

        const auto kept = readTsFile(tsFile(language));
        const auto extracted = readTsFile(copy);
        QVERIFY(extracted.size() > 100);
        QStringList missing;
        for (const QString &key : extracted.keys()) {
            if (!kept.contains(key))
                missing.append(key);
        }
        QVERIFY2(missing.isEmpty(), "these sentences are not extracted:" + listed(missing));
        QStringList vanished;
        for (const QString &key : kept.keys()) {
            if (!extracted.contains(key))
                vanished.append(key);
        }
        QVERIFY2(vanished.isEmpty(), "these sentences are no longer in the sources:" + listed(vanished));
    }

    void everySentenceIsInGerman()
    {
        QStringList missing;
        for (const TsMessage &message : readTsFile(tsFile(u"de"_s))) {
            if (!message.isTranslated() || (message.numerus && message.forms.size() != 2))
                missing.append(message.key());
        }
        QVERIFY2(missing.isEmpty(), "these sentences have no German:" + listed(missing));
    }

    void everyPluralIsInEnglish()
    {
        QStringList missing;
        for (const TsMessage &message : readTsFile(tsFile(u"en"_s))) {
            if (message.numerus && (!message.isTranslated() || message.forms.size() != 2))
                missing.append(message.key());
        }
        QVERIFY2(missing.isEmpty(), "these sentences have no singular and plural:" + listed(missing));
    }

    void translationsKeepTheForm_data() { languages(); }

    void translationsKeepTheForm()
    {
        QFETCH(const QString, language);
        QStringList wrong;
        for (const TsMessage &message : readTsFile(tsFile(language))) {
            for (const QString &form : message.forms) {
                if (form.isEmpty())
                    continue;
                // A singular may say "one" instead of the number.
                const bool samePlaces = message.numerus || places(form) == places(message.source);
                const bool sameStop = form.endsWith(u'.') == message.source.endsWith(u'.')
                                      && form.endsWith(u'…') == message.source.endsWith(u'…');
                const bool sameEnds = outerSpace(form) == outerSpace(message.source);
                if (!samePlaces || !sameStop || !sameEnds || hasMnemonic(form) != hasMnemonic(message.source))
                    wrong.append(message.key() + u" -> "_s + form);
            }
        }
        QVERIFY2(wrong.isEmpty(), "values, the end or the mnemonic differ:" + listed(wrong));
    }

    void programsSpeakTheLanguageOfTheLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("many");
        QTest::addColumn<QString>("refused");
        const QString english = u"Nothing listens on [::1]:9."_s;
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"1 byte"_s << u"4,096 bytes"_s
                                 << english;
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Austria) << u"1 Byte"_s << u"4\u00a0096 Bytes"_s
                                << u"Auf [::1]:9 lauscht nichts."_s;
        QTest::newRow("English where there is no translation")
            << QLocale(QLocale::Finnish) << u"1 byte"_s << u"4\u00a0096 bytes"_s << english;
        QTest::newRow("English without a locale") << QLocale::c() << u"1 byte"_s << u"4,096 bytes"_s << english;
    }

    void programsSpeakTheLanguageOfTheLocale()
    {
        QFETCH(const QLocale, locale);
        QVERIFY(installTranslation(*QCoreApplication::instance(), locale));
        QTEST(byteCount(1), "one");
        QTEST(byteCount(4096), "many");
        QTEST(phrase(Error{ErrorKind::ConnectionRefused, u"[::1]:9"_s}).what, "refused");
    }

    void cleanup()
    {
        const auto installed = QCoreApplication::instance()->findChildren<QTranslator *>();
        qDeleteAll(installed);
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
