// Who held which office, from when to when, as the articles say: tenures rebuilt from what they tell of appointments,
// elections, sackings, resignations, successions and of people in office.
//
// Only asserted claims make tenures; planned ones are kept apart; hypothetical and negated ones count for nothing.
// What nobody says stays unknown. Plain values; the graph must outlive only the making. Threads: any number may read.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/post_rank.h"
#include "graph/spells.h"

namespace newsgraph {

struct Tenure {
  NodeId person;
  NodeId office;
  PostRank rank = PostRank::substantive;
  bool in_one_article =
      false;  // the person is one that an article keeps to itself: `President Hart`, without a first name
  Spell spell;
};

// An asserted plan: `will become`, `is to step down`. Those that came true are left out: a tenure began or ended since.
struct PlannedChange {
  NodeId person;
  NodeId office;
  PostRank rank = PostRank::substantive;
  bool begins = true;  // else it ends
  std::string first;   // days of the change; empty: nobody says
  std::string last;
  GraphClaimId claim;
};

// Days between tenures on which nobody held the office, or on which two people did: a gap in what the articles tell, a
// mistake of theirs or ours, or the truth. Both days belong to it.
struct LedgerRemark {
  enum class Kind { gap, overlap };
  Kind kind = Kind::gap;
  NodeId office;
  std::string first;
  std::string last;
  NodeId one, other;  // who overlap; none for a gap
};

class Ledger {
 public:
  // Claims below `min_confidence` are not heard. Cost: O(n log n) in the claims about offices.
  explicit Ledger(const KnowledgeGraph& graph, double min_confidence = 0.0);

  // By office, then by the day of the begin or else of the end, then by person.
  std::span<const Tenure> tenures() const { return tenures_; }
  std::vector<Tenure> tenures_of_office(NodeId office) const;
  std::vector<Tenure> tenures_of_person(NodeId person) const;

  std::span<const PlannedChange> planned() const { return planned_; }

  // By office, then by day. Only of offices that one person holds at a time.
  std::span<const LedgerRemark> remarks() const { return remarks_; }

  // Only one person holds it at a time: not by its name (post_rank.h), and, where no body tells which office it is,
  // nobody is seen in it between two days of another (`Prime Minister`, whose articles name no country). A next holder
  // then ends the tenure before.
  bool is_sole(NodeId office) const { return sole_[office.index()]; }

  // The office that a claim about `office` is about (office_homes.h): an `acting governor` is one of the governors.
  NodeId post_of(NodeId office) const { return posts_[office.index()]; }

 private:
  friend class LedgerBuilder;
  std::vector<Tenure> tenures_;
  std::vector<PlannedChange> planned_;
  std::vector<LedgerRemark> remarks_;
  std::vector<bool> sole_;     // by node
  std::vector<NodeId> posts_;  // by node
};

}  // namespace newsgraph
