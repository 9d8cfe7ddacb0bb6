// SPDX-License-Identifier: MIT
#pragma once

#include "base/channel.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>
#include <QHash>
#include <QObject>

#include <memory>
#include <thread>

class QPalette;
class QTextDocument;

namespace wirebell {

/// A repository that knows the program's own two themes. It reads many files: not on the window's thread.
std::shared_ptr<KSyntaxHighlighting::Repository> makeSyntaxRepository();
/// The theme of `repository` that belongs to a palette, light or dark.
KSyntaxHighlighting::Theme syntaxTheme(const KSyntaxHighlighting::Repository &repository, const QPalette &palette);

/// Colours the text of documents by KSyntaxHighlighting. Its definitions are read on a thread of their own, and not
/// before begin(): a window is on screen without it, and coloured a moment later.
class Highlighting : public QObject
{
    Q_OBJECT

public:
    explicit Highlighting(QObject *parent = nullptr);
    ~Highlighting() override;

    /// Colours `document` by the definition `syntax` ("JSON"; empty: none) from now on, or as soon as it can, in the
    /// colours of the application's palette. The document is not owned. Called again, it takes a new palette over.
    void colour(QTextDocument *document, const QString &syntax);
    /// The definitions may be read now, where a document has asked or as soon as one does.
    void begin();
    /// The definitions are there.
    bool isReady() const { return m_repository != nullptr; }

private:
    void apply(QTextDocument *document, const QString &syntax);
    void load();

    QHash<QTextDocument *, QString> m_waiting;
    std::shared_ptr<KSyntaxHighlighting::Repository> m_repository;
    Channel<std::shared_ptr<KSyntaxHighlighting::Repository>> m_loaded;
    std::thread m_loading;
    bool m_begun = false;
};

} // namespace wirebell
