// SPDX-License-Identifier: MIT
#include "transport/localauthority.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *what) const
    {
        release(what);
    }
};

using Certificate = std::unique_ptr<X509, Release<&X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<&EVP_PKEY_free>>;
using Bytes = std::unique_ptr<BIO, Release<&BIO_free>>;
using Number = std::unique_ptr<BIGNUM, Release<&BN_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<&X509_EXTENSION_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Release<&GENERAL_NAMES_free>>;
using Name = std::unique_ptr<GENERAL_NAME, Release<&GENERAL_NAME_free>>;
using Address = std::unique_ptr<ASN1_OCTET_STRING, Release<&ASN1_OCTET_STRING_free>>;
using Text = std::unique_ptr<ASN1_IA5STRING, Release<&ASN1_IA5STRING_free>>;

constexpr qint64 day = 24 * 60 * 60; // seconds
constexpr qint64 authorityDays = 3652;
constexpr qint64 leafDays = 397; // more is refused by some clients
constexpr int mostOfCommonName = 64; // RFC 5280, appendix A.1: ub-common-name
constexpr qsizetype mostOfName = 253; // RFC 1035, 2.3.4, as text

std::unexpected<Error> refused(int verdict)
{
    return failure(ErrorKind::TlsCertificate, QString::fromLatin1(X509_verify_cert_error_string(verdict)));
}

/// What OpenSSL says of the last call that failed.
std::unexpected<Error> failed()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char *reason = ERR_reason_error_string(code);
    return failure(ErrorKind::TlsCertificate,
                   reason ? QString::fromLatin1(reason) : QString::number(code, 16));
}

template <typename Write>
QByteArray pem(Write write)
{
    const Bytes to(BIO_new(BIO_s_mem()));
    if (!to || write(to.get()) != 1)
        return {};
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(to.get(), &bytes);
    return QByteArray(bytes, size);
}

QByteArray pem(X509 *certificate)
{
    return pem([certificate](BIO *to) { return PEM_write_bio_X509(to, certificate); });
}

