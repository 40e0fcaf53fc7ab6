#include "extract/office_phrase.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text_util.h"
#include "extract/name_index.h"
#include "extract/office_heads.h"
#include "extract/phrase_words.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

// Reads one post phrase around its head.
class PhraseReader : private PhraseWords {
 public:
  // Words before `left` belong to the phrase before.
  PhraseReader(const Document& doc, const NameIndex& names, PostHead head, std::size_t left)
      : PhraseWords(doc, names, doc.sentence(doc.sentence_of(TokenId(head.span.begin))).tokens), left_(left) {
    phrase_.core = phrase_.span = head.span;
    phrase_.head = std::move(head);
  }

  OfficePhrase read() {
    // `member of Parliament`: the head itself names the body.
    const Name* const inside = names_.at(phrase_.head.span.end - 1u);
    if (inside != nullptr && phrase_.head.span.size() > 1 && inside->kind == NameKind::organisation &&
        inside->span.begin > phrase_.head.span.begin) {
      phrase_.bodies.push_back({inside->span, BodyForm::name, inside->kind, false});
    }
    read_before();
    std::reverse(phrase_.bodies.begin(), phrase_.bodies.end());
    read_after();
    return std::move(phrase_);
  }

 private:
  void add_body(TokenSpan span, BodyForm form, NameKind kind) {
    // `Minnesota Sen.` sits for Minnesota; `U.S. Senator` for a part of the country that the phrase does not name.
    const auto known = find_place(fold_key(doc_.text_of(span)));
    const bool country = known && known->kind == PlaceKind::country;
    const bool constituency = kind == NameKind::place && !country && form == BodyForm::name &&
                              phrase_.head.post_class == PostClass::legislature && phrase_.head.standing == PostStanding::free;
    phrase_.bodies.push_back({span, form, kind, constituency});
    phrase_.bodies.back().before_state = phrase_.state_said && span.begin < phrase_.head.span.begin;
    phrase_.span.begin = std::min(phrase_.span.begin, span.begin);
    phrase_.span.end = std::max(phrase_.span.end, span.end);
  }

  // Everything to the left of the head, from near to far.
  void read_before() {
    std::size_t i = phrase_.head.span.begin;
    while (i > std::max<std::size_t>(sentence_.begin, left_)) {
      const std::size_t left = i - 1;
      const std::size_t next = step_left(left);
      if (next == i) break;
      i = next;
    }
  }

