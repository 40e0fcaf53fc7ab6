#include "graph/sightings.h"

#include <algorithm>

#include "base/text_util.h"
#include "graph/edtf.h"

namespace newsgraph {
namespace {

DayInterval days_or_none(std::string_view edtf) { return days_of_edtf(edtf).value_or(DayInterval{}); }

class StateReader {
 public:
  StateReader(const KnowledgeGraph& graph, GraphClaimId id)
      : graph_(graph),
        claim_(graph.claim(id)),
        id_(id),
        published_(days_or_none(graph.article(claim_.article).info.date)) {}

  std::vector<Sighting> read() {
    if (claim_.status != Status::asserted || claim_.state == State::future) return {};
    if (claim_.state == State::former)
      read_former();
    else
      read_current();
    return std::move(sightings_);
  }

 private:
  // A claim of what is over or under way: no day after the article.
  DayInterval past(std::string_view edtf) const {
    DayInterval days = days_or_none(edtf);
    const std::string& today = published_.last;
    if (!today.empty() && today < days.last && days.first <= today) days.last = today;
    return days;
  }

  void add(Sign sign, const DayInterval& days) {
    sightings_.push_back({sign, days.first, days.last, false, claim_.article, id_});
  }

  void read_current() {
    const DayInterval since = past(graph_.since(claim_));
    const DayInterval until = days_or_none(graph_.until(claim_));
    DayInterval time = days_or_none(graph_.time(claim_));
    if (time.last.empty() || (!published_.last.empty() && published_.last < time.last)) time = published_;
    if (!since.first.empty() || !since.last.empty()) add(Sign::begun, since);
    const bool is_over = !until.last.empty() && until.last < published_.first;
    if (is_over)
      add(Sign::ended, until);
    else
      add(Sign::held, time);
  }

  void read_former() {
    const DayInterval since = past(graph_.since(claim_));
    DayInterval until = past(graph_.until(claim_));
    if (!since.first.empty() || !since.last.empty()) add(Sign::begun, since);
    if (until.last.empty()) until.last = published_.last;
    // `Health Secretary in 2012` held it then; nobody says that it ended then.
    const DayInterval time = days_or_none(graph_.time(claim_));
    if (!time.first.empty() && !claim_.until && !time.last.empty() && time.last <= until.last) {
      until.first = std::max(until.first, time.first);
    }
    add(Sign::ended, until);
  }

  const KnowledgeGraph& graph_;
  const GraphClaim& claim_;
  GraphClaimId id_;
  DayInterval published_;
  std::vector<Sighting> sightings_;
};

}  // namespace

bool is_state_relation(std::string_view relation) {
  return is_one_of(relation, {"holds_office", "office_in", "member_of", "represents", "part_of", "ally_of", "rival_of",
                              "family_of", "owns"});
}

bool is_lasting_relation(std::string_view relation) { return is_one_of(relation, {"office_in", "family_of"}); }

std::string last_day_of(const GraphArticle& article) { return days_or_none(article.info.date).last; }

std::vector<Sighting> sightings_of_state(const KnowledgeGraph& graph, GraphClaimId claim) {
  return StateReader(graph, claim).read();
}

Sighting sighting_of_act(const KnowledgeGraph& graph, GraphClaimId id, Sign sign) {
  const GraphClaim& claim = graph.claim(id);
  const std::string today = last_day_of(graph.article(claim.article));
  DayInterval days = days_or_none(graph.time(claim));
  if (days.last.empty() || (!today.empty() && today < days.last)) days.last = today;
  if (!days.last.empty() && days.last < days.first) days.first.clear();
  return {sign, days.first, days.last, true, claim.article, id};
}

std::vector<Spell> spells_of_edge(const KnowledgeGraph& graph, EdgeId id, const std::vector<GraphClaimId>& left) {
  std::vector<Sighting> sightings;
  for (const GraphClaimId claim : graph.claims_of(id)) {
    const std::vector<Sighting> found = sightings_of_state(graph, claim);
    sightings.insert(sightings.end(), found.begin(), found.end());
  }
  for (const GraphClaimId claim : left) sightings.push_back(sighting_of_act(graph, claim, Sign::ended));
  return spells_of(std::move(sightings));
}

}  // namespace newsgraph
