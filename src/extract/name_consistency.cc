#include "extract/name_consistency.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "base/text_util.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

constexpr float kSure = 0.9F;

// Confidence of names that a rule adds.
constexpr float kByRule = 0.8F;

bool is_edge_word(std::string_view folded) {
  static constexpr std::array<std::string_view, 9> kEdges = {"the", "'s", "'", ",", "\"", "(", ")", "-", "."};
  return std::find(kEdges.begin(), kEdges.end(), folded) != kEdges.end();
}

bool is_title(std::string_view folded) { return english_lexicon("titles").contains(folded); }

bool is_month_or_verb(std::string_view folded) {
  static constexpr std::array<std::string_view, 6> kWords = {"may", "march", "april", "june", "august", "will"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

// Works on the names of one article; one step after the other.
class NameOrder {
 public:
  NameOrder(const Document& doc, const NameFeatures& features, std::vector<Name> names)
      : doc_(doc), features_(features), names_(std::move(names)) {}

  void drop_peoples();
  void apply_lists();
  void agree_on_kinds();
  void name_short_forms();
  void add_titled();
  void widen_people();
  void add_surnames();
  void add_known();
  void weed_headlines();
  std::vector<Name> take() { return std::move(names_); }

 private:
  bool is_free(TokenSpan span) const;
  void add(TokenSpan span, NameKind kind);
  std::string_view folded(std::size_t token) const { return features_.folded(TokenId(token)); }
  bool running(std::uint32_t token) const { return features_.style(doc_.sentence_of(TokenId(token))) == CapitalStyle::running; }
  bool first_in_sentence(std::uint32_t token) const { return doc_.sentence(doc_.sentence_of(TokenId(token))).tokens.begin == token; }
  bool may_be_noun(std::uint32_t token) const;
  bool after_title(std::uint32_t token) const { return !first_in_sentence(token) && is_title(folded(token - 1)) && features_.is_capital(TokenId(token - 1)); }
  bool is_certain_body(const NameFeatures::ListedBody& body) const;

  const Document& doc_;
  const NameFeatures& features_;
  std::vector<Name> names_;
};

bool NameOrder::is_free(TokenSpan span) const {
  return std::none_of(names_.begin(), names_.end(), [&](const Name& name) { return name.span.overlaps(span); });
}

void NameOrder::add(TokenSpan span, NameKind kind) {
  const auto place = std::find_if(names_.begin(), names_.end(), [&](const Name& name) { return name.span.begin >= span.begin; });
  names_.insert(place, Name{kind, span, kByRule});
}

// Not a verb, pronoun or the like, as far as there are tags.
bool NameOrder::may_be_noun(std::uint32_t token) const {
  if (!doc_.has(Layer::tags)) return true;
  const Upos upos = doc_.tag(TokenId(token)).upos;
  return upos == Upos::PROPN || upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::X;
}

// `British`, `Muslims` are no names unless they are a body's (`Liberals`).
void NameOrder::drop_peoples() {
  const auto people = [&](const Name& name) {
    return name.span.size() == 1 && features_.is_demonym(TokenId(name.span.begin)) && name.kind != NameKind::person &&
           !find_body(folded(name.span.begin));
  };
  names_.erase(std::remove_if(names_.begin(), names_.end(), people), names_.end());
}

// Whether a listed body can hardly be anything else where it stands.
bool NameOrder::is_certain_body(const NameFeatures::ListedBody& body) const {
  const std::uint32_t begin = body.span.begin;
  const bool named = body.kind == BodyKind::media || body.kind == BodyKind::company || body.kind == BodyKind::university;
  if (body.span.size() > 1) return running(begin) || !named;
  if (named || !running(begin)) return false;
  if (features_.is_first_name(TokenId(begin)) && after_title(begin)) return false;
  const UsualCase usual = features_.usual_case_of(TokenId(begin));
  const std::string_view form = doc_.form(TokenId(begin));
  const bool letters = form.size() >= 2 && std::none_of(form.begin(), form.end(), is_ascii_lower);
  if (letters && form.size() > 2) return true;
  if (first_in_sentence(begin)) return usual == UsualCase::capital;
  return usual != UsualCase::small;  // `the Cabinet`; but not every `Act` is New Zealand's party
}

// Bodies of the lists are organisations, whole: `Downing Street` is no place, `Liberal Democrats` is one name.
void NameOrder::apply_lists() {
  for (const NameFeatures::ListedBody& body : features_.listed_bodies()) {
    if (!is_certain_body(body)) continue;
    bool fits = true;
    for (const Name& name : names_) {
      // A longer name around it knows better: `Labour Friends of Israel`, `Senate Judiciary Committee`.
      if (name.span.overlaps(body.span) && !body.span.contains(name.span)) fits = false;
      if (name.span == body.span && name.kind == NameKind::person && name.confidence > kSure) fits = false;
    }
    if (!fits) continue;
    names_.erase(std::remove_if(names_.begin(), names_.end(), [&](const Name& name) { return body.span.contains(name.span); }), names_.end());
    add(body.span, NameKind::organisation);
  }
}

// The same words have one kind in an article: that which weighs most. `Mr Washington` does not count for Washington.
void NameOrder::agree_on_kinds() {
  std::map<std::string, std::array<float, 3>> weights;
  for (const Name& name : names_) {
    if (!after_title(name.span.begin)) weights[features_.key_of(name.span)][static_cast<std::size_t>(name.kind)] += name.confidence;
  }
  for (Name& name : names_) {
    if (after_title(name.span.begin)) continue;
    const auto& weight = weights[features_.key_of(name.span)];
    name.kind = static_cast<NameKind>(std::max_element(weight.begin(), weight.end()) - weight.begin());
  }
}

// `Scottish National Party (SNP)`: the letters are the organisation's, here and everywhere in the article.
void NameOrder::name_short_forms() {
  std::vector<std::string> short_forms;
  for (const Name& name : names_) {
    const std::uint32_t at = name.span.end;
    if (name.kind != NameKind::organisation || name.span.size() < 2 || at + 2 >= doc_.num_tokens()) continue;
    const std::string_view form = doc_.form(TokenId(at + 1));
    const bool letters = form.size() >= 2 && form.size() <= 8 && std::count_if(form.begin(), form.end(), is_ascii_upper) >= 2;
    if (folded(at) == "(" && folded(at + 2) == ")" && letters) short_forms.emplace_back(form);
  }
  for (const std::string& form : short_forms) {
    for (std::uint32_t i = 0; i < doc_.num_tokens(); ++i) {
      if (doc_.form(TokenId(i)) != form) continue;
      const auto same = std::find_if(names_.begin(), names_.end(), [i](const Name& name) { return name.span == TokenSpan{i, i + 1}; });
      if (same != names_.end()) same->kind = NameKind::organisation;
      if (is_free({i, i + 1})) add({i, i + 1}, NameKind::organisation);
    }
  }
}

// `Mrs Thatcher`, `Sen. Coleman`: who has such a title before the name is a person.
void NameOrder::add_titled() {
  const Lexicon& honorifics = english_lexicon("honorifics");
  for (std::uint32_t i = 1; i < doc_.num_tokens(); ++i) {
    if (first_in_sentence(i) || !features_.is_capital(TokenId(i)) || !features_.is_capital(TokenId(i - 1)) || is_title(folded(i))) continue;
    const std::string_view title = folded(i - 1);
    if (!honorifics.contains(title) && !(title.back() == '.' && is_title(title))) continue;
    if (!is_free({i, i + 1}) || find_body(folded(i))) continue;
    std::uint32_t end = i + 1;
    const std::uint32_t last = doc_.sentence(doc_.sentence_of(TokenId(i))).tokens.end;
    while (end < last && features_.is_capital(TokenId(end)) && is_surname(folded(end)) && is_free({end, end + 1})) ++end;
    add({i, end}, NameKind::person);
  }
}

// `Rory Stewart`, where only `Stewart` was found: a usual first name before a surname is part of the name.
void NameOrder::widen_people() {
  for (Name& name : names_) {
    const std::uint32_t begin = name.span.begin;
    if (name.kind != NameKind::person || first_in_sentence(begin) || !running(begin) || name.span.size() > 1) continue;
    const TokenId before(begin - 1);
    if (!features_.is_first_name(before) || !features_.is_capital(before) || is_title(folded(begin - 1)) || is_month_or_verb(folded(begin - 1)) ||
        find_place(folded(begin - 1)) || !is_surname(folded(begin)) || !is_free({begin - 1, begin})) continue;
    name.span.begin = begin - 1;
  }
}

// After `Theresa May`, `May` is her, and so is `Mrs May`; but not in `in May` and `May 2019`.
void NameOrder::add_surnames() {
  std::map<std::string, float, std::less<>> surnames;
  for (const Name& name : names_) {
    if (name.kind != NameKind::person || name.span.size() < 2) continue;
    float& sure = surnames[std::string(folded(name.span.end - 1))];
    sure = std::max(sure, name.confidence);
  }
  for (Name& name : names_) {
    if (name.span.size() != 1 || name.kind == NameKind::person) continue;
    const auto found = surnames.find(folded(name.span.begin));
    if (found != surnames.end() && found->second > name.confidence && !find_place(folded(name.span.begin))) name.kind = NameKind::person;
  }
  for (std::uint32_t i = 0; i < doc_.num_tokens(); ++i) {
    const bool titled = after_title(i) && features_.is_capital(TokenId(i));
    if (!features_.is_capital(TokenId(i)) || !running(i) || !surnames.contains(folded(i)) || !is_free({i, i + 1})) continue;
    if (find_place(folded(i)) && !titled) continue;
    const bool doubtful = first_in_sentence(i) ? features_.usual_case_of(TokenId(i)) == UsualCase::small : is_month_or_verb(folded(i));
    if ((doubtful && !titled) || !may_be_noun(i)) continue;
    add({i, i + 1}, NameKind::person);
  }
}

// A name of several words, found with confidence in one place, is a name in every other.
void NameOrder::add_known() {
  std::map<std::string, NameKind> known;
  std::size_t longest = 0;
  for (const Name& name : names_) {
    if (name.confidence < 0.7F) continue;
    const bool letters = name.span.size() == 1 && std::count_if(doc_.form(TokenId(name.span.begin)).begin(), doc_.form(TokenId(name.span.begin)).end(), is_ascii_upper) >= 2;
    const bool usual = name.span.size() == 1 && running(name.span.begin) && !first_in_sentence(name.span.begin) &&
                       features_.usual_case_of(TokenId(name.span.begin)) != UsualCase::small &&
                       features_.usual_case_of(TokenId(name.span.begin)) != UsualCase::mixed && !is_month_or_verb(folded(name.span.begin));
    if (name.span.size() < 2 && !letters && !usual) continue;
    known.emplace(features_.key_of(name.span), name.kind);
    longest = std::max<std::size_t>(longest, name.span.size());
  }
  for (const Sentence& sentence : doc_.sentences()) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!features_.is_capital(TokenId(i))) continue;
      for (std::uint32_t size = static_cast<std::uint32_t>(std::min<std::size_t>(longest, sentence.tokens.end - i)); size > 0; --size) {
        const TokenSpan span{i, i + size};
        if (!features_.is_capital(TokenId(span.end - 1)) || !is_free(span)) continue;
        // `New York Times`: what goes on with a capital is another, longer name.
        const bool goes_on = span.end < sentence.tokens.end && features_.is_capital(TokenId(span.end));
        if (size == 1 && goes_on) continue;
        const auto found = known.find(features_.key_of(span));
        if (found == known.end()) continue;
        add(span, found->second);
        break;
      }
    }
  }
}

