#include "extract/name_consistency.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "base/text_util.h"
#include "extract/name_bodies.h"
#include "extract/name_order.h"
#include "extract/name_people.h"
#include "language/gazetteer.h"
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

bool is_letters(std::string_view form) { return form.size() >= 2 && std::count_if(form.begin(), form.end(), is_ascii_upper) >= 2; }

// `British`, `Muslims`, `December`, `Attorney General`, `Hurricane Maria`, `Police` at the beginning of a sentence.
bool is_no_name(const NameOrder& order, const Name& name) {
  const std::uint32_t begin = name.span.begin;
  if (order.after_title(begin)) return false;  // `Mrs Major`, `Mr French`
  const std::string key = order.features().key_of(name.span);
  bool only_titles = true;
  for (std::uint32_t i = begin; i < name.span.end; ++i) only_titles = only_titles && is_title(order.folded(i));
  if (only_titles && !find_body(key) && !find_place(key)) return true;
  static constexpr std::array<std::string_view, 4> kStorms = {"hurricane", "typhoon", "cyclone", "storm"};
  if (!order.first_in_sentence(begin) && std::find(kStorms.begin(), kStorms.end(), order.folded(begin - 1)) != kStorms.end()) return true;
  if (name.span.size() > 1) return false;
  static constexpr std::array<std::string_view, 10> kOthers = {
      "brexit", "god", "covid", "covid-19", "internet", "bible", "koran", "christmas", "easter", "ramadan"};
  if (std::find(kOthers.begin(), kOthers.end(), key) != kOthers.end()) return true;
  if (is_date_word(key) && (name.kind != NameKind::person || !is_month(key))) return true;
  if (name.kind == NameKind::person) return false;
  if (order.features().is_demonym(TokenId(begin)) && !find_body(key)) return true;
  return order.first_in_sentence(begin) && order.features().is_also_small(TokenId(begin)) && !find_body(key) && !find_place(key);
}

void drop_no_names(NameOrder* order) {
  for (const Name& name : order->names()) {
    if (!name.span.empty() && is_no_name(*order, name)) order->drop(name);
  }
}

// Whether a listed body can hardly be anything else where it stands.
bool is_certain_body(const NameOrder& order, const NameFeatures::ListedBody& body) {
  const std::uint32_t begin = body.span.begin;
  const bool named = body.kind == BodyKind::media || body.kind == BodyKind::company || body.kind == BodyKind::university;
  if (body.span.size() > 1) return order.running(begin) || !named;
  if (named || !order.running(begin)) return false;
  if (order.features().is_first_name(TokenId(begin)) && order.after_title(begin)) return false;
  const std::string_view form = order.doc().form(TokenId(begin));
  if (form.size() > 2 && std::none_of(form.begin(), form.end(), is_ascii_lower)) return true;
  const UsualCase usual = order.features().usual_case_of(TokenId(begin));
  // `Parliament is to meet`: a body without article, where a sentence begins.
  if (order.first_in_sentence(begin)) return usual == UsualCase::capital || (usual == UsualCase::mixed && order.acts(begin));
  return usual != UsualCase::small;  // `the Cabinet`; but not every `Act` is New Zealand's party
}

// A listed name takes its words, unless a longer name around it knows better: `Labour Friends of Israel`.
void take_listed(TokenSpan span, NameKind kind, NameOrder* order) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const Name* name = order->name_at(i);
    if (name == nullptr) continue;
    if (name->span != span && name->span.contains(span)) return;
    // `United | States House | of Representatives`: only the list's words of two and more outweigh a name across their edge.
    if (!span.contains(name->span) && span.size() == 1) return;
    if (name->span == span && name->kind == NameKind::person && name->confidence > kSure) return;
  }
  float confidence = kByRule;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const Name* name = order->name_at(i);
    if (name == nullptr) continue;
    if (name->span == span && name->kind == kind) confidence = std::max(confidence, name->confidence);
    order->drop(*name);
  }
  order->add(span, kind, confidence);
}

