#include "graph/ledger.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text_util.h"
#include "graph/edtf.h"
#include "graph/ledger_remarks.h"
#include "graph/office_homes.h"
#include "graph/sightings.h"

namespace newsgraph {
namespace {

// One claim that somebody holds, takes or leaves an office.
struct Change {
  NodeId person;
  NodeId office;
  Sign sign = Sign::held;
  GraphClaimId claim;
};

// All changes that a claim speaks of, whatever its status. A succession begins one tenure and ends another.
class ChangeFinder {
 public:
  explicit ChangeFinder(const KnowledgeGraph& graph) : graph_(graph) { note_offices_of_articles(); }

  std::vector<Change> find(GraphClaimId id) const {
    const GraphClaim& claim = graph_.claim(id);
    const Edge& edge = graph_.edge(claim.edge);
    const std::string& relation = graph_.relation(edge);
    const auto change = [&](NodeId person, NodeId office, Sign sign) { return Change{person, office, sign, id}; };
    if (relation == "holds_office") return {change(edge.subject, edge.object, Sign::held)};
    if (is_one_of(relation, {"appointed", "elected", "promoted"}))
      return {change(edge.object, claim.office, Sign::begun)};
    if (relation == "sacked") return {change(edge.object, claim.office, Sign::ended)};
    if (relation == "resigned") {
      const bool from_office = graph_.node(edge.object).kind == EntityKind::office;
      return {change(edge.subject, from_office ? edge.object : claim.office, Sign::ended)};
    }
    if (relation != "replaced") return {};
    const NodeId office = claim.office ? claim.office : shared_office(claim.article, edge);
    return {change(edge.subject, office, Sign::begun), change(edge.object, office, Sign::ended)};
  }

 private:
  using PersonInArticle = std::pair<ArticleId, NodeId>;

  void note_offices_of_articles() {
    for (const GraphClaim& claim : graph_.claims()) {
      const Edge& edge = graph_.edge(claim.edge);
      if (graph_.relation(edge) == "holds_office" && claim.status == Status::asserted)
        offices_[{claim.article, edge.subject}].insert(edge.object);
    }
  }

  // `Bell succeeded Lang`: the one office that the article gives to either of them, if it is one.
  NodeId shared_office(ArticleId article, const Edge& edge) const {
    std::set<NodeId> offices;
    for (const NodeId person : {edge.subject, edge.object}) {
      const auto found = offices_.find({article, person});
      if (found != offices_.end()) offices.insert(found->second.begin(), found->second.end());
    }
    return offices.size() == 1 ? *offices.begin() : NodeId::none();
  }

  const KnowledgeGraph& graph_;
  std::map<PersonInArticle, std::set<NodeId>> offices_;
};

PostRank rank_of(const KnowledgeGraph& graph, NodeId office, const GraphClaim& claim) {
  const Node& node = graph.node(office);
  const PostRank named = rank_in_name(node.label());
  if (named != PostRank::substantive) return named;
  const GraphEvidence& evidence = claim.evidence;
  const std::size_t at =
      evidence.trigger.begin >= evidence.span.begin ? evidence.trigger.begin - evidence.span.begin : 0;
  return rank_in_quote(graph.quote(claim), node.names, at);
}

std::string first_day_known(const Spell& spell) {
  for (const std::string& day : {spell.begin.earliest, spell.begin.latest, spell.end.earliest}) {
    if (!day.empty()) return day;
  }
  return spell.end.latest;
}

}  // namespace

class LedgerBuilder {
 public:
  LedgerBuilder(const KnowledgeGraph& graph, double min_confidence, Ledger* ledger)
      : graph_(graph), min_confidence_(min_confidence), ledger_(*ledger) {}

  void build() {
    ledger_.posts_ = homes_of_offices(graph_);
    collect();
    agree_on_ranks();
    make_tenures();
    for (std::size_t i = 0; i < graph_.nodes().size(); ++i)
      ledger_.sole_.push_back(!has_many_holders(graph_.nodes()[i].key));
    for_each_office([this](Tenure* begin, Tenure* end) { settle_office(begin, end); });
    drop_plans_come_true();
  }

