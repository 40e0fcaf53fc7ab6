// Splits a line of a rule file into words and signs, each with its column.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace newsgraph {

enum class RuleTokenKind : std::uint8_t { word, sign, end };

struct RuleToken {
  RuleTokenKind kind = RuleTokenKind::end;
  std::string text;   // a quoted phrase without its quotation marks; of a sign, the character
  int line = 0;
  int column = 0;     // of its first byte, from 1
  bool quoted = false;
};

// One statement: a line, with the lines after it that a closing `\` joined.
struct RuleStatement {
  std::vector<RuleToken> tokens;   // ends with one of kind end
  std::string rest;                // after the first word, trimmed: the sentence of an example
  int line = 0;
  int rest_column = 0;
};

// Statements of a file, comments and blank lines left out. The sentences of `yes` and `no` are not split.
// Fails with bad_input on a character or an open quotation mark that has no place in rules, with limit on a file
// over 1 MiB, a line over 4096 bytes or a file of over 20000 statements.
Result<std::vector<RuleStatement>> split_statements(std::string_view bytes, const std::string& path);

}  // namespace newsgraph
