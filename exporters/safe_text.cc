#include "exporters/safe_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text_util.h"
#include "exporters/byte_scan.h"

namespace newsgraph {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kHexDigits = "0123456789ABCDEF";

bool fits_xml(char32_t c) {
  if (c == U'\t' || c == U'\n') return true;
  return c >= 0x20 && c != 0x7F && (c & 0xFFFE) != 0xFFFE;
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  for (auto bad = find_invalid_utf8(text); bad; bad = find_invalid_utf8(text)) {
    valid.append(text.substr(0, *bad)).append(kReplacement);
    text.remove_prefix(*bad + 1);
  }
  return valid.append(text);
}

// Would clean_text leave `text` as it is? False also for a few that it would: from 0xEF on there are U+FFFE, U+FFFF and
// their like, so such texts are looked at letter by letter.
bool is_clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size() && all_printable_ascii(eight_bytes(text.data() + at))) {
      at += 8;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3;
    if (byte < 0x80 ? !fits_xml(byte) : byte >= 0xEF || find_invalid_utf8(text.substr(at, length))) return false;
    at += length;
  }
  return true;
}

void append_percent(char byte, std::string* out) {
  const auto value = static_cast<unsigned char>(byte);
  out->push_back('%');
  out->push_back(kHexDigits[value >> 4U]);
  out->push_back(kHexDigits[value & 15U]);
}

bool is_web_address(std::string_view url) {
  const std::string start = to_lower_ascii(url.substr(0, 8));
  return start == "https://" || start.compare(0, 7, "http://") == 0;
}

bool is_hex_digit(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// What stands between `://` and the path.
std::string_view authority_of(std::string_view url) {
  const std::string_view rest = url.substr(url.find("://") + 3);
  return rest.substr(0, rest.find_first_of("/?#\\"));
}

// `user@host:port`, `[::1]:port`: a host, and no port that is none. Readers of linked data refuse a whole file for
// less.
bool is_authority(std::string_view authority) {
  if (std::count(authority.begin(), authority.end(), '@') > 1) return false;
  authority.remove_prefix(authority.find('@') + 1);  // npos + 1 is 0
  std::size_t end = authority.find(':');
  if (authority.starts_with('[')) {
    end = authority.find(']');
    const std::string_view address = authority.substr(1, end - 1);
    const bool is_address =
        std::all_of(address.begin(), address.end(), [](char c) { return is_hex_digit(c) || c == ':' || c == '.'; });
    const bool is_whole =
        address.find("::") != std::string_view::npos || std::count(address.begin(), address.end(), ':') == 7;
    if (end == std::string_view::npos || !is_address || !is_whole) return false;
    ++end;
  } else if (authority.find_first_of("[]") != std::string_view::npos) {
    return false;
  }
  const std::string_view port = authority.substr(std::min(end, authority.size()));
  const bool is_port =
      port.empty() || (port.front() == ':' && std::all_of(port.begin() + 1, port.end(), is_ascii_digit));
  return end > 0 && !authority.empty() && is_port;
}

bool is_unreserved(char c) {
  return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

std::string_view xml_escape(char c, bool in_attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\n':
      return in_attribute ? "&#10;" : "\n";
    case '\t':
      return in_attribute ? "&#9;" : "\t";
    default:
      return {};
  }
}

std::string escape_xml(std::string_view text, bool in_attribute) {
  std::string scratch;
  text = clean_view(text, &scratch);
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 8);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view escape = xml_escape(text[i], in_attribute);
    if (escape.empty()) continue;
    escaped.append(text, begin, i - begin).append(escape);
    begin = i + 1;
  }
  return escaped.append(text, begin);
}

bool is_dot_segment(std::string_view segment) { return segment == "." || segment == ".."; }

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    out.append(text.substr(0, at)).append(to);
    text.remove_prefix(at + from.size());
  }
  return out.append(text);
}

// The smallest width at which a greedy fill of `words` needs no more than `num_lines`.
std::vector<std::string> fill(const std::vector<std::string_view>& words, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t length = 0;
  for (const std::string_view word : words) {
    const std::size_t size = count_code_points(word);
    if (lines.empty() || length + 1 + size > width) {
      lines.emplace_back(word);
      length = size;
    } else {
      lines.back().append(" ").append(word);
      length += 1 + size;
    }
  }
  return lines;
}

}  // namespace