  // Takes the token `i` (or the name that ends there) into the phrase; returns the new left end, or i + 1 to stop.
  std::size_t step_left(std::size_t i) {
    const std::size_t stop = i + 1;
    const std::string w = word(i);
    if (w == "-" && i > sentence_.begin) return i;
    if (w == "'s" || w == "'") return read_possessor(i);
    if (const Name* const name = names_.at(i)) return read_name_left(*name, i);
    if (upos(i) == Upos::DET || w == "the" || w == "a" || w == "an" || w == "one") {
      phrase_.definite |= is_one_of(w, {"the", "this", "that"});
      phrase_.indefinite |= is_one_of(w, {"a", "an", "another", "one", "any", "some", "no"});
      return stop;
    }
    if (upos(i) == Upos::PRON) {
      if (doc_.tag(TokenId(i)).feats.possessive || is_one_of(w, {"his", "her", "its", "their", "my", "our", "your"})) {
        phrase_.possessive_pronoun = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)};
        phrase_.definite = true;
      }
      return stop;
    }
    return read_word_left(i, w);
  }

  std::size_t read_possessor(std::size_t i) {
    const std::size_t stop = i + 1;
    if (i == sentence_.begin) return stop;
    phrase_.definite = true;
    const Name* const name = names_.at(i - 1);
    if (name == nullptr) {
      const std::string key = word(i - 1);
      if (english_lexicon("party_names").contains(key)) {
        add_body({static_cast<std::uint32_t>(i - 1), static_cast<std::uint32_t>(i)}, BodyForm::party, NameKind::organisation);
      }
      return stop;
    }
    if (name->kind == NameKind::person) {
      phrase_.possessor_person = name->span;
    } else {
      add_body(name->span, BodyForm::name, name->kind);
    }
    return stop;
  }

  std::size_t read_name_left(const Name& name, std::size_t i) {
    const std::size_t stop = i + 1;
    if (name.kind == NameKind::person || i + 1 != name.span.end) return stop;
    // Not across a gap: `Labour , leader`. `Labour Minister Ada Fell` has a portfolio, `Labour minister Ada Fell` a
    // party.
    const bool ministry = name.span.size() == 1 && is_one_of(word(i), {"labour", "labor"}) &&
                          phrase_.core.begin == i + 1 && capital(i + 1) &&
                          is_one_of(word(i + 1), {"minister", "secretary"});
    if (ministry) return extend_core(static_cast<std::uint32_t>(i));
    add_body(name.span, BodyForm::name, name.kind);
    return name.span.begin;
  }

  std::size_t read_word_left(std::size_t i, const std::string& w) {
    const std::size_t stop = i + 1;
    const auto here = static_cast<std::uint32_t>(i);
    if (w.starts_with("ex-") || w.starts_with("then-")) {  // `ex-UK Prime Minister`
      set_state(State::former);
      const bool part_of_post =
          place_of_demonym(w.substr(w.find('-') + 1)).empty() && !find_place(w.substr(w.find('-') + 1));
      return part_of_post ? extend_core(here) : take(here);  // `Ex-Prime Minister`
    }
    const bool noun_like = upos(i) == Upos::NOUN || upos(i) == Upos::PROPN || upos(i) == Upos::ADJ;
    switch (post_modifier(w)) {
      case PostModifier::rank:
      case PostModifier::portfolio: return extend_core(here);
      case PostModifier::former: set_state(State::former); return take(here);
      case PostModifier::future: set_state(State::future); return take(here);
      case PostModifier::current: return take(here);
      case PostModifier::acting: phrase_.acting = true; return take(here);
      case PostModifier::none: break;
    }
    if (!place_of_demonym(w).empty() && capital(i)) {
      add_body({here, here + 1}, BodyForm::demonym, NameKind::place);
      return here;
    }
    if (const std::uint32_t first = party_ending_at(doc_, sentence_, here); first <= here) {
      add_body({first, here + 1}, BodyForm::party, NameKind::organisation);
      return first;
    }
    if (const std::uint32_t first = place_ending_at(doc_, sentence_, here); first <= here) {
      add_body({first, here + 1}, BodyForm::name, NameKind::place);
      return first;
    }
    if (is_calendar_word(w) || (ends_post(i) && w != "justice")) return stop;
    // `Simtec's founder and CEO`: what else the holder is stands between the post and its owner.
    const bool also = (w == "and" || w == "&") && i > sentence_.begin &&
                      english_lexicon("person_nouns").contains(word(i - 1)) && upos(i - 1) == Upos::NOUN &&
                      phrase_.bodies.empty();
    if (also && i - 1 > std::max<std::size_t>(sentence_.begin, left_)) return take(here - 1);
    if (w == "and" || w == "&") return joins_portfolio(i) ? extend_core(here) : stop;
    if (!noun_like && !(capital(i) && upos(i) == Upos::VERB && i > sentence_.begin)) return stop;
    const bool closed = !phrase_.bodies.empty() || phrase_.state_said;  // `Democratic challenger former Vice President`
    if (english_lexicon("person_nouns").contains(w)) return stop;  // `presidential candidate | Senator Crane`
    // A tagger takes `affairs` in `foreign affairs minister` for a name now and then.
    if (capital(i) || upos(i) == Upos::NOUN || upos(i) == Upos::PROPN) return closed ? stop : extend_core(here);
    if (upos(i) != Upos::ADJ) return stop;
    // `central bank governor`; but `controversial bank governor` says something of the holder
    const TokenId described = doc_.has(Layer::arcs) ? doc_.arc(TokenId(i)).head : TokenId();
    const bool of_portfolio =
        described.index() == i + 1 && phrase_.core.contains(i + 1) && i + 1 < phrase_.head.span.begin;
    return !closed && described && of_portfolio ? extend_core(here) : take(here);
  }

  void set_state(State state) {
    if (phrase_.state_said) return;
    phrase_.state = state;
    phrase_.state_said = true;
  }

  std::size_t take(std::uint32_t i) {
    phrase_.span.begin = std::min(phrase_.span.begin, i);
    return i;
  }

  // Words after a body or a state are no part of the post: `former BP chief executive`.
  std::size_t extend_core(std::uint32_t i) {
    if (phrase_.span.begin == phrase_.core.begin) phrase_.core.begin = i;
    return take(i);
  }

  // `Housing and Urban Development Secretary`: capitals on both sides, no post and no name to the left.
  bool joins_portfolio(std::size_t i) const {
    if (i <= std::max<std::size_t>(sentence_.begin, left_) || phrase_.core.begin == phrase_.head.span.begin) return false;
    return capital(i - 1) && capital(i + 1) && names_.at(i - 1) == nullptr && !ends_post(i - 1) &&
           upos(i - 1) != Upos::VERB && upos(i - 1) != Upos::PRON;
  }

  // Everything to the right: `-elect`, `of the Victorian Liberal Party`, `for Bolton West`.
  void read_after() {
    std::size_t i = phrase_.head.span.end;
    i = read_suffix(i);
    for (int phrases = 0; phrases < 3 && i < sentence_.end; ++phrases) {
      const std::size_t end = read_prepositional(i);
      if (end == i) break;
      phrase_.span.end = static_cast<std::uint32_t>(end);
      i = end;
    }
    if (phrase_.span.end > phrase_.head.span.end) {
      phrase_.portfolio = {phrase_.head.span.end, phrase_.span.end};
    }
  }

  std::size_t read_suffix(std::size_t i) {
    std::size_t at = i;
    if (at < sentence_.end && word(at) == "-") ++at;
    if (at >= sentence_.end || !is_one_of(word(at), {"elect", "designate", "emeritus", "-elect", "-designate"})) return i;
    set_state(word(at) == "emeritus" ? State::former : State::future);
    phrase_.span.end = static_cast<std::uint32_t>(at + 1);
    return at + 1;
  }

  // `of X`, `for X`, … from the preposition at `i`; returns its end, or `i` if it does not belong to the post.
  std::size_t read_prepositional(std::size_t i) {
    const std::string preposition = word(i);
    if (!is_one_of(preposition, {"of", "for", "to", "in", "at", "on", "from", "assisting"})) return i;
    const bool aims = phrase_.head.post_class == PostClass::member && preposition == "for";
    if (aims && is_one_of(phrase_.head.post, {"candidate", "nominee", "contender"}))
      return i;  // `nominee for President`
    std::size_t first = i + 1;
    while (first < sentence_.end && (is_one_of(word(first), {"the", "both", "our", "its", "his", "her"}))) ++first;
    if (first >= sentence_.end) return i;
    if (const Name* const seat = names_.at(first); seat != nullptr && seat->span.end + 2u < sentence_.end &&
                                                   word(seat->span.end) == "-" &&
                                                   word(seat->span.end + 1u) == "based") {
      first = seat->span.end + 2u;  // `CEO of Virginia-based Symplicity`
    }
    // `leader of the opposition Unity Party`
    if (preposition == "of" && !capital(first) && upos(first) != Upos::VERB &&
        names_.is(first + 1, NameKind::organisation))
      ++first;
    const Name* const name = names_.at(first);
    if (name != nullptr && name->kind == NameKind::person) return i;
    // `a spokeswoman for Mr. Kessler`
    if (names_.is(first + 1, NameKind::person) && english_lexicon("honorifics").contains(word(first))) return i;
    // `chief of staff to Prime Minister Ada Fell`; but `Assistants to the President Ada Fell` are Fell's own post.
    if ((preposition != "of" && word(i + 1) != "the" && titles_a_person(doc_, names_, first, sentence_.end)) ||
        names_a_person_after(doc_, names_, first, sentence_.end))
      return i;
    // when, not of what: `sued the mayor in May`, `mayor in 2020`
    if (is_calendar_word(word(first)) || upos(first) == Upos::NUM || (preposition == "in" && word(first) == "may")) return i;
    const bool bound_name = name != nullptr && name->span.begin == first;
    if (!capital(first) && preposition != "of") return i;
    if (preposition == "in" && bound_name && name->kind == NameKind::place) return i;  // where, not of what
    // `spokeswoman for the Fell administration's Department of Justice`: of the department.
    if (bound_name && has_body(name->span.end)) return read_noun(preposition, first, name->span.end);
    // `head of Canada's largest transit union`: of a union that the phrase does not name
    if (bound_name && name->span.end + 1 < sentence_.end && word(name->span.end) == "'s") {
      const std::size_t noun = end_of_noun_phrase(name->span.end + 1);
      if (noun > name->span.end + 1) return noun;
    }
    const std::size_t end = bound_name ? name->span.end
                            : capital(first) ? end_of_capitals(first) : end_of_noun_phrase(first);
    if (end == first) return i;
    if (const std::size_t noun = noun_after_adjective(end); noun > end) return read_noun(preposition, first, noun);
    note_body(preposition, first, end, bound_name ? name : nullptr);
    return end;
  }

  // `president of the African nation`, `envoy for Balkan negotiations`, `spokeswoman for the Fell administration`: the
  // capitals describe the noun that follows; its end, or `end`.
  std::size_t noun_after_adjective(std::size_t end) const {
    if (end >= sentence_.end || (upos(end) != Upos::NOUN && upos(end) != Upos::PROPN) || capital(end) ||
        !capital(end - 1))
      return end;
    const bool adjective = upos(end - 1) == Upos::ADJ || !place_of_demonym(word(end - 1)).empty();
    const bool names = end + 2 < sentence_.end && word(end + 1) == "of" && names_.is(end + 2, NameKind::place);
    const bool describes = adjective || names || english_lexicon("body_nouns").contains(word(end));
    return describes && !english_lexicon("person_nouns").contains(word(end)) && !ends_post(end) ? end + 1 : end;
  }

  bool has_body(std::size_t end) const {
    return end + 1 < sentence_.end && word(end) == "'s" && names_.is(end + 1, NameKind::organisation);
  }

  // The phrase ends at that noun, or at the body that it has: `the Fell government's Department of Transport`.
  std::size_t read_noun(const std::string& preposition, std::size_t first, std::size_t end) {
    if (has_body(end)) {
      const Name* const owned = names_.at(end + 1);
      note_body(preposition, owned->span.begin, owned->span.end, owned);
      return owned->span.end;
    }
    // `the United States commonwealth of Puerto Rico`
    if (end + 1 < sentence_.end && word(end) == "of" && names_.is(end + 1, NameKind::place)) {
      const Name* const place = names_.at(end + 1);
      note_body(preposition, place->span.begin, place->span.end, place);
      return place->span.end;
    }
    note_body(preposition, first, end, nullptr);
    return end;
  }

  void note_body(const std::string& preposition, std::size_t first, std::size_t end, const Name* name) {
    const TokenSpan span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
    const bool legislature = phrase_.head.post_class == PostClass::legislature;
    if (name == nullptr) {
      if (legislature && is_one_of(preposition, {"for", "from"}) && capital(first)) {
        phrase_.bodies.push_back({span, BodyForm::name, NameKind::place, true});
      } else if (preposition == "of" && !capital(first)) {
        phrase_.bodies.push_back({span, BodyForm::nominal, NameKind::organisation, false});
      }
      return;
    }
    const bool place = name->kind == NameKind::place;
    if (preposition == "to" || preposition == "on") return;  // `Ambassador to Italy`: Italy does not appoint him
    if (place && preposition == "for" && phrase_.head.post_class == PostClass::diplomacy) return;
    phrase_.bodies.push_back({name->span, BodyForm::name, name->kind, place && legislature});
  }

  std::size_t left_;
  OfficePhrase phrase_;
};

}  // namespace

std::vector<OfficePhrase> find_office_phrases(const Document& doc) {
  const NameIndex names(doc);
  std::vector<OfficePhrase> phrases;
  for (const Sentence& sentence : doc.sentences()) {
    for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
      auto head = match_post_head(doc, i, sentence.tokens.end);
      if (head && belongs_to_party_name(doc, *head, sentence.tokens)) head = match_post_head(doc, ++i, sentence.tokens.end);
      // `leader of the opposition Unity Party`: leader of the party
      if (head && head->span.size() > 2 && names.is(head->span.end, NameKind::organisation))
        head = match_post_head(doc, i, i + 1);
      if (!head || inside_name(names, *head) || is_rank_before_post(doc, names, *head, sentence.tokens.end)) {
        ++i;
        continue;
      }
      const std::size_t head_end = head->span.end;
      const std::size_t left = phrases.empty() ? 0 : phrases.back().span.end;
      OfficePhrase phrase = PhraseReader(doc, names, *std::move(head), left).read();
      i = std::max<std::size_t>(head_end, phrase.span.end);
      phrases.push_back(std::move(phrase));
    }
  }
  return phrases;
}

}  // namespace newsgraph