QByteArray pem(EVP_PKEY *key)
{
    return pem([key](BIO *to) {
        return PEM_write_bio_PKCS8PrivateKey(to, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

/// A key behind a password is not for us; the library would ask for it on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

bool setSerial(X509 *certificate)
{
    const Number number(BN_new());
    return number && BN_rand(number.get(), 128, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setTimes(X509 *certificate, qint64 from, qint64 to)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(from))
        && ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(to));
}

bool addToName(X509_NAME *name, const char *field, const QByteArray &value)
{
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(value.data()),
                                      int(value.size()), -1, 0)
        == 1;
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// A name as it stands in a certificate: in ASCII (RFC 5890), lower-case, without a dot at the end. Empty: it is none.
QByteArray asciiName(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    const bool wild = name.startsWith("*."_L1);
    const QString host = wild ? name.sliced(2) : name;
    const auto plain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'_' || c == u'.';
    };
    const QByteArray ascii = (wild ? "*."_ba : QByteArray())
        + (std::ranges::all_of(host, plain) ? host.toLatin1().toLower() : QUrl::toAce(host));
    const bool hasEmptyLabel = host.isEmpty() || ascii.startsWith('.') || ascii.contains("..") || ascii.endsWith('.');
    return hasEmptyLabel || ascii.size() > mostOfName ? QByteArray() : ascii;
}

/// An address literal: as an IP name of a certificate; nothing: it is none.
Address addressOf(const QString &text)
{
    const QString address = text.section(u'%', 0, 0); // a zone is of this machine alone
    Address octets(a2i_IPADDRESS(address.toUtf8().constData()));
    ERR_clear_error();
    return octets;
}

bool add(GENERAL_NAMES *names, int type, auto value)
{
    Name name(GENERAL_NAME_new());
    if (!name || !value)
        return false;
    GENERAL_NAME_set0_value(name.get(), type, value.release());
    if (sk_GENERAL_NAME_push(names, name.get()) <= 0)
        return false;
    name.release();
    return true;
}

bool addHost(GENERAL_NAMES *names, const QByteArray &host)
{
    Text text(ASN1_IA5STRING_new());
    return text && ASN1_STRING_set(text.get(), host.data(), int(host.size())) == 1
        && add(names, GEN_DNS, std::move(text));
}

} // namespace

struct LocalAuthority::State
{
    Certificate certificate;
    Key key;
};

LocalAuthority::LocalAuthority(std::unique_ptr<State> state)
    : m(std::move(state))
{
}

LocalAuthority::LocalAuthority(LocalAuthority &&) noexcept = default;
LocalAuthority &LocalAuthority::operator=(LocalAuthority &&) noexcept = default;
LocalAuthority::~LocalAuthority() = default;

Result<LocalAuthority> LocalAuthority::make(qint64 now)
{
    ERR_clear_error();
    auto state = std::make_unique<State>(Certificate(X509_new()), Key(EVP_EC_gen("P-256")));
    X509 *const made = state->certificate.get();
    EVP_PKEY *const key = state->key.get();
    if (!made || !key)
        return failed();
    const qint64 from = now / 1000 - day; // as the certificates that it signs: for clocks that run behind
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, QTimeZone::UTC).date();
    X509_NAME *const name = X509_get_subject_name(made);
    if (!X509_set_version(made, X509_VERSION_3) || !setSerial(made)
        || !setTimes(made, from, now / 1000 + authorityDays * day) || !addToName(name, "O", "Wirebell")
        || !addToName(name, "CN", "Wirebell local authority " + today.toString(Qt::ISODate).toLatin1())
        || !X509_set_issuer_name(made, name) || !X509_set_pubkey(made, key)
        || !addExtension(made, made, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        || !addExtension(made, made, NID_key_usage, "critical,keyCertSign,cRLSign")
        || !addExtension(made, made, NID_subject_key_identifier, "hash") || !X509_sign(made, key, EVP_sha256()))
        return failed();
    return LocalAuthority(std::move(state));
}

Result<LocalAuthority> LocalAuthority::load(const QByteArray &certificate, const QByteArray &key)
{
    ERR_clear_error();
    const Bytes certificateBytes(BIO_new_mem_buf(certificate.data(), int(certificate.size())));
    const Bytes keyBytes(BIO_new_mem_buf(key.data(), int(key.size())));
    if (!certificateBytes || !keyBytes)
        return failed();
    auto state = std::make_unique<State>(
        Certificate(PEM_read_bio_X509(certificateBytes.get(), nullptr, noPassword, nullptr)),
        Key(PEM_read_bio_PrivateKey(keyBytes.get(), nullptr, noPassword, nullptr)));
    if (!state->certificate || !state->key || X509_check_private_key(state->certificate.get(), state->key.get()) != 1)
        return failed();
    if (X509_check_ca(state->certificate.get()) != 1)
        return refused(X509_V_ERR_INVALID_CA);
    return LocalAuthority(std::move(state));
}

QByteArray LocalAuthority::certificate() const
{
    return pem(m->certificate.get());
}

QByteArray LocalAuthority::key() const
{
    return pem(m->key.get());
}

Result<Identity> LocalAuthority::identityFor(const QStringList &names, qint64 now) const
{
    ERR_clear_error();
    const Names alternatives(GENERAL_NAMES_new());
    QByteArrayList known;
    for (const QString &name : names) {
        Address address = addressOf(name);
        const QByteArray text = address ? name.section(u'%', 0, 0).toLatin1() : asciiName(name);
        if (text.isEmpty())
            return failure(ErrorKind::TlsCertificate, name);
        if (known.contains(text))
            continue;
        known.append(text);
        if (address ? !add(alternatives.get(), GEN_IPADD, std::move(address)) : !addHost(alternatives.get(), text))
            return failed();
    }
    if (known.isEmpty())
        return failure(ErrorKind::TlsCertificate);

    X509 *const issuer = m->certificate.get();
    tm ends{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(issuer), &ends) != 1)
        return failed();
    const qint64 end = QDateTime(QDate(ends.tm_year + 1900, ends.tm_mon + 1, ends.tm_mday),
                                 QTime(ends.tm_hour, ends.tm_min, ends.tm_sec), QTimeZone::UTC)
                           .toSecsSinceEpoch();
    if (end <= now / 1000)
        return refused(X509_V_ERR_CERT_HAS_EXPIRED);

    const Certificate made(X509_new());
    const Key key(EVP_EC_gen("P-256"));
    if (!made || !key)
        return failed();
    X509_NAME *const subject = X509_get_subject_name(made.get());
    const QByteArray first = known.first();
    const bool hasName = first.size() <= mostOfCommonName;
    if (!X509_set_version(made.get(), X509_VERSION_3) || !setSerial(made.get())
        || !setTimes(made.get(), now / 1000 - day, std::min(end, now / 1000 - day + leafDays * day))
        || !addToName(subject, "O", "Wirebell") || (hasName && !addToName(subject, "CN", first))
        || !X509_set_issuer_name(made.get(), X509_get_subject_name(issuer)) || !X509_set_pubkey(made.get(), key.get())
        || !addExtension(made.get(), issuer, NID_basic_constraints, "critical,CA:FALSE")
        || !addExtension(made.get(), issuer, NID_key_usage, "critical,digitalSignature")
        || !addExtension(made.get(), issuer, NID_ext_key_usage, "serverAuth")
        || !addExtension(made.get(), issuer, NID_subject_key_identifier, "hash")
        || !addExtension(made.get(), issuer, NID_authority_key_identifier, "keyid:always")
        || X509_add1_ext_i2d(made.get(), NID_subject_alt_name, alternatives.get(), 0, X509V3_ADD_DEFAULT) != 1
        || !X509_sign(made.get(), m->key.get(), EVP_sha256()))
        return failed();
    return Identity{pem(made.get()), pem(key.get())};
}

} // namespace wirebell
