// What the prompt offers when Tab is pressed.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/name_index.h"
#include "graph/property_model.h"

namespace newsgraph {

// What may replace the bytes [begin, cursor) of the line. Empty where nothing fits.
struct Completion {
  std::size_t begin = 0;
  std::vector<std::string> candidates;  // sorted, each once, at most kMaxCandidates
};

class Completer {
 public:
  static constexpr std::size_t kMaxCandidates = 100;

  // The model must outlive this. Names are sorted when the first name is completed.
  explicit Completer(const PropertyModel& model) : model_(model) {}

  // For the word that ends at `cursor` bytes; `before` are the lines of the same query above.
  //   (n:Pe      labels             [:SA        types of relationships
  //   n.na {na   properties         'Ther       names of nodes, by any of their names
  //   :he        commands           MA          keywords and functions
  // REQUIRES: cursor <= line.size().
  Completion complete(std::string_view before, std::string_view line, std::size_t cursor);

 private:
  std::vector<std::string> names_beginning_with(std::string_view start, char quote);
  std::vector<std::string> types() const;

  const PropertyModel& model_;
  std::unique_ptr<const NameIndex> names_;
};

// Commands of the prompt: `:help`, …
const std::vector<std::string>& prompt_commands();

// Keywords of the query language, and its functions followed by `(`.
std::vector<std::string> query_keywords();

}  // namespace newsgraph
