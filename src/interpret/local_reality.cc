#include "interpret/local_reality.h"

#include <optional>
#include <string>

#include "base/text_util.h"
#include "interpret/tense.h"
#include "interpret/tree.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

std::optional<Status> reality_word(const std::string& word, std::string_view where) {
  for (const Lexicon::Row& row : english_lexicon("reality").find(word)) {
    if (row.size() >= 2 && row[0] == where) return parse_status(row[1]);
  }
  return std::nullopt;
}

std::optional<Status> reality_word(const Document& doc, TokenId token, std::string_view where) {
  const std::optional<Status> by_form = reality_word(lower_form(doc, token), where);
  return by_form ? by_form : reality_word(lower_lemma(doc, token), where);
}

class LocalReality {
 public:
  LocalReality(const Document& doc, TokenId head) : doc_(doc), head_(head) {}

  Reality judge() {
    const bool clause = is_clause(doc_, head_);
    for (const TokenId child : doc_.children(head_)) clause ? see_in_clause(child) : see_at_noun(child);
    if (!clause) see_governing_preposition();
    if (clause) see_cleft();
    if (clause) see_inverted_opening();
    if (clause) see_coming_event();
    if (clause) see_subjunctive();
    if (clause) see_whoever();
    if (clause && !condition_) see_infinitive_and_mood();
    return decide();
  }

 private:
  void see_in_clause(TokenId child) {
    switch (doc_.arc(child).deprel) {
      case Deprel::aux:
      case Deprel::aux_pass:
      case Deprel::cop: return see_auxiliary(child);
      case Deprel::advmod:
        if (is_deprel(doc_, head_, {Deprel::advcl, Deprel::acl_relcl, Deprel::advcl_relcl}) && lower_form(doc_, child) == "when") return see_mark(child);
        return see_adverb(child);
      case Deprel::cc_preconj:
      case Deprel::discourse:
      case Deprel::det: return see_adverb(child);
      case Deprel::mark: return see_mark(child);
      case Deprel::cc:
        if (const std::string form = lower_form(doc_, child); form == "nor" || form == "neither") negation_ = child;
        return;
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
      case Deprel::obj: return see_argument(child);
      case Deprel::advcl: return see_adverbial_clause(child);
      case Deprel::amod: return see_at_noun(child);
      default: return;
    }
  }

  void see_auxiliary(TokenId child) {
    if (is_inverted_condition(child)) condition_ = child;
    const std::optional<Status> modal = reality_word(lower_form(doc_, child), "modal");
    if (modal && !modal_) {
      modal_ = child;
      modal_status_ = *modal;
    }
    for (const TokenId grandchild : doc_.children(child)) {  // `is not` with the negation on the auxiliary
      if (is_deprel(doc_, grandchild, {Deprel::advmod})) see_adverb(grandchild);
    }
  }

  // `Had she resigned, he would have stayed`: the auxiliary before the subject stands for `if`.
  bool is_inverted_condition(TokenId auxiliary) const {
    const std::string form = lower_form(doc_, auxiliary);
    if (form != "had" && form != "were" && form != "should") return false;
    const TokenId verb = head_of(doc_, auxiliary);
    if (!verb || !is_deprel(doc_, verb, {Deprel::advcl})) return false;
    const TokenId subject = find_child(doc_, verb, {Deprel::nsubj, Deprel::nsubj_pass});
    return subject && auxiliary < subject;
  }

  // The same by word order, where the tree went wrong: the words from `Had` to the first comma.
  void see_inverted_opening() {
    const TokenSpan span = doc_.sentence(doc_.sentence_of(head_)).tokens;
    const TokenId first(span.begin);
    if (head_ == first || !is_one_of(lower_form(doc_, first), {"had", "were", "should"}) ||
        doc_.form(TokenId(span.end - 1)) == "?")
      return;
    const Upos next = doc_.tag(TokenId(span.begin + 1)).upos;
    if (next != Upos::PROPN && next != Upos::PRON && next != Upos::DET && next != Upos::NOUN) return;
    for (std::uint32_t i = span.begin + 1; i < span.end; ++i) {
      if (doc_.form(TokenId(i)) != ",") continue;
      if (head_.index() < i) condition_ = first;
      return;
    }
  }

