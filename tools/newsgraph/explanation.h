// Why an edge is in the graph: every claim behind it, with its words, rule, arguments, source and cues.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "graph/knowledge_graph.h"
#include "marked_text.h"
#include "relations/relation_set.h"

namespace newsgraph {

struct ExplanationSources {
  const KnowledgeGraph& graph;
  const RelationSet& relations;  // whose rules are quoted
  const FileReader& files;       // gives the user's relation files
};

// For people. Claims of an old claims file, or of one that somebody else made, have their quote and no more.
std::string explanation_text(const ExplanationSources& from, EdgeId edge, std::span<const GraphClaimId> claims,
                             MarkStyle style);

// One JSON object:
//   {"edge":KEY,"subject":…,"subject_key":…,"relation":…,"object":…,"object_key":…,
//    "claims":[{"claim":KEY,"status":…,"state":…,"time":…,"since":…,"until":…,"confidence":0.87,
//               "article":{"id":…,"date":…,"title":…,"url":…,"source":…},"quote":…,"begin":0,"end":42,
//               "trigger":{"text":…,"begin":…,"end":…},
//               "rules":[{"name":…,"where":…,"statement":…,"follows":…}],
//               "arguments":[{"place":…,"node":…,"node_key":…,"text":…,"begin":…,"end":…,"reached":…,
//                             "chain":[{"text":…,"begin":…,"end":…}]}],
//               "by":…,"by_key":…,"cues":[{"kind":…,"text":…,"begin":…,"end":…}]}]}
// Offsets are bytes of the article; members without a value are null.
std::string explanation_json(const ExplanationSources& from, EdgeId edge, std::span<const GraphClaimId> claims);

// `another name`, `a pronoun`; "" where words reach their node by its name.
std::string_view reached_in_words(Reached reached);

// The node that stands at `place` of the claim, or none.
NodeId node_at(const KnowledgeGraph& graph, const GraphClaim& claim, ClaimPlace place);

}  // namespace newsgraph
