// SPDX-License-Identifier: MIT
#include "ui/catcher/listenform.h"

#include "phrase/phrase.h"
#include "ui/catcher/catcherauthority.h"
#include "ui/catcher/clientcheckform.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/qrcode.h"
#include "ui/exchange/linkbutton.h"
#include "ui/exchange/segmentbutton.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QToolButton>
#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QLabel *secondaryLabel(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(scaledFont(0.92));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

bool isLoopback(const QString &origin)
{
    const QString host = QUrl(origin).host();
    return host.startsWith("127."_L1) || host == "::1"_L1;
}

/// Those of the network, IPv4 first; link-local ones need the name of an interface and are of no use elsewhere.
QStringList networkOrigins(const QStringList &origins)
{
    QStringList v4, v6;
    for (const QString &origin : origins) {
        const QString host = QUrl(origin).host();
        if (isLoopback(origin) || host.startsWith("fe80"_L1, Qt::CaseInsensitive) || !origin.startsWith("http:"_L1))
            continue;
        (host.contains(u':') ? v6 : v4).append(origin);
    }
    return v4 + v6;
}

} // namespace

ListenForm::ListenForm(LocalCatcher &catcher, CatcherAuthority &authority, QWidget *parent)
    : QWidget(parent)
    , m_catcher(catcher)
    , m_authority(authority)
    , m_port(new QLineEdit)
    , m_portNote(secondaryLabel())
    , m_machine(new SegmentButton(tr("This machine only")))
    , m_network(new SegmentButton(tr("Also the network")))
    , m_addresses(new QWidget)
    , m_list(new QVBoxLayout)
    , m_code(new QrCode)
    , m_http2(new QCheckBox(tr("Offer HTTP/2")))
    , m_tls(new QCheckBox(tr("Same port takes TLS")))
    , m_tlsNote(secondaryLabel())
    , m_clients(new ClientCheckForm(catcher))
    , m_trust(new LinkButton(tr("Trust its certificate…")))
{
    m_port->setObjectName(u"catcherPort"_s);
    m_port->setFont(fixedFont());
    m_port->setAccessibleName(tr("Port of the catcher"));
    m_port->setMaximumWidth(grid(72));
    m_port->setValidator(new QRegularExpressionValidator(QRegularExpression(u"\\d{0,5}"_s), m_port));
    m_machine->setObjectName(u"onMachine"_s);
    m_network->setObjectName(u"onNetwork"_s);
    m_network->setToolTip(tr("Until Wirebell is closed: then it is this machine only again"));
    m_http2->setObjectName(u"catcherHttp2"_s);
    m_http2->setToolTip(tr("To TLS clients by ALPN, to plain ones that ask for an upgrade"));
    m_tls->setObjectName(u"catcherTls"_s);
    m_trust->setObjectName(u"trustCertificate"_s);
    m_tlsNote->setWordWrap(true);
    m_portNote->setWordWrap(true);
    auto *choice = new QButtonGroup(this);
    for (QAbstractButton *button : {m_machine, m_network}) {
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        choice->addButton(button);
    }

    auto *portRow = new QHBoxLayout;
    portRow->setSpacing(grid(8));
    auto *portLabel = secondaryLabel(tr("Port"));
    portLabel->setBuddy(m_port);
    portRow->addWidget(portLabel);
    portRow->addWidget(m_port);
    portRow->addStretch(1);
    auto *where = new QHBoxLayout;
    where->setSpacing(0);
    where->addWidget(m_machine, 1);
    where->addWidget(m_network, 1);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(grid(2));
    auto *addresses = new QVBoxLayout(m_addresses);
    addresses->setContentsMargins(0, 0, 0, 0);
    addresses->setSpacing(grid(8));
    addresses->addLayout(m_list);
    addresses->addWidget(m_code, 0, Qt::AlignHCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(12), grid(2), grid(12), grid(10));
    column->setSpacing(grid(6));
    column->addLayout(portRow);
    column->addWidget(m_portNote);
    column->addLayout(where);
    column->addWidget(m_addresses);
    column->addWidget(m_http2);
    column->addWidget(m_tls);
    column->addWidget(m_tlsNote);
    column->addWidget(m_trust, 0, Qt::AlignLeft);
    column->addWidget(m_clients);

    connect(m_port, &QLineEdit::textEdited, this, &ListenForm::typedPort);
    connect(m_port, &QLineEdit::editingFinished, this, [this] {
        if (const int port = m_port->text().toInt(); port > 0 && port <= 65535 && port != m_catcher.port()) {
            m_catcher.setPort(quint16(port));
            Q_EMIT edited();
        }
    });
    connect(m_network, &QAbstractButton::clicked, this, [this] { m_catcher.setOnNetwork(true); });
    connect(m_machine, &QAbstractButton::clicked, this, [this] { m_catcher.setOnNetwork(false); });
    connect(m_http2, &QCheckBox::clicked, this, [this](bool on) {
        m_catcher.setHttp2(on);
        Q_EMIT edited();
    });
    connect(m_tls, &QCheckBox::clicked, this, &ListenForm::wantTls);
    connect(m_clients, &ClientCheckForm::edited, this, &ListenForm::edited);
    connect(m_trust, &QAbstractButton::clicked, this, &ListenForm::trustRequested);
    connect(&catcher, &LocalCatcher::statusChanged, this, &ListenForm::describe);
    connect(&authority, &CatcherAuthority::ready, this, &ListenForm::describe);
    connect(&authority, &CatcherAuthority::keepingChanged, this, &ListenForm::describe);
    connect(&authority, &CatcherAuthority::failed, this, [this](const Error &error) {
        m_tls->setChecked(false);
        m_tlsNote->setText(phrase(error).text());
        m_tlsNote->show();
    });
    describe();
}