  // `is going to resign`, `is going on Friday`, `are meeting tomorrow`
  void see_coming_event() {
    if (!has_xpos(doc_, head_, "VBG")) return;
    const TokenId auxiliary = find_child(doc_, head_, {Deprel::aux});
    if (!auxiliary || lower_lemma(doc_, auxiliary) != "be") return;
    const bool past = has_xpos(doc_, auxiliary, "VBD") || has_xpos(doc_, auxiliary, "VBN");
    const bool go =
        lower_lemma(doc_, head_) == "go" && bool(find_child(doc_, head_, {Deprel::xcomp, Deprel::obl, Deprel::advmod}));
    bool ahead = false;
    for (const TokenId child : doc_.children(head_)) {
      if (!is_deprel(doc_, child, {Deprel::obl, Deprel::obl_unmarked})) continue;
      const TokenId next = find_child(doc_, child, {Deprel::amod});
      ahead = ahead || (next && lower_form(doc_, next) == "next" && !past);
    }
    const TokenSpan clause = subtree(doc_, head_);
    for (std::uint32_t i = clause.begin; i < clause.end; ++i)
      ahead = ahead || is_one_of(lower_form(doc_, TokenId(i)), {"tomorrow", "tonight"});
    if (!go && !ahead) return;
    if (past)
      adverb_ = auxiliary;
    else
      planned_ = head_;
  }

  // `demanded that Israel leave`, `essential that she comply`: the bare form after a third person is a wish.
  void see_subjunctive() {
    if (!is_deprel(doc_, head_, {Deprel::ccomp, Deprel::csubj, Deprel::acl, Deprel::advcl}) ||
        !has_mark(doc_, head_, "that"))
      return;
    if (!has_xpos(doc_, head_, "VB") || find_child(doc_, head_, {Deprel::aux})) return;
    if (find_child(doc_, head_, {Deprel::nsubj, Deprel::nsubj_pass})) adverb_ = head_;
  }

  // `whoever leaked it`, `anyone who leaked it`: nobody has yet
  void see_whoever() {
    const TokenId noun = is_deprel(doc_, head_, {Deprel::acl_relcl}) ? head_of(doc_, head_) : TokenId();
    if (!noun) return;
    if (is_one_of(lower_form(doc_, noun), {"whoever", "whatever", "anyone", "anybody", "anything", "whichever",
                                           "wherever", "anywhere", "anyplace", "whenever"}))
      adverb_ = noun;
  }

  void see_adverb(TokenId child) {
    const std::optional<Status> status = reality_word(doc_, child, "verb");
    if (lower_form(doc_, child) == "longer") {  // `no longer`
      negation_ = child;
      return;
    }
    if (!status || child > head_) return;
    const std::size_t next = child.index() + 1;
    if (next < doc_.num_tokens() && *status == Status::negated) {
      const std::string follows = lower_form(doc_, TokenId(next));
      if (follows == "only" || follows == "just" || follows == "merely" || follows == "surprisingly") return;
    }
    if (*status == Status::negated) negation_ = child;
    if (*status == Status::hypothetical) adverb_ = child;
  }

