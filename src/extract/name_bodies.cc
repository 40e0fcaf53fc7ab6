#include "extract/name_bodies.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text_util.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

constexpr float kByRule = 0.8F;
constexpr std::uint32_t kMaxBodyWords = 12;

bool is_post(std::string_view folded) {
  static const Lexicon& posts = english_lexicon("posts");
  if (posts.contains(folded)) return true;
  return folded.size() > 3 && folded.back() == 's' && posts.contains(folded.substr(0, folded.size() - 1));
}

bool is_post_or_modifier(std::string_view folded) {
  static const Lexicon& modifiers = english_lexicon("post_modifiers");
  return is_post(folded) || modifiers.contains(folded);
}

// `list`, `one` or `none` for a noun that ends the names of bodies; empty for other words.
std::string_view tail_of(std::string_view folded) {
  static const Lexicon& heads = english_lexicon("body_heads");
  return heads.value(folded);
}

bool is_known_body(const NameOrder& order, TokenSpan span) {
  return find_body(order.features().key_of(span)) || (span.size() > 1 && !tail_of(order.folded(span.end - 1)).empty());
}

TokenSpan without_article(const NameOrder& order, TokenSpan span) {
  while (!span.empty() && order.folded(span.begin) == "the") ++span.begin;
  return span;
}

void replace_by(const Name& name, TokenSpan span, NameKind kind, NameOrder* order) {
  const float confidence = name.confidence;
  order->drop(name);
  if (!span.empty()) order->add(span, kind, confidence);
}

bool is_company_part(const NameOrder& order, std::uint32_t i) {
  const Upos upos = order.doc().tag(TokenId(i)).upos;
  return upos == Upos::PROPN || upos == Upos::NOUN || upos == Upos::ADJ;
}

// First of up to four capital words that end at `last`; `last` where they can hardly be a name (`The Group`).
std::uint32_t begin_of_company(const NameOrder& order, std::uint32_t last) {
  const std::uint32_t first = order.sentence_at(last).begin;
  std::uint32_t begin = last;
  while (begin > first && begin + 4 > last && order.capital(begin - 1) && !is_title(order.folded(begin - 1)) &&
         is_company_part(order, begin - 1))
    --begin;
  const bool common = begin + 1 == last && order.first_in_sentence(begin) &&
                      order.features().usual_case_of(TokenId(begin)) == UsualCase::small;
  return common ? last : begin;
}

// No name reaches over the edges of `span`, and no body has all of it already.
bool may_take(const NameOrder& order, TokenSpan span) {
  for (std::uint32_t k = span.begin; k < span.end; ++k) {
    const Name* const inside = order.name_at(k);
    if (inside == nullptr) continue;
    if (!span.contains(inside->span) || (inside->kind == NameKind::organisation && inside->span == span)) return false;
  }
  return true;
}

}  // namespace

void cut_posts(NameOrder* order) {
  const std::size_t size = order->names().size();
  for (std::size_t i = 0; i < size; ++i) {
    const Name name = order->names()[i];
    TokenSpan span = name.span;
    if (span.empty() || order->after_title(span.begin)) continue;
    if (span.size() > 2 && is_post(order->folded(span.begin)) && (order->folded(span.begin + 1) == "of" || order->folded(span.begin + 1) == "for")) {
      const bool seat = order->folded(span.begin + 1) == "for";
      replace_by(order->names()[i], without_article(*order, {span.begin + 2, span.end}), seat ? NameKind::place : name.kind, order);
      continue;
    }
    if (!is_post(order->folded(span.end - 1)) || find_body(order->features().key_of(span))) continue;
    // `Kate Major`: a person may be called like a post.
    if (name.kind == NameKind::person && (span.size() == 1 || order->features().is_first_name(TokenId(span.begin)))) continue;
    while (!span.empty() && is_post_or_modifier(order->folded(span.end - 1))) --span.end;
    if (name.kind == NameKind::person || span.empty() || !is_known_body(*order, span)) span = {span.begin, span.begin};
    replace_by(order->names()[i], span, NameKind::organisation, order);
  }
}

void split_possessives(NameOrder* order) {
  const std::size_t size = order->names().size();
  for (std::size_t i = 0; i < size; ++i) {
    const Name name = order->names()[i];
    for (std::uint32_t at = name.span.begin + 1; at + 1 < name.span.end; ++at) {
      const std::string_view word = order->folded(at);
      const TokenSpan owner{name.span.begin, at};
      if (word != "'s" && word != "'") continue;
      const auto place = find_place(order->features().key_of(owner));
      if (!place || find_body(order->features().key_of(name.span))) continue;
      replace_by(order->names()[i], {at + 1, name.span.end}, name.kind, order);
      order->add(owner, NameKind::place, kByRule);
      break;
    }
  }
}

