#include "graph/ground_table.h"

#include <algorithm>
#include <string>

namespace newsgraph {
namespace {

template <typename Row, typename ClaimId>
auto rows_of(const std::vector<Row>& rows, ClaimId claim) {
  struct ByClaim {
    bool operator()(const Row& row, ClaimId id) const { return row.claim < id; }
    bool operator()(ClaimId id, const Row& row) const { return id < row.claim; }
  };
  return std::equal_range(rows.begin(), rows.end(), claim, ByClaim());
}

template <typename Row, typename ClaimId>
std::vector<Row> renumbered(const std::vector<Row>& rows, const std::vector<ClaimId>& new_ids) {
  std::vector<Row> kept;
  for (const Row& row : rows) {
    if (!new_ids[row.claim.index()]) continue;
    kept.push_back(row);
    kept.back().claim = new_ids[row.claim.index()];
  }
  kept.shrink_to_fit();
  return kept;
}

}  // namespace

void GroundTable::add(ClaimId claim, const ArgumentGround& argument, TextStore* texts) {
  arguments_.push_back(
      {claim, argument.words.span, texts->add(argument.words.text), argument.place, argument.reached, false, {}});
  for (const Passage& link : argument.chain) add_link(claim, link, texts);
}

bool GroundTable::add_link(ClaimId claim, const Passage& words, TextStore* texts) {
  if (arguments_.empty() || arguments_.back().claim != claim) return false;
  arguments_.push_back({claim, words.span, texts->add(words.text), {}, {}, true, {}});
  return true;
}

void GroundTable::add(ClaimId claim, const CueGround& cue, TextStore* texts) {
  cues_.push_back({claim, cue.words.span, texts->add(cue.words.text), {}, {}, false, cue.kind});
}

void GroundTable::reserve(std::size_t num_arguments, std::size_t num_cues) {
  arguments_.reserve(num_arguments);
  cues_.reserve(num_cues);
}

ClaimGrounds GroundTable::of(ClaimId claim, const TextStore& texts) const {
  const auto words = [&](const Row& row) { return Passage{row.span, std::string(texts.text(row.text))}; };
  ClaimGrounds grounds;
  const auto [first_argument, end_of_arguments] = rows_of(arguments_, claim);
  for (auto row = first_argument; row != end_of_arguments; ++row) {
    if (row->is_link) {
      grounds.arguments.back().chain.push_back(words(*row));
    } else {
      grounds.arguments.push_back({row->place, row->reached, words(*row), {}});
    }
  }
  const auto [first_cue, end_of_cues] = rows_of(cues_, claim);
  for (auto row = first_cue; row != end_of_cues; ++row) grounds.cues.push_back({row->kind, words(*row)});
  return grounds;
}

GroundTable GroundTable::subset(const std::vector<ClaimId>& new_ids) const {
  GroundTable kept;
  kept.arguments_ = renumbered(arguments_, new_ids);
  kept.cues_ = renumbered(cues_, new_ids);
  return kept;
}

std::size_t GroundTable::num_bytes() const { return (arguments_.capacity() + cues_.capacity()) * sizeof(Row); }

}  // namespace newsgraph