  void see_mark(TokenId child) {
    const TokenId up = head_of(doc_, head_);
    if (up && lower_form(doc_, child) == "from" && lower_form(doc_, up) == "far") {  // `far from sacking him`
      negation_ = child;
      return;
    }
    const std::string words = mark_words(doc_, head_);
    std::optional<Status> status = reality_word(lower_form(doc_, child), "mark");
    if (!status) status = reality_word(words, "mark");
    if (!status) return;
    const std::string form = lower_form(doc_, child);
    // `when he resigns` lies ahead, `when he resigned` does not
    const bool temporal = form == "until" || form == "till" || form == "once" || form == "when" || form == "before" || form == "after";
    // `until she has resigned` lies ahead, `when she had resigned` does not.
    const TokenId perfect = find_child(doc_, head_, {Deprel::aux});
    const bool ahead = perfect && lower_lemma(doc_, perfect) == "have" && !has_xpos(doc_, perfect, "VBD") &&
                       form != "after" && form != "when";
    if (temporal && ((tense_of(doc_, head_) == State::former && !ahead) ||
                     !find_child(doc_, head_, {Deprel::nsubj, Deprel::nsubj_pass})))
      return;
    if (*status == Status::negated) negation_ = child;
    else condition_ = child;
  }

  // `no minister resigned`, `nobody resigned`, `found no evidence`
  void see_argument(TokenId child) {
    const std::string lemma = lower_lemma(doc_, child);
    if (lemma == "nobody" || lemma == "none" || lemma == "nothing" || lemma == "neither" || lower_form(doc_, child) == "no-one") negation_ = child;
    for (const TokenId grandchild : doc_.children(child)) {
      const std::string form = lower_form(doc_, grandchild);
      if (is_deprel(doc_, grandchild, {Deprel::det, Deprel::cc_preconj, Deprel::nmod}) && (form == "no" || form == "neither" || form == "none")) {
        negation_ = grandchild;
      }
    }
  }

  // `It was not Ada Fell who sacked him`: she did not.
  void see_cleft() {
    const TokenId up = is_deprel(doc_, head_, {Deprel::acl_relcl}) ? head_of(doc_, head_) : TokenId();
    const TokenId it = up ? find_child(doc_, up, {Deprel::nsubj}) : TokenId();
    if (!it || lower_form(doc_, it) != "it") return;
    for (const TokenId child : doc_.children(up)) {
      if (is_deprel(doc_, child, {Deprel::advmod}) && child < up) see_adverb(child);
    }
  }

  // `If he leaked it, he is out`: what follows from a condition is no fact.
  void see_adverbial_clause(TokenId child) {
    const TokenId auxiliary = find_child(doc_, child, {Deprel::aux});
    const bool inverted = auxiliary && is_inverted_condition(auxiliary);
    if (!inverted && !has_mark(doc_, child, "if") && !has_mark(doc_, child, "unless")) return;
    for (const TokenId grandchild : doc_.children(child)) {
      if (lower_form(doc_, grandchild) == "even" || lower_form(doc_, grandchild) == "as") return;
    }
    consequence_ = child;
  }

  void see_at_noun(TokenId child) {
    if (!is_deprel(doc_, child, {Deprel::det, Deprel::amod, Deprel::advmod, Deprel::cc_preconj})) return;
    const std::optional<Status> status = reality_word(doc_, child, "noun");
    if (!status) return;
    if (*status == Status::negated) negation_ = child;
    if (*status == Status::hypothetical) adverb_ = child;
    if (*status == Status::planned) planned_ = child;
  }

  // `without resigning` is a clause, `without an apology` a noun.
  void see_governing_preposition() {
    const TokenId preposition = find_child(doc_, head_, {Deprel::case_});
    if (preposition && lower_form(doc_, preposition) == "without") negation_ = preposition;
  }

  void see_infinitive_and_mood() {
    const TokenId to = find_to();
    const bool subject = bool(find_child(doc_, head_, {Deprel::nsubj, Deprel::nsubj_pass}));
    const bool main = is_deprel(doc_, head_, {Deprel::root, Deprel::parataxis, Deprel::conj});
    if (to) {
      const bool is_to = has_form_of_be_before(to);
      // `Minister to resign`, `is to resign`; but `for him to resign` is a wish
      if (is_to || (is_deprel(doc_, head_, {Deprel::root}) && subject)) planned_ = to;
      return;
    }
    if (!main) return;
    if (has_xpos(doc_, head_, "VB") && !subject && !modal_ && !find_child(doc_, head_, {Deprel::aux}) &&
        is_deprel(doc_, head_, {Deprel::root, Deprel::parataxis})) {
      order_ = head_;
    }
    if (is_deprel(doc_, head_, {Deprel::root}) && is_open_question()) question_ = head_;
  }

