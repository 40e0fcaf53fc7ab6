#include "exporters/pictures/style_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "base/suggest.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxBytes = 64 * 1024;
constexpr std::size_t kMaxFontName = 60;
constexpr double kMaxWidth = 20.0;
constexpr int kMinSize = 6;
constexpr int kMaxSize = 40;

using Words = std::vector<std::string>;

const Words kKinds = {"person", "office", "organisation", "place", "event"};                     // as EntityKind
const Words kLines = {"asserted", "state", "attributed", "planned", "hypothetical", "negated"};  // as LineStyle
const Words kColours = {"aqua",   "black",  "blue",   "brown",  "fuchsia", "gold",   "gray",      "green",
                        "grey",   "lime",   "maroon", "navy",   "olive",   "orange", "pink",      "purple",
                        "red",    "salmon", "silver", "tan",    "teal",    "violet", "turquoise", "white",
                        "yellow", "beige",  "coral",  "orchid", "khaki",   "crimson"};
const Words kShapes = {"box",       "ellipse",       "oval",     "circle",   "diamond",     "house",
                       "hexagon",   "octagon",       "note",     "tab",      "folder",      "component",
                       "egg",       "parallelogram", "pentagon", "septagon", "trapezium",   "plaintext",
                       "underline", "box3d",         "cds",      "invhouse", "invtrapezium"};
const Words kPatterns = {"solid", "dashed", "dotted", "bold"};
const Words kArrows = {"normal", "onormal", "empty",   "vee",      "open", "halfopen", "tee", "crow",
                       "box",    "obox",    "diamond", "odiamond", "dot",  "odot",     "inv", "none"};
const Words kCorners = {"square", "round"};

// A word of a line. `key=value` is one word; the value may stand in quotation marks.
struct Token {
  std::string key;  // before `=`; the whole word where there is none
  std::string value;
  bool has_value = false;
  int column = 0;  // of the word
  int value_column = 0;
};

// Reads one statement. Errors carry its place.
class Statement {
 public:
  Statement(const std::string& path, int line) : path_(path), line_(line) {}

  Error error(int column, std::string message) const {
    return Error{ErrorCode::bad_input, std::move(message), path_, line_, column};
  }

  Error unknown(int column, const std::string& what, const std::string& word, const Words& known) const {
    return error(column, "unknown " + what + " '" + word + "'; expected one of: " + join(known, ", ") +
                             did_you_mean(word, known));
  }

  Result<std::vector<Token>> split_line(std::string_view text) const;

  Result<std::string> one_of(const Token& token, const std::string& what, const Words& known) const {
    if (std::find(known.begin(), known.end(), token.value) != known.end()) return token.value;
    return unknown(token.value_column, what, token.value, known);
  }

  Result<std::string> colour(const Token& token) const;
  Result<double> number(const Token& token, double low, double high) const;
  Result<std::string> font(const Token& token) const;

 private:
  const std::string& path_;
  int line_;
};

