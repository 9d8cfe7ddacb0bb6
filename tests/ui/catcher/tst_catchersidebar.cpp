// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "support/memorysink.h"
#include "ui/catcher/catchersidebar.h"
#include "ui/catcher/endpoint.h"
#include "ui/log/recordedlog.h"
#include "ui/widgets/countdelegate.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QTest>
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
    std::unique_ptr<Endpoint> m_endpoint;
    std::unique_ptr<QAction> m_listen;
    std::unique_ptr<QAction> m_copy;
    std::unique_ptr<CatcherSidebar> m_sidebar;

    bool says(const QString &words) const
    {
        return std::ranges::any_of(m_sidebar->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text() == words; });
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
        m_endpoint = std::make_unique<Endpoint>();
        m_listen = std::make_unique<QAction>(u"Listen"_s);
        m_copy = std::make_unique<QAction>(u"Copy address"_s);
        m_sidebar = std::make_unique<CatcherSidebar>(*m_endpoint, m_log->thread, m_listen.get(), m_copy.get());
        m_sidebar->resize(260, 400);
        m_sidebar->show();
        QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
        m_endpoint->start(*m_sink);
    }

    void cleanup()
    {
        m_sidebar.reset();
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
        Endpoint other; // one of the two does not get the first port
        other.start(*m_sink);
        other.listen();
        QTRY_VERIFY(other.status().listening);
        m_endpoint->listen();
        QTRY_VERIFY(m_endpoint->status().listening);
        const int port = QUrl(m_endpoint->origin()).port();
        QVERIFY(says(port == Endpoint::firstPort
                         ? u"Every request that arrives there is recorded, then answered."_s
                         : u"Port 9000 is in use by another program; %1 is the next free one."_s.arg(port)));
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
        QTRY_COMPARE(all(CountDelegate::CountRole), u"2"_s);
        const Exchange theirs = samples::caught();
        m_log->record({theirs, samples::otherEnd(theirs)}); // what was sent is not counted
        m_log->thread.poke();
        QTRY_COMPARE(all(Qt::AccessibleTextRole), u"All requests, 3"_s);
        m_sidebar->hide();
        m_log->record(RecordedLog::caught(1));
        m_log->thread.poke();
        m_sidebar->show();
        QTRY_COMPARE(all(CountDelegate::CountRole), u"4"_s);
    }

    void itsButtonsListenAndCopy()
    {
        QSignalSpy listened(m_listen.get(), &QAction::triggered);
        QSignalSpy copied(m_copy.get(), &QAction::triggered);
        press(*m_listen);
        QCOMPARE(listened.size(), 1);
        press(*m_copy);
        QCOMPARE(copied.size(), 1);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::CatcherSidebarTest)
#include "tst_catchersidebar.moc"
