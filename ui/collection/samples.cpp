// SPDX-License-Identifier: MIT
#include "ui/collection/samples.h"

#include <QCoreApplication>

namespace wirebell {

namespace {

struct Samples
{
    Q_DECLARE_TR_FUNCTIONS(Samples)

public:
    static RequestDraft request(const QString &name, Purpose purpose, const QByteArray &method, const QByteArray &path)
    {
        RequestDraft draft;
        draft.name = name;
        draft.purpose = purpose;
        draft.method = method;
        draft.url = "{{catcher}}" + path;
        return draft;
    }

    static RequestDraft bell()
    {
        RequestDraft draft = request(tr("Ring the bell"), Purpose::Webhook, "POST", "/bell");
        draft.body.kind = DraftBody::Kind::Json;
        draft.body.text = "{\n  \"bell\": \"front door\",\n  \"rung\": true\n}";
        return draft;
    }
    static RequestDraft user()
    {
        RequestDraft draft = request(tr("Create a user"), Purpose::Api, "POST", "/v1/users");
        draft.fields = {{"Accept", "application/json", true}, {"X-Request-Id", "7f0c2b1e", true}};
        draft.body.kind = DraftBody::Kind::Json;
        draft.body.text = "{\n  \"name\": \"Test user\",\n  \"email\": \"user7@example.com\",\n  \"plan\": \"free\",\n"
                          "  \"newsletter\": true\n}";
        return draft;
    }
    static RequestDraft form()
    {
        RequestDraft draft = request(tr("Sign up by a form"), Purpose::Api, "POST", "/signup");
        draft.body.kind = DraftBody::Kind::Form;
        draft.body.text = "email=user7%40example.com&newsletter=on";
        return draft;
    }
    static RequestDraft basic()
    {
        RequestDraft draft = request(tr("Log in with Basic"), Purpose::Api, "GET", "/v1/account");
        draft.auth.kind = DraftAuth::Kind::Basic;
        draft.auth.username = "user7";
        draft.auth.secret = "open sesame";
        return draft;
    }
    static RequestDraft csv()
    {
        RequestDraft draft = request(tr("Ask for CSV with Accept"), Purpose::Api, "GET", "/v1/export?list=12");
        draft.fields = {{"Accept", "text/csv", true}};
        return draft;
    }
};

} // namespace

QList<RequestDraft> samples()
{
    return {Samples::bell(), Samples::user(), Samples::form(), Samples::basic(), Samples::csv()};
}

} // namespace wirebell
