// From what a user gives to the one edge that is meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

struct EdgeQuestion {
  std::string key = {};       // of an edge or a claim, or the beginning of one; with or without `edge/`, `claim/`
  std::string subject = {};   // a node's key or any of its names (name_index.h); `?`: nobody is named. Empty: any
  std::string relation = {};  // empty: any
  std::string object = {};    // empty: any
  bool first = false;         // of several edges, the one of most claims
  std::string_view way_out = "give the key, or --first";  // what to do about several edges
};

struct EdgeAnswer {
  EdgeId edge;
  GraphClaimId claim;  // if the key was that of a claim; else none
};

// A name that several nodes have is no trouble where only one of them has such an edge.
// Fails with usage for a question that asks nothing, or that several edges answer, which it lists with their keys; with
// not_found, saying what there is, where none does.
Result<EdgeAnswer> choose_edge(const KnowledgeGraph& graph, const EdgeQuestion& question);

// All edges that a question by names fits, in graph order. Fails as choose_edge does, but not for their number.
Result<std::vector<EdgeId>> choose_edges(const KnowledgeGraph& graph, const EdgeQuestion& question);

// `Helena Marsh sacked Duncan Pryce`, `? sacked Duncan Pryce`.
std::string edge_in_words(const KnowledgeGraph& graph, EdgeId edge);

}  // namespace newsgraph
