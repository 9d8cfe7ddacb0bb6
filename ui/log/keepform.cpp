// SPDX-License-Identifier: MIT
#include "ui/log/keepform.h"

#include "ui/exchange/linkbutton.h"
#include "ui/log/logthread.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notelabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>

#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<qint64, 4> ages{60'000, 3'600'000, 86'400'000, 604'800'000}; // milliseconds: minute to week
constexpr std::array<qint64, 2> sizes{qint64(1) << 20, qint64(1) << 30};
enum SizeChoice { ByDefault, AtMost, Any };

QLineEdit *number(const QString &objectName, const QString &name)
{
    auto *line = new QLineEdit;
    line->setObjectName(objectName);
    line->setAccessibleName(name);
    line->setFont(figures(line->font()));
    line->setFixedWidth(grid(60));
    line->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[1-9]\\d{0,8}"_s), line));
    return line;
}

/// The largest of `units` of which `value` is a whole number of; how many of it, and which.
template <size_t N>
std::pair<qint64, int> inUnits(qint64 value, const std::array<qint64, N> &units)
{
    for (size_t i = N; i-- > 1;) {
        if (value % units[i] == 0)
            return {value / units[i], int(i)};
    }
    return {qMax<qint64>(1, value / units[0]), 0};
}

/// The last one takes the room that is left, and gives way.
QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(grid(6));
    for (QWidget *each : widgets)
        line->addWidget(each, each == *(widgets.end() - 1));
    return line;
}

QString spaceText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

KeepForm::KeepForm(LogKeeping &keeping, LogThread &log, QWidget *parent)
    : QWidget(parent)
    , m_keeping(keeping)
    , m_log(log)
    , m_byCount(new QCheckBox(tr("At most")))
    , m_count(number(u"keepCount"_s, tr("How many exchanges are kept")))
    , m_byAge(new QCheckBox(tr("Not older than")))
    , m_age(number(u"keepAge"_s, tr("How old an exchange may be")))
    , m_unit(new QComboBox)
    , m_size(new QComboBox)
    , m_bytes(number(u"keepBytes"_s, tr("How much of the disk the log may take")))
    , m_bytesUnit(new QComboBox)
    , m_space(noteLabel())
    , m_withoutSecrets(new QCheckBox(tr("Keep without secrets")))
    , m_forget(new LinkButton(tr("Forget everything…")))
    , m_question(new QWidget)
    , m_asked(noteLabel())
    , m_yes(new QPushButton(tr("Forget")))
{
    setObjectName(u"keepForm"_s);
    m_byCount->setObjectName(u"keepByCount"_s);
    m_byAge->setObjectName(u"keepByAge"_s);
    m_unit->setObjectName(u"keepAgeUnit"_s);
    m_unit->setAccessibleName(tr("Unit of the age"));
    m_unit->addItems({tr("minutes"), tr("hours"), tr("days"), tr("weeks")});
    m_size->setObjectName(u"keepSize"_s);
    m_size->setAccessibleName(tr("How much of the disk"));
    m_size->addItems({tr("Of the disk: by default"), tr("Of the disk: at most"), tr("Of the disk: any part")});
    m_bytesUnit->setObjectName(u"keepBytesUnit"_s);
    m_bytesUnit->setAccessibleName(tr("Unit of the size"));
    m_bytesUnit->addItems({tr("MB"), tr("GB")});
    for (QComboBox *box : {m_unit, m_size, m_bytesUnit}) {
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        box->setMinimumWidth(grid(64));
    }
    m_space->setObjectName(u"keepSpace"_s);
    m_withoutSecrets->setObjectName(u"keepWithoutSecrets"_s);
    m_forget->setObjectName(u"forgetEverythingLink"_s);
    m_question->setObjectName(u"forgetQuestion"_s);
    m_asked->setForegroundRole(QPalette::WindowText);
    m_yes->setObjectName(u"forgetNow"_s);
    auto *no = new LinkButton(tr("Keep it all"));
    no->setObjectName(u"forgetNothing"_s);
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(grid(6));
    question->addWidget(m_asked);
    question->addLayout(row({m_yes, no}));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(12), grid(8), grid(12), grid(10));
    column->setSpacing(grid(6));
    column->addLayout(row({m_byCount, m_count, noteLabel(tr("exchanges"))}));
    column->addWidget(m_byAge);
    column->addLayout(row({m_age, m_unit}));
    auto *size = new QVBoxLayout;
    size->setSpacing(grid(6));
    size->addWidget(m_size);
    size->addLayout(row({m_bytes, m_bytesUnit}));
    column->addLayout(size);
    column->addWidget(m_space);
    column->addWidget(noteLabel(tr("The oldest go first; pinned ones never do.")));
    column->addSpacing(grid(4));
    column->addWidget(m_withoutSecrets);
    column->addWidget(noteLabel(tr("Secrets are overwritten with * before anything is written, from the next exchange on.")));
    column->addSpacing(grid(4));
    column->addWidget(m_forget, 0, Qt::AlignLeft);
    column->addWidget(m_question);
    column->addStretch(1);
    m_question->hide();

    for (QCheckBox *box : {m_byCount, m_byAge})
        connect(box, &QCheckBox::clicked, this, &KeepForm::take);
    for (QLineEdit *line : {m_count, m_age, m_bytes})
        connect(line, &QLineEdit::editingFinished, this, &KeepForm::take);
    for (QComboBox *box : {m_unit, m_size, m_bytesUnit})
        connect(box, &QComboBox::activated, this, &KeepForm::take);
    connect(m_withoutSecrets, &QCheckBox::clicked, &keeping, &LogKeeping::setWithoutSecrets);
    connect(m_forget, &QAbstractButton::clicked, this, &KeepForm::askToForget);
    connect(m_yes, &QAbstractButton::clicked, this, [this] {
        closeQuestion();
        m_keeping.forgetEverything();
    });
    connect(no, &QAbstractButton::clicked, this, &KeepForm::closeQuestion);
    connect(&keeping, &LogKeeping::policyChanged, this, &KeepForm::describe);
    connect(&log, &LogThread::changed, this, &KeepForm::measure);
    describe();
}

void KeepForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    measure();
}

void KeepForm::describe()
{
    const KeepPolicy &policy = m_keeping.policy();
    m_byCount->setChecked(policy.count > 0);
    m_count->setEnabled(policy.count > 0);
    m_count->setText(QString::number(policy.count > 0 ? policy.count : 1000));
    m_byAge->setChecked(policy.age > 0);
    const auto [age, unit] = policy.age > 0 ? inUnits(policy.age, ages) : std::pair<qint64, int>(30, 2);
    m_age->setEnabled(policy.age > 0);
    m_unit->setEnabled(policy.age > 0);
    m_age->setText(QString::number(age));
    m_unit->setCurrentIndex(unit);
    const bool bounded = policy.size > 0;
    m_size->setCurrentIndex(bounded ? AtMost : policy.size == 0 ? Any : ByDefault);
    m_bytes->setVisible(bounded);
    m_bytesUnit->setVisible(bounded);
    const auto [bytes, bytesUnit] = bounded ? inUnits(policy.size, sizes) : std::pair<qint64, int>(1, 1);
    m_bytes->setText(QString::number(bytes));
    m_bytesUnit->setCurrentIndex(bytesUnit);
    m_withoutSecrets->setChecked(m_keeping.isWithoutSecrets());
    QStringList sentences{tr("The log takes %1.").arg(spaceText(m_known.taken))};
    if (policy.size == KeepPolicy::defaultSize && m_known.quota > 0)
        sentences.append(tr("By default it may take %1 of this disk.").arg(spaceText(m_known.quota)));
    if (m_known.dropped > 0)
        sentences.append(tr("%Ln exchange(s) had to go so far.", nullptr, int(qMin<qint64>(m_known.dropped, INT_MAX))));
    m_space->setText(sentences.join(u' '));
}

void KeepForm::take()
{
    KeepPolicy policy;
    policy.count = m_byCount->isChecked() ? qMax<qint64>(1, m_count->text().toLongLong()) : 0;
    policy.age = m_byAge->isChecked() ? qMax<qint64>(1, m_age->text().toLongLong()) * ages[size_t(m_unit->currentIndex())]
                                      : 0;
    if (m_size->currentIndex() == Any)
        policy.size = 0;
    else if (m_size->currentIndex() == AtMost)
        policy.size = qMax<qint64>(1, m_bytes->text().toLongLong()) * sizes[size_t(m_bytesUnit->currentIndex())];
    m_keeping.setPolicy(policy);
}

void KeepForm::measure()
{
    if (m_isMeasuring || !isVisible() || !m_keeping.isStarted())
        return;
    m_isMeasuring = true;
    m_keeping.askSpace(m_measuring.ticket(), [this](const LogKeeping::Space &space) {
        m_isMeasuring = false;
        m_known = space;
        describe();
    });
}

void KeepForm::askToForget()
{
    m_forget->hide();
    m_question->show();
    m_asked->setText(tr("Forget every exchange, and all bytes, for good?"));
    m_yes->setFocus(Qt::OtherFocusReason);
    m_log.counts(m_counting.renew(), {Query()}, [this](const Result<QList<qint64>> &counts) {
        if (counts)
            m_asked->setText(tr("Forget %Ln exchange(s), and all bytes, for good?", nullptr,
                                int(qMin<qint64>(counts->first(), INT_MAX))));
    });
}

void KeepForm::closeQuestion()
{
    m_question->hide();
    m_forget->show();
    m_forget->setFocus(Qt::OtherFocusReason);
}

} // namespace wirebell
