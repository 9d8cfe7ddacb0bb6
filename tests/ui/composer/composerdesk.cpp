// SPDX-License-Identifier: MIT
#include "ui/composer/composerdesk.h"

#include "ui/composer/targetline.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace wirebell {

ComposerDesk::ComposerDesk()
{
    for (const auto &[action, key] : {std::pair(&send, QKeySequence(Qt::CTRL | Qt::Key_Return)),
                                      std::pair(&stop, QKeySequence(Qt::Key_Escape))}) {
        action->setShortcut(key);
        addAction(action);
    }
    fold.setCheckable(true);
    const RequestEditor::Actions editor{.send = &send, .stop = &stop, .fold = &fold, .format = &format};
    composer = std::make_unique<Composer>(outbound, log, *secrets, highlighting,
                                          Composer::Actions{.editor = editor, .newTab = &newTab});
    connect(&send, &QAction::triggered, composer.get(), &Composer::send);
    connect(&stop, &QAction::triggered, composer.get(), &Composer::stop);
    connect(&newTab, &QAction::triggered, composer.get(), &Composer::openNew);
    connect(composer.get(), &Composer::contentChanged, this, [this](const ExchangeContent &shown) { content = shown; });
    auto *column = new QVBoxLayout(this);
    column->addWidget(composer.get());
    resize(900, 500);
    composer->restore({}, 0);
    outbound.start(nullptr);
    show();
    activateWindow();
}

ComposerDesk::~ComposerDesk()
{
    composer.reset();
}

QByteArray ComposerDesk::shownRequest() const
{
    if (!content.exchange || !content.exchange->requestBytes())
        return {};
    return content.exchange->requestBytes()->readAll().value_or(QByteArray());
}

QByteArray ComposerDesk::shownResponse() const
{
    if (!content.exchange || !content.exchange->responseBytes())
        return {};
    return content.exchange->responseBytes()->readAll().value_or(QByteArray());
}

QString ComposerDesk::targetText() const
{
    return composer->editor().target().text();
}

void ComposerDesk::typeUrl(const QString &url)
{
    composer->editor().focusUrl();
    QTest::keyClick(&named<QLineEdit>("url"), Qt::Key_Delete);
    QTest::keyClicks(&named<QLineEdit>("url"), url);
}

} // namespace wirebell