// Bodies of the lists are organisations, whole: `Downing Street` is no place, `Liberal Democrats` is one name.
void apply_lists(NameOrder* order) {
  for (const NameFeatures::ListedPlace& place : order->features().listed_places()) {
    const bool known = place.kind == PlaceKind::country || (place.kind == PlaceKind::state && place.span.size() > 1);
    // Where nothing of it was found, it may be part of an event: `2008 United States Senate election`.
    if (known && place.span.size() > 1 && !order->is_free(place.span)) take_listed(place.span, NameKind::place, order);
  }
  for (const NameFeatures::ListedBody& body : order->features().listed_bodies()) {
    if (is_certain_body(*order, body)) take_listed(body.span, NameKind::organisation, order);
    // `the Guardian`: a listed name that was found as a place, and is none.
    const Name* name = order->name_at(body.span.begin);
    if (name != nullptr && name->span == body.span && name->kind == NameKind::place && !find_place(order->features().key_of(body.span))) {
      order->set_kind(*name, NameKind::organisation);
    }
  }
}

// The same words have one kind in an article: that which weighs most. `Mr Washington` does not count for Washington.
void agree_on_kinds(NameOrder* order) {
  std::map<std::string, std::array<float, 3>> weights;
  const auto counts = [&](const Name& name) { return !name.span.empty() && !order->after_title(name.span.begin); };
  for (const Name& name : order->names()) {
    if (counts(name)) weights[order->features().key_of(name.span)][static_cast<std::size_t>(name.kind)] += name.confidence;
  }
  for (Name& name : order->names()) {
    if (!counts(name)) continue;
    const auto& weight = weights[order->features().key_of(name.span)];
    name.kind = static_cast<NameKind>(std::max_element(weight.begin(), weight.end()) - weight.begin());
  }
}

// `Ford`, after `Ford Motor Company`; `Veltra, which owns`; `shares of Orrin Steel`: bodies, whatever their names look
// like.
void find_companies(NameOrder* order) {
  std::map<std::string, bool> bodies;
  for (const Name& name : order->names()) {
    if (name.span.empty()) continue;
    const std::uint32_t end = order->sentence_at(name.span.begin).end;
    const std::string key = order->features().key_of(name.span);
    if (name.kind == NameKind::organisation && name.span.size() > 1 &&
        is_company_word(order->folded(name.span.end - 1))) {
      bodies[std::string(order->folded(name.span.begin))] = true;
    }
    const bool which =
        name.span.end + 1 < end && order->folded(name.span.end) == "," && order->folded(name.span.end + 1) == "which";
    const std::uint32_t begin = name.span.begin;
    const bool shares = begin >= order->sentence_at(begin).begin + 2 &&
                        (order->folded(begin - 1) == "of" || order->folded(begin - 1) == "in") &&
                        (order->folded(begin - 2) == "shares" || order->folded(begin - 2) == "stock");
    if (name.kind == NameKind::person && (which || shares)) bodies[key] = true;
  }
  for (const Name& name : order->names()) {  // not where somebody of that name is there: `Ford`, with `Ann Ford`
    const bool full = name.kind == NameKind::person && name.span.size() > 1 &&
                      order->features().is_first_name(TokenId(name.span.begin));
    if (!name.span.empty() && full) bodies.erase(std::string(order->folded(name.span.end - 1)));
    if (!name.span.empty() && name.kind == NameKind::person && order->after_title(name.span.begin))
      bodies.erase(order->features().key_of(name.span));
  }
  for (Name& name : order->names()) {
    if (!name.span.empty() && name.kind == NameKind::person && bodies.contains(order->features().key_of(name.span)))
      name.kind = NameKind::organisation;
  }
}

// `Scottish National Party (SNP)`: the letters are the organisation's, here and everywhere in the article.
void name_short_forms(NameOrder* order) {
  const Document& doc = order->doc();
  std::map<std::string_view, bool> short_forms;
  for (const Name& name : order->names()) {
    const std::uint32_t at = name.span.end;
    if (name.kind != NameKind::organisation || name.span.size() < 2 || at + 2 >= doc.num_tokens()) continue;
    const std::string_view form = doc.form(TokenId(at + 1));
    if (order->folded(at) == "(" && order->folded(at + 2) == ")" && is_letters(form) && form.size() <= 8) short_forms[form] = true;
  }
  for (std::uint32_t i = 0; i < doc.num_tokens() && !short_forms.empty(); ++i) {
    if (!short_forms.contains(doc.form(TokenId(i)))) continue;
    const Name* name = order->name_at(i);
    if (name != nullptr && name->span.size() == 1) order->drop(*name);
    if (order->is_free({i, i + 1})) order->add({i, i + 1}, NameKind::organisation, kByRule);
  }
}

