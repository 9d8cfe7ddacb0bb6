-- SPDX-License-Identifier: MIT
-- wrk … -- SIZE: POSTs with a body of so many bytes; 1,024 where nothing is said.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
function init(words)
    wrk.body = string.rep("x", tonumber(words[1] or 1024))
end
