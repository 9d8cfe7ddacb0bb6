// SPDX-License-Identifier: MIT
#include "ui/composer/composer.h"

#include "collection/filesecrets.h"
#include "phrase/phrase.h"
#include "ui/composer/dispatch.h"
#include "ui/composer/documenttabs.h"
#include "ui/composer/draftof.h"
#include "ui/composer/replayseries.h"
#include "ui/composer/requestpreview.h"
#include "ui/composer/targetline.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/panehead.h"

#include <QAction>
#include <QBoxLayout>
#include <QTimer>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint64 elsewhereKey = 0; // no tab has it
constexpr qsizetype closedKept = 20;

} // namespace

struct Composer::Tab
{
    quint64 key;
    OpenRequest request;
    RequestDraft saving = {}; ///< as it was when its saving began
};

Composer::Composer(Outbound &outbound, LogThread &log, SecretStore &secrets, Highlighting &highlighting,
                   const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_thread(u"composer"_s)
    , m_bar(new DocumentTabs)
    , m_editor(new RequestEditor(highlighting, m_thread, actions.editor))
    , m_dispatch(new Dispatch(outbound, log, secrets, m_thread, this))
    , m_replays(new ReplaySeries(outbound, m_thread, this))
    , m_pause(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTabRow(actions.newTab));
    column->addWidget(m_editor, 1);

    m_pause->setSingleShot(true);
    m_pause->setInterval(40ms);
    connect(m_pause, &QTimer::timeout, this, &Composer::preview);
    connect(m_bar, &QTabBar::currentChanged, this, &Composer::chosen);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &Composer::close);
    connect(m_editor, &RequestEditor::edited, this, &Composer::edited);

    connect(m_dispatch, &Dispatch::refused, this, &Composer::refuse);
    connect(m_dispatch, &Dispatch::underWayChanged, this, &Composer::showUnderWay);
    connect(m_dispatch, &Dispatch::contentChanged, this, [this](quint64 key, const ExchangeContent &content) {
        if (Tab *shown = find(key))
            setContent(*shown, content);
    });
    connect(m_dispatch, &Dispatch::left, this, [this](quint64 key, const QUuid &id) {
        if (key == elsewhereKey)
            Q_EMIT leftElsewhere(id);
    });
    connect(m_replays, &ReplaySeries::changed, this, &Composer::showUnderWay);
    connect(m_dispatch, &Dispatch::secretRead, this, [this](quint64 key, const QByteArray &secret) {
        Tab *read = find(key);
        if (!read)
            return;
        read->request.draft.auth.secret = secret;
        if (read->request.saved)
            read->request.saved->auth.secret = secret;
        if (read == &tab())
            m_editor->setDraft(read->request.draft);
    });
    showUnderWay();
}

Composer::~Composer() = default;

QWidget *Composer::makeTabRow(QAction *newTab)
{
    m_bar->setObjectName(u"documents"_s);
    auto *row = new QWidget;
    row->setFixedHeight(grid(33));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(grid(6), 1, grid(6), 0);
    line->setSpacing(grid(2));
    line->addWidget(m_bar, 0, Qt::AlignBottom);
    QToolButton *plus = flatButton(newTab, false, row);
    plus->setObjectName(u"newTabButton"_s);
    line->addWidget(plus);
    line->addStretch(1);
    return row;
}

Composer::Tab &Composer::tab() const
{
    return *m_tabs.at(size_t(currentIndex()));
}

Composer::Tab *Composer::find(quint64 key) const
{
    const auto it = std::ranges::find(m_tabs, key, [](const auto &tab) { return tab->key; });
    return it == m_tabs.end() ? nullptr : it->get();
}

int Composer::currentIndex() const
{
    return m_bar->currentIndex();
}

const OpenRequest &Composer::request(int index) const
{
    return m_tabs.at(size_t(index))->request;
}

void Composer::insert(const OpenRequest &request)
{
    m_tabs.push_back(std::make_unique<Tab>(m_nextKey++, request));
    m_tabs.back()->request.tab = m_tabs.back()->key;
    const QSignalBlocker quiet(m_bar);
    m_bar->setCurrentIndex(m_bar->addTab(request.title()));
    describe(count() - 1);
}