// `Mrs Thatcher`, `Sen. Coleman`: who has such a title before the name is a person.
void add_titled(NameOrder* order) {
  const Lexicon& honorifics = english_lexicon("honorifics");
  for (std::uint32_t i = 1; i < order->doc().num_tokens(); ++i) {
    if (!order->capital(i) || !order->after_title(i) || is_title(order->folded(i))) continue;
    const std::string_view title = order->folded(i - 1);
    if (!honorifics.contains(title) && title.back() != '.') continue;
    if (!order->is_free({i, i + 1}) || find_body(order->folded(i))) continue;
    std::uint32_t end = i + 1;
    const std::uint32_t last = order->sentence_at(i).end;
    while (end < last && order->capital(end) && is_surname(order->folded(end)) && order->is_free({end, end + 1})) ++end;
    order->add({i, end}, NameKind::person, kByRule);
  }
}

// `Rory Stewart`, where only `Stewart` was found: a usual first name before a surname is part of the name.
void widen_people(NameOrder* order) {
  for (Name& name : order->names()) {
    const std::uint32_t begin = name.span.begin;
    if (name.kind != NameKind::person || name.span.size() != 1 || order->first_in_sentence(begin) || !order->running(begin)) continue;
    std::uint32_t before = begin - 1;
    const std::string_view initial = order->doc().form(TokenId(before));
    if (initial.size() <= 2 && is_ascii_upper(initial[0]) && (initial.size() == 1 || initial[1] == '.') && !order->first_in_sentence(before)) --before;
    const bool first_name = order->features().is_first_name(TokenId(before)) && order->capital(before) && order->is_free({before, begin});
    const std::string_view key = order->folded(before);  // `Emily W. Murphy`: the word before the initial
    if (!first_name || is_title(key) || is_month(key) || find_place(key) || !is_surname(order->folded(begin))) continue;
    order->widen(&name, {before, begin + 1});
  }
}

// `Prayuth Chan-o-cha`, found up to the first hyphen.
void widen_over_hyphens(NameOrder* order) {
  const auto touch = [&](std::uint32_t token) {
    return order->doc().tokens()[token].span.end == order->doc().tokens()[token + 1].span.begin;
  };
  for (Name& name : order->names()) {
    if (name.span.empty()) continue;
    const std::uint32_t last = order->sentence_at(name.span.begin).end;
    std::uint32_t end = name.span.end;
    if (name.kind != NameKind::person) {  // `the Hale–Morris Center`: one body
      const Name* const next = end + 1 < last && order->folded(end) == "-" && touch(end - 1) && touch(end) ? order->name_at(end + 1) : nullptr;
      if (next == nullptr || next->span.begin != end + 1 || next->span.size() < 2) continue;
      const TokenSpan whole{name.span.begin, next->span.end};
      order->drop(*next);
      name.kind = NameKind::organisation;
      order->widen(&name, whole);
      continue;
    }
    if (order->folded(end - 1) == "-" && end < last && touch(end - 1) && order->is_free({end, end + 1})) ++end;  // `Hoi-|kwan`
    while (end + 1 < last && order->folded(end) == "-" && touch(end - 1) && touch(end) && order->is_free({end, end + 2})) end += 2;
    if (end > name.span.end) order->widen(&name, {name.span.begin, end});
  }
}

// After `Theresa May`, `May` is her, and so is `Mrs May`; but not in `in May` and `May 2019`.
class Surnames {
 public:
  explicit Surnames(NameOrder* order) : order_(order) {
    for (const Name& name : order_->names()) {
      if (name.kind != NameKind::person || name.span.size() < 2) continue;
      float& sure = known_[std::string(order_->folded(name.span.end - 1))];
      sure = std::max(sure, name.confidence);
      // `Pierluisi Urrutia`, after `Pedro R. Pierluisi Urrutia`
      if (name.span.size() > 2) full_names_[order_->features().key_of({name.span.end - 2, name.span.end})] = true;
    }
    // `in Amman` is the city; where an article never writes so, Sudesh Amman is meant.
    for (std::uint32_t i = 0; i < order_->doc().num_tokens(); ++i) {
      if (known_.contains(order_->folded(i)) && order_->after_place_word(i) && find_place(order_->folded(i))) places_[std::string(order_->folded(i))] = true;
    }
  }

