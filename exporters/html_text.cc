#include "exporters/html_text.h"

#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_between(char byte, unsigned first, unsigned last) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= first && value <= last;
}

// Bytes of the character at the front of `rest`, if it is not to be shown; else 0. REQUIRES: valid UTF-8, not empty.
std::size_t hidden_size(std::string_view rest) {
  if (rest.starts_with('\xC2')) return is_between(rest[1], 0x80, 0x9F) ? 2 : 0;      // C1 controls
  if (rest.starts_with("\xEF\xB7")) return is_between(rest[2], 0x90, 0xAF) ? 3 : 0;  // U+FDD0 to U+FDEF
  if (rest.starts_with("\xE2\x80")) return is_between(rest[2], 0xAA, 0xAE) ? 3 : 0;  // U+202A to U+202E
  if (rest.starts_with("\xE2\x81")) return is_between(rest[2], 0xA6, 0xA9) ? 3 : 0;  // U+2066 to U+2069
  return 0;
}

}  // namespace

void append_html_text(std::string_view text, std::string* out) {
  std::string scratch;
  text = clean_view(text, &scratch);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view reference = reference_for(text[i]);
    const std::size_t hidden = hidden_size(text.substr(i));
    const std::size_t taken = reference.empty() ? hidden : 1;
    if (taken == 0) {
      ++i;
      continue;
    }
    out->append(text, begin, i - begin).append(reference.empty() ? kReplacement : reference);
    i += taken;
    begin = i;
  }
  out->append(text, begin);
}

std::string html_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  append_html_text(text, &out);
  return out;
}

std::string html_isolate(std::string_view text) {
  return text.empty() ? std::string() : "<bdi>" + html_text(text) + "</bdi>";
}

std::string html_link(std::string_view url) { return html_text(web_iri(url)); }

}  // namespace newsgraph
