// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace wirebell {

class EndpointBook;
class FormGrid;
class LocalCatcher;

/// What an endpoint is, but for its rules: name, path, where it listens, who is let in, and a few choices.
class EndpointForm : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive the form.
    EndpointForm(EndpointBook &book, const LocalCatcher &catcher, QWidget *parent = nullptr);

    /// Does not count as edited.
    void setEndpoint(int index);
    void focusName();

Q_SIGNALS:
    /// By the user.
    void edited(const wirebell::EndpointConfig &config);

private:
    void typed();
    void place();
    void describe();
    void describePlace();

    EndpointBook &m_book;
    const LocalCatcher &m_catcher;
    int m_index = -1;
    EndpointConfig m_config;
    FormGrid *m_rows;
    QLineEdit *m_name;
    QLineEdit *m_path;
    QLabel *m_pathNote;
    QLineEdit *m_listen;
    QLabel *m_listenNote;
    QComboBox *m_scheme;
    QLineEdit *m_user;
    QLineEdit *m_fieldName;
    QCheckBox *m_inQuery;
    QLineEdit *m_secret;
    QToolButton *m_reveal;
    QWidget *m_secretRow;
    QLabel *m_authNote;
    QComboBox *m_sockets;
    QCheckBox *m_cors;
    QCheckBox *m_expect;
    QCheckBox *m_records;
    QCheckBox *m_crossSite;
};

} // namespace wirebell