  void apply() {
    for (Name& name : order_->names()) {
      if (name.span.size() > 1 && name.kind != NameKind::person && full_names_.contains(order_->features().key_of(name.span))) name.kind = NameKind::person;
      if (name.span.size() != 1 || name.kind == NameKind::person) continue;
      const auto found = known_.find(order_->folded(name.span.begin));
      if (found != known_.end() && !places_.contains(found->first) && !find_body(found->first)) name.kind = NameKind::person;
    }
    for (std::uint32_t i = 0; i < order_->doc().num_tokens(); ++i) {
      if (is_surname_here(i)) order_->add({i, i + 1}, NameKind::person, kByRule);
    }
  }

 private:
  bool is_surname_here(std::uint32_t i) const {
    if (!order_->capital(i) || !order_->running(i) || !known_.contains(order_->folded(i)) || !order_->is_free({i, i + 1})) return false;
    if (order_->after_title(i)) return true;
    if (places_.contains(std::string(order_->folded(i)))) return false;
    if (order_->acts(i)) return true;
    const bool doubtful = order_->first_in_sentence(i) ? order_->features().usual_case_of(TokenId(i)) == UsualCase::small : is_month(order_->folded(i));
    return !doubtful && order_->may_be_noun(i);
  }

  NameOrder* order_;
  std::map<std::string, float, std::less<>> known_;
  std::map<std::string, bool> places_;
  std::map<std::string, bool> full_names_;  // their last two words
};

// Whether a name is plain enough to be looked for in the rest of the article.
bool is_telling(const NameOrder& order, const Name& name) {
  if (name.span.empty() || name.confidence < 0.7F) return false;
  const std::uint32_t begin = name.span.begin;
  if (name.span.size() >= 2 || is_letters(order.doc().form(TokenId(begin)))) return true;
  const UsualCase usual = order.features().usual_case_of(TokenId(begin));
  return order.running(begin) && !order.first_in_sentence(begin) && usual != UsualCase::small && usual != UsualCase::mixed && !is_month(order.folded(begin));
}

// What was found with confidence in one place is a name in every other.
void add_known(NameOrder* order) {
  std::map<std::string, NameKind> known;
  std::uint32_t longest = 0;
  for (const Name& name : order->names()) {
    if (!is_telling(*order, name)) continue;
    known.emplace(order->features().key_of(name.span), name.kind);
    longest = std::max(longest, name.span.size());
  }
  longest = std::min<std::uint32_t>(longest, kMaxListedWords);
  for (std::uint32_t i = 0; i < order->doc().num_tokens(); ++i) {
    if (!order->capital(i) || !order->is_free({i, i + 1})) continue;
    const std::uint32_t last = order->sentence_at(i).end;
    for (std::uint32_t size = std::min(longest, last - i); size > 0; --size) {
      const TokenSpan span{i, i + size};
      if (!order->capital(span.end - 1) || !order->is_free(span)) continue;
      // `Jordan River`: what goes on with a capital is another, longer name.
      if (size == 1 && span.end < last && order->capital(span.end)) continue;
      const auto found = known.find(order->features().key_of(span));
      if (found == known.end()) continue;
      order->add(span, found->second, kByRule);
      break;
    }
  }
}

// Where every word has a capital, only names that the rest of the article or a list confirms are kept, and sure ones.
void weed_headlines(NameOrder* order) {
  std::map<std::string, int> elsewhere;
  for (const Name& name : order->names()) {
    if (!name.span.empty() && order->running(name.span.begin)) ++elsewhere[order->features().key_of(name.span)];
  }
  for (const Name& name : order->names()) {
    if (name.span.empty() || order->running(name.span.begin) || name.confidence >= 0.75F) continue;
    const std::string key = order->features().key_of(name.span);
    const bool full_name = name.span.size() >= 2 && order->features().is_first_name(TokenId(name.span.begin));
    if (!full_name && !elsewhere.contains(key) && !find_body(key) && !find_place(key)) order->drop(name);
  }
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
  split_possessives(&order);
  cut_posts(&order);
  drop_no_names(&order);
  apply_lists(&order);
  join_bodies(&order);
  add_companies(&order);
  drop_portfolios(&order);
  name_constituencies(&order);
  agree_on_kinds(&order);
  find_full_names(&order);
  find_companies(&order);
  name_short_forms(&order);
  add_letters(&order);
  add_titled(&order);
  widen_people(&order);
  widen_over_hyphens(&order);
  Surnames(&order).apply();
  add_known(&order);
  weed_headlines(&order);
  return order.take();
}

}  // namespace newsgraph
