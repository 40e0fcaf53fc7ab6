// The words of a query.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace newsgraph::query {

enum class TokenKind : std::uint8_t {
  end,
  name,         // also every keyword: keywords are not reserved, the parser knows where each may stand
  quoted_name,  // `in backticks`; never a keyword
  parameter,    // $name
  integer,      // magnitude in `number`
  floating,     // value in `real`
  bad_number,   // what is wrong in `text`: `InvalidNumberLiteral: why`. An error only where a number may stand
  string,
  symbol,  // one of the signs; two-character ones are `<=` `>=` `<>` `=~` `..` `+=`
};

struct QueryToken {
  TokenKind kind = TokenKind::end;
  std::uint32_t offset = 0;  // of its first byte
  std::uint32_t end = 0;     // past its last byte
  std::string text = {};     // the name, the string without its escapes, the sign
  std::uint64_t number = 0;
  double real = 0;
};

// All tokens, the last one of kind `end`. Comments (`// ...`, `/* ... */`) and blanks are left out.
// Fails with bad_input on text that is not UTF-8, on unfinished strings and comments, on bad escapes and on signs that
// no query has. Cost: linear.
Result<std::vector<QueryToken>> tokenize(std::string_view text);

}  // namespace newsgraph::query
