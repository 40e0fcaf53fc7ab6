#include "graph/property_table.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/text_util.h"
#include "graph/slug.h"

namespace newsgraph {
namespace {

using enum PropertyKey;
using enum PropertyType;

constexpr std::array<PropertyRow, kNumPropertyKeys> kTable = {{
    {id, "id", text, "stable id: the node's or claim's key, `article/…`, `unknown/…`, `statement/…`"},
    {name, "name", text, "the label; of an article its title, or else its id"},
    {aliases, "aliases", text_list, "all other names"},
    {title, "title", text, "headline"},
    {date, "date", text, "ISO 8601, as exact as known"},
    {url, "url", text, "where the article is"},
    {source, "source", text, "the publisher"},
    {sentences, "sentences", integer, "sentences of the article"},
    {words, "words", integer, "words of the article"},
    {relation, "relation", text, "as in the claims file: `sacked`"},
    {status, "status", text, "asserted, planned, hypothetical or negated"},
    {state, "state", text, "current, former or future: does a state such as holds_office hold at the article's date?"},
    {time, "time", text, "EDTF: when it happened"},
    {since, "since", text, "EDTF: when a state began"},
    {until, "until", text, "EDTF: when a state ended"},
    {by, "by", text, "name of who says so, where it is not the article itself"},
    {by_id, "by_id", text, "id of that node"},
    {office, "office", text, "name of the post at stake"},
    {office_id, "office_id", text, "id of that node"},
    {quote, "quote", text, "the sentence; of a statement that of its most confident claim"},
    {rule, "rule", text, "the rule that found it"},
    {confidence, "confidence", real, "0 to 1; of a statement the best"},
    {article, "article", text, "id of the article node"},
    {begin, "begin", integer, "first byte of the quote in the article"},
    {end, "end", integer, "past its last byte"},
    {begin_code_points, "begin_cp", integer, "the same in code points"},
    {end_code_points, "end_cp", integer, "the same in code points"},
    {trigger_begin, "trigger_begin", integer, "first byte of the word that evokes the relation"},
    {trigger_end, "trigger_end", integer, "past its last byte"},
    {articles, "articles", integer, "how many articles say so"},
    {sources, "sources", text_list, "ids of those article nodes"},
    {claims, "claims", text_list, "ids of the claim nodes"},
}};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (static_cast<std::size_t>(kTable[i].key) != i) return false;
  }
  return true;
}
static_assert(is_in_order());

constexpr std::array<std::string_view, kNumClaimRoles> kRoleTypes = {"SUBJECT", "OBJECT", "IN_ARTICLE", "OFFICE", "SAID_BY"};

bool is_plain(std::string_view relation) {
  if (relation.empty() || !is_ascii_lower(relation.front())) return false;
  return std::all_of(relation.begin(), relation.end(), [](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '_'; });
}

// Runs of anything but ASCII letters and digits become one `_`.
std::string upper_snake(std::string_view folded) {
  std::string out;
  for (const char c : folded) {
    if (is_ascii_lower(c)) {
      out.push_back(static_cast<char>(c - 'a' + 'A'));
    } else if (is_ascii_digit(c)) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != '_') {
      out.push_back('_');
    }
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  if (out.empty() || is_ascii_digit(out.front())) out.insert(0, "R_");
  return out;
}

}  // namespace

std::span<const PropertyRow> property_table() { return kTable; }

const PropertyRow& row_of(PropertyKey key) { return kTable[static_cast<std::size_t>(key)]; }

ModelKind model_kind(EntityKind kind) {
  switch (kind) {
    case EntityKind::person: return ModelKind::person;
    case EntityKind::office: return ModelKind::office;
    case EntityKind::organisation: return ModelKind::organisation;
    case EntityKind::place: return ModelKind::place;
    case EntityKind::event: return ModelKind::event;
  }
  NG_CHECK(false);
}

std::span<const std::string_view> labels_of(ModelKind kind) {
  using Pair = std::array<std::string_view, 2>;
  static constexpr std::array<Pair, kNumModelKinds> kLabels = {{{"Person", "Entity"}, {"Office", "Entity"}, {"Organisation", "Entity"},
      {"Place", "Entity"}, {"Event", "Entity"}, {"Unknown", "Entity"}, {"Article", ""}, {"Claim", ""}}};
  const Pair& labels = kLabels[static_cast<std::size_t>(kind)];
  return {labels.data(), labels[1].empty() ? std::size_t{1} : std::size_t{2}};
}

std::span<const PropertyKey> properties_of(ModelKind kind) {
  static constexpr std::array kEntity = {id, name, aliases};
  static constexpr std::array kUnknown = {id};
  static constexpr std::array kArticle = {id, name, title, date, url, source, sentences, words};
  static constexpr std::array kClaim = {id, relation, status, state, time, since, until, quote, rule, confidence, article, begin, end,
      begin_code_points, end_code_points, trigger_begin, trigger_end};
  switch (kind) {
    case ModelKind::unknown: return kUnknown;
    case ModelKind::article: return kArticle;
    case ModelKind::claim: return kClaim;
    default: return kEntity;
  }
}

std::span<const PropertyKey> statement_properties() {
  static constexpr std::array kStatement = {id, relation, status, state, time, since, until, by, by_id, office, office_id, confidence,
      articles, sources, claims, quote};
  return kStatement;
}

std::string_view type_of(ClaimRole role) { return kRoleTypes[static_cast<std::size_t>(role)]; }

std::string relationship_type(std::string_view relation) {
  if (is_plain(relation)) {
    std::string plain(relation);
    for (char& c : plain) {
      if (is_ascii_lower(c)) c = static_cast<char>(c - 'a' + 'A');
    }
    if (std::find(kRoleTypes.begin(), kRoleTypes.end(), plain) == kRoleTypes.end()) return plain;
  }
  std::string hash = to_hex(fnv1a(relation)).substr(8);
  for (char& c : hash) {
    if (is_ascii_lower(c)) c = static_cast<char>(c - 'a' + 'A');
  }
  return upper_snake(fold_key(relation)) + "_" + hash;
}

}  // namespace newsgraph
