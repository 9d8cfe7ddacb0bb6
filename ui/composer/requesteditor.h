// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"
#include "ui/exchange/readingthread.h"

#include <QWidget>

class QAction;
class QComboBox;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace wirebell {

class AuthForm;
class BodyForm;
class DetailTabs;
class EditTable;
class Environment;
class FieldModel;
class Highlighting;
class MethodBox;
class TargetLine;
class UrlField;

/// The controls that one request is typed into: method, URL and kind, the line under them, and below, foldable, its
/// fields, its authentication and its body.
class RequestEditor : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *send;
        QAction *stop;
        QAction *fold;   ///< checkable: the lower part is folded away
        QAction *format; ///< formats a JSON body
    };

    /// Nothing is owned; all outlives the editor.
    RequestEditor(Highlighting &highlighting, ReadingThread &thread, const Actions &actions, QWidget *parent = nullptr);

    const RequestDraft &draft() const { return m_draft; }
    void setDraft(const RequestDraft &draft);
    void setEnvironment(const Environment &environment);
    /// The button sends, or stops what is under way.
    void setUnderWay(bool underWay);

    TargetLine &target() const { return *m_target; }
    void focusUrl();
    void focusSend();
    bool isFolded() const;
    /// The height of what stays when the lower part is folded.
    int foldedHeight() const;

Q_SIGNALS:
    /// By the user, not by setDraft().
    void edited();

private:
    QWidget *makeRow();
    QWidget *makeParts(Highlighting &highlighting, ReadingThread &thread);
    void take();
    void describe();

    Actions m_actions;
    RequestDraft m_draft;
    MethodBox *m_method;
    UrlField *m_url;
    QComboBox *m_purpose;
    QPushButton *m_send;
    QToolButton *m_fold;
    TargetLine *m_target;
    QWidget *m_top = nullptr;
    QWidget *m_parts = nullptr;
    DetailTabs *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    FieldModel *m_fields = nullptr;
    EditTable *m_fieldTable = nullptr;
    AuthForm *m_auth = nullptr;
    BodyForm *m_body = nullptr;
    bool m_setting = false;
    bool m_underWay = false;
};

} // namespace wirebell
