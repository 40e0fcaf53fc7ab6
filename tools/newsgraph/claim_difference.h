// How a claim of an evidence pack differs from one that was found anew.
#pragma once

#include <string>
#include <vector>

#include "evidence_pack.h"

namespace newsgraph {

// A claim with its edge, in the pack that holds both.
struct ClaimInPack {
  const EvidencePack* pack = nullptr;
  const PackEdge* edge = nullptr;
  const PackClaim* claim = nullptr;
};

// All claims of the pack that `article` makes, in pack order; all articles if it is empty. Views into the pack.
std::vector<ClaimInPack> claims_of(const EvidencePack& pack, const std::string& article);

struct FieldDifference {
  std::string field;    // `quote`, `begin`, `said by`
  std::string was, is;  // in the pack; now
};

// Of one kind, and `was` has every name of `is`; or both are null.
bool is_same_thing(const PackNode* was, const PackNode* is);

// Compares relation, ends, office, status, state, speaker, times, confidence, rule, quote, offsets, trigger, arguments
// and cues. Names: the node of the pack must have every name that the article has for its entity, and be of its kind.
// What follows from the graph and not from the article, such as keys, is not compared.
std::vector<FieldDifference> differences(const ClaimInPack& was, const ClaimInPack& is);

// The claim of `now` that is most like `was`, as an index: the same sentence, the same words in it, or the same ends
// and relation, and the fewest differences that matter; or now.size() where none has any of these.
std::size_t most_alike(const ClaimInPack& was, const std::vector<ClaimInPack>& now);

}  // namespace newsgraph
