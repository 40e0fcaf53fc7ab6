#include "interpret/factuality.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text_util.h"
#include "interpret/clause_subjects.h"
#include "interpret/local_reality.h"
#include "interpret/tense.h"
#include "interpret/tree.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

enum class Effect { keep, fact, planned, hypothetical, negated };

Effect parse_effect(std::string_view text) {
  if (text == "fact") return Effect::fact;
  if (text == "planned") return Effect::planned;
  if (text == "hypothetical") return Effect::hypothetical;
  if (text == "negated") return Effect::negated;
  return Effect::keep;
}

struct Signature {
  Effect positive = Effect::keep;
  Effect negative = Effect::keep;
};

Reality effect_as_status(Effect effect, const Reality& governor, TokenId word) {
  switch (effect) {
    case Effect::keep: return governor;
    case Effect::fact: return {};
    case Effect::planned: return {Status::planned, word};
    case Effect::hypothetical: return {Status::hypothetical, word};
    case Effect::negated: return {Status::negated, word};
  }
  return governor;
}

// What becomes of an event under a governing word that is itself real, planned, possible or denied.
Reality apply(const Signature& signature, const Reality& governor, TokenId word) {
  if (signature.positive == Effect::fact) return {};
  switch (governor.status) {
    case Status::asserted: return effect_as_status(signature.positive, governor, word);
    case Status::negated: return effect_as_status(signature.negative, governor, word);
    case Status::planned:
      if (signature.positive == Effect::keep || signature.positive == Effect::planned) return governor;
      return {Status::hypothetical, word};
    case Status::hypothetical: return governor;
  }
  return governor;
}

// The clause's own words, seen from above.
Reality combine(const Reality& context, const Reality& local) {
  switch (context.status) {
    case Status::asserted: return local;
    case Status::planned: return local.status == Status::asserted || local.status == Status::planned ? context : local;
    case Status::hypothetical: return context;
    case Status::negated:
      if (local.status == Status::negated || local.status == Status::hypothetical) return {Status::hypothetical, local.cue};
      return context;
  }
  return local;
}

class FactualityJudge {
 public:
  explicit FactualityJudge(const Document& doc) : doc_(doc), known_(doc.num_tokens()), open_(doc.num_tokens(), false) {}

  Factuality judge(const Predicate& predicate) {
    TokenId head = predicate.trigger;
    if (is_deprel(doc_, head, {Deprel::cop}) && head_of(doc_, head)) head = head_of(doc_, head);
    const Reality reality = of(head);
    Factuality factuality;
    factuality.status = reality.status;
    factuality.cue = reality.cue;
    factuality.tense = reality.status == Status::planned ? State::future : tense_of(doc_, head);
    return factuality;
  }

 private:
  const Reality& of(TokenId head) {
    std::optional<Reality>& known = known_[head.index()];
    static const Reality kPlain;
    if (known) return *known;
    if (open_[head.index()]) return kPlain;
    open_[head.index()] = true;
    const Reality context = context_of(head);
    known = combine(context, local_reality(doc_, head));
    return *known;
  }

  Reality context_of(TokenId head) {
    const TokenId up = head_of(doc_, head);
    if (!up) return {};
    switch (doc_.arc(head).deprel) {
      case Deprel::conj: return of_conjunct(head, up);
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::csubj:
      case Deprel::csubj_pass:
      case Deprel::acl: return of_complement(head, up);
      case Deprel::acl_relcl: return of_torn_clause(head);
      case Deprel::advcl: return of_adverbial(head, up);
      case Deprel::obj:
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
      case Deprel::obl:
      case Deprel::nmod: return of_nominal(head, up);
      default: return {};
    }
  }

