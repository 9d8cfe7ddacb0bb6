// SPDX-License-Identifier: MIT
#include "transport/portholder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTcpServer>
#include <QTest>

using namespace wirebell;

class PortHolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoListensIsNamed_data()
    {
        QTest::addColumn<QHostAddress>("address");
        QTest::newRow("on IPv4") << QHostAddress(QHostAddress::LocalHost);
        QTest::newRow("on IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
    }

    void whoListensIsNamed()
    {
        QFETCH(QHostAddress, address);
        QTcpServer server;
        QVERIFY(server.listen(address));
        const auto holder = portHolder(server.serverPort());
        QVERIFY(holder);
        QCOMPARE(holder->process, QCoreApplication::applicationPid());
        QCOMPARE(QString::fromStdString(holder->name), QFileInfo(QCoreApplication::applicationFilePath()).fileName());
    }

    void nobodyIsNamedWhereNobodyListens()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        QVERIFY(!portHolder(port));
    }
};

QTEST_GUILESS_MAIN(PortHolderTest)
#include "tst_portholder.moc"