void ListenForm::typedPort()
{
    const int port = m_port->text().toInt();
    const bool fits = port > 0 && port <= 65535;
    m_portNote->setText(fits ? tr("In force with Enter.") : tr("A port is a number from 1 to 65535."));
    m_portNote->show();
}

void ListenForm::wantTls(bool on)
{
    if (!on) {
        m_catcher.setIdentities(nullptr);
        return Q_EMIT edited();
    }
    connect(&m_authority, &CatcherAuthority::ready, this, [this] {
        m_catcher.setIdentities(m_authority.identities());
        Q_EMIT edited();
    }, Qt::SingleShotConnection);
    m_authority.open();
}

void ListenForm::describe()
{
    if (!m_port->hasFocus() || m_port->text().toInt() == m_catcher.port()) {
        m_port->setText(QString::number(m_catcher.port()));
        m_portNote->hide();
    }
    (m_catcher.isOnNetwork() ? m_network : m_machine)->setChecked(true);
    describeAddresses();
    m_http2->setChecked(m_catcher.offersHttp2());
    const bool tls = m_catcher.takesTls();
    m_tls->setChecked(tls);
    m_trust->setVisible(tls);
    m_clients->setVisible(tls);
    if (tls) {
        m_tlsNote->setText(m_authority.keepingError()
                               ? tr("Certificates are made on the spot by an authority of this machine's own. There is "
                                    "no keychain: its key is gone when Wirebell is closed.")
                               : tr("Certificates are made on the spot by an authority of this machine's own; its key "
                                    "is in the system's keychain."));
    }
    m_tlsNote->setVisible(tls);
}

void ListenForm::describeAddresses()
{
    const QStringList origins =
        m_catcher.isOnNetwork() ? networkOrigins(m_catcher.status().origins) : QStringList();
    m_addresses->setVisible(!origins.isEmpty());
    if (origins == m_shown)
        return;
    m_shown = origins;
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &origin : origins) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(grid(4));
        auto *address = new QLabel(origin);
        address->setTextFormat(Qt::PlainText);
        address->setFont(fixedFont());
        address->setTextInteractionFlags(Qt::TextSelectableByMouse);
        address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        address->setToolTip(origin);
        auto *copy = new QToolButton;
        copy->setAutoRaise(true);
        copy->setIcon(icon(u"copy"_s));
        copy->setAccessibleName(tr("Copy %1").arg(origin));
        copy->setToolTip(copy->accessibleName());
        connect(copy, &QToolButton::clicked, this, [origin] { QGuiApplication::clipboard()->setText(origin); });
        line->addWidget(address, 1);
        line->addWidget(copy);
        m_list->addWidget(row);
    }
    m_code->setText(origins.value(0));
}

} // namespace wirebell
