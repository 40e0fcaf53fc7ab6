// Merges the claims of many articles into one KnowledgeGraph.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// Collects articles, then builds. The order in which articles come makes no difference, except that of two with the same id
// the later one counts. Which entities become one node: see identity.h.
// Owns what it is given. Threads: one.
class GraphBuilder {
 public:
  // `sink` hears of articles that came twice; it may be null, and must outlive the builder.
  explicit GraphBuilder(DiagnosticSink* sink = nullptr) : sink_(sink) {}

  // REQUIRES: entity ids of the claims lie within `claims.entities`; every entity has a name; every claim an object.
  void add(DocumentClaims claims);

  std::size_t num_articles() const { return articles_.size(); }

  // The graph of all articles added; the builder is empty afterwards.
  // Claims that agree on subject, relation and object share an edge; ends of symmetric relations are put in node order.
  // A claim that an article makes twice in the same words and place is kept once.
  KnowledgeGraph build();

 private:
  DiagnosticSink* sink_;
  std::map<std::string, DocumentClaims> articles_;
};

// `met`, `ally_of`: whoever is named first.
bool is_symmetric_relation(std::string_view relation);

}  // namespace newsgraph