void Composer::open(const OpenRequest &request)
{
    const auto it = std::ranges::find_if(m_tabs, [&](const auto &open) {
        return request.path.isEmpty() ? !open->request.isModified() && open->request.saved == request.saved
                                      : open->request.path == request.path;
    });
    if (it != m_tabs.end()) {
        m_bar->setCurrentIndex(int(it - m_tabs.begin()));
        return;
    }
    const bool gives = !m_tabs.empty() && tab().request.path.isEmpty() && tab().request.draft == RequestDraft() &&
                       !m_dispatch->isUnderWay(tab().key);
    if (gives) {
        tab().request = request;
        tab().request.tab = tab().key;
        describe(currentIndex());
    } else {
        insert(request);
    }
    chosen();
}

void Composer::restore(const QList<OpenRequest> &requests, int current)
{
    for (const OpenRequest &request : requests) {
        insert(request);
        // Its last exchange is shown once the log has given it.
        if (const auto shown = std::exchange(m_tabs.back()->request.content, {}).exchange)
            m_dispatch->follow(m_tabs.back()->key, shown->id);
    }
    if (m_tabs.empty())
        insert(newRequest());
    const QSignalBlocker quiet(m_bar);
    m_bar->setCurrentIndex(qBound(0, current, count() - 1));
    chosen();
}

void Composer::amend(const std::function<void(OpenRequest &)> &amendment)
{
    for (int i = 0; i < count(); ++i) {
        OpenRequest &request = m_tabs[size_t(i)]->request;
        const RequestDraft before = request.draft;
        amendment(request);
        describe(i);
        if (i == currentIndex() && request.draft != before) {
            m_editor->setDraft(request.draft);
            preview();
        }
    }
}

void Composer::openNew()
{
    insert(newRequest());
    chosen();
    m_editor->focusUrl();
}

void Composer::close(int index)
{
    if (index < 0 || index >= count())
        return;
    Tab &going = *m_tabs.at(size_t(index));
    m_dispatch->forget(going.key);
    if (going.request.isModified() || !going.request.path.isEmpty()) {
        m_closed.append(going.request);
        if (m_closed.size() > closedKept)
            m_closed.removeFirst();
    }
    const QSignalBlocker quiet(m_bar);
    m_tabs.erase(m_tabs.begin() + index);
    m_bar->removeTab(index);
    if (m_tabs.empty())
        insert(newRequest());
    chosen();
}

void Composer::reopenClosed()
{
    if (m_closed.isEmpty())
        return;
    insert(m_closed.takeLast());
    chosen();
}

void Composer::chosen()
{
    m_editor->setDraft(tab().request.draft);
    m_editor->target().clear();
    showUnderWay();
    if (!tab().request.content.preview)
        Q_EMIT contentChanged(tab().request.content);
    preview();
    Q_EMIT currentChanged();
    Q_EMIT changed();
}

void Composer::describe(int index)
{
    const OpenRequest &request = m_tabs.at(size_t(index))->request;
    m_bar->setDocument(index, request.draft.method, request.title(), request.isModified());
}

void Composer::edited()
{
    OpenRequest &request = tab().request;
    const QString name = request.draft.name;
    request.draft = m_editor->draft();
    request.draft.name = name;
    describe(currentIndex());
    m_pause->start();
    Q_EMIT changed();
}

const OpenRequest &Composer::beginSaving()
{
    tab().saving = tab().request.draft;
    return tab().request;
}

void Composer::setSaved(const OpenRequest &saved)
{
    Tab *its = find(saved.tab);
    if (!its)
        return; // it was closed meanwhile
    OpenRequest &request = its->request;
    if (request.draft == its->saving) {
        request.draft = saved.draft;
    } else {
        request.draft.name = saved.draft.name;
        request.draft.auth.secretName = saved.draft.auth.secretName;
    }
    request.saved = saved.saved;
    request.path = saved.path;
    request.seq = saved.seq;
    request.foreign = saved.foreign;
    const auto at = std::ranges::find(m_tabs, its, [](const auto &tab) { return tab.get(); });
    describe(int(at - m_tabs.begin()));
    if (its == &tab()) {
        m_editor->setDraft(request.draft);
        preview();
    }
    Q_EMIT changed();
}

