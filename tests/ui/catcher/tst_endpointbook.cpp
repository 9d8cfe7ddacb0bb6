// SPDX-License-Identifier: MIT
#include "collection/rulefile.h"
#include "ui/catcher/endpointbook.h"
#include "ui/mainwindow/slowsecrets.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class EndpointBookTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<SlowSecrets::Chain> m_chain;
    std::unique_ptr<SlowSecrets> m_secrets;
    std::unique_ptr<EndpointBook> m_book;

    QString path() const { return m_folder->filePath(u"endpoints.yml"_s); }
    QByteArray text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    bool open()
    {
        m_book = std::make_unique<EndpointBook>(path(), *m_secrets);
        QSignalSpy loaded(m_book.get(), &EndpointBook::loaded);
        m_book->load();
        return loaded.wait();
    }
    bool isSaved() const { return QTest::qWaitFor([this] { return m_book->isSaved(); }); }
    QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < m_book->size(); ++i)
            names.append(m_book->at(i).name);
        return names;
    }
    static EndpointConfig guarded(const QByteArray &secret)
    {
        return {.name = u"Pay"_s, .path = "/pay", .auth = AuthRequirement{.user = "u", .secret = secret}};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_chain = std::make_shared<SlowSecrets::Chain>();
        m_secrets = std::make_unique<SlowSecrets>(m_chain);
    }

    void cleanup()
    {
        m_book.reset();
        m_secrets.reset();
        m_folder.reset();
    }

    void withoutAFileOneEndpointTakesEverything()
    {
        QVERIFY(open());
        QCOMPARE(names(), QStringList{u"Everything"_s});
        QVERIFY(m_book->at(0).path.isEmpty());
        QVERIFY(!m_book->fileError());
        QVERIFY(m_book->isSaved());
        QVERIFY(!QFile::exists(path()));
    }

    void whatIsEditedIsThereAgain()
    {
        QVERIFY(open());
        const int index = m_book->add();
        EndpointConfig config = m_book->at(index);
        QVERIFY(config.path.startsWith("/hook"));
        config.name = u"Orders"_s;
        config.rules = {{.name = u"twice"_s,
                         .when = {.methods = {"POST"}, .path = "/hook2/{id}"},
                         .then = AnswerSequence{.answers = {{.status = 500, .reason = "Internal Server Error"}, {}}}}};
        m_book->set(index, config);
        QVERIFY(!m_book->isSaved());
        QVERIFY(isSaved());
        QVERIFY(open());
        QCOMPARE(names(), (QStringList{u"Everything"_s, u"Orders"_s}));
        QCOMPARE(m_book->at(1), config);
    }

    void whatIsEditedLastIsWrittenAtTheEnd()
    {
        QVERIFY(open());
        m_book->add();
        m_book.reset();
        QVERIFY(open());
        QCOMPARE(m_book->size(), 2);
    }

    void orderAndRemovalAndItsUndo()
    {
        QVERIFY(open());
        m_book->add();
        m_book->add();
        const QStringList three = names();
        m_book->move(0, 2);
        QCOMPARE(names(), (QStringList{three[1], three[2], three[0]}));
        QVERIFY(m_book->removed().isEmpty());
        QCOMPARE(m_book->restore(), -1);
        m_book->remove(1);
        QCOMPARE(m_book->removed(), three[2]);
        QCOMPARE(names(), (QStringList{three[1], three[0]}));
        QCOMPARE(m_book->restore(), 1);
        QCOMPARE(names(), (QStringList{three[1], three[2], three[0]}));
        QVERIFY(m_book->removed().isEmpty());
    }

    void aSecretIsInTheKeychainAloneAndComesBack()
    {
        QVERIFY(open());
        m_book->set(0, guarded("s3cret-4711"));
        QVERIFY(isSaved());
        QTRY_COMPARE(m_chain->secrets.value(u"catcher_pay"_s), "s3cret-4711");
        QVERIFY(text().contains("{{catcher_pay}}"));
        QVERIFY(!text().contains("s3cret"));
        QVERIFY(open());
        QTRY_COMPARE(m_book->at(0).auth->secret, "s3cret-4711");
        QVERIFY(!m_book->hasLostSecret(0));
        EndpointConfig open = m_book->at(0);
        open.auth.reset();
        m_book->set(0, open);
        QVERIFY(isSaved());
        QTRY_VERIFY(m_chain->secrets.isEmpty());
    }

    void withoutItsSecretAnEndpointLetsNobodyIn()
    {
        QVERIFY(open());
        m_book->set(0, guarded("s3cret-4711"));
        QVERIFY(isSaved());
        QTRY_COMPARE(m_chain->secrets.size(), 1);
        m_chain->secrets.clear();
        QVERIFY(open());
        QTRY_VERIFY(m_book->secretError());
        QVERIFY(m_book->hasLostSecret(0));
        const QByteArray unknown = m_book->inForce().first().auth->secret;
        QCOMPARE(unknown.size(), 64);
        QVERIFY(m_book->inForce().first().auth->secret != unknown);
        m_book->set(0, guarded("again"));
        QVERIFY(!m_book->hasLostSecret(0));
        QTRY_COMPARE(m_chain->secrets.value(u"catcher_pay"_s), "again");
    }

    void withoutAKeychainItIsSaid()
    {
        m_chain->gone = true;
        QVERIFY(open());
        m_book->set(0, guarded("s3cret-4711"));
        QTRY_VERIFY(m_book->secretError());
        QVERIFY(isSaved());
        QCOMPARE(m_book->inForce().first().auth->secret, "s3cret-4711");
    }

    void aDamagedFileIsToldOfAndNotOverwritten()
    {
        const QByteArray damaged = "endpoints: [{name: A, colour: red}]\n";
        write(damaged);
        QVERIFY(open());
        QVERIFY(m_book->fileError());
        QCOMPARE(m_book->fileError()->kind, ErrorKind::FileMalformed);
        QCOMPARE(m_book->size(), 1);
        m_book->add();
        m_book.reset();
        QCOMPARE(text(), damaged);

        QVERIFY(open());
        m_book->add();
        m_book->setAside();
        QVERIFY(isSaved());
        QVERIFY(!m_book->fileError());
        QCOMPARE(QDir(m_folder->path()).entryList({u"endpoints.yml.*"_s}).size(), 1);
        QVERIFY(open());
        QCOMPARE(m_book->size(), 2);
    }

    void endpointsOfOnePathAreNoticed()
    {
        QVERIFY(open());
        const int index = m_book->add();
        QCOMPARE(m_book->twinOf(index), -1);
        EndpointConfig config = m_book->at(index);
        config.path = "/";
        m_book->set(index, config);
        QCOMPARE(m_book->twinOf(index), 0);
        QCOMPARE(m_book->indexOf(config.name), index);
        QCOMPARE(m_book->indexOf(u"nobody"_s), -1);
    }
};

} // namespace wirebell

QTEST_GUILESS_MAIN(wirebell::EndpointBookTest)
#include "tst_endpointbook.moc"
