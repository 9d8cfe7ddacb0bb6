// SPDX-License-Identifier: MIT
#include "ui/widgets/highlighting.h"

#include "ui/widgets/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <QGuiApplication>
#include <QTextDocument>

namespace wirebell {

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Repository;

std::shared_ptr<Repository> makeSyntaxRepository()
{
    auto repository = std::make_shared<Repository>();
    repository->addCustomSearchPath(u":"_s); // finds :/themes
    return repository;
}

KSyntaxHighlighting::Theme syntaxTheme(const Repository &repository, const QPalette &palette)
{
    return repository.theme(Theme::of(palette).dark ? u"Wirebell Dark"_s : u"Wirebell Light"_s);
}

Highlighting::Highlighting(QObject *parent)
    : QObject(parent)
    , m_loaded([this](auto batch) {
        m_repository = std::move(batch.back());
        for (const auto &[document, syntax] : m_waiting.asKeyValueRange())
            apply(document, syntax);
        m_waiting.clear();
    })
{
}

Highlighting::~Highlighting()
{
    if (m_loading.joinable())
        m_loading.join();
}

void Highlighting::colour(QTextDocument *document, const QString &syntax)
{
    if (m_repository)
        return apply(document, syntax);
    if (!m_waiting.contains(document))
        connect(document, &QObject::destroyed, this, [this, document] { m_waiting.remove(document); });
    m_waiting.insert(document, syntax);
    load();
}

void Highlighting::begin()
{
    m_begun = true;
    load();
}

void Highlighting::load()
{
    const bool wanted = std::ranges::any_of(m_waiting, [](const QString &syntax) { return !syntax.isEmpty(); });
    if (!m_begun || !wanted || m_loading.joinable())
        return;
    m_loading = std::thread([this, home = thread()] {
        auto repository = makeSyntaxRepository();
        // A definition reads its file when it is first used; these are used at once.
        for (const auto &name : {u"JSON"_s, u"XML"_s})
            repository->definitionForName(name).formats();
        repository->moveToThread(home);
        m_loaded.put(std::move(repository));
    });
}

void Highlighting::apply(QTextDocument *document, const QString &syntax)
{
    using KSyntaxHighlighting::SyntaxHighlighter;
    auto *highlighter = document->findChild<SyntaxHighlighter *>(Qt::FindDirectChildrenOnly);
    if (syntax.isEmpty()) {
        delete highlighter;
        return;
    }
    if (!highlighter)
        highlighter = new SyntaxHighlighter(document);
    const auto theme = syntaxTheme(*m_repository, QGuiApplication::palette());
    const auto definition = m_repository->definitionForName(syntax);
    const bool changed = highlighter->theme().name() != theme.name();
    highlighter->setTheme(theme);
    if (highlighter->definition() != definition)
        highlighter->setDefinition(definition);
    else if (changed)
        highlighter->rehighlight();
}

} // namespace wirebell
