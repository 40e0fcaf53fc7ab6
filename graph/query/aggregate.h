// count, sum, avg, min, max, collect, stDev, stDevP, percentileCont, percentileDisc of one group.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "graph/query/execution.h"
#include "graph/query/value_table.h"

namespace newsgraph::query {

class Aggregate {
 public:
  virtual ~Aggregate() = default;

  // One row. Null values do not count, but for count(*), which gets none. `parameter`: the second argument, or null.
  virtual void add(const Value& value, const Value& parameter, Execution& execution) = 0;

  // What came of it; 0, null or an empty list where nothing was added.
  virtual Value result(Execution& execution) = 0;
};

// For one aggregate expression of a projection. `name` is one of is_aggregate().
std::unique_ptr<Aggregate> make_aggregate_state(std::string_view name);

}  // namespace newsgraph::query
