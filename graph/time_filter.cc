#include "graph/time_filter.h"

#include <algorithm>
#include <map>
#include <set>

#include "graph/edtf.h"
#include "graph/graph_subset.h"
#include "graph/ledger.h"
#include "graph/sightings.h"

namespace newsgraph {
namespace {

bool holds(const Spell& spell, std::string_view day) {
  const Cover cover = cover_of(spell, day);
  return cover == Cover::yes || cover == Cover::presumed;
}

class AsOf {
 public:
  AsOf(const KnowledgeGraph& graph, std::string day) : graph_(graph), day_(std::move(day)), kept_(graph) {
    note_people_who_left();
    keep_tenures();
  }

  TimeFiltered filter() {
    for (std::size_t i = 0; i < graph_.edges().size(); ++i) keep_edge(EdgeId(i));
    return {kept_.take(), undated_.size()};
  }

 private:
  using Ends = std::pair<NodeId, NodeId>;

  // Who resigned from a party or company is no member of it any more.
  void note_people_who_left() {
    for (const Edge& edge : graph_.edges()) {
      if (graph_.relation(edge) != "resigned") continue;
      for (const GraphClaimId claim : graph_.claims_of(edge)) {
        if (graph_.claim(claim).status == Status::asserted) left_[{edge.subject, edge.object}].push_back(claim);
      }
    }
  }

  void keep_tenures() {
    const Ledger ledger(graph_);
    for (const Tenure& tenure : ledger.tenures()) {
      if (!holds(tenure.spell, day_)) continue;
      for (const GraphClaimId claim : tenure.spell.claims) {
        if (graph_.relation(graph_.claim(claim)) == "holds_office") kept_.keep_as(claim, State::current);
      }
    }
  }

  void keep_edge(EdgeId id) {
    const Edge& edge = graph_.edge(id);
    const std::string& relation = graph_.relation(edge);
    const bool is_lasting = is_lasting_relation(relation);
    std::set<GraphClaimId> holding;
    if (relation != "holds_office" && is_state(edge)) {
      const auto found = left_.find({edge.subject, edge.object});
      const bool can_be_left = found != left_.end() && relation == "member_of";
      for (const Spell& spell : spells_of_edge(graph_, id, can_be_left ? found->second : std::vector<GraphClaimId>{})) {
        const bool is_over = spell.has_ended && !spell.end.latest.empty() && spell.end.latest < day_;
        if (is_lasting ? !is_over : holds(spell, day_)) holding.insert(spell.claims.begin(), spell.claims.end());
      }
    }
    for (const GraphClaimId claim : graph_.claims_of(edge)) keep_claim(edge, claim, holding.contains(claim));
  }

  bool is_state(const Edge& edge) const {
    if (is_state_relation(graph_.relation(edge))) return true;
    const auto claims = graph_.claims_of(edge);
    return std::any_of(claims.begin(), claims.end(),
                       [this](GraphClaimId id) { return graph_.claim(id).state != State::none; });
  }

  void keep_claim(const Edge& edge, GraphClaimId id, bool holds_then) {
    const GraphClaim& claim = graph_.claim(id);
    if (claim.status != Status::asserted || claim.state == State::future) {
      if (is_said_by_then(claim)) kept_.keep(id);
    } else if (is_state(edge)) {
      if (holds_then) kept_.keep_as(id, State::current);
    } else if (has_happened(claim)) {
      kept_.keep(id);
    }
  }

  bool is_said_by_then(const GraphClaim& claim) {
    const std::string published = last_day_of(graph_.article(claim.article));
    if (published.empty()) undated_.insert(claim.article);
    return !published.empty() && published <= day_;
  }

  bool has_happened(const GraphClaim& claim) {
    const auto days = days_of_edtf(graph_.time(claim));
    if (days && !days->last.empty() && days->last <= day_) return true;
    if (days && !days->first.empty() && days->first > day_) return false;
    return is_said_by_then(claim);
  }

  const KnowledgeGraph& graph_;
  std::string day_;
  GraphSubset kept_;
  std::map<Ends, std::vector<GraphClaimId>> left_;
  std::set<ArticleId> undated_;
};

}  // namespace

Result<std::string> last_day_meant(std::string_view date) {
  const auto days = days_of_edtf(date);
  if (!days || days->last.empty() || days->is_doubtful || date.find_first_of("/XT") != std::string_view::npos) {
    return Error{ErrorCode::usage, "'" + std::string(date) + "' is no date; expected 2024, 2024-05 or 2024-05-31"};
  }
  return days->last;
}

Result<TimeFiltered> as_known(const KnowledgeGraph& graph, std::string_view date) {
  NG_TRY(const std::string day, last_day_meant(date));
  GraphSubset kept(graph);
  std::size_t num_undated = 0;
  std::vector<bool> is_known;
  for (std::size_t i = 0; i < graph.articles().size(); ++i) {
    const std::string published = last_day_of(graph.articles()[i]);
    num_undated += published.empty() ? 1 : 0;
    is_known.push_back(!published.empty() && published <= day);
    if (is_known.back()) kept.keep(ArticleId(i));
  }
  for (std::size_t i = 0; i < graph.claims().size(); ++i) {
    if (is_known[graph.claims()[i].article.index()]) kept.keep(GraphClaimId(i));
  }
  return TimeFiltered{kept.take(), num_undated};
}

Result<TimeFiltered> as_of(const KnowledgeGraph& graph, std::string_view date) {
  NG_TRY(const std::string day, last_day_meant(date));
  return AsOf(graph, day).filter();
}

}  // namespace newsgraph
