#include "tck/graph_loader.h"

#include <algorithm>

#include "base/text_util.h"
#include "graph/query/lexer.h"
#include "graph/query/memory_graph.h"
#include "graph/query/parser.h"

namespace newsgraph::tck {
namespace {

using query::Value;
using query::ValueMap;

struct ClauseText {
  std::string word;  // in lower case
  std::string text;  // with the word
  std::string rest;  // without it
};

bool begins_clause(const std::vector<query::QueryToken>& tokens, std::size_t i) {
  if (tokens[i].kind != query::TokenKind::name) return false;
  const std::string word = to_lower_ascii(tokens[i].text);
  const std::string before = i > 0 ? to_lower_ascii(tokens[i - 1].text) : "";
  if (word == "with" && (before == "starts" || before == "ends")) return false;
  if (word == "match" && before == "optional") return false;
  return is_one_of(
      word, {"create", "match", "optional", "unwind", "with", "return", "delete", "set", "merge", "remove", "call"});
}

Result<std::vector<ClauseText>> clauses_of(std::string_view statement) {
  NG_TRY(const auto tokens, query::tokenize(statement));
  std::vector<std::size_t> starts;
  int depth = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == query::TokenKind::symbol) {
      if (is_one_of(tokens[i].text, {"(", "[", "{"})) ++depth;
      if (is_one_of(tokens[i].text, {")", "]", "}"})) --depth;
    }
    if (depth == 0 && begins_clause(tokens, i)) starts.push_back(i);
  }
  std::vector<ClauseText> clauses;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const query::QueryToken& token = tokens[starts[i]];
    const std::size_t end = i + 1 < starts.size() ? tokens[starts[i + 1]].offset : statement.size();
    std::string_view text = statement.substr(token.offset, end - token.offset);
    while (!text.empty() && (text.back() == ';' || text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    clauses.push_back({to_lower_ascii(token.text), std::string(text), std::string(text.substr(token.text.size()))});
  }
  return clauses;
}

}  // namespace

Result<query::ResultTable> GraphLoader::execute(std::string_view statement, const ValueMap& parameters) {
  parameters_ = parameters;
  rows_.assign(1, {});
  result_ = {};
  NG_TRY(const std::vector<ClauseText> clauses, clauses_of(statement));
  std::string reading;
  for (std::size_t i = 0; i <= clauses.size(); ++i) {
    const bool reads =
        i < clauses.size() && is_one_of(clauses[i].word, {"match", "optional", "unwind", "with", "return"});
    if (reads) {
      reading += clauses[i].text + "\n";
      continue;
    }
    if (!reading.empty()) NG_TRY_VOID(read(reading, i == clauses.size() && clauses[i - 1].word == "return"));
    reading.clear();
    if (i == clauses.size()) break;
    if (clauses[i].word == "create") {
      NG_TRY_VOID(create(clauses[i].rest));
    } else if (clauses[i].word == "delete") {
      NG_TRY_VOID(remove(clauses[i].rest));
    } else {
      return Error{ErrorCode::usage, "writing clause " + clauses[i].word};
    }
  }
  return result_;
}

query::PropertyGraph GraphLoader::build() const {
  query::MemoryGraph graph;
  for (const NodeRow& row : nodes_) graph.add_node({row.labels.begin(), row.labels.end()}, row.properties);
  for (const RelationshipRow& row : relationships_) {
    if (!row.deleted) graph.add_relationship(row.start, row.type, row.end, row.properties);
  }
  return graph.build();
}

// The clauses with the variables of `rows` before them.
Result<query::ResultTable> GraphLoader::run(const std::string& clauses, const std::vector<ValueMap>& rows) {
  query::QuerySettings settings;
  settings.parameters = parameters_;
  std::string text = clauses;
  if (rows.size() != 1 || !rows[0].empty()) {
    query::ValueList list;
    for (const ValueMap& row : rows) list.push_back(Value::map(row));
    settings.parameters.emplace_back("tck_rows", Value::list(std::move(list)));
    std::string with;
    if (!rows.empty()) {
      for (const auto& [name, value] : rows[0])
        with += (with.empty() ? "" : ", ") + ("tck_row." + name + " AS " + name);
    }
    text = "UNWIND $tck_rows AS tck_row WITH " + (with.empty() ? "1 AS tck_one" : with) + "\n" + clauses;
  }
  NG_TRY(const query::Query parsed, query::parse_query(text));
  // Values of the result may borrow names of the graph.
  built_.push_back(build());
  return query::run_query(parsed, built_.back(), settings);
}

