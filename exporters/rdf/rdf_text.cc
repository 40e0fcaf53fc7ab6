#include "exporters/rdf/rdf_text.h"

#include <array>
#include <cstdio>

#include "base/check.h"
#include "exporters/byte_scan.h"
#include "exporters/json_text.h"
#include "exporters/rdf/rdf_terms.h"
#include "exporters/safe_text.h"

namespace newsgraph {

void append_rdf_string(std::string_view text, std::string* out) {
  std::string scratch;
  text = clean_view(text, &scratch);
  out->push_back('"');
  std::size_t begin = 0;
  for (std::size_t i = skip_plain(text, 0, '"'); i < text.size(); i = skip_plain(text, i + 1, '"')) {
    const char c = text[i];
    if (c != '"' && c != '\\' && c != '\n') continue;
    out->append(text, begin, i - begin).push_back('\\');
    out->push_back(c == '\n' ? 'n' : c);
    begin = i + 1;
  }
  out->append(text, begin).push_back('"');
}

std::string canonical_double(double number) {
  const double score = rounded_score(number);
  std::array<char, 40> digits = {};
  std::snprintf(digits.data(), digits.size(), "%.15E", score);
  const std::string_view written(digits.data());
  const std::size_t e = written.find('E');
  std::string_view mantissa = written.substr(0, e);
  while (mantissa.back() == '0' && mantissa[mantissa.size() - 2] != '.') mantissa.remove_suffix(1);
  std::string_view exponent = written.substr(e + 1);
  std::string out = std::string(mantissa) + "E";
  if (exponent.front() == '-') out.push_back('-');
  exponent.remove_prefix(1);
  while (exponent.size() > 1 && exponent.front() == '0') exponent.remove_prefix(1);
  return out.append(exponent);
}

std::string full_iri(std::string_view compact, const std::string& base_iri) {
  const std::size_t colon = compact.find(':');
  const std::string_view prefix = compact.substr(0, colon);
  const std::string_view rest = compact.substr(colon + 1);
  if (prefix == "v") return base_iri + "ns#" + std::string(rest);
  if (prefix == "rel") return base_iri + "rel#" + std::string(rest);
  for (const RdfPrefix& known : rdf_prefixes()) {
    if (known.name == prefix) return std::string(known.iri) + std::string(rest);
  }
  NG_CHECK(prefix == "kg");
  return base_iri + "kg/" + std::string(rest);
}

}  // namespace newsgraph
