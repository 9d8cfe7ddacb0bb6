// SPDX-License-Identifier: MIT
#include "answer/receivedrequest.h"