std::string clean_text(std::string_view text) {
  const std::string valid = valid_utf8(text);
  std::string clean;
  clean.reserve(valid.size());
  for (std::size_t offset = 0; offset < valid.size();) {
    const std::size_t begin = offset;
    if (fits_xml(decode_utf8(valid, &offset))) clean.append(valid, begin, offset - begin);
  }
  return clean;
}

std::string_view clean_view(std::string_view text, std::string* scratch) {
  if (is_clean(text)) return text;
  *scratch = clean_text(text);
  return *scratch;
}

std::string dot_text(std::string_view text) {
  return replace_all(replace_all(clean_text(text), "\\", "\\\\"), "\n", "\\n");
}

std::string dot_label(std::string_view text) { return replace_all(dot_text(text), "&", "&amp;"); }

std::string dot_url(std::string_view url) {
  const std::string iri = web_iri(url);
  return replace_all(iri, "&", "&amp;");
}

std::string from_dot_text(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool escaped = value[i] == '\\' && i + 1 < value.size();
    if (escaped) ++i;
    text.push_back(escaped && value[i] == 'n' ? '\n' : value[i]);
  }
  return text;
}

std::string from_dot_label(std::string_view value) { return from_dot_text(replace_all(value, "&amp;", "&")); }

std::string xml_text(std::string_view text) { return escape_xml(text, false); }
std::string xml_attribute(std::string_view text) { return escape_xml(text, true); }

std::string iri_path(std::string_view text) {
  std::string path;
  path.reserve(text.size());
  std::size_t segment = 0;  // where it begins in `text`
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '/') segment = i + 1;
    const bool is_dotted = text[i] == '.' && is_dot_segment(text.substr(segment, text.find('/', segment) - segment));
    if (!is_dotted && (is_unreserved(text[i]) || (text[i] == '/' && i > 0))) {
      path.push_back(text[i]);
    } else {
      append_percent(text[i], &path);
    }
  }
  return path;
}

std::string web_iri(std::string_view url) {
  if (!is_web_address(url) || !is_authority(authority_of(url))) return {};
  constexpr std::string_view kForbidden = "<>\"{}|\\^`";
  const std::size_t path = url.find("://") + 3 + authority_of(url).size();
  std::string iri;
  bool in_fragment = false;
  for (std::size_t i = 0; i < url.size(); ++i) {
    const char c = url[i];
    const auto byte = static_cast<unsigned char>(c);
    bool is_legal = byte > 0x20 && byte < 0x7F && kForbidden.find(c) == std::string_view::npos;
    if (c == '%') is_legal = i + 2 < url.size() && is_hex_digit(url[i + 1]) && is_hex_digit(url[i + 2]);
    if (c == '[' || c == ']') is_legal = i < path;
    if (c == '#') is_legal = !std::exchange(in_fragment, true);
    if (is_legal) iri.push_back(c);
    if (!is_legal) append_percent(c, &iri);
  }
  return iri;
}

std::string clip(std::string_view text, std::size_t max_code_points) {
  const std::string valid = valid_utf8(text);
  if (count_code_points(valid) <= max_code_points) return valid;
  std::size_t offset = 0;
  for (std::size_t i = 0; i + 1 < max_code_points; ++i) decode_utf8(valid, &offset);
  return std::string(trim(std::string_view(valid).substr(0, offset))) + "…";
}

std::string wrap(std::string_view text, std::size_t width, std::size_t max_lines) {
  std::string flat = valid_utf8(text);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  std::vector<std::string_view> words;
  for (const std::string_view word : split(flat, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  std::vector<std::string> lines = fill(words, width);
  if (lines.size() > max_lines) {
    lines.resize(max_lines);
    lines.back() += "…";
    return join(lines, "\n");
  }
  // Lines of like length: the narrowest fill that needs no line more.
  for (std::size_t narrower = width; narrower > 1; --narrower) {
    std::vector<std::string> candidate = fill(words, narrower - 1);
    if (candidate.size() > lines.size()) break;
    lines = std::move(candidate);
  }
  return join(lines, "\n");
}

}  // namespace newsgraph
