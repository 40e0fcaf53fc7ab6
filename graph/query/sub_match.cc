#include "graph/query/sub_match.h"

namespace newsgraph::query {
namespace {

class AnySink final : public MatchSink {
 public:
  bool matched(Execution&) override {
    found = true;
    return false;
  }
  bool found = false;
};

}  // namespace

bool SubMatch::any(Execution& execution) {
  AnySink sink;
  matcher_.run(execution, &sink);
  return sink.found;
}

// The end of the subquery: one row is enough.
class SubQuery::First final : public Operator {
 public:
  bool push(Execution&) override {
    found = true;
    return false;
  }
  std::string describe(const Execution&) const override { return {}; }
  bool found = false;
};

SubQuery::SubQuery(const QueryTree& tree, Execution& execution) : first_(std::make_unique<First>()) {
  for (const auto& clauses : tree.parts) parts_.push_back(std::make_unique<Pipeline>(clauses, first_.get(), execution));
}

bool SubQuery::any(Execution& execution) {
  First& first = static_cast<First&>(*first_);
  first.found = false;
  for (const auto& part : parts_) {
    part->run(execution);
    if (first.found || execution.failed()) break;
  }
  return first.found;
}

}  // namespace newsgraph::query
