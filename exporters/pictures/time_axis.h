// From days to places on a line, and the days that are marked on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

class TimeAxis {
 public:
  // From `first` to `last` over `width`, with a little room at both ends. REQUIRES: both are days, in this order.
  TimeAxis(std::string_view first, std::string_view last, double width);

  // REQUIRES: `day` is a day such as `2019-05-01`.
  double place_of(std::string_view day) const;

  struct Mark {
    double place = 0.0;
    std::string label;  // `2019-05-06`, `2019-05`, `2019`
  };

  // At most fourteen, a round number of days, months or years apart.
  std::vector<Mark> marks() const;

 private:
  std::vector<Mark> marks_of_days() const;
  std::vector<Mark> marks_of_months(int step) const;

  double first_ = 0.0;  // days since 1970
  double last_ = 0.0;
  double width_ = 0.0;
};

}  // namespace newsgraph
