#include "graph/demand_outcome.h"

#include <algorithm>

#include "base/text_util.h"
#include "graph/edtf.h"
#include "graph/sightings.h"

namespace newsgraph {
namespace {

constexpr int kMaxDaysBeforeArticle = 30;

Outcome outcome_of(std::string_view relation) {
  return relation == "resigned" ? Outcome::resigned : relation == "sacked" ? Outcome::sacked : Outcome::replaced;
}

// The tenure ran on the day of the demand, as far as anybody can say.
bool is_meant(const Tenure& tenure, const Demand& demand) {
  const Cover cover = cover_of(tenure.spell, demand.last);
  return cover == Cover::yes || cover == Cover::presumed || (!tenure.spell.begin.is_known() && cover != Cover::no);
}

}  // namespace

OutcomeFinder::OutcomeFinder(const KnowledgeGraph& graph) : graph_(graph), ledger_(graph) {
  for (const Edge& edge : graph.edges()) {
    const std::string& relation = graph.relation(edge);
    if (!is_one_of(relation, {"resigned", "sacked", "replaced"})) continue;
    std::vector<GraphClaimId>& claims = leaving_[relation == "resigned" ? edge.subject : edge.object];
    const auto of_edge = graph.claims_of(edge);
    claims.insert(claims.end(), of_edge.begin(), of_edge.end());
  }
}

std::string OutcomeFinder::earliest_day(const Demand& demand) const {
  if (demand.first.empty()) return {};
  return days_of_edtf(graph_.time(graph_.claim(demand.claim))) ? demand.first
                                                               : later_by(demand.first, -kMaxDaysBeforeArticle);
}

bool OutcomeFinder::find_act(Demand* demand, Status status) const {
  const auto found = leaving_.find(demand->target);
  if (found == leaving_.end()) return false;
  const std::string earliest = earliest_day(*demand);
  const std::string told = last_day_of(graph_.article(graph_.claim(demand->claim).article));
  Sighting best;
  for (const GraphClaimId id : found->second) {
    const GraphClaim& claim = graph_.claim(id);
    const Sighting act = sighting_of_act(graph_, id, Sign::ended);
    if (claim.status != status || last_day_of(graph_.article(claim.article)) < told || act.last < earliest) continue;
    const auto order = [](const Sighting& sighting) {
      return std::tuple(sighting.last, sighting.first.empty(), sighting.claim);
    };
    if (!best.claim || order(act) < order(best)) best = act;
  }
  if (!best.claim) return false;
  demand->outcome =
      status == Status::planned ? Outcome::to_leave : outcome_of(graph_.relation(graph_.claim(best.claim)));
  demand->outcome_first = best.first;
  demand->outcome_last = best.last;
  demand->outcome_claim = best.claim;
  if (status != Status::planned) return true;
  const auto days = days_of_edtf(graph_.time(graph_.claim(best.claim))).value_or(DayInterval{});
  demand->outcome_first = days.first;  // a plan lies ahead of its article
  demand->outcome_last = days.last;
  return true;
}

bool OutcomeFinder::find_end_of_tenure(Demand* demand) const {
  for (const Tenure& tenure : ledger_.tenures_of_person(demand->target)) {
    const Spell& spell = tenure.spell;
    const std::string& gone = spell.has_ended ? spell.end.latest : spell.doubted_from;
    if (spell.end.claims.empty() || gone < earliest_day(*demand) || !is_meant(tenure, *demand)) continue;
    if (demand->office && ledger_.post_of(demand->office) != tenure.office) continue;
    if (graph_.claim(spell.end.claims.front()).article == graph_.claim(demand->claim).article) continue;
    demand->outcome = spell.has_ended ? Outcome::left : Outcome::may_have_left;
    demand->outcome_first = spell.end.earliest;
    demand->outcome_last = gone;
    demand->outcome_claim = spell.end.claims.front();
    return true;
  }
  return false;
}

bool OutcomeFinder::find_in_office(Demand* demand) const {
  for (const Tenure& tenure : ledger_.tenures_of_person(demand->target)) {
    if (demand->office && ledger_.post_of(demand->office) != tenure.office) continue;
    const SeenDay* last = nullptr;
    for (const SeenDay& seen : tenure.spell.seen) {
      const bool is_other_article = graph_.claim(seen.claim).article != graph_.claim(demand->claim).article;
      if (is_other_article && seen.day > demand->last && !demand->last.empty()) last = &seen;
    }
    if (last == nullptr || last->day <= demand->outcome_last) continue;
    demand->outcome = Outcome::survived;
    demand->outcome_first = demand->outcome_last = last->day;
    demand->outcome_claim = last->claim;
  }
  return demand->outcome == Outcome::survived;
}

void OutcomeFinder::find(Demand* demand) const {
  if (!demand->target) return;
  if (find_act(demand, Status::asserted) || find_end_of_tenure(demand)) return;
  if (find_act(demand, Status::planned)) return;
  find_in_office(demand);
}

}  // namespace newsgraph
