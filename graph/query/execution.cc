#include "graph/query/execution.h"

#include <algorithm>

#include "base/suggest.h"
#include "graph/query/query_error.h"
#include "graph/query/regex_cache.h"
#include "graph/query/sub_match.h"

namespace newsgraph::query {
namespace {

std::vector<Symbol> symbols_of(const std::vector<std::string>& names, const SymbolTable& table) {
  std::vector<Symbol> symbols;
  for (const std::string& name : names) symbols.push_back(table.find(name));
  return symbols;
}

}  // namespace

Execution::Execution(const QueryProgram& program, const PropertyGraph& graph, const QuerySettings& settings)
    : program_(program),
      graph_(graph),
      settings_(settings),
      row_(static_cast<std::size_t>(program.num_slots)),
      keys_(symbols_of(program.keys, graph.keys())),
      labels_(symbols_of(program.labels, graph.labels())),
      types_(symbols_of(program.types, graph.types())),
      deadline_(std::chrono::steady_clock::now() + settings.time_limit),
      regexes_(std::make_unique<RegexCache>()) {
  bind_parameters();
  check_clock();
}

Execution::~Execution() = default;

void Execution::bind_parameters() {
  std::vector<std::string> known;
  for (const auto& entry : settings_.parameters) known.push_back(entry.first);
  for (const std::string& name : program_.parameters) {
    const auto found = std::find(known.begin(), known.end(), name);
    if (found == known.end()) {
      const std::string hint = name.size() < 40 ? did_you_mean(name, known) : "";
      error_ = query_error(program_.text, kNoOffset, QueryErrorClass::parameter_missing, "MissingParameter",
                           "parameter $" + name + " has no value" + hint);
      return;
    }
    parameters_.push_back(settings_.parameters[static_cast<std::size_t>(found - known.begin())].second);
  }
}

void Execution::check_clock() {
  if (error_) return;
  if (settings_.stop != nullptr && settings_.stop->load(std::memory_order_relaxed)) {
    error_ = Error{ErrorCode::interrupted, "the query was stopped", "query"};
  } else if (settings_.time_limit.count() > 0 && std::chrono::steady_clock::now() > deadline_) {
    error_ = query_error(program_.text, kNoOffset, QueryErrorClass::limit, "Time",
                         "the query took longer than " + std::to_string(settings_.time_limit.count()) + " ms");
  }
}

bool Execution::hold(std::size_t bytes) {
  held_ += bytes;
  return allows(0);
}

bool Execution::allows(std::size_t bytes) {
  if (settings_.max_bytes == 0 || (bytes <= settings_.max_bytes && held_ <= settings_.max_bytes - bytes)) {
    return !error_.has_value();
  }
  if (!error_) {
    error_ = query_error(program_.text, kNoOffset, QueryErrorClass::limit, "Memory",
                         "the query needs more than " + std::to_string(settings_.max_bytes >> 20U) +
                             " MB; ask for fewer rows, or count instead of listing");
  }
  return false;
}

Value Execution::fail(QueryErrorClass error_class, std::string_view detail, std::string_view what) {
  if (!error_) error_ = query_error(program_.text, place_, error_class, detail, what);
  return {};
}

SubMatch& Execution::sub_match(const Expression& expression) {
  auto& place = sub_matches_[&expression];
  if (!place) place = std::make_unique<SubMatch>(*expression.match, *this);
  return *place;
}

SubQuery& Execution::sub_query(const Expression& expression) {
  auto& place = sub_queries_[&expression];
  if (!place) place = std::make_unique<SubQuery>(*expression.subquery, *this);
  return *place;
}

}  // namespace newsgraph::query
