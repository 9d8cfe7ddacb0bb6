// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"
#include "base/result.h"

#include <functional>

namespace wirebell {

// Endpoints as a YAML file. A file is one endpoint, or a list of them under `endpoints`; nothing but `rules` needs to be
// said, and not even that. All times are in milliseconds.
//
//     endpoints:
//       - name: Payments
//         path: /payments             # takes this path and what is below
//         listen: 127.0.0.1:9100      # localhost:0 (any free port) or a port alone; without it the port that is for all
//         cors: true                  # also: paused, stopped, refuse-expect, forward-cross-site (all false), record (true)
//         websocket: echo             # or true: handshakes are accepted where no rule answers; echo: messages come back
//         auth:
//           scheme: digest            # basic, bearer, api-key, digest, hmac
//           user: wirebell            # basic, digest
//           secret: "{{payments}}"    # always a reference: secrets stand in no file
//           name: X-API-Key           # api-key, hmac: the field, or the query key where `in: query` is said
//           realm: Payments
//         otherwise: 404              # an answer for what no rule takes; without it 200 with "OK"
//         rules:
//           - when: POST /users/{id}  # method, path, or both
//             reply: hello            # an answer
//           - name: Paid
//             enabled: false
//             when:
//               method: [POST, PUT]   # or one
//               path: /users/*        # see Condition::path
//               query: {page: "2", q: }            # a text: its value; nothing: that it is there
//               fields: {X-Id: {matches: "^[0-9]+$", not-equals: "0"}}
//               json: {$.type: invoice.paid}       # JSONPath
//               body: [refund, {not-contains: test}] # a text: what it contains
//               call: 3               # the third that matches; or from, to, every, and probability: 0.5
//             sequence: [500, 500, 200]            # an answer for each call
//             repeat: true            # begins again behind the last; else that one goes on
//           - forward: https://api.example.com     # or a map: to, keep-host, timeout
//           - ask: 10000              # a person answers, in so many milliseconds; or a map: timeout, otherwise
//           - status: 201             # an answer's keys may stand in the rule itself
//             json: {id: 7, ok: true}
//
// An answer is a status code, a text (200 with it as its content), or a map of these:
//
//     status: 201                     # 200–999; without it 200
//     reason: Created                 # without it the registered one
//     fields: {Content-Type: text/plain, Set-Cookie: [a=1, b=2]}  # or a list of "Name: value", or of maps name, value
//     body: some text                 # or body-base64, or json with any value, or file with a path (of the rule file)
//     template: true                  # {{request.body.id}} and so on; see answer/answertemplate.h
//     pieces: [{after: 200, text: "data: 1\n\n"}]                 # or base64; a text alone comes at once
//     framing: chunked                # length, chunked, close
//     coding: gzip                    # gzip, deflate, br, zstd
//     trailers: {X-Sum: "1"}          # as fields
//     interim: [{status: 103, fields: {Link: </a.css>}}]          # or the status alone
//     faults: [delay-head 500, cut 100, reset]                    # or one; the names are those of FaultKind
//
// Without `fields` the one field is Content-Type: text/plain; charset=utf-8 (application/json with `json`). Tests are
// present: true or false, equals, contains, matches (a regular expression), and not- before the latter three. `query`,
// `fields` and `json` may be lists of maps, too, with the `name` beside the tests.

/// Gives the secret for {{name}}. Its error, NoSuchSecret for one, is the reader's.
using SecretLookup = std::function<Result<QByteArray>(const QString &name)>;
/// Gives the name that stands for an endpoint's secret.
using SecretName = std::function<QString(const EndpointConfig &endpoint)>;

/// Errors: FileNotFound, FileNotReadable; FileMalformed, detail "line 7: colour is no key of a rule"; those of
/// `secretOf`.
Result<QList<EndpointConfig>> readRuleFile(const QString &path, const SecretLookup &secretOf);

/// The endpoints as the text of such a file. What was read comes back the same, but for short forms, and for tests of
/// one name, which come to stand together. Errors: FileNotWritable where something but a content is no UTF-8, which
/// YAML can't hold; detail: what.
Result<QByteArray> ruleText(const QList<EndpointConfig> &endpoints, const SecretName &secretName);

} // namespace wirebell
