// SPDX-License-Identifier: MIT
#include "ui/catcher/testmodel.h"

#include <QGuiApplication>
#include <QPalette>

namespace wirebell {

void TestModel::setTests(const Condition &condition)
{
    QList<PlacedTest> tests;
    const auto take = [&](PlacedTest::Place place, const QList<NamedTest> &named) {
        for (const NamedTest &test : named)
            tests.append({place, test});
    };
    take(PlacedTest::Place::Query, condition.query);
    take(PlacedTest::Place::Field, condition.fields);
    take(PlacedTest::Place::Json, condition.json);
    for (const TextTest &test : condition.body)
        tests.append({PlacedTest::Place::Body, {.test = test}});
    setEntries(tests);
}

void TestModel::putInto(Condition &condition) const
{
    condition.query.clear();
    condition.fields.clear();
    condition.json.clear();
    condition.body.clear();
    for (const PlacedTest &test : m_entries) {
        switch (test.place) {
        case PlacedTest::Place::Query:
            condition.query.append(test.test);
            break;
        case PlacedTest::Place::Field:
            condition.fields.append(test.test);
            break;
        case PlacedTest::Place::Json:
            condition.json.append(test.test);
            break;
        case PlacedTest::Place::Body:
            condition.body.append(test.test.test);
            break;
        }
    }
}

QStringList TestModel::choices(int column)
{
    if (column == Place)
        return {tr("query"), tr("field"), tr("body"), tr("JSON")};
    if (column == Kind) // Kind and negation in turn
        return {tr("is there"), tr("is not there"), tr("is"), tr("is not"), tr("contains"), tr("does not contain"),
                tr("matches"), tr("does not match")};
    return {};
}

QVariant TestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (isEmptyRow(index)) {
        if (role == Qt::AccessibleTextRole)
            return tr("a new test");
        if (role == Qt::DisplayRole && index.column() == Name)
            return tr("X-Id, $.id");
        if (role == Qt::ForegroundRole)
            return QGuiApplication::palette().color(QPalette::PlaceholderText);
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const PlacedTest &test = m_entries.at(index.row());
    switch (index.column()) {
    case Place:
        return choices(Place).at(int(test.place));
    case Name:
        return test.place == PlacedTest::Place::Body ? QString() : QString::fromUtf8(test.test.name);
    case Kind:
        return choices(Kind).at(int(test.test.test.kind) * 2 + (test.test.test.negated ? 1 : 0));
    default:
        return test.test.test.kind == TextTest::Kind::Present ? QString() : QString::fromUtf8(test.test.test.text);
    }
}

void TestModel::put(PlacedTest &test, int column, const QVariant &value) const
{
    const QString typed = value.toString();
    if (column == Place) {
        if (const auto place = choices(Place).indexOf(typed); place >= 0)
            test.place = PlacedTest::Place(place);
    } else if (column == Name) {
        test.test.name = typed.toUtf8();
        if (typed.startsWith(u'$'))
            test.place = PlacedTest::Place::Json;
    } else if (column == Kind) {
        if (const auto kind = choices(Kind).indexOf(typed); kind >= 0) {
            test.test.test.kind = TextTest::Kind(kind / 2);
            test.test.test.negated = kind % 2 == 1;
        }
    } else {
        test.test.test.text = typed.toUtf8();
        if (test.test.test.kind == TextTest::Kind::Present && !typed.isEmpty())
            test.test.test.kind = TextTest::Kind::Equal;
    }
}

QString TestModel::title(int column) const
{
    switch (column) {
    case Place:
        return tr("Of");
    case Name:
        return tr("Name");
    case Kind:
        return tr("Test");
    default:
        return tr("Text");
    }
}

} // namespace wirebell