namespace {

// One search for bodies in one sentence.
class BodyJoiner {
 public:
  BodyJoiner(NameOrder* order, TokenSpan sentence) : order_(order), sentence_(sentence) {}

  void run() {
    for (std::uint32_t at = sentence_.begin; at < sentence_.end; ++at) {
      if (!order_->capital(at)) continue;
      const std::string_view tail = tail_of(order_->folded(at));
      if (tail.empty()) continue;
      const std::uint32_t begin = begin_of(at);
      const std::uint32_t end = end_of(at, tail);
      if (end == at + 1 && (begin == at || goes_on(end))) continue;
      if (begin == at && end > at + 1 && tail != "list" && order_->folded(at + 1) != "of") continue;
      join({begin, end});
      at = end - 1;
    }
  }

 private:
  // Words before the head that belong to it: a run of capitals without days, posts and titles.
  std::uint32_t begin_of(std::uint32_t head) const {
    std::uint32_t begin = head;
    while (begin > sentence_.begin && head - begin < kMaxBodyWords && order_->capital(begin - 1) && !is_bar(begin - 1)) --begin;
    // `House Ways and Means Committee`
    if (begin == head - 1 && begin > sentence_.begin + 1 && order_->folded(head).ends_with("committee") && order_->folded(begin - 1) == "and" &&
        order_->capital(begin - 2) && may_be_item({begin - 2, begin - 1})) {
      begin -= 2;
      while (begin > sentence_.begin && order_->capital(begin - 1) && !is_bar(begin - 1)) --begin;
    }
    if (begin == sentence_.begin && begin < head && ((order_->name_at(begin) == nullptr && is_ordinary(begin)) || !order_->may_be_noun(begin))) ++begin;
    // `the Israeli Supreme Court` is the Supreme Court of the lists.
    if (begin < head && order_->features().is_demonym(TokenId(begin)) && find_body(order_->features().key_of({begin + 1, head + 1}))) ++begin;
    return begin;
  }

  // Words that are no part of a body's name before it: `Monday`, `President`. `National` may be.
  bool is_bar(std::uint32_t token) const {
    const std::string_view word = order_->folded(token);
    return is_date_word(word) || is_post(word) || is_title(word);
  }

  bool is_ordinary(std::uint32_t token) const {
    const UsualCase usual = order_->features().usual_case_of(TokenId(token));
    return usual == UsualCase::small || usual == UsualCase::mixed || order_->features().is_also_small(TokenId(token));
  }

  // `University College`, `Bank Holiday`: the noun is not the end of the name. A post or title may follow: `Court President`.
  bool goes_on(std::uint32_t token) const {
    if (token >= sentence_.end || !order_->capital(token)) return false;
    const Name* name = order_->name_at(token);
    if (name != nullptr && name->kind == NameKind::person && name->span.begin == token) return false;  // `the Refugee Council Enver Solomon`
    return !is_bar(token) && english_lexicon("post_modifiers").value(order_->folded(token)) != "rank";
  }

  // End of a run of capitals from `begin`; `begin` if there is none.
  std::uint32_t end_of_run(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < sentence_.end && order_->capital(end) && !is_date_word(order_->folded(end)) && !is_title_of_person(end)) {
      const Name* name = order_->name_at(end);
      if (name != nullptr && name->kind == NameKind::person && end > begin) break;
      ++end;
    }
    return end;
  }

  // `Secretary Smith`, but not the Minister in `Department of the Prime Minister`.
  bool is_title_of_person(std::uint32_t token) const {
    return is_title(order_->folded(token)) && token + 1 < sentence_.end && order_->capital(token + 1) && !is_title(order_->folded(token + 1));
  }

  std::uint32_t end_of(std::uint32_t head, std::string_view tail) const {
    const std::uint32_t none = head + 1;
    if (tail == "none" || none + 1 >= sentence_.end) return none;
    const std::string_view link = order_->folded(none);
    if (link != "of" && link != "for" && link != "on") return none;
    const std::uint32_t begin = none + (order_->folded(none + 1) == "the" ? 2 : 1);
    if (begin >= sentence_.end || is_title_of_person(begin)) return none;
    const std::uint32_t end = end_of_run(begin);
    if (end == begin) return none;
    if (tail == "list") return end_of_list(end);
    // `Council for the Welfare of Immigrants`
    const std::uint32_t after = link == "for" && end + 1 < sentence_.end && order_->folded(end) == "of" ? end_of_run(end + 1) : end;
    return after > end + 1 ? after : end;
  }