void Composer::setCatcher(const QString &origin)
{
    if (origin == m_catcher && !m_catcher.isEmpty())
        return;
    m_catcher = origin;
    m_environment = {};
    if (!origin.isEmpty())
        m_environment.set("catcher", origin.toUtf8());
    if (!m_tabs.empty())
        preview();
}

void Composer::preview()
{
    m_pause->stop();
    const Ticket &ticket = m_previewing.renew();
    const RequestDraft &draft = tab().request.draft;
    const Environment environment = withSecretNames(m_environment, draft);
    m_editor->setEnvironment(environment);
    if (draft.url.trimmed().isEmpty()) {
        m_editor->target().clear();
        if (!tab().request.content.exchange || tab().request.content.preview)
            setContent(tab(), {});
        return;
    }
    m_thread.ask(
        ticket, [draft, environment] { return makePreview(draft, environment); },
        [this, key = tab().key](const RequestPreview &made) {
            if (!made.exchange)
                return m_editor->target().showProblem(problemText(made.exchange.error()), false);
            const bool own = !m_catcher.isEmpty() && made.url.startsWith(m_catcher);
            m_editor->target().showTarget(made.url, own               ? tr(", your own catcher, which is listening")
                                                    : made.namesSecret ? tr(", with its secret from the keychain")
                                                                       : QString());
            OpenRequest &request = tab().request;
            if ((!request.content.exchange || request.content.preview) && !m_dispatch->isUnderWay(key))
                setContent(tab(), {*made.exchange, nullptr, true});
        });
}

QString Composer::problemText(const Error &error) const
{
    if (error.kind == ErrorKind::UnresolvedVariable && error.detail == "catcher"_L1)
        return tr("{{catcher}} has no value: the catcher does not listen.");
    return phrase(error).text();
}

void Composer::refuse(quint64 key, const Error &error)
{
    if (key == elsewhereKey)
        Q_EMIT said(problemText(error));
    else if (key == tab().key)
        m_editor->target().showProblem(problemText(error), true);
}

void Composer::say(const QString &problem)
{
    m_editor->target().showProblem(problem, true);
}

void Composer::setContent(Tab &tab, const ExchangeContent &content)
{
    tab.request.content = content;
    if (&tab == &this->tab())
        Q_EMIT contentChanged(content);
    if (!content.preview)
        Q_EMIT changed();
}

void Composer::send()
{
    m_pause->stop();
    m_dispatch->send(tab().key, tab().request.draft, m_environment);
}

void Composer::stop()
{
    m_dispatch->stop(tab().key);
    m_dispatch->stop(elsewhereKey);
    m_replays->stop();
}

void Composer::sendAgain(const std::shared_ptr<const Exchange> &exchange, bool elsewhere)
{
    if (!exchange)
        return;
    const bool left = exchange->requestBytes() && exchange->requestBytes()->size() > 0;
    if (left)
        m_dispatch->sendAgain(elsewhere ? elsewhereKey : tab().key, exchange);
    else if (!elsewhere)
        send();
    else
        Q_EMIT said(tr("Not a byte of that request was recorded: there is nothing to send again."));
}

void Composer::openCopyOf(const std::shared_ptr<const Exchange> &exchange)
{
    if (!exchange)
        return;
    m_thread.ask(
        m_copying.renew(), [exchange] { return draftOf(*exchange); },
        [this](const Result<RequestDraft> &draft) {
            if (!draft)
                return Q_EMIT said(problemText(draft.error()));
            OpenRequest copy;
            copy.draft = *draft;
            insert(copy);
            chosen();
            Q_EMIT copyOpened();
        });
}

void Composer::showExchange(const QUuid &id)
{
    m_dispatch->follow(tab().key, id);
}

void Composer::showUnderWay()
{
    const bool here = !m_tabs.empty() && m_dispatch->isUnderWay(tab().key);
    m_actions.editor.send->setEnabled(!here);
    m_actions.editor.stop->setEnabled(here || m_dispatch->isUnderWay(elsewhereKey) || m_replays->isUnderWay());
    m_editor->setUnderWay(here);
}

} // namespace wirebell
