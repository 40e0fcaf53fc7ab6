#include "annotate/word_key.h"

#include <algorithm>

#include "annotate/characters.h"
#include "base/text_util.h"
#include "language/gazetteer.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxHashedBytes = 64;  // a word of 100 kB is no word

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char plain_ascii(char c) {
  if (is_ascii_upper(c)) return static_cast<char>(c - 'A' + 'a');
  if (is_ascii_digit(c)) return '0';
  return c == '`' ? '\'' : c;
}

std::uint64_t shape_of(std::string_view form, bool first, Lettering lettering) {
  bool digit = false;
  bool mark = false;
  bool stop = false;
  bool small = false;
  std::size_t capitals = 0;
  std::size_t at = 0;
  const std::string_view head = form.substr(0, std::min(form.size(), kMaxHashedBytes));
  bool begins_upper = false;
  bool beyond_ascii = false;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const char c = head[i];
    if (is_ascii_upper(c)) ++capitals;
    if (is_ascii_lower(c)) small = true;
    if (is_ascii_digit(c)) digit = true;
    if (c == '.') stop = true;
    if (c == '-' || c == '\'' || c == '/' || c == '@' || c == '_') mark = true;
    if (static_cast<unsigned char>(c) >= 0x80) beyond_ascii = true;
  }
  begins_upper = is_upper(decode_utf8(form, &at));
  std::uint64_t shape = begins_upper ? 1 : 0;
  shape |= (capitals > 1 ? 2U : 0U) | (small ? 4U : 0U) | (digit ? 8U : 0U) | (mark ? 16U : 0U) | (stop ? 32U : 0U) |
           (beyond_ascii ? 64U : 0U) | (first ? 128U : 0U);
  shape |= static_cast<std::uint64_t>(lettering) << 8U;
  return shape | static_cast<std::uint64_t>(form.size() == 1 ? 1 : form.size() <= 3 ? 2 : 3) << 10U;
}

}  // namespace

Lettering lettering_of(const std::vector<std::string_view>& forms) {
  std::size_t words = 0;
  std::size_t capital = 0;
  std::size_t all_capital = 0;
  for (const std::string_view form : forms) {
    if (form.size() < 4 || !is_ascii_alpha(form[0])) continue;
    ++words;
    if (is_ascii_upper(form[0])) ++capital;
    if (std::none_of(form.begin(), form.end(), is_ascii_lower)) ++all_capital;
  }
  if (words >= 2 && all_capital * 4 >= words * 3) return Lettering::capitals;
  if (words >= 3 && capital * 4 >= words * 3) return Lettering::title;
  return Lettering::plain;
}

std::string model_form(std::string_view form) {
  std::string out;
  if (is_ascii(form)) {
    out.assign(form);
    std::transform(out.begin(), out.end(), out.begin(), plain_ascii);
    return out;
  }
  for (const Character& c : read_characters(form, {0, static_cast<std::uint32_t>(form.size())})) {
    if (c.code < 0x80) {
      out.push_back(plain_ascii(static_cast<char>(c.code)));
    } else if (c.code == 0x2014) {
      out += "-";
    } else if (c.code == 0x2026) {
      out += "...";
    } else {
      append_utf8(c.code, &out);
    }
  }
  if (out == "''") return "\"";
  return out;
}

namespace {

std::vector<WordKey> keys_of_lettering(const std::vector<std::string_view>& forms, Lettering lettering) {
  std::vector<WordKey> keys(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    std::string word = model_form(forms[i]);
    if (word == "''") word = "\"";
    if (word.size() > kMaxHashedBytes) word.resize(kMaxHashedBytes);
    keys[i].word = fnv1a(word);
    for (std::size_t n = 0; n < keys[i].prefix.size(); ++n) keys[i].prefix[n] = fnv1a(std::string_view(word).substr(0, n + 1));
    for (std::size_t n = 0; n < keys[i].suffix.size(); ++n) {
      keys[i].suffix[n] = fnv1a(std::string_view(word).substr(word.size() - std::min(word.size(), n + 1)));
    }
    keys[i].shape = shape_of(forms[i], i == 0, lettering);
  }
  return keys;
}

// `SENATOR CALLS` as running text would write it: what is usually small is small, the rest but short words (`EU`) have
// a capital. Lists know the case (language/gazetteer.h).
std::string usual_form(std::string_view form) {
  constexpr std::size_t kShort = 3;
  if (!is_ascii(form) || form.empty()) return std::string(form);
  if (form == "US") return std::string(form);
  const std::string small = to_lower_ascii(form);
  const UsualCase usual = usual_case(small);
  if (usual == UsualCase::small || usual == UsualCase::mixed) return small;
  if (form.size() <= kShort && usual == UsualCase::unknown) return std::string(form);
  return form.front() + small.substr(1);
}

std::vector<WordKey> keys_in_usual_case(const std::vector<std::string_view>& forms) {
  std::vector<std::string> usual;
  for (const std::string_view form : forms) usual.push_back(usual_form(form));
  if (lettering_of({usual.begin(), usual.end()}) == Lettering::capitals)
    return keys_of_lettering({usual.begin(), usual.end()}, Lettering::capitals);
  return word_keys({usual.begin(), usual.end()});
}

}  // namespace

std::vector<WordKey> word_keys(const std::vector<std::string_view>& forms) {
  const Lettering lettering = lettering_of(forms);
  if (lettering == Lettering::capitals) return keys_in_usual_case(forms);
  return keys_of_lettering(forms, lettering);
}

}  // namespace newsgraph