  // `Banking` goes on to `, Housing, and Urban Affairs`; not to `and FBI`, `, France and Germany`.
  std::uint32_t end_of_list(std::uint32_t end) const {
    std::uint32_t at = end;
    while (at + 1 < sentence_.end && at - end < kMaxBodyWords) {
      const bool comma = order_->folded(at) == ",";
      std::uint32_t next = at + (comma ? 1 : 0);
      const bool last = order_->folded(next) == "and" || order_->folded(next) == "&";
      next += last ? 1 : 0;
      if (next == at || next >= sentence_.end) break;
      const std::uint32_t item_end = end_of_run(next);
      if (item_end == next || !may_be_item({next, item_end})) break;
      if (last) return item_end;
      at = item_end;
    }
    return end;
  }

  bool may_be_item(TokenSpan span) const {
    const std::string key = order_->features().key_of(span);
    const Name* name = order_->name_at(span.begin);
    const std::string_view form = order_->doc().form(TokenId(span.begin));
    const bool letters = form.size() >= 2 && std::none_of(form.begin(), form.end(), is_ascii_lower);
    return !letters && !find_body(key) && !find_place(key) && (name == nullptr || name->kind != NameKind::person) &&
           !order_->features().is_first_name(TokenId(span.begin));
  }

  void join(TokenSpan span) {
    if (span.size() < 2 || find_place(order_->features().key_of(span))) return;
    float confidence = kByRule;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const Name* name = order_->name_at(i);
      if (name == nullptr) continue;
      if (name->span.contains(span)) return;              // found already, perhaps longer
      if (!span.contains(name->span)) return;             // what goes on beyond it knows better
      confidence = std::max(confidence, name->confidence);
    }
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (const Name* name = order_->name_at(i)) order_->drop(*name);
    }
    order_->add(span, NameKind::organisation, confidence);
  }

  NameOrder* order_;
  TokenSpan sentence_;
};

}  // namespace

void join_bodies(NameOrder* order) {
  for (const Sentence& sentence : order->doc().sentences()) {
    if (order->running(sentence.tokens.begin)) BodyJoiner(order, sentence.tokens).run();
  }
}

namespace {

// Words of a portfolio from `begin`: capitals, joined by commas and `and`.
std::uint32_t end_of_portfolio(const NameOrder& order, std::uint32_t begin, std::uint32_t last) {
  std::uint32_t end = begin;
  for (std::uint32_t at = begin; at < last; ++at) {
    const std::string_view word = order.folded(at);
    if (order.capital(at) && !is_post(word) && !is_title(word)) {
      end = at + 1;
    } else if (word != "," && word != "and" && word != "&" && word != "the") {
      break;
    }
  }
  return end;
}

// `(TN-07)`
bool is_district(const NameOrder& order, std::uint32_t token) {
  const std::uint32_t last = order.sentence_at(token).end;
  if (token + 1 >= last || !order.folded(token + 1).starts_with("-")) return false;
  const std::string_view number = order.folded(token + 1).size() > 1 || token + 2 >= last ? order.folded(token + 1) : order.folded(token + 2);
  return is_ascii_digit(number.back());
}

}  // namespace

void drop_portfolios(NameOrder* order) {
  for (std::uint32_t i = 0; i + 2 < order->doc().num_tokens(); ++i) {
    const std::string_view post = order->folded(i);
    if (!order->capital(i) || (post != "minister" && post != "secretary" && post != "state") || order->folded(i + 1) != "for") continue;
    const std::uint32_t end = end_of_portfolio(*order, i + 2, order->sentence_at(i).end);
    for (std::uint32_t at = i + 2; at < end; ++at) {
      const Name* name = order->name_at(at);
      if (name == nullptr || name->span.begin < i + 2 || name->span.end > end) continue;
      const std::string key = order->features().key_of(name->span);
      const bool person = name->kind == NameKind::person && order->features().is_first_name(TokenId(name->span.begin)) && name->span.size() > 1;
      if (!person && !find_place(key) && !find_body(key)) order->drop(*name);
    }
  }
}

