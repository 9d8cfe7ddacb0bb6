// SPDX-License-Identifier: MIT
#include "collection/requestfile.h"
#include "ui/mainwindow/windowdesk.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// What is done with an exchange that takes several panels.
class TestExchangeDeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaughtRequestIsSentToAnyTarget();
    void theNextThatIsChosenIsCompared();
    void anAnswerBecomesARule();
    void aCaughtRequestIsSaved();
    void twoThatAreSelectedAreCompared();
};

void TestExchangeDeeds::aCaughtRequestIsSentToAnyTarget()
{
    WindowDesk desk;
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_VERIFY(desk.content().exchange && desk.content().exchange->role == Role::Caught);
    const auto caught = desk.content().exchange;
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    QWidget &bar = desk.named("replayBar");
    QVERIFY(bar.isVisible());
    QCOMPARE(QApplication::focusWidget(), &desk.named("replayTarget"));
    desk.named<QLineEdit>("replayTimes").setText(u"3"_s);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.named<QLabel>("replaySays").text(), u"3 sent · 3 answered 2xx"_s);
    QVERIFY(!desk.action("stopSending").isEnabled());
    desk.named<QAbstractButton>("replayLast").click();
    QTRY_VERIFY(desk.content().exchange->cause);
    QCOMPARE(desk.content().exchange->cause->id, caught->id);
    QCOMPARE(desk.content().exchange->requestBytes()->readAll().value_or(QByteArray()),
             caught->requestBytes()->readAll().value_or(QByteArray("?")));
    desk.press(Qt::Key_Escape);
}

void TestExchangeDeeds::theNextThatIsChosenIsCompared()
{
    WindowDesk desk;
    desk.ring();
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_VERIFY(desk.content().exchange && desk.content().exchange->role == Role::Caught);
    const QUuid left = desk.content().exchange->id;
    desk.press(Qt::CTRL | Qt::Key_D);
    QVERIFY(desk.named("compareBar").isVisible());
    QVERIFY(!desk.content().compared);
    desk.named("caught").setFocus();
    desk.press(Qt::Key_Down);
    QTRY_VERIFY(desk.content().compared);
    QCOMPARE(desk.content().exchange->id, left);
    const QUuid right = desk.content().compared->id;
    QVERIFY(right != left);
    desk.named<QAbstractButton>("swapCompared").click();
    QCOMPARE(desk.content().exchange->id, right);
    QCOMPARE(desk.content().compared->id, left);
    desk.press(Qt::CTRL | Qt::Key_D);
    QVERIFY(!desk.content().compared);
    QCOMPARE(desk.content().exchange->id, right);
    QVERIFY(!desk.named("compareBar").isVisible());
}

void TestExchangeDeeds::anAnswerBecomesARule()
{
    WindowDesk desk;
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_VERIFY(desk.content().exchange && desk.content().exchange->role == Role::Caught);
    const auto caught = desk.content().exchange;
    const auto before = desk.endpoints.at(0).rules;
    desk.press(Qt::Key_F8);
    QTRY_COMPARE(desk.endpoints.at(0).rules.size(), before.size() + 1);
    const Rule rule = desk.endpoints.at(0).rules.first();
    QCOMPARE(rule.when.methods, QByteArrayList{caught->request->method});
    QCOMPARE(rule.when.path, caught->request->target);
    QCOMPARE(std::get<AnswerSequence>(rule.then).answers.first().status, caught->response->status);
    QVERIFY(desk.named("reply").isVisible());
    QTRY_VERIFY(desk.endpoints.isSaved());
}

void TestExchangeDeeds::aCaughtRequestIsSaved()
{
    WindowDesk desk;
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_VERIFY(desk.content().exchange && desk.content().exchange->role == Role::Caught);
    const auto caught = desk.content().exchange;
    desk.press(Qt::SHIFT | Qt::Key_F8);
    QTRY_VERIFY(desk.window->findChild<QFileDialog *>(u"saveDialog"_s));
    auto &dialog = desk.named<QFileDialog>("saveDialog");
    const QString path = desk.folder.filePath(u"kept.yml"_s);
    Q_EMIT dialog.fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    dialog.reject();
    const auto file = readRequestFile(path);
    QVERIFY(file);
    QCOMPARE(file->draft.method, caught->request->method);
    QCOMPARE(file->draft.url, "{{catcher}}" + caught->request->target);
    QVERIFY(!file->draft.body.text.isEmpty());
}

void TestExchangeDeeds::twoThatAreSelectedAreCompared()
{
    WindowDesk desk;
    desk.ring();
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_VERIFY(desk.content().exchange && desk.content().exchange->role == Role::Caught);
    desk.named("caught").setFocus();
    desk.press(Qt::SHIFT | Qt::Key_Down);
    desk.press(Qt::CTRL | Qt::Key_D);
    QTRY_VERIFY(desk.content().compared);
    QVERIFY(desk.content().exchange->number < desk.content().compared->number);
    QCOMPARE(desk.content().compared->role, Role::Caught);
}

QTEST_MAIN(TestExchangeDeeds)
#include "tst_exchangedeeds.moc"