  // `dismissed a claim by Fell, the former deputy, that she had resigned`: a clause with `that` and all its parts is no
  // relative clause of the deputy but says what is claimed.
  Reality of_torn_clause(TokenId head) {
    const TokenId subject = find_child(doc_, head, {Deprel::nsubj, Deprel::nsubj_pass});
    if (!has_mark(doc_, head, "that") || !subject || is_relativizer(doc_, subject)) return {};
    const std::uint32_t begin = doc_.sentence(doc_.sentence_of(head)).tokens.begin;
    for (std::uint32_t i = static_cast<std::uint32_t>(head.index()); i > begin; --i) {
      const TokenId noun(i - 1);
      if (doc_.tag(noun).upos == Upos::NOUN && signature(noun, "that")) return of_complement(head, noun);
    }
    return {};
  }

  // `may resign and leave` shares the modal; `did not resign but stayed` shares nothing.
  Reality of_conjunct(TokenId head, TokenId up) {
    if (!is_clause(doc_, head)) return of(up);
    const bool own = bool(find_child(doc_, head, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::aux, Deprel::cop}));
    // A tagger takes `leave` in `may resign and leave` for a present now and then.
    const bool present = has_xpos(doc_, head, "VBP") && !has_xpos(doc_, up, "VB");
    const bool finite = has_xpos(doc_, head, "VBD") || has_xpos(doc_, head, "VBZ") || present;
    const TokenId conjunction = find_child(doc_, head, {Deprel::cc});
    // `neither met nor wrote`: each has a negation of its own.
    const bool contrast = conjunction && is_one_of(lower_form(doc_, conjunction), {"but", "nor"});
    if (own || finite || contrast) return context_of(up);
    const Reality& first = of(up);
    // `Sit down and write`: a bare infinitive after no verb of its own kind is an order.
    const bool bare = has_xpos(doc_, head, "VB") && !has_xpos(doc_, up, "VB") && is_verb(doc_, up);
    if (bare && first.status == Status::asserted) return {Status::hypothetical, head};
    return first;
  }

  std::string kind_of(TokenId head) const {
    // `said he is to leave` has a subject of its own: a clause, no infinitive.
    const bool clause = find_child(doc_, head, {Deprel::nsubj, Deprel::nsubj_pass}) && !has_mark(doc_, head, "for");
    if (is_to_infinitive(doc_, head) && !has_xpos(doc_, head, "VBG") && !clause) return "to";
    if (has_xpos(doc_, head, "VBG") && !find_child(doc_, head, {Deprel::aux, Deprel::nsubj})) {
      const std::string mark = mark_words(doc_, head);
      if (mark == "to") return "to+ing";  // `admitted to leaking`
      return mark.empty() || mark == "that" ? "ing" : mark;
    }
    return "that";
  }

  std::optional<Signature> signature(TokenId word, const std::string& kind) const {
    TokenId particle;
    std::string lemma = is_verb(doc_, word) ? verb_lemma(doc_, word, &particle) : lower_lemma(doc_, word);
    const Lexicon& embedding = english_lexicon("embedding");
    if (!embedding.contains(lemma)) lemma = particle ? lower_lemma(doc_, word) : lower_form(doc_, word);
    for (const Lexicon::Row& row : embedding.find(lemma)) {
      if (row.size() < 3) continue;
      const std::vector<std::string_view> kinds = split(row[0], ',');
      if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) return Signature{parse_effect(row[1]), parse_effect(row[2])};
    }
    return std::nullopt;
  }

  Reality of_complement(TokenId head, TokenId up) {
    const std::string kind = kind_of(head);
    if (const TokenId cue = cue_of_falsehood(up); cue && kind == "that") return {Status::negated, cue};
    const std::optional<Signature> known = signature(up, kind);
    if (known) return apply(*known, of(up), up);
    const bool title = is_deprel(doc_, up, {Deprel::root}) &&
                       (doc_.tag(up).upos == Upos::PROPN || is_person(doc_, up)) &&
                       is_deprel(doc_, head, {Deprel::acl});
    if (kind == "to" && title) return {Status::planned, head};  // `Ann Bell to lead inquiry`, `Finance chief to go`
    if (kind == "to") return apply(default_of_infinitive(head, up), of(up), up);
    // `a plan for cutting`, `the task of cutting`, `committed to cutting`
    const bool noun_gerund = is_deprel(doc_, head, {Deprel::acl}) && (kind == "for" || kind == "of");
    if (noun_gerund || kind == "to+ing") return apply({Effect::hypothetical, Effect::hypothetical}, of(up), up);
    if (is_deprel(doc_, head, {Deprel::acl})) return {};  // `the minister sacked by May`
    return of(up);
  }

  // `wrongly reported that he resigned`, `reports that he resigned were false`: the word that says so, or none.
  TokenId cue_of_falsehood(TokenId word) const {
    for (const TokenId child : doc_.children(word)) {
      if (!is_deprel(doc_, child, {Deprel::advmod})) continue;
      if (is_one_of(lower_form(doc_, child), {"wrongly", "falsely", "mistakenly", "erroneously", "incorrectly", "untruthfully"})) return child;
    }
    if (doc_.tag(word).upos != Upos::NOUN) return TokenId();
    // By word order: trees often hang the adjective on the verb of the clause between.
    const TokenSpan sentence = doc_.sentence(doc_.sentence_of(word)).tokens;
    for (std::size_t i = word.index() + 2; i < sentence.end; ++i) {
      const bool is = lower_lemma(doc_, TokenId(i - 1)) == "be";
      const bool false_word = is_one_of(lower_form(doc_, TokenId(i)), {"false", "untrue", "wrong", "baseless", "unfounded", "incorrect", "inaccurate",
                                                                      "fabricated", "nonsense", "groundless", "mistaken"});
      if (is && false_word) return TokenId(i);
    }
    return TokenId();
  }

  // An infinitive that we know nothing about did not happen, but for `proud to announce` and `the first to resign`.
  Signature default_of_infinitive(TokenId head, TokenId up) const {
    const std::string noun = lower_lemma(doc_, up);  // `the only reason to go` is no `the only one to go`
    const bool ranks = !is_one_of(noun, {"reason", "way", "time", "thing", "option", "hope", "choice", "step"});
    for (const TokenId child : doc_.children(up)) {
      const std::string form = lower_form(doc_, child);
      if (!ranks) break;
      if (form == "first" || form == "last" || form == "only" || form == "second" || form == "third" || form == "fourth") return {Effect::keep, Effect::keep};
    }
    // `is to resign`, with `is` as the main word
    if (is_deprel(doc_, head, {Deprel::xcomp}) && lower_lemma(doc_, up) == "be") return {Effect::planned, Effect::negated};
    return {Effect::hypothetical, Effect::hypothetical};
  }

  Reality of_adverbial(TokenId head, TokenId up) {
    const std::string kind = kind_of(head);
    if (kind == "to" && is_outcome(head, up)) return of(up);
    if (has_mark(doc_, head, "that")) return of_loose_content(head, up);
    if (kind == "ing" && up < head && !has_comma_between(up, head)) {  // `ruled out replacing him`
      if (const std::optional<Signature> known = signature(up, kind)) return apply(*known, of(up), up);
    }
    if (kind == "to" || (kind != "that" && kind != "ing")) {
      const std::optional<Signature> known = signature(up, kind);
      if (known) return apply(*known, of(up), up);
      const TokenId before = word_before_mark(head);
      if (before && head_of(doc_, before) == up) {  // `stopped short of accusing him`
        if (const std::optional<Signature> beside = signature(before, kind)) return apply(*beside, of(up), before);
      }
    }
    // `pleased to announce`, hung like a purpose
    if (kind == "to" && doc_.tag(up).upos == Upos::ADJ) return apply(default_of_infinitive(head, up), of(up), up);
    if (kind == "to") return {Status::hypothetical, up};  // purpose: `met to discuss it`
    if (kind == "to+ing") return apply({Effect::hypothetical, Effect::hypothetical}, of(up), up);
    return of_participle(head, up, kind);
  }

  // `moves from the Treasury to become`, `left to join`: the way to what he is now.
  bool is_outcome(TokenId head, TokenId up) const {
    const bool goes = is_one_of(lower_lemma(doc_, up), {"move", "rise", "go", "return", "leave", "switch", "grow"});
    return goes && lower_lemma(doc_, head) == "become";
  }

  TokenId word_before_mark(TokenId head) const {
    const TokenId mark = find_child(doc_, head, {Deprel::mark});
    return mark && mark.index() > doc_.sentence(doc_.sentence_of(head)).tokens.begin ? TokenId(mark.index() - 1)
                                                                                     : TokenId();
  }

  // `dismissed a claim by Fell that she had resigned`: the clause says what is claimed, wherever the tree puts it.
  Reality of_loose_content(TokenId head, TokenId up) {
    for (std::size_t i = head.index(); i > up.index() + 1; --i) {
      const TokenId noun(i - 1);
      if (doc_.tag(noun).upos == Upos::NOUN && signature(noun, "that")) return of_complement(head, noun);
    }
    return of_complement(head, up);
  }

  bool has_comma_between(TokenId first, TokenId last) const {
    for (std::size_t i = first.index() + 1; i < last.index(); ++i) {
      if (doc_.form(TokenId(i)) == ",") return true;
    }
    return false;
  }

  // `could resign, paving the way`: a participle is no more real than its clause. But `may resign, having leaked`.
  Reality of_participle(TokenId head, TokenId up, const std::string& kind) {
    const bool participle = has_xpos(doc_, head, "VBG") || is_participle(doc_, head);
    if (!participle || find_child(doc_, head, {Deprel::aux, Deprel::cop})) return {};
    const Reality& main = of(up);
    if (main.status == Status::planned || main.status == Status::hypothetical) return main;
    if (main.status == Status::negated && kind == "by") return {Status::hypothetical, main.cue};
    return {};
  }

  Reality of_nominal(TokenId head, TokenId up) {
    std::string kind = "obj";
    const Deprel deprel = doc_.arc(head).deprel;
    if (deprel == Deprel::obl || deprel == Deprel::nmod) kind = case_words(doc_, head);
    if (deprel == Deprel::nsubj) kind = "subj";
    if (deprel == Deprel::nsubj && is_verb(doc_, up) && is_passive(doc_, up)) kind = "obj";
    const bool predicative = is_clause(doc_, up) && !is_verb(doc_, up);
    if (predicative && deprel == Deprel::nsubj) return {};
    // `the arrest of Hart was announced`: there it is; but `announced an election`
    const bool told_of = lower_lemma(doc_, up) == "announce" && event_noun_class(doc_, head) == "patient" && is_definite(head);
    if (told_of) return of(up);
    const std::optional<Signature> known = signature(up, kind);
    if (known) return apply(*known, of(up), up);
    // `may announce an inquiry`: an event spoken of for the first time is as real as its verb.
    const bool light = kind == "obj" || kind == "subj";
    if (light && is_verb(doc_, up) && !is_definite(head)) return of(up);
    return {};
  }

  bool is_definite(TokenId noun) const {
    for (const TokenId child : doc_.children(noun)) {
      if (is_deprel(doc_, child, {Deprel::nmod_poss})) return true;
      if (!is_deprel(doc_, child, {Deprel::det})) continue;
      const std::string form = lower_form(doc_, child);
      if (form == "the" || form == "this" || form == "that" || form == "these" || form == "those") return true;
    }
    return false;
  }

  const Document& doc_;
  std::vector<std::optional<Reality>> known_;
  std::vector<bool> open_;
};

}  // namespace

std::vector<Factuality> judge_factuality(const Document& doc) {
  FactualityJudge judge(doc);
  std::vector<Factuality> factuality;
  factuality.reserve(doc.predicates().size());
  for (const Predicate& predicate : doc.predicates()) factuality.push_back(judge.judge(predicate));
  return factuality;
}

std::string dump_factuality(const Document& doc, const std::vector<Factuality>& factuality) {
  std::string out;
  for (std::size_t i = 0; i < factuality.size(); ++i) {
    out += std::string(doc.symbol(doc.predicates()[i].lemma)) + " " + std::string(to_string(factuality[i].status)) + " " +
           std::string(to_string(factuality[i].tense));
    if (factuality[i].cue) out += " cue=" + std::string(doc.form(factuality[i].cue));
    out += "\n";
  }
  return out;
}

}  // namespace newsgraph
