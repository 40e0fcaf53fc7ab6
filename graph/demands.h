// Who demanded that somebody go, and what came of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

enum class Outcome {
  resigned,
  sacked,
  replaced,
  left,           // an article calls the person former, or shows another in the post; nobody says how it came
  may_have_left,  // an article shows another in a post of that name
  to_leave,       // said to be planned
  survived,       // another article, of a later day, shows the person in the post
  no_news,
};
std::string_view to_string(Outcome outcome);  // `no news`

struct Demand {
  NodeId by;                // none: `his resignation was demanded`
  NodeId target;            // none where the sentence names several people, or nobody
  NodeId office;            // that the target is to leave, or none
  GraphClaimId claim;       // the demand
  std::string first, last;  // days of it; for want of any the article's date
  Outcome outcome = Outcome::no_news;
  std::string outcome_first, outcome_last;  // days of what followed, as in Bound
  GraphClaimId outcome_claim;               // or none
};

// The demands that articles report, by day, then by claim. They are
// - asserted `called_for` whose object is somebody's going (`resignation of …`, `to be sacked`); where its words also
//   mean other things (`removal of …`), only in a sentence that has somebody as hypothetically gone,
// - asserted `urged` in a sentence that has the one urged, or one whom that one could sack, as hypothetically gone,
// - a hypothetical `sacked` or `resigned` that somebody says should or must be (`should be sacked`).
// The target is who, in the same sentence, hypothetically resigns or is sacked; else the person whom the object names;
// else the one other person whom the sentence names.
//
// What followed: the first resignation, sacking or succession that is told of the target in an article no older than
// the demand and falls on its day or later (a demand without a day of its own may be 30 days older than its article);
// else the end of a tenure that ran on that day; else a plan to go; else a later day on which another article shows the
// target in office.
std::vector<Demand> demands_in(const KnowledgeGraph& graph);

}  // namespace newsgraph
