#include "unit/graph/graph_dump.h"

#include <sstream>

#include "base/text_util.h"

namespace newsgraph {
namespace {

std::string key_of(const KnowledgeGraph& graph, NodeId id) { return id ? graph.node(id).key : "-"; }

void dump_passage(const Passage& passage, std::ostream& out) {
  out << "[" << passage.span.begin << "," << passage.span.end << ")" << passage.text;
}

void dump_claim(const KnowledgeGraph& graph, GraphClaimId id, std::ostream& out) {
  const GraphClaim& claim = graph.claim(id);
  const GraphEvidence& evidence = claim.evidence;
  const ClaimGrounds grounds = graph.grounds(id);
  out << "  " << claim.key.text() << " " << graph.article(claim.article).info.id << " edge=" << claim.edge.index()
      << " office=" << key_of(graph, claim.office) << " " << to_string(claim.status)
      << " by=" << key_of(graph, claim.by) << " " << to_string(claim.state) << " [" << graph.time(claim) << "|"
      << graph.since(claim) << "|" << graph.until(claim) << "] " << evidence.span.begin << "-" << evidence.span.end
      << " " << evidence.begin_code_points << "-" << evidence.end_code_points << " " << evidence.trigger.begin << "-"
      << evidence.trigger.end << " '" << graph.quote(claim) << "' " << graph.rule(claim) << " " << evidence.confidence;
  for (const ArgumentGround& argument : grounds.arguments) {
    out << " " << to_string(argument.place) << "=" << to_string(argument.reached);
    dump_passage(argument.words, out);
    for (const Passage& link : argument.chain) dump_passage(link, out);
  }
  for (const CueGround& cue : grounds.cues) {
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
    out << "edge " << edge.key.text() << " " << key_of(graph, edge.subject) << " " << graph.relation(edge) << " "
        << key_of(graph, edge.object) << "\n";
    for (const GraphClaimId id : graph.claims_of(edge)) dump_claim(graph, id, out);
  }
  out << graph.claims().size() << " claims\n";
  return out.str();
}

}  // namespace newsgraph
