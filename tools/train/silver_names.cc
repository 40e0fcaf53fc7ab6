#include "tools/train/silver_names.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "annotate/annotator.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

struct Link {
  ByteSpan span;
  NameKind kind = NameKind::person;
};

struct LinkedText {
  std::string text;
  std::vector<Link> links;
};

bool has_word(std::string_view key, const std::vector<std::string_view>& words) {
  for (const std::string_view part : split(key, ' ')) {
    if (std::find(words.begin(), words.end(), part) != words.end()) return true;
  }
  return false;
}

const std::vector<std::string_view>& organisation_words() {
  static const std::vector<std::string_view> kWords = {
      "party", "university", "college", "ministry", "department", "agency", "corporation", "company", "group", "association", "union", "council",
      "committee", "commission", "court", "police", "army", "navy", "forces", "force", "bank", "institute", "foundation", "league", "federation",
      "parliament", "assembly", "senate", "congress", "school", "airlines", "news", "times", "post", "f.c.", "club", "board", "bureau", "office",
      "authority", "organization", "organisation", "alliance", "movement", "front", "service", "academy", "society", "trust", "fund", "inc.", "ltd",
      "guard", "brigade", "regiment", "battalion", "church", "orchestra", "hospital", "media", "television", "radio", "cabinet", "government", "democrats",
      "conservatives", "socialists", "liberals", "coalition", "confederation", "chamber", "herald", "guardian", "telegraph", "tribune"};
  return kWords;
}

const std::vector<std::string_view>& place_words() {
  static const std::vector<std::string_view> kWords = {
      "province", "county", "district", "region", "river", "island", "islands", "city", "oblast", "governorate", "prefecture", "state", "mountain",
      "lake", "sea", "ocean", "bay", "valley", "peninsula", "airport", "street", "raion", "municipality", "village", "republic", "strip", "territory"};
  return kWords;
}

const std::vector<std::string_view>& other_words() {
  static const std::vector<std::string_view> kWords = {
      "election", "elections", "war", "attack", "protests", "treaty", "act", "agreement", "crisis", "championship", "cup", "award", "prize", "medal",
      "minister", "president", "secretary", "governor", "list", "order", "history", "of", "pandemic", "campaign", "referendum", "bombing", "battle",
      "conflict", "day", "language", "people", "mayor", "leader", "speaker", "bill", "law", "premier", "chancellor", "ambassador", "relations"};
  return kWords;
}

// Whether a link's surface is a name of what it leads to, and not a word such as `rubble` or `Israeli`.
bool is_name_surface(std::string_view surface, const std::string& title) {
  if (surface.empty() || !is_ascii_upper(surface[0])) return false;
  const std::string key = fold_key(surface);
  if (is_demonym(key)) return false;
  const bool letters = std::none_of(surface.begin(), surface.end(), is_ascii_lower);
  return letters || fold_key(title).find(key) != std::string::npos;
}

void add_link(std::string_view line, LinkedText* text) {
  const std::vector<std::string_view> c = split(line, '\t');
  if (c.size() < 4) return;
  const auto number = [&](std::size_t i) { return static_cast<std::uint32_t>(std::strtoul(std::string(c[i]).c_str(), nullptr, 10)); };
  std::string title(c[3]);
  std::replace(title.begin(), title.end(), '_', ' ');
  const auto kind = kind_of_title(title);
  if (!kind || !is_name_surface(c[2], title) || number(1) > text->text.size()) return;
  text->links.push_back({{number(0), number(1)}, *kind});
}