void name_constituencies(NameOrder* order) {
  const Lexicon& states = english_lexicon("us_states");
  for (std::uint32_t i = 2; i < order->doc().num_tokens(); ++i) {
    const std::string_view form = order->doc().form(TokenId(i));
    const std::string_view party = order->doc().form(TokenId(i - 2));
    const bool state = form.size() == 2 && is_ascii_upper(form[0]) && is_ascii_upper(form[1]) && states.contains(order->folded(i)) &&
                       ((order->folded(i - 1) == "-" && (party == "D" || party == "R" || party == "I")) || is_district(*order, i));
    const std::string_view post = order->folded(i - 2);
    const bool seat = order->folded(i - 1) == "for" && order->capital(i) && (post == "member" || post == "mp" || post == "mps" || post == "msp" || post == "td");
    const Name* name = order->name_at(i);
    if ((!state && !seat) || (name != nullptr && name->span.begin != i)) continue;
    const TokenSpan span = name == nullptr ? TokenSpan{i, i + 1} : name->span;
    if (name != nullptr) order->drop(*name);
    order->add(span, NameKind::place, kByRule);
  }
}

bool is_company_word(std::string_view folded) {
  return is_one_of(folded, {"group",
                            "corp",
                            "corp.",
                            "corporation",
                            "inc",
                            "inc.",
                            "ltd",
                            "ltd.",
                            "limited",
                            "llc",
                            "plc",
                            "holdings",
                            "co",
                            "co.",
                            "company",
                            "industries",
                            "technologies",
                            "airlines",
                            "airways",
                            "pharmaceuticals",
                            "motors",
                            "foods",
                            "insurance",
                            "entertainment",
                            "studios",
                            "software",
                            "laboratories",
                            "ventures",
                            "partners",
                            "breweries",
                            "brewery",
                            "systems",
                            "stores",
                            "bancorp",
                            "therapeutics",
                            "biosciences",
                            "semiconductor",
                            "semiconductors",
                            "petroleum",
                            "shipyards",
                            "refineries",
                            "distillers"});
}

void add_companies(NameOrder* order) {
  for (std::uint32_t i = 1; i < order->doc().num_tokens(); ++i) {
    if (!order->capital(i) || !order->running(i) || !is_company_word(order->folded(i)) || order->first_in_sentence(i)) continue;
    const TokenSpan span{begin_of_company(*order, i), i + 1};
    if (span.size() < 2 || !may_take(*order, span)) continue;
    for (std::uint32_t k = span.begin; k < span.end; ++k) {
      if (const Name* const inside = order->name_at(k)) order->drop(*inside);
    }
    order->add(span, NameKind::organisation, kByRule);
  }
}

void add_letters(NameOrder* order) {
  static constexpr std::array<std::string_view, 34> kOthers = {"tv", "dna", "gdp", "hiv", "aids", "ai", "it", "pc", "cd", "dvd", "pdf", "sars", "ufo", "id", "faq", "gps", "gmt",
                                                              "utc", "est", "pst", "edt", "bst", "am", "pm", "ad", "bc", "ok", "rna", "ppe", "pr", "hr", "mri", "iq", "vat"};
  for (std::uint32_t i = 0; i < order->doc().num_tokens(); ++i) {
    const std::string_view form = order->doc().form(TokenId(i));
    if (form.size() < 3 || form.size() > 6 || !std::all_of(form.begin(), form.end(), is_ascii_upper) || !order->running(i)) continue;
    if (!order->is_free({i, i + 1}) || !order->may_be_noun(i) || is_title(order->folded(i)) || find_place(order->folded(i))) continue;
    if (std::find(kOthers.begin(), kOthers.end(), order->folded(i)) != kOthers.end()) continue;
    const TokenSpan sentence = order->sentence_at(i);
    const bool has_next = i + 1 < sentence.end;
    const bool beside =
        (i > sentence.begin && order->capital(i - 1) && i - 1 != sentence.begin) || (has_next && order->capital(i + 1));
    // `NRBC said`, `by NRBC`: it acts; letters beside a noun (`the ISDA form`) or a number say anything.
    const Upos next = has_next ? order->doc().tag(TokenId(i + 1)).upos : Upos::PUNCT;
    const bool acts = next == Upos::VERB || next == Upos::AUX || (has_next && order->folded(i + 1) == "'s");
    const bool alone = acts || (i > sentence.begin && order->folded(i - 1) == "by");
    const Upos upos = order->doc().tag(TokenId(i)).upos;
    if (!beside && alone && upos == Upos::PROPN) order->add({i, i + 1}, NameKind::organisation, 0.6F);
  }
}

}  // namespace newsgraph
