// Case files: an input and what is expected of it, in one file.
//
//   name:   appointment in the passive
//   stage:  relations
//   date:   2019-05-01
//   --- text
//   Ada Fell was appointed finance minister on Monday.
//   --- expect
//   …
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace newsgraph::testing {

struct CaseFile {
  std::string name;
  std::string stage;
  std::string date;    // of the article; may be empty
  std::string header;  // everything before `--- expect`, kept when the expectation is rewritten
  std::string text;    // without the last line end
  std::string expect;
};

// Fails with bad_input, naming the line: an unknown header line, no stage, no text, no `--- expect`.
Result<CaseFile> parse_case(std::string_view bytes, const std::string& path);

// The file with another expectation.
std::string to_string(const CaseFile& file, std::string_view expect);

}  // namespace newsgraph::testing