 private:
  using Holding = std::tuple<NodeId, NodeId, PostRank>;  // office, person
  struct Ranked {
    Change change;
    NodeId post;
    PostRank rank;
  };

  void collect() {
    const ChangeFinder finder(graph_);
    for (std::size_t i = 0; i < graph_.claims().size(); ++i) {
      const GraphClaim& claim = graph_.claims()[i];
      const bool is_heard = claim.status == Status::asserted || claim.status == Status::planned;
      if (!is_heard || claim.evidence.confidence < min_confidence_) continue;
      for (const Change& change : finder.find(GraphClaimId(i))) take(change);
    }
  }

  void take(const Change& change) {
    const auto is = [this](NodeId id, EntityKind kind) { return id && graph_.node(id).kind == kind; };
    if (!is(change.person, EntityKind::person) || !is(change.office, EntityKind::office)) return;
    const GraphClaim& claim = graph_.claim(change.claim);
    const PostRank rank = rank_of(graph_, change.office, claim);
    const NodeId post = ledger_.post_of(change.office);
    if (claim.status == Status::asserted && claim.state != State::future) {
      changes_.push_back({change, post, rank});
    } else {
      const Sighting when = sighting_of_plan(change.claim);
      ledger_.planned_.push_back(
          {change.person, post, rank, change.sign != Sign::ended, when.first, when.last, change.claim});
    }
  }

  // A plan may lie after its article.
  Sighting sighting_of_plan(GraphClaimId id) const {
    const DayInterval days = days_of_edtf(graph_.time(graph_.claim(id))).value_or(DayInterval{});
    return {Sign::begun, days.first, days.last, true, graph_.claim(id).article, id};
  }

  // An article that once says `acting` means it each time, unless it tells of an appointment to the post itself.
  void agree_on_ranks() {
    std::map<std::tuple<ArticleId, NodeId, NodeId>, PostRank> passing;
    std::set<std::tuple<ArticleId, NodeId, NodeId>> appointed;
    const auto key_of = [this](const Ranked& ranked) {
      return std::tuple(graph_.claim(ranked.change.claim).article, ranked.post, ranked.change.person);
    };
    for (const Ranked& ranked : changes_) {
      if (ranked.rank != PostRank::substantive) passing.try_emplace(key_of(ranked), ranked.rank);
      if (ranked.rank == PostRank::substantive && ranked.change.sign == Sign::begun) appointed.insert(key_of(ranked));
    }
    for (Ranked& ranked : changes_) {
      const auto found = passing.find(key_of(ranked));
      if (found != passing.end() && !appointed.contains(found->first)) ranked.rank = found->second;
    }
  }

  void make_tenures() {
    std::map<Holding, std::vector<Sighting>> sightings;
    for (const Ranked& ranked : changes_) {
      std::vector<Sighting>& found = sightings[{ranked.post, ranked.change.person, ranked.rank}];
      if (ranked.change.sign != Sign::held) {
        found.push_back(sighting_of(ranked.change));
      } else {
        const std::vector<Sighting> held = sightings_of_state(graph_, ranked.change.claim);
        found.insert(found.end(), held.begin(), held.end());
      }
    }
    for (auto& [holding, found] : sightings) {
      const auto& [office, person, rank] = holding;
      for (Spell& spell : spells_of(std::move(found))) {
        const bool in_one_article = graph_.node(person).key.find('~') != std::string::npos;
        ledger_.tenures_.push_back({person, office, rank, in_one_article, std::move(spell)});
      }
    }
    // Of one day, who left comes before who came.
    const auto order = [](const Tenure& tenure) {
      return std::tuple(tenure.office, first_day_known(tenure.spell), tenure.spell.begin.is_known(), tenure.person,
                        tenure.rank);
    };
    std::stable_sort(ledger_.tenures_.begin(), ledger_.tenures_.end(),
                     [&](const Tenure& a, const Tenure& b) { return order(a) < order(b); });
  }

