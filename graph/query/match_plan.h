// In which order a MATCH is looked for: where it starts, which relationships it follows, where it checks what.
#pragma once

#include <string>
#include <vector>

#include "graph/query/ast.h"
#include "graph/query/execution.h"

namespace newsgraph::query {

// Something to check as soon as what it reads is bound.
struct MatchFilter {
  enum class Kind { label, property, condition };
  Kind kind = Kind::condition;
  Slot slot = kNoSlot;                // of the node or relationship, but for conditions
  Symbol symbol = kNoSymbol;          // label or key
  const Expression* value = nullptr;  // of the property; or the condition
};

// One move. Those that start bind `to`; those that follow go from `from` to `to`.
struct MatchStep {
  enum class Kind {
    check_node,          // `to` was bound before this MATCH: is it a node?
    all_nodes,           // start at each node
    label_scan,          // ... with the label `symbol`
    index_seek,          // ... whose property `symbol` equals `value` (or is in that list)
    id_seek,             // ... whose number is `value`
    bound_relationship,  // the relationship was bound before: bind or check its ends
    expand,              // follow one relationship
    expand_into,         // ... where both ends are bound
    expand_list,         // follow a bound list of relationships
    expand_variable,     // follow relationships, min_length to max_length of them
    shortest_path,       // both ends are bound
  };
  Kind kind = Kind::all_nodes;
  Slot from = kNoSlot, to = kNoSlot, relationship = kNoSlot;
  bool from_bound = true, to_bound = false;
  Symbol symbol = kNoSymbol;
  const Expression* value = nullptr;
  bool value_is_list = false;
  Direction direction = Direction::both;  // seen from `from`
  bool reversed = false;                  // `from` is the right end in the text
  const RelationshipPattern* pattern = nullptr;
  bool any_type = true;
  std::vector<Symbol> types;  // those of them that the graph has
  bool needs_list = false;    // of expand_variable: somebody reads the relationships
  ShortestKind shortest = ShortestKind::no;
  std::vector<std::pair<Symbol, const Expression*>> each;  // property tests of each relationship of variable length
  std::vector<Slot> unlike;          // relationships of this MATCH bound before: no relationship twice
  std::vector<MatchFilter> filters;  // checked after the step
  double cost = 0;                   // nodes or relationships looked at, as estimated
};

struct MatchPlan {
  std::vector<MatchStep> steps;
  std::vector<MatchFilter> before;        // conditions that read nothing new
  std::vector<const PatternPart*> paths;  // to be built at the end
  std::vector<MatchFilter> after;         // conditions that read a path
  std::vector<Slot> new_slots;            // null where OPTIONAL MATCH finds nothing
};

// Greedy: the cheapest start, then the cheapest relationship that touches what is bound. Uses the numbers of nodes by
// label and of relationships by type, and asks the index for constants. Plan and pointers in it live as long as
// `match`. Cost: quadratic in the elements of the pattern.
MatchPlan plan_match(const MatchClause& match, Execution& execution);

// One line a step, each after `indent`.
std::string describe(const MatchPlan& plan, const Execution& execution, const std::string& indent);

}  // namespace newsgraph::query