Result<std::vector<Token>> Statement::split_line(std::string_view text) const {
  std::vector<Token> tokens;
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  for (std::size_t i = 0; i < text.size();) {
    if (is_blank(text[i])) {
      ++i;
      continue;
    }
    if (text[i] == '#') break;
    Token token;
    token.column = static_cast<int>(i) + 1;
    while (i < text.size() && !is_blank(text[i]) && text[i] != '=') token.key.push_back(text[i++]);
    if (i < text.size() && text[i] == '=') {
      token.has_value = true;
      const bool quoted = ++i < text.size() && text[i] == '"';
      token.value_column = static_cast<int>(i) + 1;
      if (quoted) {
        const std::size_t end = text.find('"', i + 1);
        if (end == std::string_view::npos)
          return error(token.value_column, "a quotation mark is open; end the value with '\"'");
        token.value = text.substr(i + 1, end - i - 1);
        i = end + 1;
      } else {
        while (i < text.size() && !is_blank(text[i])) token.value.push_back(text[i++]);
      }
      if (token.value.empty())
        return error(token.column, "'" + token.key + "' has no value; expected " + token.key + "=VALUE");
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

Result<std::string> Statement::colour(const Token& token) const {
  const std::string& value = token.value;
  if (value.starts_with('#')) {
    const bool is_hex = value.size() == 7 && std::all_of(value.begin() + 1, value.end(), [](char c) {
                          return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
                        });
    if (is_hex) return value;
    return error(token.value_column,
                 "bad colour '" + value + "'; expected '#' and six hexadecimal digits, such as #B00000");
  }
  if (std::find(kColours.begin(), kColours.end(), value) != kColours.end()) return value;
  return error(token.value_column, "unknown colour '" + value + "'; expected #RRGGBB or one of: " +
                                       join(kColours, ", ") + did_you_mean(value, kColours));
}

Result<double> Statement::number(const Token& token, double low, double high) const {
  double number = 0;
  const char* const end = token.value.data() + token.value.size();
  const auto [stopped, failure] = std::from_chars(token.value.data(), end, number, std::chars_format::fixed);
  if (failure == std::errc() && stopped == end && number >= low && number <= high) return number;
  const auto words = [](double value) { return value < 1 ? std::string("0.1") : std::to_string(std::lround(value)); };
  return error(token.value_column,
               "bad number '" + token.value + "'; expected one from " + words(low) + " to " + words(high));
}

Result<std::string> Statement::font(const Token& token) const {
  const bool is_plain = std::all_of(token.value.begin(), token.value.end(), [](char c) {
    return is_ascii_alpha(c) || is_ascii_digit(c) || c == ' ' || c == '-';
  });
  if (is_plain && token.value.size() <= kMaxFontName) return token.value;
  return error(token.value_column,
               "bad font name; expected letters, digits, blanks and '-', at most 60, such as \"DejaVu Sans\"");
}

#define NG_SET(target, expression)     \
  do {                                 \
    NG_TRY(auto ng_value, expression); \
    target = std::move(ng_value);      \
  } while (false)

// `1.4` as DOT is to have it, whatever the file wrote.
std::string one_decimal(double value) {
  const long tenths = std::lround(value * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

Result<void> set_page(const Statement& at, const Token& token, PictureStyle* style) {
  static const Words kKeys = {"background", "font", "text", "size"};
  if (token.key == "background") {
    NG_SET(style->background, at.colour(token));
  } else if (token.key == "font") {
    NG_SET(style->font, at.font(token));
  } else if (token.key == "text") {
    NG_SET(style->text, at.colour(token));
  } else if (token.key == "size") {
    NG_TRY(const double size, at.number(token, kMinSize, kMaxSize));
    style->size = static_cast<int>(size);
  } else {
    return at.unknown(token.column, "key of the page", token.key, kKeys);
  }
  return {};
}

Result<void> set_box(const Statement& at, const Token& token, KindLook* look) {
  static const Words kKeys = {"shape", "fill", "border", "text", "outline", "corners", "width"};
  const bool is_round = look->style.find("rounded") != std::string::npos;
  const auto outline_of = [&] {
    const std::string first = look->style.substr(0, look->style.find(','));
    return std::find(kPatterns.begin(), kPatterns.end(), first) == kPatterns.end() ? std::string() : first + ",";
  };
  if (token.key == "shape") {
    NG_SET(look->shape, at.one_of(token, "shape", kShapes));
  } else if (token.key == "fill") {
    NG_SET(look->fill, at.colour(token));
  } else if (token.key == "border") {
    NG_SET(look->border, at.colour(token));
  } else if (token.key == "text") {
    NG_SET(look->text, at.colour(token));
  } else if (token.key == "outline") {
    NG_TRY(const std::string pattern, at.one_of(token, "outline", kPatterns));
    look->style = pattern + (is_round ? ",rounded,filled" : ",filled");
  } else if (token.key == "corners") {
    NG_TRY(const std::string corners, at.one_of(token, "corners", kCorners));
    look->style = outline_of() + (corners == "round" ? "rounded,filled" : "filled");
  } else if (token.key == "width") {
    NG_TRY(const double width, at.number(token, 0.1, kMaxWidth));
    look->width = one_decimal(width);
  } else {
    return at.unknown(token.column, "key of a box", token.key, kKeys);
  }
  return {};
}

// LineLook and RelationLook have the same members.
template <typename Look>
Result<void> set_line(const Statement& at, const Token& token, Look* look) {
  static const Words kKeys = {"line", "colour", "text", "arrow", "tail", "width"};
  if (token.key == "line") {
    NG_SET(look->style, at.one_of(token, "line", kPatterns));
  } else if (token.key == "colour" || token.key == "color") {
    NG_SET(look->color, at.colour(token));
    look->text_color = look->color;  // `text` is set after it
  } else if (token.key == "text") {
    NG_SET(look->text_color, at.colour(token));
  } else if (token.key == "arrow") {
    NG_SET(look->arrowhead, at.one_of(token, "arrow", kArrows));
  } else if (token.key == "tail") {
    NG_SET(look->arrowtail, at.one_of(token, "arrow", kArrows));
  } else if (token.key == "width") {
    NG_SET(look->width, at.number(token, 0.1, kMaxWidth));
  } else {
    return at.unknown(token.column, "key of a line", token.key, kKeys);
  }
  return {};
}

#undef NG_SET

std::optional<std::size_t> place_in(const Words& words, const std::string& word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<std::size_t>(found - words.begin());
}

Result<void> set_one(const Statement& at, const std::string& what, const std::string& relation, const Token& token,
                     PictureStyle* style) {
  if (!token.has_value) return at.error(token.column, "'" + token.key + "' stands alone; expected key=value");
  if (what == "page") return set_page(at, token, style);
  if (what == "relation") return set_line(at, token, &style->relations[relation]);
  if (const auto kind = place_in(kKinds, what)) return set_box(at, token, &style->kinds[*kind]);
  return set_line(at, token, &style->lines[*place_in(kLines, what)]);
}

Result<void> apply(const Statement& at, const std::vector<Token>& tokens, PictureStyle* style) {
  static const Words kWhats = [] {
    Words all = {"page"};
    all.insert(all.end(), kKinds.begin(), kKinds.end());
    all.insert(all.end(), kLines.begin(), kLines.end());
    all.emplace_back("relation");
    return all;
  }();
  const Token& what = tokens.front();
  if (what.has_value) {
    return at.error(
        what.column,
        "'" + what.key + "=' is of nothing; begin the line with what it is of, such as 'person " + what.key + "=...'");
  }
  if (!place_in(kWhats, what.key)) return at.unknown(what.column, "word", what.key, kWhats);
  const bool is_relation = what.key == "relation";
  const std::size_t first = is_relation ? 2 : 1;
  if (is_relation && (tokens.size() < 2 || tokens[1].has_value)) {
    return at.error(what.column, "'relation' lacks a name; expected such as 'relation sacked colour=red'");
  }
  if (tokens.size() == first) return at.error(what.column, "nothing is said of '" + what.key + "'; expected key=value");
  const std::string relation = is_relation ? tokens[1].key : std::string();
  for (const bool wants_text : {false, true}) {  // words have the colour of their line unless `text` says another
    for (std::size_t i = first; i < tokens.size(); ++i) {
      if ((tokens[i].key == "text") != wants_text) continue;
      NG_TRY_VOID(set_one(at, what.key, relation, tokens[i], style));
    }
  }
  return {};
}

}  // namespace

Result<PictureStyle> parse_style(std::string_view bytes, const std::string& path) {
  if (bytes.size() > kMaxBytes) return Error{ErrorCode::limit, "a style file has at most 64 KiB", path};
  if (const auto at = find_invalid_utf8(bytes)) {
    const auto line = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*at), '\n') + 1;
    return Error{ErrorCode::bad_input, "this is not UTF-8", path, static_cast<int>(line)};
  }
  PictureStyle style = default_style();
  int line = 0;
  for (const std::string_view text : split(bytes, '\n')) {
    const Statement at(path, ++line);
    NG_TRY(const std::vector<Token> tokens, at.split_line(text));
    if (tokens.empty()) continue;
    NG_TRY_VOID(apply(at, tokens, &style));
  }
  return style;
}

}  // namespace newsgraph
