// What followed a demand that somebody go.
#pragma once

#include <map>
#include <vector>

#include "graph/demands.h"
#include "graph/ledger.h"

namespace newsgraph {

// Made once for a graph, which must outlive it.
class OutcomeFinder {
 public:
  explicit OutcomeFinder(const KnowledgeGraph& graph);

  // Fills the outcome of `demand`, whose other members are set. See demands.h for the rules.
  void find(Demand* demand) const;

 private:
  bool find_act(Demand* demand, Status status) const;
  bool find_end_of_tenure(Demand* demand) const;
  bool find_in_office(Demand* demand) const;
  std::string earliest_day(const Demand& demand) const;

  const KnowledgeGraph& graph_;
  Ledger ledger_;
  std::map<NodeId, std::vector<GraphClaimId>> leaving_;  // by person: who resigned, was sacked or replaced
};

}  // namespace newsgraph
