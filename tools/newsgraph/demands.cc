#include "graph/demands.h"

#include "answer.h"
#include "base/atomic_file.h"
#include "commands.h"
#include "graph/edtf.h"
#include "graph_at.h"
#include "named_node.h"
#include "report.h"
#include "terminal.h"

namespace newsgraph {
namespace {

class DemandRows {
 public:
  explicit DemandRows(const KnowledgeGraph& graph) : graph_(graph) {
    answer_.header = {"day", "who", "wants gone", "office", "said by", "what followed", "when", "article", "quote"};
    answer_.spare = {7, 4, 3};  // article, said by, office
    answer_.members = {"day",
                       "day_earliest",
                       "day_latest",
                       "who",
                       "who_key",
                       "target",
                       "target_key",
                       "office",
                       "office_key",
                       "said_by",
                       "said_by_key",
                       "relation",
                       "article",
                       "quote",
                       "outcome",
                       "outcome_day",
                       "outcome_earliest",
                       "outcome_latest",
                       "outcome_article",
                       "outcome_quote"};
  }

  void add(const Demand& demand) {
    const GraphClaim& claim = graph_.claim(demand.claim);
    // Where a demand is itself a hypothetical act, who says so is who demands it.
    const NodeId said_by = claim.by == demand.by ? NodeId::none() : claim.by;
    const std::string day = days(demand.first, demand.last);
    const std::string when = days(demand.outcome_first, demand.outcome_last);
    const std::string outcome(to_string(demand.outcome));
    answer_.lines.push_back({day, name(demand.by, "?"), name(demand.target, "?"), name(demand.office), name(said_by),
                             outcome, when, article(demand.claim), std::string(graph_.quote(claim))});
    if (demand.outcome_claim) {
      answer_.lines.push_back({"", "", "", "", "", "", "", article(demand.outcome_claim), quote(demand.outcome_claim)});
    }
    answer_.records.push_back({day,
                               demand.first,
                               demand.last,
                               name(demand.by),
                               key(demand.by),
                               name(demand.target),
                               key(demand.target),
                               name(demand.office),
                               key(demand.office),
                               name(said_by),
                               key(said_by),
                               graph_.relation(claim),
                               article(demand.claim),
                               std::string(graph_.quote(claim)),
                               outcome,
                               when,
                               demand.outcome_first,
                               demand.outcome_last,
                               demand.outcome_claim ? article(demand.outcome_claim) : "",
                               demand.outcome_claim ? quote(demand.outcome_claim) : ""});
  }

  Answer take() { return std::move(answer_); }

 private:
  static std::string days(const std::string& first, const std::string& last) {
    return first.empty() && last.empty() ? "" : in_words(first, last);
  }
  std::string name(NodeId node, const std::string& otherwise = "") const {
    return node ? graph_.node(node).label() : otherwise;
  }
  std::string key(NodeId node) const { return node ? graph_.node(node).key : std::string(); }
  std::string quote(GraphClaimId claim) const { return std::string(graph_.quote(graph_.claim(claim))); }
  std::string article(GraphClaimId claim) const { return graph_.article(graph_.claim(claim).article).info.id; }

  const KnowledgeGraph& graph_;
  Answer answer_;
};

Result<void> demands(const DemandsOptions& options) {
  const auto format = parse_row_format(options.format);
  if (!format)
    return Error{ErrorCode::usage, "unknown format '" + options.format + "'; expected table, csv, tsv, json or jsonl"};
  NG_TRY(const KnowledgeGraph graph, load_graph_at(options.graph, {"", options.as_known}));
  NodeId who;
  if (!options.name.empty()) {
    NG_TRY(who, choose_node(graph, NameIndex(graph), options.name, {std::nullopt, options.first}));
  }
  DemandRows rows(graph);
  for (const Demand& demand : demands_in(graph)) {
    if (!who || demand.by == who || demand.target == who || demand.office == who) rows.add(demand);
  }
  return write_file("-", format_answer(rows.take(), *format, terminal_width()));
}

}  // namespace

int run_demands(const DemandsOptions& options) {
  const auto done = demands(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
