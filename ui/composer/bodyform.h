// SPDX-License-Identifier: MIT
#pragma once

#include "ui/composer/bodycheck.h"
#include "ui/exchange/readingthread.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTimer;

namespace wirebell {

class CodeEditor;
class EditTable;
class ElidedLabel;
class Highlighting;
class PartModel;

/// The body as it is typed: its kind, an editor for text, a table for parts, a path for a file; its size, and whether
/// it is well-formed.
class BodyForm : public QWidget
{
    Q_OBJECT

public:
    /// `format` is the action that formats JSON. Nothing is owned, all outlives the form.
    BodyForm(Highlighting &highlighting, ReadingThread &thread, QAction *format, QWidget *parent = nullptr);

    const DraftBody &body() const { return m_body; }
    void setBody(const DraftBody &body);
    void setEnvironment(const Environment &environment);
    /// The kind in one word: "JSON", "none".
    QString kindWord() const;

Q_SIGNALS:
    /// By the user, not by setBody().
    void edited();

private:
    QWidget *makeFilePage();
    QWidget *makePartsPage();
    QWidget *makeBar(QAction *format);
    void show();
    void changed();
    void check();
    void showCheck(const BodyCheck &check);
    void format();
    void chooseFile(std::function<void(const QString &)> chosen);

    ReadingThread &m_thread;
    DraftBody m_body;
    Environment m_environment;
    QStackedWidget *m_pages;
    CodeEditor *m_editor;
    QLineEdit *m_path = nullptr;
    PartModel *m_parts = nullptr;
    EditTable *m_partTable = nullptr;
    QLabel *m_none;
    QComboBox *m_kind = nullptr;
    QLabel *m_size = nullptr;
    QLabel *m_sign = nullptr;
    ElidedLabel *m_verdict = nullptr;
    QAction *m_format;
    QTimer *m_pause;
    TicketHolder m_checking;
    bool m_setting = false;
};

} // namespace wirebell
