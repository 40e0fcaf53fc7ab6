// Which moves of the arc-hybrid parser are right, from any state.
//
// Source: Goldberg and Nivre 2013, Training Deterministic Parsers with Non-Deterministic Oracles.
#pragma once

#include <cstdint>
#include <vector>

#include "annotate/parser.h"
#include "tools/train/treebank.h"

namespace newsgraph {

// The highest-scoring transition among those that lose least; the first of equals. An arc of the gold tree must have its gold
// relation. REQUIRES: kNumTransitions scores, state not done.
std::size_t best_correct(const ParserState& state, const TrainingSentence& gold, const std::vector<std::int32_t>& scores);

}  // namespace newsgraph
