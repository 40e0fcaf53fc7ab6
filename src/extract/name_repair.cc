#include "extract/name_repair.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/text_util.h"
#include "extract/post_lexicon.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

// Words by which the name of a body ends, or goes on with `of`, `on`, `for`.
bool is_body_word(std::string_view word) {
  return is_one_of(word, {"committee", "subcommittee", "office", "council", "commission", "court", "senate", "party", "department",
                          "ministry", "agency", "authority", "administration", "board", "bureau", "assembly", "parliament",
                          "university", "college", "institute", "association", "union", "federation", "trust", "foundation",
                          "bank", "group", "service", "corporation", "company", "police", "house"});
}

bool is_numeral(std::string_view word) {
  return !word.empty() && word.size() <= 5 && std::all_of(word.begin(), word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}

class Repair {
 public:
  Repair(const Document& doc, std::vector<Name> names) : doc_(doc), names_(std::move(names)) {}

  std::vector<Name> run() {
    split_people();
    std::vector<Name> repaired;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      Name name = names_[i];
      if (!repaired.empty() && name.span.begin < repaired.back().span.end) continue;  // swallowed by a longer body
      if (is_calendar_or_state(name) || is_party_and_state(name) || is_pair(name)) continue;
      if (name.kind == NameKind::person) {
        if (post_modifier(word(name.span.begin)) != PostModifier::none && is_portfolio(name))
          continue;  // `Home` before `Secretary`
        cut_at_small_word(&name);
        trim_honours(&name);
        trim_place(&name, &repaired);
        trim_posts(&name);
        add_numeral(&name);
      } else {
        cut_post(&name);
        if (name.span.empty()) continue;
        cut_party(&name, &repaired);
        extend_body(&name);
      }
      if (!name.span.empty()) repaired.push_back(name);
    }
    names_ = std::move(repaired);
    add_titled();
    add_surnames();
    std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.span < b.span; });
    return std::move(names_);
  }

 private:
  std::string word(std::size_t i) const { return folded_form(doc_, i); }
  TokenSpan sentence(const Name& name) const { return doc_.sentence(doc_.sentence_of(TokenId(name.span.begin))).tokens; }

  // `David Orme, Ms Hollis` are two people.
  void split_people() {
    std::vector<Name> parts;
    for (const Name& name : names_) {
      Name part = name;
      for (std::uint32_t i = name.span.begin; name.kind == NameKind::person && i < name.span.end; ++i) {
        if (word(i) != ",") continue;
        part.span.end = i;
        if (!part.span.empty()) parts.push_back(part);
        part.span = {i + 1, name.span.end};
      }
      if (!part.span.empty()) parts.push_back(part);
    }
    names_ = std::move(parts);
  }

  // `Saturday`, and `(MO)` after a politician's name.
  bool is_calendar_or_state(const Name& name) const {
    if (name.span.size() != 1) return false;
    const std::string w = word(name.span.begin);
    if (is_one_of(w, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jr", "jr.", "sr",
                      "sr."}))
      return true;
    const bool bracket = name.span.begin > 0 && word(name.span.begin - 1) == "(";
    return bracket && name.kind == NameKind::organisation && w.size() == 2 && english_lexicon("us_states").contains(w);
  }

  // `the Trump-Biden debate`: two people, both named elsewhere.
  bool is_pair(const Name& name) const {
    const std::string key = fold_key(doc_.text_of(name.span));
    const std::size_t dash = key.find('-');
    if (name.kind != NameKind::person || dash == std::string::npos || key.find(' ') != std::string::npos) return false;
    const auto is_somebody = [&](std::string_view surname) {
      return std::any_of(names_.begin(), names_.end(), [&](const Name& other) {
        return other.kind == NameKind::person && other.span.size() > 1 && other.span != name.span &&
               word(other.span.end - 1u) == surname;
      });
    };
    return is_somebody(std::string_view(key).substr(0, dash)) && is_somebody(std::string_view(key).substr(dash + 1));
  }

  // `Liz Lyon, D-Calif.`
  bool is_party_and_state(const Name& name) const {
    const std::string w = word(name.span.begin);
    return name.span.size() == 1 && w.size() > 3 && w[1] == '-' && is_one_of(w.substr(0, 1), {"d", "r", "i"}) &&
           (english_lexicon("us_states").contains(w.substr(2)) || find_place(w.substr(2)).has_value());
  }

  // `The Hon Mal Brough MP`: letters and honorifics are no part of the name.
  void trim_honours(Name* name) const {
    while (name->span.size() > 1) {
      const std::string first = word(name->span.begin);
      const bool day = is_one_of(first, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                         "sunday"});  // `on Tuesday Mitsotakis met`
      if (!day && !is_one_of(first, {"the", "hon", "hon."}) && !english_lexicon("honorifics").contains(first)) break;
      ++name->span.begin;
    }
    while (name->span.size() > 1 && post_nominal(doc_.form(TokenId(name->span.end - 1)))) --name->span.end;
  }

  // `First Minister of Scotland Ada Fell`: the place belongs to the post.
  void trim_place(Name* name, std::vector<Name>* repaired) const {
    if (name->span.size() < 3 || name->span.begin == 0 || word(name->span.begin - 1) != "of") return;
    if (!find_place(word(name->span.begin))) return;
    repaired->push_back({NameKind::place, {name->span.begin, name->span.begin + 1}, name->confidence});
    ++name->span.begin;
  }

  // `Marsh sacks Home`: no small word of four letters (`von` has three) stands within a person's name.
  void cut_at_small_word(Name* name) const {
    constexpr std::size_t kLongestParticle = 3;
    for (std::uint32_t i = name->span.begin + 1; i < name->span.end; ++i) {
      const std::string_view form = doc_.form(TokenId(i));
      if (form.size() <= kLongestParticle || !is_ascii_lower(form.front())) continue;
      name->span.end = i;
    }
  }

  bool is_free(std::size_t i) const {
    return std::none_of(names_.begin(), names_.end(), [i](const Name& n) { return n.span.contains(i); });
  }

  // Could the word be part of a person's name? A capital, and no word that is usually written small.
  bool may_be_name(std::size_t i) const {
    if (!is_capitalised(doc_, i) || !is_free(i) || doc_.form(TokenId(i)).size() < 2) return false;
    const std::string w = word(i);
    const UsualCase usual = usual_case(w);
    return usual != UsualCase::small && usual != UsualCase::mixed && !is_body_word(w) && !find_place(w) && !is_demonym(w) &&
           doc_.tag(TokenId(i)).upos != Upos::DET && doc_.tag(TokenId(i)).upos != Upos::ADP;
  }

  // A word that is usually written small may be a surname after a title, where a verb or a stop follows.
  bool is_surname_after_title(std::size_t i, TokenSpan sentence) const {
    if (!is_capitalised(doc_, i) || !is_free(i) || doc_.tag(TokenId(i)).upos != Upos::PROPN || i + 1 >= sentence.end)
      return false;
    if (is_body_word(word(i)) || find_place(word(i)) || is_demonym(word(i)) || match_post_head(doc_, i, sentence.end))
      return false;
    const Upos next = doc_.tag(TokenId(i + 1)).upos;
    return next == Upos::VERB || next == Upos::AUX || next == Upos::PUNCT || word(i + 1) == "'s";
  }

  // `United Nations Secretary General` is a post of the United Nations; `International Development Secretary` is all post.
  void cut_post(Name* name) const {
    if (is_portfolio(*name)) {
      name->span.end = name->span.begin;
      return;
    }
    for (std::size_t i = name->span.begin; i < name->span.end; ++i) {
      const auto head = match_post_head(doc_, i, name->span.end);
      if (!head || head->span.end != name->span.end || head->post_class == PostClass::member) continue;
      const TokenSpan rest{name->span.begin, static_cast<std::uint32_t>(i)};
      name->span.end = rest.empty() || !is_known_body(rest) ? name->span.begin : rest.end;
      return;
    }
  }

  // `Republican Senate Majority Leader`: the party and the Senate are two.
  void cut_party(Name* name, std::vector<Name>* repaired) const {
    if (name->kind != NameKind::organisation || name->span.size() != 2 ||
        !english_lexicon("party_names").contains(word(name->span.begin)))
      return;
    if (!is_one_of(word(name->span.begin + 1u), {"senate", "house", "congress", "parliament", "assembly"})) return;
    repaired->push_back({NameKind::organisation, {name->span.begin, name->span.begin + 1}, name->confidence});
    ++name->span.begin;
  }

  // `International Development` before `Secretary`: words that are written small elsewhere.
  bool is_portfolio(const Name& name) const {
    const std::size_t end = sentence(name).end;
    if (name.span.end >= end || !is_capitalised(doc_, name.span.end)) return false;
    const auto head = match_post_head(doc_, name.span.end, end);
    if (!head || head->post_class == PostClass::member || is_known_body(name.span)) return false;
    for (std::size_t i = name.span.begin; i < name.span.end; ++i) {
      const UsualCase usual = usual_case(word(i));
      if (usual != UsualCase::small && usual != UsualCase::mixed) return false;
    }
    return true;
  }

  bool is_known_body(TokenSpan span) const {
    const std::string key = fold_key(doc_.text_of(span));
    if (find_body(key) || find_place(key) || is_body_word(word(span.end - 1))) return true;
    return std::any_of(names_.begin(), names_.end(), [&](const Name& n) { return n.span != span && fold_key(doc_.text_of(n.span)) == key; });
  }

  // `President Fell`, `Whip Tom Reed`: capitals after a title that the tagger left alone are a person.
  void add_titled() {
    const Lexicon& honorifics = english_lexicon("honorifics");
    for (const Sentence& sentence : doc_.sentences()) {
      for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (!is_capitalised(doc_, i)) continue;
        const auto head = match_post_head(doc_, i, sentence.tokens.end);
        const bool honorific = honorifics.contains(word(i));
        if (!honorific && (!head || head->plural || head->post_class == PostClass::member || !is_capitalised(doc_, head->span.end - 1u) || !is_free(i))) continue;
        std::size_t end = honorific ? i + 1 : head->span.end;
        const std::size_t begin = end;
        if (!sentence.headline && end < sentence.tokens.end && is_surname_after_title(end, sentence.tokens))
          ++end;  // `President Hall`
        while (end < sentence.tokens.end && end < begin + 3 && may_be_name(end) && !match_post_head(doc_, end, sentence.tokens.end)) ++end;
        if (end == begin) continue;
        names_.push_back({NameKind::person, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, 0.6F});
        i = end - 1;
      }
    }
  }

  // Later mentions by surname of people that the article names in full or with a title.
  void add_surnames() {
    std::set<std::string> surnames;
    for (const Name& name : names_) {
      if (name.kind == NameKind::person && doc_.form(TokenId(name.span.end - 1)).size() > 2) surnames.insert(word(name.span.end - 1));
    }
    std::vector<Name> found;
    for (std::uint32_t i = 0; i < doc_.num_tokens(); ++i) {
      if (!is_capitalised(doc_, i) || !surnames.contains(word(i)) || !is_free(i)) continue;
      const UsualCase usual = usual_case(word(i));
      if (usual == UsualCase::small || doc_.tag(TokenId(i)).upos != Upos::PROPN) continue;
      if (i + 1 < doc_.num_tokens() && post_modifier(word(i)) != PostModifier::none && match_post_head(doc_, i + 1, doc_.num_tokens())) continue;
      found.push_back({NameKind::person, {i, i + 1}, 0.6F});
    }
    names_.insert(names_.end(), found.begin(), found.end());
  }

  void trim_posts(Name* name) const {
    for (std::size_t i = name->span.begin; i < name->span.end; ++i) {
      const auto head = match_post_head(doc_, i, name->span.end);
      // A surname may be a post (`Ada Bishop`, `Stephen King`): only a post with more words after it, or a known
      // title of several words, is taken off.
      if (!head) continue;
      const bool rest = head->span.end < name->span.end;
      const bool several = head->span.size() > 1;
      if ((rest && (i == name->span.begin || several)) || (several && !rest)) {
        name->span.begin = head->span.end;
        i = head->span.end - 1u;
      }
    }
    if (name->span.begin > name->span.end) name->span.begin = name->span.end;
  }

  void add_numeral(Name* name) const {
    if (name->span.empty()) return;
    const std::size_t i = name->span.end;
    if (i < sentence(*name).end && is_numeral(doc_.form(TokenId(i)))) ++name->span.end;
  }

  void extend_body(Name* name) const {
    const std::size_t end = sentence(*name).end;
    if (is_shouted(name->span.end, end)) return;
    std::size_t best = name->span.end;
    bool body = is_body_word(word(name->span.end - 1));
    std::size_t i = name->span.end;
    while (i < end && i < name->span.end + 14u) {
      if (is_capitalised(doc_, i) && !stops(i)) {
        if (match_post_head(doc_, i, end)) break;
        body |= is_body_word(word(i));
        ++i;
        if (body) best = i;
        continue;
      }
      const std::size_t next = body || i == name->span.end ? skip_joint(i, end, body) : i;
      if (next == i) break;
      i = next;
    }
    if (best == name->span.end && name->kind != NameKind::person &&
        !english_lexicon("party_names").contains(fold_key(doc_.text_of(name->span))))
      best = end_of_small_committee(name->span.end, end);
    if (best == name->span.end) return;
    name->span.end = static_cast<std::uint32_t>(best);
    name->kind = NameKind::organisation;
  }

  // `the Treasury select committee`, `the Senate intelligence committee`: its end, or `i`.
  std::size_t end_of_small_committee(std::size_t i, std::size_t end) const {
    for (std::size_t k = i; k < end && k < i + 5; ++k) {
      if (is_one_of(word(k), {"committee", "subcommittee", "caucus"})) return k + 1;
      const Upos upos = doc_.tag(TokenId(k)).upos;
      if ((upos != Upos::NOUN && upos != Upos::ADJ && word(k) != "and") || !is_free(k)) return i;
    }
    return i;
  }

  // In a headline of capitals nothing tells where a name ends.
  bool is_shouted(std::size_t i, std::size_t end) const {
    for (std::size_t k = i; k < end && k < i + 2; ++k) {
      const std::string_view form = doc_.form(TokenId(k));
      if (form.size() > 3 && std::none_of(form.begin(), form.end(), is_ascii_lower)) return true;
    }
    return false;
  }

  // A person's name, a day or a new sentence part does not belong to a body.
  bool stops(std::size_t i) const {
    const Upos upos = doc_.tag(TokenId(i)).upos;
    return upos == Upos::PRON || upos == Upos::DET || upos == Upos::AUX ||
           std::any_of(names_.begin(), names_.end(), [i](const Name& n) { return n.kind == NameKind::person && n.span.contains(i); });
  }

  // `on`, `of`, `for`, `and`, `, … and` inside the name of a body, where a capital follows.
  std::size_t skip_joint(std::size_t i, std::size_t end, bool body) const {
    if (joins_double_name(i, end)) return i + 1;
    if (!body) return i;
    std::size_t at = i;
    if (!is_one_of(word(at), {"on", "of", "for", "and", "&", ","})) return i;
    if (word(at) == "for" && at + 1 < end && word(at + 1) == "the") return i;
    if (at + 1 < end && is_one_of(word(at + 1), {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})) return i;
    const bool comma = word(at) == ",";
    ++at;
    while (at < end && is_one_of(word(at), {"and", "the"})) ++at;
    if (at >= end || !is_capitalised(doc_, at) || stops(at)) return i;
    if (match_post_head(doc_, at, end)) return i;
    const bool list = word(i) == "and" || word(i) == "&" || comma;
    // A list only after `on`/`for`: `Committee on Banking, Housing, and Urban Affairs`, not `the Senate and the House`.
    if (list && !in_portfolio(i)) return i;
    if (comma && word(at - 1) != "and" && word(at - 2) != "and" && !closes_with_and(at, end)) return i;
    return at;
  }

  // `House Ways and Means Committee`: what follows `and` ends in the word for a body, and is no body by itself.
  bool joins_double_name(std::size_t i, std::size_t end) const {
    if (word(i) != "and" && word(i) != "&") return false;
    for (std::size_t k = i + 1; k < end && k < i + 4; ++k) {
      if (!is_capitalised(doc_, k)) return false;
      if (k == i + 1 && std::any_of(names_.begin(), names_.end(), [k](const Name& n) { return n.span.begin == k && n.span.size() > 2; })) return false;
      if (k > i + 1 && is_one_of(word(k), {"committee", "subcommittee", "department"})) return true;
    }
    return false;
  }

  bool in_portfolio(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && k + 10 > i;) {
      if (is_one_of(word(k), {"on", "for"})) return true;
      if (!is_capitalised(doc_, k) && !is_one_of(word(k), {"and", ",", "&"})) return false;
    }
    return false;
  }

  bool closes_with_and(std::size_t i, std::size_t end) const {
    for (std::size_t k = i; k < end && k < i + 6; ++k) {
      if (word(k) == "and") return true;
      if (!is_capitalised(doc_, k) && word(k) != ",") return false;
    }
    return false;
  }

  const Document& doc_;
  std::vector<Name> names_;
};

}  // namespace

std::vector<Name> repair_names(const Document& doc, std::vector<Name> names) { return Repair(doc, std::move(names)).run(); }

}  // namespace newsgraph
