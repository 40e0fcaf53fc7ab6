// Learns the model of the name tagger.
#pragma once

#include <string>
#include <vector>

#include "tools/train/name_corpora.h"

namespace newsgraph {

struct NameTrainerOptions {
  int epochs = 8;
  float rate = 0.05F;        // AdaGrad's step
  float decay = 1e-5F;       // L2, in proportion to the weight at every step that touches it
  unsigned slot_bits = 19;
  double scale = 32.0;       // units of the integer weights for one unit of weight
  int min_weight = 4;        // smaller ones (in units) are left out
  unsigned min_count = 2;    // features seen less often take no part
  float outside_bias = 0.5F; // taken from the score of every word outside names: finds more names, and more that are none
};

// Bytes of a model for NameModel. A conditional random field over the labels that each token may have: tokens whose labels
// are not known are summed over. One thread; the same documents in the same order give the same bytes on the same machine.
std::string train_names(const std::vector<NamedDocument>& documents, const NameTrainerOptions& options);

struct NameScore {
  int right = 0;
  int found = 0;
  int wanted = 0;
  double precision() const { return found == 0 ? 0.0 : static_cast<double>(right) / found; }
  double recall() const { return wanted == 0 ? 0.0 : static_cast<double>(right) / wanted; }
  double f1() const { return found + wanted == 0 ? 0.0 : 2.0 * right / (found + wanted); }
};

// Exact spans with their kind. Index 0: all; then persons, organisations, places.
std::vector<NameScore> score_names(const std::vector<NamedDocument>& documents, const class NameModel& model);

}  // namespace newsgraph
