// SPDX-License-Identifier: MIT
#pragma once

#include "collection/rulefile.h"
#include "collection/yamlwriter.h"

namespace wirebell {

/// Writes what endpointsFrom() reads. What is no UTF-8 is noticed, not written rightly: unwritable() names the first.
class RuleWriter
{
public:
    explicit RuleWriter(const SecretName &secretName) : m_secretName(secretName) {}

    void write(const QList<EndpointConfig> &endpoints);

    QByteArray take() { return m_yaml.take(); }
    /// The key of the first text that YAML can't hold; empty: all is well.
    const QByteArray &unwritable() const { return m_unwritable; }

private:
    void endpoint(const EndpointConfig &endpoint);
    void auth(const EndpointConfig &endpoint);
    void rule(const Rule &rule);
    void condition(const Condition &condition);
    void namedTests(QByteArrayView key, const QList<NamedTest> &tests);
    void testsOf(QByteArrayView name, const QList<TextTest> &tests);
    void test(const TextTest &test);
    void then(const AnswerSequence &sequence);
    void then(const Forward &forward);
    void then(const AskPerson &ask);
    void answer(const Answer &answer);
    void content(const Answer &answer);
    void fields(QByteArrayView key, const FieldList &fields);

    void text(QByteArrayView key, const QByteArray &value);
    void item(QByteArrayView key, const QByteArray &value);
    void flag(QByteArrayView key, bool value, bool otherwise);
    void number(QByteArrayView key, qint64 value);

    const SecretName &m_secretName;
    YamlWriter m_yaml;
    QByteArray m_unwritable;
};

} // namespace wirebell