// Segments the text and turns links into labels.
NamedDocument label_links(const LinkedText& linked) {
  NamedDocument document{*Document::from_utf8({}, linked.text), {}};
  segment(&document.doc);
  tag_words(&document.doc);
  const auto outside = static_cast<LabelSet>(1U << kOutside);
  for (std::size_t i = 0; i < document.doc.num_tokens(); ++i) {
    const std::string_view form = document.doc.form(TokenId(i));
    const bool capital = std::any_of(form.begin(), form.end(), [](char c) { return is_ascii_upper(c) || static_cast<unsigned char>(c) >= 0x80; });
    document.labels.push_back(capital ? kAnyLabel : outside);
  }
  const Lexicon& titles = english_lexicon("titles");
  for (const Link& link : linked.links) {
    TokenSpan span;
    for (std::uint32_t i = 0; i < document.doc.num_tokens(); ++i) {
      if (!link.span.contains(document.doc.tokens()[i].span)) continue;
      if (span.empty()) span.begin = i;
      span.end = i + 1;
    }
    const auto folded = [&](std::uint32_t i) { return fold_key(document.doc.form(TokenId(i))); };
    while (span.size() > 1 && (folded(span.begin) == "the" || (link.kind == NameKind::person && titles.contains(folded(span.begin))))) ++span.begin;
    if (span.empty() || document.doc.sentence_of(TokenId(span.begin)) != document.doc.sentence_of(TokenId(span.end - 1))) continue;
    const std::vector<NameLabel> labels = labels_of_name(link.kind, span.size());
    for (std::uint32_t i = span.begin; i < span.end; ++i) document.labels[i] = static_cast<LabelSet>(1U << labels[i - span.begin]);
  }
  // A half-overwritten name is no lawful sequence: such a document says nothing.
  for (std::size_t i = 1; i < document.labels.size(); ++i) {
    const LabelSet before = document.labels[i - 1];
    if (before == kAnyLabel || document.labels[i] == kAnyLabel) continue;
    if (!may_follow(static_cast<NameLabel>(__builtin_ctz(before)), static_cast<NameLabel>(__builtin_ctz(document.labels[i])))) {
      std::fill(document.labels.begin(), document.labels.end(), kAnyLabel);
      break;
    }
  }
  return document;
}

}  // namespace

std::optional<NameKind> kind_of_title(std::string_view title) {
  std::string_view bare = title.substr(0, title.find(" ("));
  bare = bare.substr(0, bare.find(','));
  const std::string key = fold_key(bare);
  if (key.empty() || is_ascii_digit(key[0])) return std::nullopt;
  if (find_body(key)) return NameKind::organisation;
  if (find_place(key)) return NameKind::place;
  const std::vector<std::string_view> words = split(key, ' ');
  if (has_word(key, organisation_words())) return NameKind::organisation;
  if (has_word(key, other_words())) return std::nullopt;
  if (has_word(key, place_words())) return NameKind::place;
  const bool full_name = words.size() >= 2 && words.size() <= 4 && find_first_name(words.front()).value_or(FirstName{}).frequency >= 2 &&
                         (is_surname(words.back()) || usual_case(words.back()) == UsualCase::unknown);
  if (full_name) return NameKind::person;
  return std::nullopt;
}

Result<std::vector<NamedDocument>> read_current_events(const std::string& path) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  std::vector<NamedDocument> documents;
  LinkedText text;
  bool usable = false;
  const auto flush = [&] {
    if (!text.links.empty()) documents.push_back(label_links(text));
    text = {};
  };
  for (const std::string_view line : split(bytes, '\n')) {
    if (line.starts_with("# date = ")) {
      flush();
      usable = !line.starts_with("# date = 2026");
    } else if (line.starts_with("# text = ")) {
      text.text = std::string(line.substr(9));
    } else if (usable && !line.starts_with("#")) {
      add_link(line, &text);
    }
  }
  flush();
  return documents;
}

Result<std::vector<NamedDocument>> read_wikipedia_pages(const std::string& path, std::size_t one_in) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  std::vector<NamedDocument> documents;
  std::size_t page = 0;
  LinkedText text;
  const auto flush = [&] {
    if (!text.links.empty()) documents.push_back(label_links(text));
    text = {};
  };
  for (const std::string_view line : split(bytes, '\n')) {
    if (line.starts_with("# page = ")) ++page;
    if (page % one_in != 0) continue;
    if (line.starts_with("S ")) {
      flush();
      text.text = std::string(line.substr(2));
    } else if (line.starts_with("L ")) {
      add_link(line.substr(2), &text);
    }
  }
  flush();
  return documents;
}

