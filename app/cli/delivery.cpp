// SPDX-License-Identifier: MIT
#include "cli/delivery.h"

#include "cli/console.h"

#include <QCoreApplication>

namespace wirebell {

namespace {

int statusOf(const Exchange &exchange)
{
    return exchange.response ? exchange.response->status : 0;
}

} // namespace

bool isDelivered(const Exchange &exchange)
{
    return exchange.purpose == Purpose::Api || statusOf(exchange) / 100 == 2;
}

void complainOfRefusal(const Exchange &exchange)
{
    complain(QCoreApplication::translate("wirebell-cli", "The webhook was not taken: the answer is %1, not 2xx.")
                 .arg(statusOf(exchange)));
}

} // namespace wirebell