  // An election comes before the office is taken; how long, nobody says.
  Sighting sighting_of(const Change& change) const {
    Sighting sighting = sighting_of_act(graph_, change.claim, change.sign);
    if (graph_.relation(graph_.claim(change.claim)) == "elected" && !sighting.first.empty()) sighting.last.clear();
    return sighting;
  }

  template <typename Visitor>
  void for_each_office(const Visitor& visit) {
    Tenure* begin = ledger_.tenures_.data();
    Tenure* const all_end = begin + ledger_.tenures_.size();
    while (begin != all_end) {
      Tenure* end = begin;
      while (end != all_end && end->office == begin->office) ++end;
      visit(begin, end);
      begin = end;
    }
  }

  void settle_office(Tenure* begin, Tenure* end) {
    const NodeId office = begin->office;
    const std::span<Tenure> tenures(begin, end);
    if (!ledger_.is_sole(office)) return;
    if (!is_told_apart(graph_.node(office)) && interleave(tenures)) {
      ledger_.sole_[office.index()] = false;
      return;
    }
    doubt_lone_sightings(graph_, tenures);
    settle_with_next_holders(graph_, tenures);
    const std::vector<LedgerRemark> remarks = remarks_on(tenures);
    ledger_.remarks_.insert(ledger_.remarks_.end(), remarks.begin(), remarks.end());
  }

  void drop_plans_come_true() {
    const auto has_come_true = [this](const PlannedChange& plan) {
      const std::string told = last_day_of(graph_.article(graph_.claim(plan.claim).article));
      return std::any_of(ledger_.tenures_.begin(), ledger_.tenures_.end(), [&](const Tenure& tenure) {
        if (tenure.person != plan.person || tenure.office != plan.office) return false;
        const Spell& spell = tenure.spell;
        return plan.begins ? told <= std::max(spell.begin.latest, spell.last_seen())
                           : spell.has_ended && told <= spell.end.latest;
      });
    };
    std::vector<PlannedChange>& plans = ledger_.planned_;
    plans.erase(std::remove_if(plans.begin(), plans.end(), has_come_true), plans.end());
    // Of what is said twice, what says a day.
    const auto what = [](const PlannedChange& plan) {
      return std::tuple(plan.office, plan.person, plan.begins, plan.rank);
    };
    std::stable_sort(plans.begin(), plans.end(), [&](const auto& a, const auto& b) {
      return std::tuple(what(a), a.first.empty(), a.first, a.last) <
             std::tuple(what(b), b.first.empty(), b.first, b.last);
    });
    plans.erase(
        std::unique(plans.begin(), plans.end(), [&](const auto& a, const auto& b) { return what(a) == what(b); }),
        plans.end());
  }

  const KnowledgeGraph& graph_;
  double min_confidence_;
  Ledger& ledger_;
  std::vector<Ranked> changes_;
};

Ledger::Ledger(const KnowledgeGraph& graph, double min_confidence) {
  LedgerBuilder(graph, min_confidence, this).build();
}

std::vector<Tenure> Ledger::tenures_of_office(NodeId office) const {
  std::vector<Tenure> found;
  std::copy_if(tenures_.begin(), tenures_.end(), std::back_inserter(found),
               [&](const Tenure& tenure) { return tenure.office == post_of(office); });
  return found;
}

std::vector<Tenure> Ledger::tenures_of_person(NodeId person) const {
  std::vector<Tenure> found;
  std::copy_if(tenures_.begin(), tenures_.end(), std::back_inserter(found),
               [&](const Tenure& tenure) { return tenure.person == person; });
  std::stable_sort(found.begin(), found.end(), [](const Tenure& a, const Tenure& b) {
    return first_day_known(a.spell) < first_day_known(b.spell);
  });
  return found;
}

}  // namespace newsgraph
