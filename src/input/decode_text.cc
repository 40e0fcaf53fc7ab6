#include "input/decode_text.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "base/text_util.h"

namespace newsgraph {
namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || byte == 0x7F;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Decodes all of it, or nothing if a unit is a lone surrogate.
std::optional<std::string> from_utf16(std::string_view bytes, bool little_endian) {
  std::string out;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little_endian ? first | (second << 8) : second | (first << 8));
  };
  if (bytes.size() % 2 != 0) return std::nullopt;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xDC00 && c < 0xE000) return std::nullopt;
    if (c >= 0xD800 && c < 0xDC00) {
      at += 2;
      if (at >= bytes.size()) return std::nullopt;
      const char32_t low = unit(at);
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(c, &out);
  }
  return out;
}

Error binary_file(const std::string& path) {
  return Error{ErrorCode::bad_input, "binary file; expected text in UTF-8, UTF-16 or windows-1252", path};
}

Result<std::string> marked_utf16(std::string_view bytes, bool little_endian, const std::string& path) {
  auto text = from_utf16(bytes.substr(2), little_endian);
  if (!text) return Error{ErrorCode::bad_input, "broken UTF-16; expected whole surrogate pairs", path};
  if (text->find('\0') != std::string::npos) return binary_file(path);
  return *std::move(text);
}

// Text with NUL bytes: UTF-16 that lacks its mark, or no text at all.
Result<std::string> unmarked_utf16(std::string_view bytes, const std::string& path) {
  std::size_t num_even = 0;
  std::size_t num_odd = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++(i % 2 == 0 ? num_even : num_odd);
  }
  const bool at_odd = num_odd > 0;
  const std::size_t num_nul = num_even + num_odd;
  if ((at_odd && num_even > 0) || num_nul * 5 < bytes.size()) return binary_file(path);
  auto text = from_utf16(bytes, at_odd);
  if (!text || std::any_of(text->begin(), text->end(), is_control)) return binary_file(path);
  return *std::move(text);
}

// Does a right sequence of UTF-8 stand here, or one that only the end of the file cuts off? A lead byte of three or four
// and one continuation are not enough: `é”` is such a pair in windows-1252.
bool is_sequence(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0xC2 || lead > 0xF4) return false;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  const std::string_view rest = bytes.substr(at + 1, length - 1);
  return std::all_of(rest.begin(), rest.end(), is_continuation);
}

// Does the byte make sense as windows-1252? An upper-case letter inside a lower-case word (`cafÃ`) does not, nor the
// bytes that the encoding leaves out, nor signs that no news text has.
bool is_plausible_1252(std::string_view bytes, std::size_t at) {
  constexpr std::string_view kImplausible =
      "\x81\x83\x86\x87\x88\x89\x8D\x8F\x90\x98\x9D\xA4\xA6\xA8\xAC\xAF\xB5\xB8\xD7\xDE\xF7\xFE\xFF";
  const char c = bytes[at];
  if (kImplausible.find(c) != std::string_view::npos) return false;
  const auto byte = static_cast<unsigned char>(c);
  const bool after_lower = at > 0 && is_ascii_lower(bytes[at - 1]);
  return !(after_lower && (byte == 0x80 || (byte >= 0xC0 && byte <= 0xDE)));
}

// The name of the non-Western encoding that ICU is fairly sure of, or "".
std::string non_western_encoding(std::string_view bytes) {
  constexpr std::size_t kSample = 100000;
  constexpr std::int32_t kSure = 60;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&status), &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(std::min(bytes.size(), kSample)), &status);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) != 0 || match == nullptr) return {};
  const char* const name = ucsdet_getName(match, &status);
  const std::int32_t confidence = ucsdet_getConfidence(match, &status);
  if (U_FAILURE(status) != 0 || confidence < kSure) return {};
  const std::string_view found = name;
  for (const std::string_view western : {"ISO-8859-1", "ISO-8859-2", "ISO-8859-9", "windows-1252", "windows-1250",
                                         "windows-1254", "UTF-8"}) {
    if (found == western) return {};
  }
  return std::string(found);
}

Result<std::string> from_windows_1252(std::string_view bytes, const std::string& path) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(bytes.size() * 3 + 1, '\0');
  const std::int32_t length =
      ucnv_convert("UTF-8", "windows-1252", out.data(), static_cast<std::int32_t>(out.size()), bytes.data(),
                   static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status) != 0) return Error{ErrorCode::bad_input, "cannot decode as windows-1252", path};
  out.resize(static_cast<std::size_t>(length));
  return out;
}

Result<std::string> single_byte_text(std::string_view bytes, std::size_t bad, const std::string& path) {
  if (std::any_of(bytes.begin(), bytes.end(), is_control)) return binary_file(path);
  for (std::size_t at = bad; at < bytes.size(); ++at) {
    const bool high = static_cast<unsigned char>(bytes[at]) >= 0x80;
    if (high && (is_sequence(bytes, at) || !is_plausible_1252(bytes, at))) {
      return error_at(bytes, bad, "not valid UTF-8; save the file as UTF-8", path);
    }
  }
  if (const std::string other = non_western_encoding(bytes); !other.empty()) {
    return error_at(bytes, bad, "not valid UTF-8, looks like " + other + "; save the file as UTF-8", path);
  }
  return from_windows_1252(bytes, path);
}

Result<std::string> decode(std::string bytes, const std::string& path) {
  const std::string_view view = bytes;
  if (view.starts_with("\xFF\xFE")) return marked_utf16(view, true, path);
  if (view.starts_with("\xFE\xFF")) return marked_utf16(view, false, path);
  if (view.starts_with("\xEF\xBB\xBF")) {
    bytes.erase(0, 3);
    if (bytes.find('\0') != std::string::npos) return binary_file(path);
    if (const auto bad = find_invalid_utf8(bytes)) {
      return error_at(bytes, *bad, "not valid UTF-8, though it begins with the mark of UTF-8", path);
    }
    return bytes;
  }
  if (view.find('\0') != std::string_view::npos) return unmarked_utf16(view, path);
  const auto bad = find_invalid_utf8(view);
  if (!bad) return bytes;
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (std::any_of(view.begin(), view.begin() + static_cast<std::ptrdiff_t>(*bad), is_high)) {  // a right sequence before
    return error_at(view, *bad, "not valid UTF-8; save the file as UTF-8", path);
  }
  return single_byte_text(view, *bad, path);
}

}  // namespace

std::string normalise_line_ends(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::size_t out = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r') {
      text[out++] = '\n';
      if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
    } else {
      text[out++] = text[at];
    }
  }
  text.resize(out);
  return text;
}

Error error_at(std::string_view text, std::size_t offset, std::string message, const std::string& path) {
  const std::string_view before = text.substr(0, offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const std::size_t column = count_code_points(before.substr(line_begin)) + 1;
  return Error{ErrorCode::bad_input, std::move(message), path, static_cast<int>(lines) + 1, static_cast<int>(column)};
}

Result<std::string> decode_text(std::string bytes, const std::string& path) {
  NG_TRY(std::string text, decode(std::move(bytes), path));
  return normalise_line_ends(std::move(text));
}

}  // namespace newsgraph