Result<void> GraphLoader::read(const std::string& clauses, bool returns) {
  NG_TRY(query::ResultTable table, run(returns ? clauses : clauses + "RETURN *", rows_));
  if (returns) {
    result_ = std::move(table);
    return {};
  }
  rows_.clear();
  for (const query::ValueList& values : table.rows) {
    ValueMap row;
    for (std::size_t i = 0; i < values.size(); ++i) row.emplace_back(table.columns[i], values[i]);
    rows_.push_back(std::move(row));
  }
  return {};
}

Result<void> GraphLoader::create(std::string_view patterns) {
  NG_TRY(const std::vector<query::PatternPart> parts, query::parse_patterns(patterns));
  for (ValueMap& row : rows_) {
    for (const query::PatternPart& part : parts) NG_TRY_VOID(create_part(patterns, part, &row));
  }
  return {};
}

Result<void> GraphLoader::create_part(std::string_view text, const query::PatternPart& part, ValueMap* row) {
  NG_TRY(query::NodeIndex left, create_node(text, part.nodes[0], row));
  for (std::size_t i = 0; i < part.relationships.size(); ++i) {
    const query::RelationshipPattern& relationship = part.relationships[i];
    NG_TRY(const query::NodeIndex right, create_node(text, part.nodes[i + 1], row));
    RelationshipRow made{left, right, relationship.types.empty() ? "" : relationship.types[0], {}, false};
    if (relationship.direction == query::Direction::in) std::swap(made.start, made.end);
    NG_TRY(made.properties,
           relationship.properties.empty() ? ValueMap() : properties_at(text, relationship.offset, *row));
    relationships_.push_back(std::move(made));
    const auto index = static_cast<query::RelationshipIndex>(relationships_.size() - 1);
    if (!relationship.variable.empty()) row->emplace_back(relationship.variable, Value::relationship(index));
    left = right;
  }
  return {};
}

Result<query::NodeIndex> GraphLoader::create_node(std::string_view text, const query::NodePattern& node,
                                                  ValueMap* row) {
  for (const auto& [name, value] : *row) {
    if (name == node.variable && value.kind() == query::ValueKind::node) return value.as_node();
  }
  NodeRow made{node.labels, {}};
  NG_TRY(made.properties, node.properties.empty() ? ValueMap() : properties_at(text, node.offset, *row));
  nodes_.push_back(std::move(made));
  const auto index = static_cast<query::NodeIndex>(nodes_.size() - 1);
  if (!node.variable.empty()) row->emplace_back(node.variable, Value::node(index));
  return index;
}

// The map in the brackets at `offset`.
Result<ValueMap> GraphLoader::properties_at(std::string_view text, std::size_t offset, const ValueMap& row) {
  NG_TRY(const auto tokens, query::tokenize(text));
  std::size_t begin = 0, end = 0;
  int depth = 0;
  for (const query::QueryToken& token : tokens) {
    if (token.offset < offset || token.kind != query::TokenKind::symbol) continue;
    if (token.text == "{" && ++depth == 1) begin = token.offset;
    if (token.text == "}" && --depth == 0) {
      end = token.end;
      break;
    }
  }
  NG_TRY(const query::ResultTable table,
         run("RETURN " + std::string(text.substr(begin, end - begin)) + " AS m", {row}));
  return table.rows[0][0].as_map();
}

Result<void> GraphLoader::remove(std::string_view variables) {
  for (const ValueMap& row : rows_) {
    for (const auto& [name, value] : row) {
      if (name != trim(variables) || value.kind() != query::ValueKind::relationship) continue;
      // Numbers of the built graph count only what is there.
      std::size_t left = value.as_relationship() + std::size_t{1};
      for (RelationshipRow& one : relationships_) {
        if (!one.deleted && --left == 0) doomed_.push_back(&one);
      }
    }
  }
  for (RelationshipRow* one : doomed_) one->deleted = true;
  doomed_.clear();
  return {};
}

}  // namespace newsgraph::tck
