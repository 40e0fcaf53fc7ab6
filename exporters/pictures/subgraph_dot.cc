#include "exporters/pictures/subgraph_dot.h"

#include <algorithm>

#include "base/text_util.h"
#include "exporters/pictures/dot_graph.h"
#include "exporters/pictures/dot_look.h"
#include "exporters/pictures/wording.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLineWidth = 18;  // code points
constexpr std::size_t kMaxLines = 4;
constexpr std::size_t kNoteWidth = 30;
constexpr std::size_t kMaxDotNodes = 300;  // above, the layout program `dot` takes minutes

std::string node_name(ModelNodeId id) { return "n" + std::to_string(id.index()); }

std::string text_of(const PropertyModel& model, ModelNodeId id, PropertyKey key) {
  const PropertyValue value = model.property(id, key);
  return value ? std::string(value.text()) : std::string();
}

void add_entity(const PropertyModel& model, ModelNodeId id, DotGraph* dot) {
  const Node& node = model.graph().nodes()[id.index()];
  const KindLook& look = look_of(node.kind);
  dot->add_node(node_name(id), {{"label", dot_label(wrap(node.label(), kLineWidth, kMaxLines))},
                                {"tooltip", dot_text(node_in_full(node))},
                                {"shape", look.shape},
                                {"style", look.style},
                                {"fillcolor", look.fill},
                                {"color", look.border},
                                {"class", to_lower_ascii(to_string(node.kind))},
                                {"about", dot_text(node.key)}});
}

void add_unknown(const PropertyModel& model, ModelNodeId id, DotGraph* dot) {
  dot->add_node(node_name(id), {{"label", "?"},
                                {"tooltip", "somebody unknown"},
                                {"shape", "circle"},
                                {"style", "dashed"},
                                {"color", "#777777"},
                                {"width", "0.28"},
                                {"fixedsize", "true"},
                                {"class", "unknown"},
                                {"about", dot_text(text_of(model, id, PropertyKey::id))}});
}

void add_note(const PropertyModel& model, ModelNodeId id, DotGraph* dot) {
  const bool is_claim = model.kind_of(id) == ModelKind::claim;
  std::string words = text_of(model, id, is_claim ? PropertyKey::quote : PropertyKey::name);
  const std::string key = text_of(model, id, PropertyKey::id);
  if (words.empty()) words = is_claim ? text_of(model, id, PropertyKey::relation) : key;
  dot->add_node(node_name(id), {{"label", dot_label(wrap(words, kNoteWidth, kMaxLines))},
                                {"tooltip", dot_text(words)},
                                {"shape", "note"},
                                {"style", "filled"},
                                {"fillcolor", is_claim ? "#FFFFFF" : "#EEEEEE"},
                                {"color", "#777777"},
                                {"class", is_claim ? "claim" : "article"},
                                {"about", dot_text(key)}});
}

void add_node(const PropertyModel& model, ModelNodeId id, DotGraph* dot) {
  switch (model.kind_of(id)) {
    case ModelKind::unknown:
      return add_unknown(model, id, dot);
    case ModelKind::article:
    case ModelKind::claim:
      return add_note(model, id, dot);
    default:
      return add_entity(model, id, dot);
  }
}

void add_statement(const PropertyModel& model, RelationshipId id, DotGraph* dot) {
  const KnowledgeGraph& graph = model.graph();
  const StatementId statement(id.index());
  const GraphClaim& best = graph.claim(model.statements().best_claim_of(statement));
  const LineLook& look = look_of(line_style_of(best, graph.relation(best)));
  const std::string& relation = graph.relation(best);
  std::string words = claim_in_words(graph, best);
  if (words.empty()) words = relation_in_words(relation);
  const std::string tooltip = claim_in_full(graph, best);
  const bool has_tail = std::string_view(look.arrowtail) != "none";
  DotAttributes attributes = {{"label", dot_label(wrap(words, kNoteWidth, 2))},
                              {"style", look.style},
                              {"color", look.color},
                              {"fontcolor", look.text_color},
                              {"arrowhead", is_symmetric(relation) ? "none" : look.arrowhead},
                              {"dir", has_tail ? "both" : "forward"},
                              {"arrowtail", look.arrowtail},
                              {"edgetooltip", dot_text(tooltip)},
                              {"labeltooltip", dot_text(tooltip)},
                              {"about", dot_text(model.property(id, PropertyKey::id).text())}};
  if (const std::string url = dot_url(graph.article(best.article).info.url); !url.empty())
    attributes.emplace_back("edgeURL", url);
  dot->add_edge(node_name(model.start_of(id)), node_name(model.end_of(id)), attributes);
}

void add_relationship(const PropertyModel& model, RelationshipId id, DotGraph* dot) {
  if (id.index() < model.num_statements()) return add_statement(model, id, dot);
  dot->add_edge(node_name(model.start_of(id)), node_name(model.end_of(id)),
                {{"label", relation_in_words(to_lower_ascii(model.type_of(id)))},
                 {"style", "solid"},
                 {"color", "#BBBBBB"},
                 {"fontcolor", "#555555"},
                 {"arrowhead", "vee"}});
}

}  // namespace

std::string subgraph_to_dot(const PropertyModel& model, std::span<const ModelNodeId> nodes,
                            std::span<const RelationshipId> relationships) {
  DotGraph dot("newsgraph");
  const bool is_small = nodes.size() <= kMaxDotNodes;
  dot.set_graph({{"fontname", "DejaVu Sans"},
                 {"bgcolor", "white"},
                 {"charset", "UTF-8"},
                 {"layout", is_small ? "dot" : "sfdp"},
                 {"rankdir", "LR"},
                 {"outputorder", is_small ? "breadthfirst" : "edgesfirst"},
                 {"overlap", "prism"}});
  dot.set_node_defaults(
      {{"label", "\\N"}, {"fontname", "DejaVu Sans"}, {"fontsize", "12"}, {"margin", "0.08,0.04"}, {"height", "0.3"}});
  dot.set_edge_defaults({{"label", ""}, {"fontname", "DejaVu Sans"}, {"fontsize", "11"}, {"arrowsize", "0.7"}});
  for (const ModelNodeId id : nodes) add_node(model, id, &dot);
  for (const RelationshipId id : relationships) add_relationship(model, id, &dot);
  return dot.to_text();
}

}  // namespace newsgraph
