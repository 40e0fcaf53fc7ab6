#include "graph/query/functions.h"

#include <array>
#include <unordered_map>

#include "base/text_util.h"

namespace newsgraph::query {
namespace {

using Rows = std::span<const FunctionInfo>;

const std::array<Rows (*)(), 7>& all_rows() {
  static constexpr std::array<Rows (*)(), 7> kFiles{graph_functions,   list_functions,       string_functions,
                                                    number_functions,  conversion_functions, temporal_functions,
                                                    duration_functions};
  return kFiles;
}

// Names are looked up in lower case; people write capitals inside.
std::string spelling_of(std::string_view lower) {
  for (const std::string_view spelling :
       {"elementId", "startNode", "endNode", "isEmpty", "isNaN", "toLower", "toUpper", "lTrim", "rTrim", "toString",
        "toInteger", "toFloat", "toBoolean", "duration.inMonths", "duration.inDays", "duration.inSeconds"}) {
    if (to_lower_ascii(spelling) == lower) return std::string(spelling);
  }
  return std::string(lower);
}

std::unordered_map<std::string_view, const FunctionInfo*> make_table() {
  std::unordered_map<std::string_view, const FunctionInfo*> table;
  for (const auto rows : all_rows()) {
    for (const FunctionInfo& row : rows()) table.emplace(row.name, &row);
  }
  return table;
}

}  // namespace

const FunctionInfo* find_function(std::string_view lower) {
  static const auto kTable = make_table();
  const auto found = kTable.find(lower);
  return found == kTable.end() ? nullptr : found->second;
}

const std::vector<std::string>& function_names() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names{"count", "collect", "sum", "avg", "min", "max", "stDev", "exists"};
    for (const auto rows : all_rows()) {
      for (const FunctionInfo& row : rows()) names.push_back(spelling_of(row.name));
    }
    return names;
  }();
  return kNames;
}

}  // namespace newsgraph::query