namespace {

std::optional<std::pair<NameKind, NameKind>> kinds_of_property(std::string_view property) {
  static const std::map<std::string_view, std::pair<NameKind, NameKind>> kKinds = {
      {"CEO", {NameKind::organisation, NameKind::person}}, {"EMPLOYEE_OR_MEMBER_OF", {NameKind::person, NameKind::organisation}},
      {"PLACE_OF_RESIDENCE", {NameKind::person, NameKind::place}}, {"SPOUSE", {NameKind::person, NameKind::person}},
      {"PLACE_OF_BIRTH", {NameKind::person, NameKind::place}}, {"EDUCATED_AT", {NameKind::person, NameKind::organisation}},
      {"HEADQUARTERS", {NameKind::organisation, NameKind::place}}, {"CHILD_OF", {NameKind::person, NameKind::person}},
      {"FOUNDED_BY", {NameKind::organisation, NameKind::person}}, {"POLITICAL_AFFILIATION", {NameKind::person, NameKind::organisation}},
      {"SUBSIDIARY_OF", {NameKind::organisation, NameKind::organisation}}};
  const auto found = kKinds.find(property);
  if (found == kKinds.end()) return std::nullopt;
  return found->second;
}

// Byte offsets of a span of code points.
ByteSpan bytes_of_code_points(std::string_view text, std::size_t begin, std::size_t end) {
  ByteSpan span;
  std::size_t at = 0;
  for (std::size_t i = 0; at < text.size() && i < end; ++i) {
    if (i == begin) span.begin = static_cast<std::uint32_t>(at);
    decode_utf8(text, &at);
  }
  span.end = static_cast<std::uint32_t>(at);
  return span;
}

void add_argument(std::string_view text, std::string_view begin, std::string_view end, NameKind kind, LinkedText* out) {
  if (begin == "-" || begin.empty()) return;
  const auto number = [](std::string_view digits) { return static_cast<std::size_t>(std::strtoul(std::string(digits).c_str(), nullptr, 10)); };
  const ByteSpan span = bytes_of_code_points(text, number(begin), number(end));
  const std::string_view surface = text.substr(span.begin, span.size());
  const std::string key = fold_key(surface);
  const UsualCase usual = usual_case(key);
  // `He`, `its founder` and `British` are arguments of facts and no names.
  if (surface.empty() || !is_ascii_upper(surface[0]) || is_demonym(key) || (usual == UsualCase::small && key.find(' ') == std::string::npos)) return;
  out->links.push_back({span, kind});
}

}  // namespace

Result<std::vector<NamedDocument>> read_knowledgenet(const std::string& passages_path, const std::string& facts_path) {
  NG_TRY(const std::string passages, DiskFileReader().read(passages_path));
  NG_TRY(const std::string facts, DiskFileReader().read(facts_path));
  std::map<std::pair<std::string_view, std::string_view>, LinkedText> texts;  // by document and begin of the passage
  for (const std::string_view line : split(passages, '\n')) {
    const std::vector<std::string_view> c = split(line, '\t');
    if (c.size() >= 5 && c[0] != "fold") texts[{c[1], c[2]}].text = std::string(c[4]);
  }
  for (const std::string_view line : split(facts, '\n')) {
    const std::vector<std::string_view> c = split(line, '\t');
    if (c.size() < 8) continue;
    const auto kinds = kinds_of_property(c[3]);
    const auto found = texts.find({c[1], c[2]});
    if (!kinds || found == texts.end()) continue;
    add_argument(found->second.text, c[4], c[5], kinds->first, &found->second);
    add_argument(found->second.text, c[6], c[7], kinds->second, &found->second);
  }
  std::vector<NamedDocument> documents;
  for (const auto& [key, text] : texts) {
    if (!text.links.empty() && !find_invalid_utf8(text.text)) documents.push_back(label_links(text));
  }
  return documents;
}

}  // namespace newsgraph
