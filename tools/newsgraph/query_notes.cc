#include "query_notes.h"

#include <algorithm>
#include <set>

#include "base/suggest.h"
#include "graph/query/ast.h"
#include "graph/query/lexer.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxSuggested = 3;
constexpr std::size_t kLongestSuggested = 60;  // comparing costs the product of the lengths

void add_unknown(std::string_view what, const std::vector<std::string>& used, const std::vector<std::string>& known,
                 std::vector<std::string>* notes) {
  std::set<std::string_view> seen;
  for (const std::string& name : used) {
    if (std::find(known.begin(), known.end(), name) != known.end() || !seen.insert(name).second) continue;
    const auto near = name.size() <= kLongestSuggested ? closest_word(name, known) : std::nullopt;
    notes->push_back("no " + std::string(what) + " '" + name + "'" +
                     (near ? "; did you mean " + *near + "?" : " in this graph"));
  }
}

std::vector<std::string> labels_in(const PropertyModel& model) {
  std::set<ModelKind> kinds;
  for (std::size_t i = 0; i < model.num_nodes(); ++i) kinds.insert(model.kind_of(ModelNodeId(i)));
  std::vector<std::string> labels;
  for (const ModelKind kind : kinds) {
    for (const std::string_view label : labels_of(kind)) labels.emplace_back(label);
  }
  return labels;
}

// Types that some relationship has.
std::vector<std::string> types_in(const PropertyModel& model) {
  std::set<std::size_t> used;
  for (std::size_t i = 0; i < model.num_relationships(); ++i) used.insert(model.type_number_of(RelationshipId(i)));
  std::vector<std::string> types;
  for (const std::size_t number : used) types.push_back(model.types()[number]);
  return types;
}

// Strings that the query compares with the property `name`.
std::vector<std::string> names_in(std::string_view query_text) {
  std::vector<std::string> names;
  const auto tokens = query::tokenize(query_text);
  if (!tokens) return names;
  for (std::size_t i = 0; i + 2 < tokens->size(); ++i) {
    const query::QueryToken& sign = (*tokens)[i + 1];
    const query::QueryToken& text = (*tokens)[i + 2];
    const bool compares = sign.kind == query::TokenKind::symbol && (sign.text == ":" || sign.text == "=");
    if ((*tokens)[i].text != "name" || !compares || text.kind != query::TokenKind::string) continue;
    if (std::find(names.begin(), names.end(), text.text) == names.end()) names.push_back(text.text);
  }
  return names;
}

std::string alternatives(const std::vector<NodeId>& nodes, const KnowledgeGraph& graph) {
  std::string out;
  const std::size_t count = std::min(nodes.size(), kMaxSuggested);
  for (std::size_t i = 0; i < count; ++i) {
    out += (i == 0 ? "" : i + 1 == count ? " or " : ", ") + ("'" + graph.node(nodes[i]).label() + "'");
  }
  return out;
}

}  // namespace

std::vector<std::string> unknown_names(const query::Query& query, const PropertyModel& model) {
  const query::QueryProgram& program = query.program();
  std::vector<std::string> notes;
  if (!program.labels.empty()) add_unknown("label", program.labels, labels_in(model), &notes);
  if (!program.types.empty()) add_unknown("relation", program.types, types_in(model), &notes);
  std::vector<std::string> properties;
  for (const PropertyRow& row : property_table()) properties.emplace_back(row.name);
  add_unknown("property", program.keys, properties, &notes);
  return notes;
}

std::vector<std::string> unknown_node_names(std::string_view query_text, const NameIndex& names,
                                            const KnowledgeGraph& graph) {
  std::vector<std::string> notes;
  for (const std::string& name : names_in(query_text)) {
    std::vector<NodeId> called;
    for (const NameMatch& match : names.find(name)) {
      if (match.fit == NameFit::label || match.fit == NameFit::alias) called.push_back(match.node);
    }
    const auto is_label = [&](NodeId node) { return graph.node(node).label() == name; };
    if (std::any_of(called.begin(), called.end(), is_label)) continue;
    if (!called.empty()) {
      notes.push_back("nothing has the name '" + name + "'; " + alternatives(called, graph) +
                      (called.size() > 1 ? " are" : " is") + " also called so");
      continue;
    }
    const std::vector<NodeId> near = name.size() <= kLongestSuggested ? names.closest(name) : std::vector<NodeId>();
    notes.push_back("nothing has the name '" + name + "'" +
                    (near.empty() ? "" : "; did you mean " + alternatives(near, graph) + "?"));
  }
  return notes;
}

}  // namespace newsgraph
