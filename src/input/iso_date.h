// Dates of articles: ISO 8601, as exact as known.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// `2019`, `2019-05` or `2019-05-01` of the Gregorian calendar; the time of day of `2019-05-01T10:00:00Z` is dropped,
// its zone ignored. Nothing for anything else, `2019-02-30` included.
std::optional<std::string> parse_iso_date(std::string_view text);

// What to tell whoever wrote `text`.
std::string bad_date_message(std::string_view text);

}  // namespace newsgraph
