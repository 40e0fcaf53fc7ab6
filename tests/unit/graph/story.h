// Articles for tests, in few words.
#pragma once

#include <string>
#include <vector>

#include "graph/graph_builder.h"

namespace newsgraph {

// One claim: people have two words or more in their names, offices end as offices do (kind_of()).
struct Told {
  std::string subject;  // empty: nobody says who
  std::string relation;
  std::string object;
  std::string office = {};
  State state = State::none;
  std::string time = {};
  std::string since = {};
  std::string until = {};
  Status status = Status::asserted;
  std::string by = {};
  std::string quote = {};  // empty: made from subject, relation and object
};

// `Secretary`, `Minister`, `leader`, `governor` end an office; `resignation` begins an event; two words or more with
// capitals are a person; all else is an organisation.
EntityKind kind_of(const std::string& name);

DocumentClaims article(const std::string& id, const std::string& date, const std::vector<Told>& told);

KnowledgeGraph graph_of(const std::vector<DocumentClaims>& articles);

}  // namespace newsgraph
