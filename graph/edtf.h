// The days that a date of a claim or an article means. Dates are EDTF, level 1 of the Library of Congress:
// `2019-05-01`, `2019-05`, `2019`, with marks of doubt (`2019-05~`), unnamed parts (`201X`, `2019-XX`), intervals
// (`2017/2019-05`, `2019/..`).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// From the first to the last day, both included, as `2019-05-01`: such days compare as texts do.
struct DayInterval {
  std::string first;  // empty where it is open or unknown
  std::string last;
  bool open_first = false;  // `../2019`: there is no first day. Unknown (`/2019`): there is one, nobody says which
  bool open_last = false;
  bool is_doubtful = false;  // marked `?`, `~` or `%`

  bool operator==(const DayInterval&) const = default;
};

// A time of day after `T` is dropped. Nothing for what names no days: an empty text, a season (`2019-21`), a day that
// no calendar has (`2019-02-30`), an interval that ends before it begins, a year of other than four digits.
std::optional<DayInterval> days_of_edtf(std::string_view edtf);

// `days` as people write them: `2019-05-01`, `2019-05`, `2019`; `2017-03-01..2019-05-01` if no such word fits;
// `≤2019-05-01` and `≥2019-05-01` where one end is missing, `?` where both are.
std::string in_words(std::string_view first, std::string_view last);

// The day `num_days` later, or earlier where that is negative. REQUIRES: `day` is a day such as `2019-05-01`.
std::string later_by(std::string_view day, int num_days);

}  // namespace newsgraph
