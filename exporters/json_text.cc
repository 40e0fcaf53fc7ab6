#include "exporters/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "exporters/byte_scan.h"
#include "exporters/safe_text.h"

namespace newsgraph {

void append_json_string(std::string_view text, std::string* out) {
  std::string scratch;
  text = clean_view(text, &scratch);
  out->push_back('"');
  std::size_t begin = 0;
  for (std::size_t i = skip_plain(text, 0, '"'); i < text.size(); i = skip_plain(text, i + 1, '"')) {
    const char c = text[i];
    if (c != '"' && c != '\\' && c != '\n' && c != '\t') continue;
    out->append(text, begin, i - begin).push_back('\\');
    out->push_back(c == '\n' ? 'n' : c == '\t' ? 't' : c);
    begin = i + 1;
  }
  out->append(text, begin).push_back('"');
}

double rounded_score(double number) {
  return std::isfinite(number) ? std::round(std::clamp(number, 0.0, 1.0) * 1e6) / 1e6 : 0.0;
}

void append_json_score(double number, std::string* out) {
  const double score = rounded_score(number);
  std::array<char, 32> digits = {};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), score).ptr;
  const std::string_view written(digits.data(), static_cast<std::size_t>(end - digits.data()));
  out->append(written);
  if (written.find_first_of(".e") == std::string_view::npos) out->append(".0");
}

}  // namespace newsgraph