  TokenId find_to() const {
    for (const TokenId child : doc_.children(head_)) {
      if (doc_.tag(child).upos == Upos::PART && lower_form(doc_, child) == "to") return child;
    }
    return TokenId();
  }

  bool has_form_of_be_before(TokenId to) const {
    for (const TokenId child : doc_.children(head_)) {
      if (child < to && is_deprel(doc_, child, {Deprel::aux, Deprel::cop, Deprel::aux_pass}) && lower_lemma(doc_, child) == "be") return true;
    }
    return false;
  }

  // A question for who or why takes the event for granted, if it is past: `How do I resign?`
  bool is_open_question() const {
    const TokenSpan span = doc_.sentence(doc_.sentence_of(head_)).tokens;
    bool mark = false;
    for (std::uint32_t i = span.end; i > span.begin && i + 3 > span.end; --i) mark = mark || doc_.form(TokenId(i - 1)) == "?";
    if (!mark) return false;
    for (const TokenId child : doc_.children(head_)) {
      const std::string_view xpos = doc_.xpos(child);
      if (xpos.starts_with("W") && child < head_) return tense_of(doc_, head_) == State::current;
    }
    return true;
  }

  // `said he would resign` reports a plan; `he would resign if` does not.
  bool is_reported_plan() const {
    if (consequence_ || lower_lemma(doc_, modal_) == "could" || lower_lemma(doc_, modal_) == "may") return false;
    const std::string form = lower_form(doc_, modal_);
    if (form != "would" && form != "'d" && form != "’d") return false;
    const TokenId up = head_of(doc_, head_);
    return up && is_deprel(doc_, head_, {Deprel::ccomp}) && is_verb(doc_, up) &&
           english_lexicon("speech_verbs").value(lower_lemma(doc_, up)) == "say" && !has_other_clause() &&
           !is_perfect();
  }

  // `if`, `when`, `to`; but `would become chief executive, succeeding Larkin` is a plan all the same.
  bool has_other_clause() const {
    for (const TokenId child : doc_.children(head_)) {
      const bool participle = has_xpos(doc_, child, "VBG") && mark_words(doc_, child).empty();
      if (is_deprel(doc_, child, {Deprel::advcl}) && !participle) return true;
    }
    return false;
  }

  bool is_perfect() const {
    for (const TokenId child : doc_.children(head_)) {
      if (is_deprel(doc_, child, {Deprel::aux}) && lower_lemma(doc_, child) == "have") return true;
    }
    return false;
  }

  Reality decide() {
    if (modal_ && modal_status_ == Status::hypothetical && is_reported_plan()) modal_status_ = Status::planned;
    if (condition_) return {Status::hypothetical, condition_};
    if (question_) return {Status::hypothetical, question_};
    if (negation_) {
      const std::string modal = modal_ ? lower_form(doc_, modal_) : "";
      const bool open = modal == "may" || modal == "might" || modal == "should" || modal == "must" || modal == "ought";
      return open ? Reality{Status::hypothetical, modal_} : Reality{Status::negated, negation_};
    }
    if (order_) return {Status::hypothetical, order_};
    if (adverb_) return {Status::hypothetical, adverb_};
    if (modal_) return {consequence_ ? Status::hypothetical : modal_status_, modal_};
    if (planned_) return {Status::planned, planned_};
    if (consequence_ && tense_of(doc_, head_) != State::former) return {Status::hypothetical, consequence_};
    return {};
  }

  const Document& doc_;
  TokenId head_;
  TokenId negation_, condition_, consequence_, adverb_, modal_, planned_, order_, question_;
  Status modal_status_ = Status::asserted;
};

}  // namespace

Reality local_reality(const Document& doc, TokenId head) { return LocalReality(doc, head).judge(); }

}  // namespace newsgraph
