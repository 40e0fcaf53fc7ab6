// The words that claims rest on (grounds.h), of all claims of a graph: a row of 20 bytes for each passage.
#pragma once

#include <cstddef>
#include <vector>

#include "claims/grounds.h"
#include "graph/text_store.h"

namespace newsgraph {

struct GraphClaimTag;

// What one claim rests on beside its trigger.
struct ClaimGrounds {
  std::vector<ArgumentGround> arguments;  // by place: subject, object, office, by; empty in files of others
  std::vector<CueGround> cues;            // status before speech
};

// Filled in the order of claims. Texts of passages lie in a TextStore beside it.
class GroundTable {
 public:
  using ClaimId = Id<GraphClaimTag>;

  // REQUIRES for all: no claim after `claim` has been added to.
  void add(ClaimId claim, const ArgumentGround& argument, TextStore* texts);
  void add(ClaimId claim, const CueGround& cue, TextStore* texts);
  // An antecedent of the last argument. False: the claim has none.
  bool add_link(ClaimId claim, const Passage& words, TextStore* texts);

  // Room for so many passages.
  void reserve(std::size_t num_arguments, std::size_t num_cues);

  // Cost: O(log n), and the copy.
  ClaimGrounds of(ClaimId claim, const TextStore& texts) const;

  // The rows of the claims that have a new id, under that. REQUIRES: new ids are in the order of old ones; one for each
  // claim.
  GroundTable subset(const std::vector<ClaimId>& new_ids) const;

  std::size_t num_bytes() const;

 private:
  struct Row {
    ClaimId claim;
    ByteSpan span;
    TextId text;
    ClaimPlace place = ClaimPlace::subject;  // of an argument
    Reached reached = Reached::name;
    bool is_link = false;            // an antecedent of the argument before it
    CueKind kind = CueKind::status;  // of a cue
  };

  std::vector<Row> arguments_;  // by claim
  std::vector<Row> cues_;       // by claim
};

}  // namespace newsgraph
