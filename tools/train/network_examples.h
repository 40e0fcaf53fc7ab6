// Training examples of the networks as arrays that numpy reads.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "tools/train/annotated_texts.h"

namespace newsgraph {

// Writes arrays into the folder `out`, little-endian, row after row. T words, S sentences, M parser states:
//   rows.u32 (T, kNumWordColumns), columns.u8 (T, kNumNameColumns), tags.u8 (T), names.u8 (T), sentences.u32 (S + 1: first
//   word), gold.u8 (S), slots.i16 (M, kNumSlots), marks.u8 (M, kNumMarks), moves.u8 (M), states.u32 (S + 1: first state);
//   tags.txt has a line for each tag, its number the line's.
// States are those on the way to the right tree, arcs before shifts where both are right.
Result<void> write_network_examples(const std::vector<AnnotatedText>& texts, const std::string& out);

}  // namespace newsgraph
