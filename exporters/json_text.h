// How our JSON formats write values: straight into a string, which is several times faster than a document tree.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// Appends `"text"`, cleaned (clean_text) and escaped.
void append_json_string(std::string_view text, std::string* out);

// A confidence as formats write it: in [0, 1], whatever was given, since JSON has no NaN; with 6 digits, since programs
// disagree on the 16th.
double rounded_score(double number);

// Appends rounded_score(number) as the shortest decimal that reads back as it, always with a fraction or exponent:
// `0.9`, `1.0`.
void append_json_score(double number, std::string* out);

}  // namespace newsgraph
