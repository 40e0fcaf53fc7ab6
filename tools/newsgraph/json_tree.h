// A small JSON file as a tree that knows where each value stands, so that messages can name line and column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace newsgraph {

struct JsonNode {
  enum class Kind { null, boolean, number, text, list, object };

  Kind kind = Kind::null;
  std::size_t offset = 0;          // of its first byte in the file
  std::string text;                // of a text; of a number or boolean as it is written
  std::vector<JsonNode> items;     // of a list; of an object its values, in file order
  std::vector<std::string> names;  // of an object: those of its values; no name twice
};

// Fails with bad_input, naming path, line and column: not UTF-8, no JSON, nested more than 64 deep, a name twice in an
// object. The tree takes some ten times the memory of the file.
Result<JsonNode> parse_json_tree(std::string_view bytes, const std::string& path);

}  // namespace newsgraph
