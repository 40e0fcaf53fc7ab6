#include "asker.h"

#include <rapidjson/document.h>

#include "base/text_util.h"
#include "query_notes.h"

namespace newsgraph {
namespace {

query::Value from_json(const rapidjson::Value& json) {
  if (json.IsBool()) return query::Value::boolean(json.GetBool());
  if (json.IsInt64()) return query::Value::integer(json.GetInt64());
  if (json.IsNumber()) return query::Value::floating(json.GetDouble());
  if (json.IsString()) return query::Value::string({json.GetString(), json.GetStringLength()});
  if (json.IsArray()) {
    query::ValueList items;
    for (const rapidjson::Value& item : json.GetArray()) items.push_back(from_json(item));
    return query::Value::list(std::move(items));
  }
  if (!json.IsObject()) return {};
  query::ValueMap entries;
  for (const auto& member : json.GetObject()) {
    entries.emplace_back(std::string(member.name.GetString(), member.name.GetStringLength()), from_json(member.value));
  }
  return query::Value::map(std::move(entries));
}

// JSON nested deeper would recurse too far.
bool is_shallow(std::string_view text) {
  constexpr int kMaxDepth = 64;
  int depth = 0, deepest = 0;
  for (const char c : text) {
    if (c == '[' || c == '{') deepest = std::max(deepest, ++depth);
    if (c == ']' || c == '}') --depth;
  }
  return deepest <= kMaxDepth;
}

}  // namespace

query::Value parameter_value(std::string_view typed) {
  rapidjson::Document json;
  constexpr unsigned kFlags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;
  if (is_shallow(typed) && !json.Parse<kFlags>(typed.data(), typed.size()).HasParseError()) return from_json(json);
  return query::Value::string(typed);
}

Result<std::pair<std::string, query::Value>> parse_parameter(std::string_view typed) {
  const std::size_t sign = typed.find('=');
  if (sign == std::string_view::npos || sign == 0) {
    return Error{ErrorCode::usage, "'" + std::string(typed) + "' is no parameter; expected name=value"};
  }
  if (find_invalid_utf8(typed)) return Error{ErrorCode::usage, "a parameter is not valid UTF-8"};
  std::string_view name = typed.substr(0, sign);
  if (name.starts_with('$') && name.size() > 1) name.remove_prefix(1);
  return std::pair(std::string(name), parameter_value(typed.substr(sign + 1)));
}

const NameIndex& Asker::names() {
  if (names_ == nullptr) names_ = std::make_unique<NameIndex>(graph_);
  return *names_;
}

Result<QueryAnswer> Asker::ask(std::string_view text, const AskSettings& settings) {
  NG_TRY(const query::Query query, query::parse_query(text));
  const query::PropertyGraph& graph = view_.graph_for(text);
  QueryAnswer answer;
  answer.notes = unknown_names(query, view_.model());
  if (settings.explain) {
    NG_TRY(answer.text, query::explain_query(query, graph, settings.query));
    answer.num_rows = 1;
    return answer;
  }
  NG_TRY(query::ResultTable table, query::run_query(query, graph, settings.query));
  answer.num_rows = table.rows.size();
  if (table.rows.empty()) {
    for (std::string& note : unknown_node_names(text, names(), graph_)) answer.notes.push_back(std::move(note));
    if (settings.format == ResultFormat::table) return answer;
  }
  const bool is_long =
      settings.max_shown > 0 && settings.format == ResultFormat::table && table.rows.size() > settings.max_shown;
  if (is_long) table.rows.resize(settings.max_shown);
  answer.text = format_result(table, graph, view_.model(), settings.format, settings.width);
  return answer;
}

}  // namespace newsgraph
