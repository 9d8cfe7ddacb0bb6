// SPDX-License-Identifier: MIT
#include "ui/composer/bodyform.h"
#include "ui/composer/edittable.h"
#include "ui/composer/partmodel.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/highlighting.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class BodyFormTest : public QObject
{
    Q_OBJECT

    Highlighting m_highlighting;
    std::unique_ptr<ReadingThread> m_thread;
    std::unique_ptr<QAction> m_format;
    std::unique_ptr<BodyForm> m_form;

    template <typename W>
    W *named(const char *name) const
    {
        return m_form->findChild<W *>(QLatin1StringView(name));
    }
    CodeEditor *editor() const { return named<CodeEditor>("bodyEditor"); }
    QString verdict() const { return named<QLabel>("bodyVerdict")->text(); }
    QString size() const { return named<QLabel>("bodySize")->text(); }
    void choose(const QString &kind) const
    {
        auto *box = named<QComboBox>("bodyKind");
        const int index = box->findText(kind);
        QVERIFY2(index >= 0, qPrintable(kind));
        box->setCurrentIndex(index);
    }

private Q_SLOTS:
    void init()
    {
        m_thread = std::make_unique<ReadingThread>(u"test"_s);
        m_format = std::make_unique<QAction>(u"Format"_s);
        m_form = std::make_unique<BodyForm>(m_highlighting, *m_thread, m_format.get());
        m_form->resize(700, 240);
        m_form->setVisible(true);
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void cleanup()
    {
        m_form.reset();
        m_format.reset();
        m_thread.reset();
    }

    void eachKindHasItsPage_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<DraftBody::Kind>("kind");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QByteArray>("control");
        using enum DraftBody::Kind;
        QTest::newRow("JSON") << u"JSON"_s << Json << u"JSON"_s << "bodyEditor"_ba;
        QTest::newRow("text") << u"Text"_s << Text << u"text"_s << "bodyEditor"_ba;
        QTest::newRow("XML") << u"XML"_s << Xml << u"XML"_s << "bodyEditor"_ba;
        QTest::newRow("a form") << u"URL-encoded form"_s << Form << u"form"_s << "bodyEditor"_ba;
        QTest::newRow("parts") << u"Multipart"_s << Multipart << u"multipart"_s << "bodyParts"_ba;
        QTest::newRow("a file") << u"File"_s << File << u"file"_s << "bodyPath"_ba;
    }

    void eachKindHasItsPage()
    {
        QFETCH(QString, shown);
        QFETCH(DraftBody::Kind, kind);
        QFETCH(QString, word);
        QFETCH(QByteArray, control);
        QCOMPARE(m_form->kindWord(), u"none"_s);
        QVERIFY(!editor()->isVisible());
        QSignalSpy edited(m_form.get(), &BodyForm::edited);
        choose(shown);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(m_form->body().kind, kind);
        QCOMPARE(m_form->kindWord(), word);
        auto *page = m_form->findChild<QWidget *>(QLatin1StringView(control));
        QVERIFY(page && page->isVisible());
        QVERIFY(!page->accessibleName().isEmpty());
        QCOMPARE(m_format->isEnabled(), kind == DraftBody::Kind::Json);
        choose(u"No body"_s);
        QCOMPARE(m_form->body(), DraftBody());
        QVERIFY(!page->isVisible());
    }

    void whatIsTypedIsCheckedWithItsPlace()
    {
        choose(u"JSON"_s);
        QTest::keyClicks(editor(), u"{\"rung\": true"_s);
        QTRY_COMPARE(verdict(), u"not well-formed, line 1, column 14: the end came too early"_s);
        QTest::keyClicks(editor(), u"}"_s);
        QTRY_COMPARE(verdict(), u"well-formed"_s);
        QTRY_COMPARE(size(), u"14 bytes"_s);
        QCOMPARE(m_form->body().text, "{\"rung\": true}");
        choose(u"XML"_s);
        QTRY_VERIFY(verdict().startsWith(u"not well-formed, line 1, column "_s));
        choose(u"Text"_s);
        QTRY_COMPARE(verdict(), QString());
        QCOMPARE(size(), u"14 bytes"_s);
    }

    void aVariableCountsWithItsValue()
    {
        choose(u"JSON"_s);
        QTest::keyClicks(editor(), u"{{list}}"_s);
        QTRY_VERIFY(verdict().startsWith(u"not well-formed"_s));
        Environment environment;
        environment.set("list", "[1, 2, 3]");
        m_form->setEnvironment(environment);
        QTRY_COMPARE(verdict(), u"well-formed"_s);
        QCOMPARE(size(), u"9 bytes"_s);
        QCOMPARE(m_form->body().text, "{{list}}");
    }

    void formattingIsOneStepThatCanBeUndone()
    {
        DraftBody body;
        body.kind = DraftBody::Kind::Json;
        body.text = "{\"n\":1.10,\"n\":\"\\u00e9\"}";
        m_form->setBody(body);
        QSignalSpy edited(m_form.get(), &BodyForm::edited);
        m_format->trigger();
        QCOMPARE(m_form->body().text, "{\n  \"n\": 1.10,\n  \"n\": \"\\u00e9\"\n}");
        QVERIFY(!edited.isEmpty());
        const auto times = edited.size();
        m_format->trigger(); // it is formatted
        QCOMPARE(edited.size(), times);
        editor()->undo();
        QCOMPARE(m_form->body().text, body.text);
    }

    void partsAndAFileAreTypedAndChosen()
    {
        choose(u"File"_s);
        QTest::keyClicks(named<QLineEdit>("bodyPath"), u"/tmp/a.bin"_s);
        QCOMPARE(m_form->body().path, u"/tmp/a.bin"_s);

        QTemporaryFile file;
        QVERIFY(file.open());
        const auto choosing = [&](const char *button) {
            QTest::mouseClick(named<QPushButton>(button), Qt::LeftButton);
            auto *dialog = named<QFileDialog>("bodyFileDialog");
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(file.fileName());
            dialog->close();
            QTRY_VERIFY(!named<QFileDialog>("bodyFileDialog"));
        };
        choosing("chooseBodyFile");
        QCOMPARE(m_form->body().path, file.fileName());
        QCOMPARE(named<QLineEdit>("bodyPath")->text(), file.fileName());

        choose(u"Multipart"_s);
        choosing("addPartFile");
        DraftPart part;
        part.name = "file";
        part.path = file.fileName();
        QCOMPARE(m_form->body().parts, QList{part});
        auto *table = named<EditTable>("bodyParts");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, PartModel::Name));
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(m_form->body().parts.isEmpty());
    }

    void settingABodyIsNoEdit()
    {
        QSignalSpy edited(m_form.get(), &BodyForm::edited);
        DraftBody body;
        body.kind = DraftBody::Kind::Text;
        body.text = "one\r\ntwo"; // the editor holds LF alone
        body.literal = true;
        m_form->setBody(body);
        QCOMPARE(m_form->body(), body);
        QCOMPARE(editor()->toPlainText(), u"one\ntwo"_s);
        QTRY_COMPARE(size(), u"8 bytes"_s);
        QCOMPARE(edited.size(), 0);
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), u"!"_s);
        QCOMPARE(m_form->body().text, "one\ntwo!");
        QVERIFY(m_form->body().literal);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::BodyFormTest)
#include "tst_bodyform.moc"
