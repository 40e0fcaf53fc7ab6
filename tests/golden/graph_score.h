// Compares what was found in an article with the graph that a careful reader made of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claims/document_claims.h"

namespace newsgraph {

// A hand-made graph. What is optional counts neither for nor against.
struct GoldGraph {
  DocumentClaims graph;
  std::vector<bool> entity_optional;  // one for each entity
  std::vector<bool> claim_optional;   // one for each claim
};

// Reads a `.gold.json` file. The layout counts: one entity or claim a line.
// Fails as parse_claims_line does.
Result<GoldGraph> read_gold_graph(std::string_view bytes, const std::string& path);

struct HitCount {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t missed = 0;

  HitCount& operator+=(const HitCount& other);
  double precision() const;  // 0 where nothing was found
  double recall() const;
  double f1() const;
};

struct GraphScore {
  HitCount entities;                // people, offices and organisations
  HitCount states;                  // holds_office, member_of, …
  HitCount acts;                    // sacked, called_for, …
  std::vector<std::string> faults;  // one line for each wrong or missed claim

  HitCount claims() const;
  GraphScore& operator+=(const GraphScore& other);
};

// An entity found is aligned with the gold entity of its kind that it shares most names with, one to one; events many
// to one, by shared words. A claim is right when relation, subject, object and status are.
GraphScore score_graph(const GoldGraph& gold, const DocumentClaims& found);

}  // namespace newsgraph
