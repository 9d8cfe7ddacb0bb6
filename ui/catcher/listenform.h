// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace wirebell {

class CatcherAuthority;
class ClientCheckForm;
class LocalCatcher;
class QrCode;

/// Where the catcher listens, and how: its port, this machine only or the network too, HTTP/2, TLS. On the network each address stands
/// there to be copied, and the first as a QR code for a telephone.
class ListenForm : public QWidget
{
    Q_OBJECT

public:
    /// Nothing is owned; both outlive the form.
    ListenForm(LocalCatcher &catcher, CatcherAuthority &authority, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Port, HTTP/2, TLS or what its clients show were changed by the user.
    void edited();
    /// The steps for trusting the authority are wanted.
    void trustRequested();

private:
    void describe();
    void describeAddresses();
    void typedPort();
    void wantTls(bool on);

    LocalCatcher &m_catcher;
    CatcherAuthority &m_authority;
    QLineEdit *m_port;
    QLabel *m_portNote;
    QAbstractButton *m_machine;
    QAbstractButton *m_network;
    QWidget *m_addresses; ///< of the network
    QVBoxLayout *m_list;
    QrCode *m_code;
    QCheckBox *m_http2;
    QCheckBox *m_tls;
    QLabel *m_tlsNote;
    ClientCheckForm *m_clients;
    QAbstractButton *m_trust;
    QStringList m_shown;
};

} // namespace wirebell
