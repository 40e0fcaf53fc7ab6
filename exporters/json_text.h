// How our JSON formats write values: straight into a string, which is several times faster than a document tree.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// Appends `"text"`, cleaned (clean_text) and escaped.
void append_json_string(std::string_view text, std::string* out);

// Appends the shortest decimal that reads back as `number`, always with a fraction or exponent: `0.9`, `1.0`.
// What is no number in [0, 1] is taken to its nearest end: JSON has no NaN.
void append_json_score(double number, std::string* out);

}  // namespace newsgraph