// Where every word has a capital, only names that the rest of the article or a list confirms are kept, and sure ones.
void NameOrder::weed_headlines() {
  std::map<std::string, int> elsewhere;
  for (const Name& name : names_) {
    if (running(name.span.begin)) ++elsewhere[features_.key_of(name.span)];
  }
  const auto unconfirmed = [&](const Name& name) {
    if (running(name.span.begin) || name.confidence >= 0.75F) return false;
    const std::string key = features_.key_of(name.span);
    if (elsewhere.contains(key) || find_body(key) || find_place(key)) return false;
    return !(name.span.size() >= 2 && features_.is_first_name(TokenId(name.span.begin)));
  };
  names_.erase(std::remove_if(names_.begin(), names_.end(), unconfirmed), names_.end());
}

}  // namespace

std::vector<Name> trim_names(const NameFeatures& features, std::vector<Name> names) {
  for (Name& name : names) {
    TokenSpan& span = name.span;
    const auto front = [&] { return features.folded(TokenId(span.begin)); };
    while (!span.empty() && (is_edge_word(front()) || (span.size() > 1 && name.kind == NameKind::person && is_title(front())))) ++span.begin;
    while (!span.empty() && is_edge_word(features.folded(TokenId(span.end - 1)))) --span.end;
  }
  names.erase(std::remove_if(names.begin(), names.end(), [](const Name& name) { return name.span.empty(); }), names.end());
  return names;
}

std::vector<Name> make_names_consistent(const Document& doc, const NameFeatures& features, std::vector<Name> names) {
  NameOrder order(doc, features, trim_names(features, std::move(names)));
  order.drop_peoples();
  order.apply_lists();
  order.agree_on_kinds();
  order.name_short_forms();
  order.add_titled();
  order.widen_people();
  order.add_surnames();
  order.add_known();
  order.weed_headlines();
  return order.take();
}

}  // namespace newsgraph
