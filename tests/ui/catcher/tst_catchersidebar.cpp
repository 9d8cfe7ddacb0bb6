// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "secret/secretstore.h"
#include "support/memorysink.h"
#include "ui/catcher/catchersidebar.h"
#include "ui/catcher/catcherauthority.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/endpointmodel.h"
#include "ui/catcher/listenform.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/qrcode.h"
#include "ui/log/recordedlog.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wirebell {

class CatcherSidebarTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RecordedLog> m_log;
    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<LocalCatcher> m_endpoint;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EndpointBook> m_book;
    std::unique_ptr<CatcherAuthority> m_authority;
    std::unique_ptr<QAction> m_listen;
    std::unique_ptr<QAction> m_copy;
    std::unique_ptr<QAction> m_add;
    std::unique_ptr<QAction> m_rename;
    std::unique_ptr<QAction> m_pause;
    std::unique_ptr<QAction> m_stop;
    std::unique_ptr<QAction> m_remove;
    std::unique_ptr<QAction> m_place;
    std::unique_ptr<CatcherSidebar> m_sidebar;

    bool says(const QString &words) const
    {
        return std::ranges::any_of(m_sidebar->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text() == words && label->isVisible(); });
    }
    QLineEdit *address() const { return m_sidebar->findChild<QLineEdit *>(u"catcherAddress"_s); }
    QString all(int role) const
    {
        return m_sidebar->findChild<QListView *>(u"endpoints"_s)->model()->index(0, 0).data(role).toString();
    }
    void press(const QAction &action) const
    {
        for (auto *button : m_sidebar->findChildren<QToolButton *>()) {
            if (button->defaultAction() == &action)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL("there is no button for it");
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_log = std::make_unique<RecordedLog>();
        m_sink = std::make_unique<MemorySink>();
        m_endpoint = std::make_unique<LocalCatcher>();
        m_listen = std::make_unique<QAction>(u"Listen"_s);
        m_copy = std::make_unique<QAction>(u"Copy address"_s);
        m_add = std::make_unique<QAction>(u"Add"_s);
        m_rename = std::make_unique<QAction>(u"Rename"_s);
        m_pause = std::make_unique<QAction>(u"Pause"_s);
        m_stop = std::make_unique<QAction>(u"Stop"_s);
        m_remove = std::make_unique<QAction>(u"Remove"_s);
        m_place = std::make_unique<QAction>(u"Place"_s);
        m_place->setCheckable(true);
        m_secrets = makeMemorySecrets();
        m_folder = std::make_unique<QTemporaryDir>();
        m_book = std::make_unique<EndpointBook>(m_folder->filePath(u"endpoints.yml"_s), *m_secrets);
        m_authority = std::make_unique<CatcherAuthority>(*m_secrets);
        m_sidebar = std::make_unique<CatcherSidebar>(*m_endpoint, *m_book, *m_authority, m_log->thread,
                                                     CatcherSidebar::Actions{.listen = m_listen.get(),
                                                                             .copyAddress = m_copy.get(),
                                                                             .addEndpoint = m_add.get(),
                                                                             .renameEndpoint = m_rename.get(),
                                                                             .pauseEndpoint = m_pause.get(),
                                                                             .stopEndpoint = m_stop.get(),
                                                                             .removeEndpoint = m_remove.get(),
                                                                             .place = m_place.get()});
        m_sidebar->resize(260, 700);
        m_sidebar->show();
        QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
        m_endpoint->start(*m_sink);
        QSignalSpy loaded(m_book.get(), &EndpointBook::loaded);
        m_book->load();
        QVERIFY(loaded.wait());
    }

    void cleanup()
    {
        m_sidebar.reset();
        m_authority.reset();
        m_book.reset();
        m_endpoint.reset();
        m_sink.reset();
        m_log.reset();
    }

    void itSaysWhetherAndWhereItListens()
    {
        QVERIFY(says(u"Not listening"_s));
        QCOMPARE(address()->text(), QString());
        QVERIFY(!address()->placeholderText().isEmpty());
        m_endpoint->listen();
        QTRY_COMPARE(address()->text(), m_endpoint->origin());
        QTRY_VERIFY(says(u"Listening on this machine only"_s));
        QVERIFY(address()->isReadOnly());
        m_endpoint->stop();
        QTRY_VERIFY(says(u"Not listening"_s));
        QCOMPARE(address()->text(), QString());
    }

    void anotherPortIsNamed()
    {
        LocalCatcher other; // one of the two does not get the first port
        other.start(*m_sink);
        other.listen();
        QTRY_VERIFY(other.status().listening);
        m_endpoint->listen();
        QTRY_VERIFY(m_endpoint->status().listening);
        const int port = QUrl(m_endpoint->origin()).port();
        if (port == LocalCatcher::firstPort)
            return; // the other one got another
        QTRY_VERIFY(m_endpoint->holder()); // this process, or one that listened before
        QTRY_VERIFY(says(u"Port 9000 is in use by %1 (process %2); %3 is the next free one."_s
                             .arg(QString::fromStdString(m_endpoint->holder()->name))
                             .arg(m_endpoint->holder()->process)
                             .arg(port)));
    }

    void aLogThatRefusesIsTold()
    {
        m_endpoint->listen();
        QTRY_VERIFY(m_endpoint->status().listening);
        m_sink->refuse(Error{ErrorKind::DiskFull, u"/log"_s});
        QTcpSocket peer;
        const QUrl url(m_endpoint->origin());
        peer.connectToHost(url.host(), quint16(url.port()));
        peer.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(m_endpoint->status().storeError);
        QTRY_VERIFY(says(phrase(*m_endpoint->status().storeError).text()));
        m_sink->refuse(std::nullopt);
        QTRY_VERIFY(!m_endpoint->status().storeError);
    }

    void requestsAreCounted()
    {
        m_log->record(RecordedLog::caught(2));
        QVERIFY(m_log->open());
        QTRY_COMPARE(all(EndpointModel::CountRole), u"2"_s);
        const Exchange theirs = samples::caught();
        m_log->record({theirs, samples::otherEnd(theirs)}); // what was sent is not counted
        m_log->thread.poke();
        QTRY_COMPARE(all(Qt::AccessibleTextRole), u"All endpoints, 3"_s);
        m_sidebar->hide();
        m_log->record(RecordedLog::caught(1));
        m_log->thread.poke();
        m_sidebar->show();
        QTRY_COMPARE(all(EndpointModel::CountRole), u"4"_s);
    }

    void anEndpointHasAnAddressOfItsOwn()
    {
        auto *list = m_sidebar->findChild<QListView *>(u"endpoints"_s);
        const int added = m_book->add();
        EndpointConfig config = m_book->at(added);
        config.path = "/shop";
        config.listen = ListenPlace{.port = 0};
        m_book->set(added, config);
        const QModelIndex row = list->model()->index(added + 1, 0);
        const auto force = [this] { m_endpoint->setEndpoints(m_book->inForce()); };
        const auto state = [&] { return EndpointModel::State(row.data(EndpointModel::StateRole).toInt()); };
        using Is = EndpointModel::State;
        force();
        QCOMPARE(row.data(EndpointModel::PathRole).toString(), u"0/shop"_s);
        QCOMPARE(state(), Is::Silent);
        m_endpoint->listen();
        QTRY_COMPARE(state(), Is::Listening);
        const QString origin = m_endpoint->reachOf(config).origins.first();
        QCOMPARE(row.data(EndpointModel::PathRole).toString(), QUrl(origin).authority() + u"/shop"_s);
        QTRY_COMPARE(address()->text(), m_endpoint->origin());
        m_sidebar->setEndpoint(added);
        QCOMPARE(address()->text(), origin + u"/shop"_s);
        QCOMPARE(m_sidebar->address(), origin + u"/shop"_s);
        QVERIFY(m_copy->isEnabled());
        QCOMPARE(m_stop->text(), u"S&top endpoint"_s);

        config.isStopped = true;
        m_book->set(added, config);
        force();
        QCOMPARE(state(), Is::Stopped);
        QVERIFY(row.data(EndpointModel::WordsRole).toString().startsWith(u"Stopped"_s));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"Stopped"_s));
        QVERIFY(says(u"Stopped: it takes no requests."_s));
        QCOMPARE(address()->text(), QString());
        QVERIFY(!m_copy->isEnabled());
        QCOMPARE(m_stop->text(), u"S&tart endpoint"_s);
    }

    void anEndpointsPortThatIsTakenIsTold()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        auto *list = m_sidebar->findChild<QListView *>(u"endpoints"_s);
        const int added = m_book->add();
        EndpointConfig config = m_book->at(added);
        config.listen = ListenPlace{u"127.0.0.1"_s, holder.serverPort()};
        m_book->set(added, config);
        m_endpoint->setEndpoints(m_book->inForce());
        m_endpoint->listen();
        m_sidebar->setEndpoint(added);
        const QModelIndex row = list->model()->index(added + 1, 0);
        const QString words = u"In use by %1 (process %2)."_s
                                  .arg(QFileInfo(QCoreApplication::applicationFilePath()).fileName())
                                  .arg(QCoreApplication::applicationPid());
        QTRY_COMPARE(row.data(EndpointModel::WordsRole).toString(), words);
        QCOMPARE(EndpointModel::State(row.data(EndpointModel::StateRole).toInt()), EndpointModel::State::Failed);
        QTRY_VERIFY(says(words));
        QCOMPARE(address()->placeholderText(), config.listen->text());
        QCOMPARE(m_stop->text(), u"S&tart endpoint"_s);
        QTRY_VERIFY(m_endpoint->status().listening);
    }

    void endpointsStandThereAndAreChosen()
    {
        auto *list = m_sidebar->findChild<QListView *>(u"endpoints"_s);
        QSignalSpy chosen(m_sidebar.get(), &CatcherSidebar::chosen);
        QCOMPARE(m_sidebar->endpoint(), -1);
        QVERIFY(!m_remove->isEnabled());
        const int added = m_book->add();
        QCOMPARE(list->model()->rowCount(), 3);
        m_sidebar->setEndpoint(added);
        QCOMPARE(chosen.last().first().toInt(), added);
        QVERIFY(m_remove->isEnabled());
        const QModelIndex row = list->model()->index(added + 1, 0);
        QCOMPARE(row.data(EndpointModel::PathRole).toString(), u"/hook2"_s);
        QCOMPARE(row.data(EndpointModel::WordsRole).toString(), u"200"_s);
        EndpointConfig config = m_book->at(added);
        config.isPaused = true;
        m_book->set(added, config);
        QCOMPARE(row.data(EndpointModel::WordsRole).toString(), u"Paused: answers 503"_s);
        QVERIFY(m_pause->text().contains(u"Resume"_s));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_book->at(0).name, config.name);
        QCOMPARE(m_sidebar->endpoint(), 0);
        QSignalSpy removed(m_remove.get(), &QAction::triggered);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        m_book->remove(0);
        QVERIFY(says(u"“Endpoint 2” was removed."_s));
        QTest::mouseClick(m_sidebar->findChild<QWidget *>(u"undoRemove"_s), Qt::LeftButton);
        QCOMPARE(m_book->at(0).name, u"Endpoint 2"_s);
    }

    void aPortOfChoiceIsTaken()
    {
        m_place->setChecked(true);
        m_endpoint->listen();
        QTRY_VERIFY(m_endpoint->status().listening);
        const int before = m_endpoint->listeningPort();
        auto *port = m_sidebar->findChild<QLineEdit *>(u"catcherPort"_s);
        QSignalSpy edited(&m_sidebar->listening(), &ListenForm::edited);
        port->setFocus();
        port->selectAll();
        QTest::keyClicks(port, u"99999"_s);
        QVERIFY(says(u"A port is a number from 1 to 65535."_s));
        QTest::keyClick(port, Qt::Key_Return);
        QCOMPARE(edited.size(), 0);
        port->selectAll();
        QTest::keyClicks(port, QString::number(before + 100));
        QTest::keyClick(port, Qt::Key_Return);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(int(m_endpoint->port()), before + 100);
        QTRY_VERIFY(m_endpoint->status().listening && m_endpoint->listeningPort() >= before + 100);
    }

    void onTheNetworkItsAddressesStandThere()
    {
        m_place->setChecked(true);
        m_endpoint->listen();
        QTRY_VERIFY(m_endpoint->status().listening);
        QTest::mouseClick(m_sidebar->findChild<QWidget *>(u"onNetwork"_s), Qt::LeftButton);
        QVERIFY(m_endpoint->isOnNetwork());
        QTRY_VERIFY(says(u"Listening on this machine and the network"_s));
        QTest::mouseClick(m_sidebar->findChild<QWidget *>(u"onMachine"_s), Qt::LeftButton);
        QTRY_VERIFY(says(u"Listening on this machine only"_s));
    }

    void tlsIsTakenOnTheSamePort()
    {
        m_place->setChecked(true);
        m_endpoint->listen();
        QTRY_VERIFY(m_endpoint->status().listening);
        QTest::mouseClick(m_sidebar->findChild<QWidget *>(u"catcherTls"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QTRY_VERIFY(m_endpoint->takesTls());
        QTRY_VERIFY(m_endpoint->status().origins.contains(
            u"https://127.0.0.1:%1"_s.arg(m_endpoint->listeningPort())));
        QTRY_VERIFY(says(u"same port takes HTTP and TLS"_s));
        QVERIFY(m_authority->certificate().startsWith("-----BEGIN CERTIFICATE"));
        CatcherAuthority again(*m_secrets);
        again.open();
        QTRY_COMPARE(again.certificate(), m_authority->certificate());
    }

    void clientsAreAskedForCertificates()
    {
        m_place->setChecked(true);
        auto *how = m_sidebar->findChild<QComboBox *>(u"clientCertificate"_s);
        QVERIFY(!how->isVisible());
        QSignalSpy edited(&m_sidebar->listening(), &ListenForm::edited);
        QTest::mouseClick(m_sidebar->findChild<QWidget *>(u"catcherTls"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QTRY_VERIFY(how->isVisible());
        QTRY_COMPARE(edited.size(), 1);
        QCOMPARE(how->currentIndex(), 0);
        QTest::keyClick(how, Qt::Key_End);
        QCOMPARE(m_endpoint->clientCheck().how, TlsServerOptions::ClientCertificate::Required);
        QCOMPARE(edited.size(), 2);
        QVERIFY(says(u"Who shows none is turned away."_s));
        const QString missing = m_folder->filePath(u"nowhere.pem"_s);
        m_endpoint->setClientCheck({TlsServerOptions::ClientCertificate::Required, missing});
        QTRY_VERIFY(m_endpoint->clientError());
        QVERIFY(says(phrase(*m_endpoint->clientError()).what + u" TLS is refused meanwhile."_s));
        auto *any = m_sidebar->findChild<QToolButton *>(u"anyClientAuthority"_s);
        QTest::mouseClick(any, Qt::LeftButton);
        QCOMPARE(m_endpoint->clientCheck().authorities, QString());
        QVERIFY(!m_endpoint->clientError());
        QVERIFY(!any->isVisible());
    }

    void aCodeIsPainted()
    {
        QrCode code;
        QCOMPARE(code.modules(), 0);
        code.setText(u"http://192.168.1.7:9000"_s);
        QCOMPARE(code.modules(), 25); // version 2, ISO/IEC 18004
        code.resize(code.sizeHint());
        const QImage image = code.grab().toImage();
        const int module = image.width() / (25 + 8);
        QCOMPARE(image.pixelColor(module, module), QColor(Qt::white));          // the quiet zone
        QCOMPARE(image.pixelColor(module * 4 + 1, module * 4 + 1), QColor(Qt::black)); // a finder's corner
        QVERIFY(code.accessibleName().contains(u"192.168.1.7"_s));
    }

    void itsButtonsListenAndCopy()
    {
        QSignalSpy listened(m_listen.get(), &QAction::triggered);
        QSignalSpy copied(m_copy.get(), &QAction::triggered);
        press(*m_listen);
        QCOMPARE(listened.size(), 1);
        QVERIFY(!m_copy->isEnabled());
        m_endpoint->listen();
        QTRY_VERIFY(m_copy->isEnabled());
        press(*m_copy);
        QCOMPARE(copied.size(), 1);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::CatcherSidebarTest)
#include "tst_catchersidebar.moc"
