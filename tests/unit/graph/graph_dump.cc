#include "unit/graph/graph_dump.h"

#include <sstream>

#include "base/text_util.h"

namespace newsgraph {
namespace {

std::string key_of(const KnowledgeGraph& graph, NodeId id) { return id ? graph.node(id).key : "-"; }

void dump_passage(const Passage& passage, std::ostream& out) {
  out << "[" << passage.span.begin << "," << passage.span.end << ")" << passage.text;
}

void dump_claim(const KnowledgeGraph& graph, const GraphClaim& claim, std::ostream& out) {
  const Evidence& evidence = claim.evidence;
  out << "  " << claim.key << " " << graph.article(claim.article).info.id << " edge=" << claim.edge.index()
      << " office=" << key_of(graph, claim.office) << " " << to_string(claim.status)
      << " by=" << key_of(graph, claim.by) << " " << to_string(claim.state) << " [" << claim.time << "|" << claim.since
      << "|" << claim.until << "] " << evidence.span.begin << "-" << evidence.span.end << " "
      << evidence.begin_code_points << "-" << evidence.end_code_points << " " << evidence.trigger.begin << "-"
      << evidence.trigger.end << " '" << evidence.quote << "' " << evidence.rule << " " << evidence.confidence;
  for (const ArgumentGround& argument : evidence.arguments) {
    out << " " << to_string(argument.place) << "=" << to_string(argument.reached);
    dump_passage(argument.words, out);
    for (const Passage& link : argument.chain) dump_passage(link, out);
  }
  for (const CueGround& cue : evidence.cues) {
    out << " " << to_string(cue.kind);
    dump_passage(cue.words, out);
  }
  out << "\n";
}

}  // namespace

std::string dump_graph(const KnowledgeGraph& graph) {
  std::ostringstream out;
  for (const GraphArticle& article : graph.articles()) {
    out << "article " << article.info.id << "|" << article.info.date << "|" << article.info.title << "|" << article.info.url
        << "|" << article.info.source << "|" << article.text_hash << "|" << article.num_sentences << "|"
        << article.num_tokens << "\n";
  }
  for (const Node& node : graph.nodes()) {
    out << "node " << node.key << " " << to_string(node.kind) << " " << join(node.names, "|") << "\n";
  }
  for (const Edge& edge : graph.edges()) {
    out << "edge " << edge.key << " " << key_of(graph, edge.subject) << " " << edge.relation << " "
        << key_of(graph, edge.object) << "\n";
    for (const GraphClaimId id : edge.claims) dump_claim(graph, graph.claim(id), out);
  }
  out << graph.claims().size() << " claims\n";
  return out.str();
}

}  // namespace newsgraph
