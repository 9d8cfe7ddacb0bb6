// SPDX-License-Identifier: MIT
#include "ui/catcher/endpointform.h"

#include "phrase/phrase.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/formgrid.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/reachwords.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notelabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

using Scheme = AuthRequirement::Scheme;

EndpointForm::EndpointForm(EndpointBook &book, const LocalCatcher &catcher, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_catcher(catcher)
    , m_rows(new FormGrid)
    , m_name(new QLineEdit)
    , m_path(new QLineEdit)
    , m_pathNote(noteLabel())
    , m_listen(new QLineEdit)
    , m_listenNote(noteLabel())
    , m_scheme(new QComboBox)
    , m_user(new QLineEdit)
    , m_fieldName(new QLineEdit)
    , m_inQuery(new QCheckBox(tr("as a key of the query")))
    , m_secret(new QLineEdit)
    , m_reveal(new QToolButton)
    , m_secretRow(new QWidget)
    , m_authNote(noteLabel())
    , m_sockets(new QComboBox)
    , m_cors(new QCheckBox(tr("Any web page may read it (CORS)")))
    , m_expect(new QCheckBox(tr("Refuse “Expect: 100-continue” with 417")))
    , m_records(new QCheckBox(tr("Keep what arrives in the log")))
    , m_crossSite(new QCheckBox(tr("Forward cross-site requests too")))
{
    m_name->setObjectName(u"endpointName"_s);
    m_path->setObjectName(u"endpointPath"_s);
    m_path->setFont(fixedFont());
    m_path->setPlaceholderText(tr("any path"));
    m_listen->setObjectName(u"endpointListen"_s);
    m_listen->setFont(fixedFont());
    m_listen->setPlaceholderText(tr("with the others"));
    m_listen->setAccessibleName(tr("Address and port of its own"));
    m_listen->setToolTip(tr("A port, or an address with one: 9100, 127.0.0.1:9100, [::1]:9100; port 0 is any free one"));
    m_listenNote->setObjectName(u"endpointListenNote"_s);
    m_scheme->setObjectName(u"endpointAuth"_s);
    m_scheme->setAccessibleName(tr("Who is let in"));
    m_scheme->addItem(tr("Everybody"), -1);
    m_scheme->addItem(tr("Basic: user and password"), int(Scheme::Basic));
    m_scheme->addItem(tr("Bearer token"), int(Scheme::Bearer));
    m_scheme->addItem(tr("API key"), int(Scheme::ApiKey));
    m_scheme->addItem(tr("Digest: user and password"), int(Scheme::Digest));
    m_scheme->addItem(tr("HMAC-SHA-256 of the content"), int(Scheme::Hmac));
    m_user->setObjectName(u"endpointUser"_s);
    m_user->setAccessibleName(tr("User name"));
    m_fieldName->setObjectName(u"endpointAuthField"_s);
    m_fieldName->setAccessibleName(tr("Field of the key or the signature"));
    m_fieldName->setFont(fixedFont());
    m_inQuery->setObjectName(u"endpointAuthInQuery"_s);
    m_secret->setObjectName(u"endpointSecret"_s);
    m_secret->setAccessibleName(tr("Secret"));
    m_secret->setFont(fixedFont());
    m_secret->setEchoMode(QLineEdit::Password);
    m_reveal->setObjectName(u"revealEndpointSecret"_s);
    m_reveal->setCheckable(true);
    m_reveal->setAutoRaise(true);
    m_reveal->setIcon(icon(u"eye"_s));
    m_reveal->setAccessibleName(tr("Show the secret"));
    m_reveal->setToolTip(tr("Show the secret"));
    m_sockets->setObjectName(u"endpointWebSockets"_s);
    m_sockets->setAccessibleName(tr("WebSocket handshakes"));
    m_sockets->addItems({tr("Requests like any other"), tr("Accepted, messages kept"), tr("Accepted, each message sent back")});
    m_cors->setObjectName(u"endpointCors"_s);
    m_expect->setObjectName(u"endpointRefusesExpect"_s);
    m_records->setObjectName(u"endpointRecords"_s);
    m_crossSite->setToolTip(tr("What a browser sent for a page of another site is forwarded as well"));
    m_crossSite->setObjectName(u"endpointCrossSite"_s);

    auto *secret = new QHBoxLayout(m_secretRow);
    secret->setContentsMargins(0, 0, 0, 0);
    secret->setSpacing(grid(4));
    secret->addWidget(m_secret, 1);
    secret->addWidget(m_reveal);
    m_rows->add(tr("Name"), m_name);
    m_rows->add(tr("Path"), m_path);
    m_rows->addBelow(m_pathNote);
    m_rows->add(tr("Listen"), m_listen);
    m_rows->addBelow(m_listenNote);
    m_rows->add(tr("Let in"), m_scheme);
    m_rows->add(tr("User"), m_user);
    m_rows->add(tr("Field"), m_fieldName);
    m_rows->addBelow(m_inQuery);
    m_rows->add(tr("Secret"), m_secretRow);
    m_rows->addBelow(m_authNote);
    m_rows->add(tr("Sockets"), m_sockets);
    for (QComboBox *box : {m_scheme, m_sockets}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    for (QCheckBox *box : {m_records, m_cors, m_expect, m_crossSite})
        m_rows->addBelow(box);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_rows);
    column->addStretch(1);

    for (QLineEdit *line : {m_name, m_path, m_user, m_fieldName, m_secret})
        connect(line, &QLineEdit::textEdited, this, &EndpointForm::typed);
    for (QCheckBox *box : {m_inQuery, m_cors, m_expect, m_records, m_crossSite})
        connect(box, &QCheckBox::clicked, this, &EndpointForm::typed);
    connect(m_listen, &QLineEdit::textEdited, this, &EndpointForm::describePlace);
    connect(m_listen, &QLineEdit::editingFinished, this, &EndpointForm::place);
    connect(&catcher, &LocalCatcher::statusChanged, this, &EndpointForm::describePlace);
    connect(m_scheme, &QComboBox::activated, this, &EndpointForm::typed);
    connect(m_sockets, &QComboBox::activated, this, &EndpointForm::typed);
    connect(m_reveal, &QToolButton::toggled, this,
            [this](bool on) { m_secret->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    connect(&book, &EndpointBook::savingChanged, this, &EndpointForm::describe);
    connect(&book, &EndpointBook::edited, this, [this](int index) {
        if (index == m_index && m_book.at(index) != m_config)
            setEndpoint(index);
    });
}

void EndpointForm::setEndpoint(int index)
{
    m_index = index;
    if (index < 0)
        return;
    m_config = m_book.at(index);
    const AuthRequirement auth = m_config.auth.value_or(AuthRequirement());
    const auto put = [](QLineEdit *line, const QString &text) {
        if (line->text() != text)
            line->setText(text);
    };
    put(m_name, m_config.name);
    put(m_path, QString::fromUtf8(m_config.path));
    put(m_listen, m_config.listen ? m_config.listen->text() : QString());
    m_scheme->setCurrentIndex(m_scheme->findData(m_config.auth ? int(auth.scheme) : -1));
    put(m_user, QString::fromUtf8(auth.user));
    put(m_fieldName, QString::fromUtf8(auth.name));
    put(m_secret, QString::fromUtf8(auth.secret));
    m_inQuery->setChecked(auth.inQuery);
    m_reveal->setChecked(false);
    m_sockets->setCurrentIndex(int(m_config.webSockets));
    m_cors->setChecked(m_config.cors);
    m_expect->setChecked(m_config.refusesExpect);
    m_records->setChecked(m_config.records);
    m_crossSite->setChecked(m_config.forwardsCrossSite);
    describe();
}

void EndpointForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void EndpointForm::typed()
{
    if (m_index < 0)
        return;
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        m_config.name = name;
    const QByteArray path = m_path->text().trimmed().toUtf8();
    if (path.isEmpty() || path.startsWith('/'))
        m_config.path = path;
    const int scheme = m_scheme->currentData().toInt();
    if (scheme < 0) {
        m_config.auth.reset();
    } else {
        AuthRequirement auth = m_config.auth.value_or(AuthRequirement());
        const bool other = !m_config.auth || auth.scheme != Scheme(scheme);
        auth.scheme = Scheme(scheme);
        auth.user = m_user->text().toUtf8();
        auth.secret = m_secret->text().toUtf8();
        auth.inQuery = auth.scheme == Scheme::ApiKey && m_inQuery->isChecked();
        if (const QByteArray name = m_fieldName->text().trimmed().toUtf8(); !name.isEmpty())
            auth.name = name;
        if (other || auth.name.isEmpty()) {
            auth.name = auth.scheme == Scheme::ApiKey ? "X-API-Key" : auth.scheme == Scheme::Hmac ? "X-Signature" : "";
            m_fieldName->setText(QString::fromUtf8(auth.name));
        }
        m_config.auth = auth;
    }
    m_config.webSockets = EndpointConfig::WebSockets(m_sockets->currentIndex());
    m_config.cors = m_cors->isChecked();
    m_config.refusesExpect = m_expect->isChecked();
    m_config.records = m_records->isChecked();
    m_config.forwardsCrossSite = m_crossSite->isChecked();
    Q_EMIT edited(m_config);
    describe();
}

// A port is opened once it is typed to its end.
void EndpointForm::place()
{
    const QString text = m_listen->text().trimmed();
    const auto listen = ListenPlace::read(text);
    if (m_index < 0 || listen == m_config.listen || (!listen && !text.isEmpty()))
        return;
    m_config.listen = listen;
    Q_EMIT edited(m_config);
    describe();
}

void EndpointForm::describePlace()
{
    if (m_index < 0)
        return;
    const QString text = m_listen->text().trimmed();
    const auto typed = ListenPlace::read(text);
    if (!typed && !text.isEmpty())
        m_listenNote->setText(tr("A port, or localhost or an address with one: 9100, 127.0.0.1:9100. It stays as it was."));
    else if (typed != m_config.listen)
        m_listenNote->setText(tr("In force with Enter."));
    else
        m_listenNote->setText(reachWords(m_catcher.reachOf(m_config)));
}

void EndpointForm::describe()
{
    if (m_index < 0 || m_index >= m_book.size())
        return;
    describePlace();
    const QString path = m_path->text().trimmed();
    const int twin = m_book.twinOf(m_index);
    if (!path.isEmpty() && !path.startsWith(u'/'))
        m_pathNote->setText(tr("A path begins with “/”. It stays as it was."));
    else if (twin >= 0)
        m_pathNote->setText(tr("“%1” has the same path: the one that stands first gets the requests.")
                                .arg(m_book.at(twin).name));
    else if (path.isEmpty() || path == "/"_L1)
        m_pathNote->setText(tr("Takes what no other endpoint does."));
    else
        m_pathNote->setText(tr("Takes this path and what is below."));

    const bool any = m_config.auth.has_value();
    const Scheme scheme = any ? m_config.auth->scheme : Scheme::Basic;
    m_rows->setShown(m_user, any && (scheme == Scheme::Basic || scheme == Scheme::Digest));
    m_rows->setShown(m_fieldName, any && (scheme == Scheme::ApiKey || scheme == Scheme::Hmac));
    m_inQuery->setVisible(any && scheme == Scheme::ApiKey);
    m_rows->setShown(m_secretRow, any);
    m_authNote->setVisible(any);
    if (any && m_book.hasLostSecret(m_index))
        m_authNote->setText(tr("The secret is not in the keychain: nobody is let in until it is typed again."));
    else if (any && m_config.auth->secret.isEmpty())
        m_authNote->setText(tr("Nobody is let in until a secret is typed."));
    else if (m_book.secretError())
        m_authNote->setText(tr("%1 The secret is kept in memory only.").arg(phrase(*m_book.secretError()).what));
    else
        m_authNote->setText(tr("The secret is kept in the system’s keychain, never in the file."));
}

} // namespace wirebell
