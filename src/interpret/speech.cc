#include "interpret/speech.h"

#include <algorithm>
#include <string>

#include "base/text_util.h"
#include "interpret/argument_list.h"
#include "interpret/tree.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

bool has_name(const Document& doc, TokenId noun) {
  for (const TokenId child : doc.children(noun)) {
    const bool tie = is_deprel(doc, child, {Deprel::appos, Deprel::flat, Deprel::compound, Deprel::nmod_desc});
    if (tie && doc.tag(child).upos == Upos::PROPN) return true;
  }
  return false;
}

TokenId first_argument(const Predicate& predicate, ArgumentRole role) {
  for (const Argument& argument : predicate.arguments) {
    if (argument.role == role) return argument.head;
  }
  return TokenId();
}

class SpeechFinder {
 public:
  explicit SpeechFinder(const Document& doc) : doc_(doc) {}

  std::vector<Speech> find() {
    for (const Predicate& predicate : doc_.predicates()) see_predicate(predicate);
    for (std::size_t i = 0; i < doc_.num_tokens(); ++i) see_preposition(TokenId(i));
    std::stable_sort(found_.begin(), found_.end(), [](const Speech& a, const Speech& b) { return a.cue < b.cue; });
    return std::move(found_);
  }

 private:
  std::string_view class_of(const Predicate& predicate) const {
    const Lexicon& verbs = english_lexicon("speech_verbs");
    const std::string_view whole = verbs.value(doc_.symbol(predicate.lemma));
    if (!whole.empty() || !predicate.particle) return whole;
    return verbs.value(lower_lemma(doc_, predicate.trigger));
  }

  void see_predicate(const Predicate& predicate) {
    const std::string_view kind = class_of(predicate);
    const bool quotes = doc_.symbol(predicate.lemma) == "ask";  // `he asked: "..."`
    const bool adjective = predicate.form == PredicateForm::adjective;  // `is sure that`
    if (kind.empty() || (kind == "order" && !quotes) || (adjective && kind != "know" && kind != "think")) return;
    Speech speech;
    speech.knowing = kind == "know";
    speech.cue = predicate.trigger;
    speech.source = first_argument(predicate, ArgumentRole::subject);
    const bool raised = predicate.passive && is_impersonal(predicate);
    for (const Argument& argument : predicate.arguments) {
      if (argument.role == ArgumentRole::clause && (kind != "order" || quotes) &&
          is_content(predicate, argument, quotes ? "ask" : kind))
        speech.contents.push_back(argument.head);
    }
    if (is_filler(predicate, speech)) return;
    const TokenId verb = predicate.trigger;
    if (speech.contents.empty() && is_deprel(doc_, verb, {Deprel::advcl}) && has_mark(doc_, verb, "as") && speech.source) {
      speech.contents.push_back(head_of(doc_, verb));  // `As Watson said, she must go`
    }
    if (kind == "think") add_clauses_with_like(predicate, &speech);
    if (kind == "know") add_free_relatives(predicate, &speech);
    if (kind == "know" || kind == "ask") add_question(predicate, &speech);
    if (speech.contents.empty()) add_loose_clauses(predicate, &speech);
    if (speech.contents.empty() && kind == "say") add_after_colon(predicate, &speech);
    const bool needs_clause = adjective || speech.knowing || predicate.form == PredicateForm::noun;
    if (needs_clause && speech.contents.empty()) return;
    if (speech.source && is_expletive(speech.source)) speech.source = TokenId();
    if (!speech.source && !raised && predicate.form == PredicateForm::verb && !predicate.passive) return;
    speech.anonymous = !speech.source || is_anonymous_source(doc_, speech.source);
    found_.push_back(std::move(speech));
  }

  bool opens_with_question_word(TokenId clause) const {
    return doc_.xpos(TokenId(subtree(doc_, clause).begin)).starts_with("W");
  }

  // `knows what happened`
  void add_free_relatives(const Predicate& predicate, Speech* speech) const {
    for (const Argument& argument : predicate.arguments) {
      if (argument.role != ArgumentRole::object || argument.inferred || !doc_.xpos(argument.head).starts_with("W"))
        continue;
      const TokenId clause = find_child(doc_, argument.head, {Deprel::acl_relcl});
      if (clause) speech->contents.push_back(clause);
    }
  }

  // `does not know if it worked`, where the tree has a condition
  void add_question(const Predicate& predicate, Speech* speech) const {
    for (const TokenId child : doc_.children(predicate.trigger)) {
      const bool directly = subtree(doc_, child).begin == predicate.trigger.index() + 1;
      if (directly && is_deprel(doc_, child, {Deprel::advcl}) && has_mark(doc_, child, "if"))
        speech->contents.push_back(child);
    }
  }

  // `feels like he left`
  void add_clauses_with_like(const Predicate& predicate, Speech* speech) const {
    for (const TokenId child : doc_.children(predicate.trigger)) {
      if (is_deprel(doc_, child, {Deprel::advcl}) && has_mark(doc_, child, "like")) speech->contents.push_back(child);
    }
  }

  // `You know, he left`, `It means that`: no mind at work.
  bool is_filler(const Predicate& predicate, const Speech& speech) const {
    const std::string_view lemma = doc_.symbol(predicate.lemma);
    const std::string subject = speech.source ? lower_form(doc_, speech.source) : "";
    if (lemma == "mean") return subject != "i" && subject != "we";
    if (lemma == "say")
      return subject == "'s" || subject == "’s" ||
             (subject == "that" && speech.source.index() + 1 == predicate.trigger.index());
    if (lemma != "know" && lemma != "see") return false;
    const TokenId verb = predicate.trigger;
    if (subject == "you" && is_deprel(doc_, verb, {Deprel::parataxis, Deprel::discourse, Deprel::advcl})) return true;
    const std::size_t next = verb.index() + 1;
    if (next >= doc_.num_tokens() || !is_one_of(doc_.form(TokenId(next)), {",", "like", ".", "?"})) return false;
    return speech.contents.empty() || !has_mark(doc_, speech.contents.front(), "that");  // `I know, that he left`
  }

  // `The coach said, "We have learned"`, where the tree sets what is said beside the verb.
  void add_loose_clauses(const Predicate& predicate, Speech* speech) const {
    if (predicate.form != PredicateForm::verb || predicate.passive || !speech->source) return;
    for (const TokenId child : doc_.children(predicate.trigger)) {
      const bool clause =
          is_deprel(doc_, child, {Deprel::parataxis, Deprel::ccomp, Deprel::dep}) && is_clause(doc_, child);
      if (clause && child > predicate.trigger && !doc_.predicate_at(child)) continue;
      if (clause && child > predicate.trigger) speech->contents.push_back(child);
    }
  }

  // `Smith writes:`, and then what he writes, without marks
  void add_after_colon(const Predicate& predicate, Speech* speech) const {
    const SentenceId here = doc_.sentence_of(predicate.trigger);
    if (!speech->source || predicate.passive || here.index() + 1 >= doc_.sentences().size()) return;
    const TokenSpan next = doc_.sentence(SentenceId(here.index() + 1)).tokens;
    if (doc_.form(TokenId(doc_.sentence(here).tokens.end - 1)) != ":" || doc_.tag(TokenId(next.begin)).upos == Upos::PUNCT) return;
    for (std::uint32_t i = next.begin; i < next.end; ++i) {
      if (is_deprel(doc_, TokenId(i), {Deprel::root}) && is_clause(doc_, TokenId(i))) speech->contents.push_back(TokenId(i));
    }
  }

  bool is_expletive(TokenId token) const { return is_deprel(doc_, token, {Deprel::expl}); }

  // `It was suggested that he`, `he is said to have`
  bool is_impersonal(const Predicate& predicate) const { return !first_argument(predicate, ArgumentRole::subject); }

  // An infinitive is a report after `claims to be` and `is said to`, a wish after `told him to`.
  bool is_content(const Predicate& predicate, const Argument& clause, std::string_view kind) const {
    const std::string_view mark = doc_.symbol(clause.preposition);
    if (mark == "to") return predicate.form == PredicateForm::verb && (predicate.passive || kind == "claim");
    if (doc_.symbol(predicate.lemma) == "see" && opens_with_question_word(clause.head))
      return false;  // `see what happens`
    if (kind == "know" && has_xpos(doc_, clause.head, "VBG")) return doc_.symbol(predicate.lemma) == "remember";
    if (is_deprel(doc_, clause.head, {Deprel::xcomp}) && kind != "claim") return false;  // `considers leaving`
    if (kind == "ask")
      return bool(find_child(doc_, clause.head, {Deprel::nsubj, Deprel::nsubj_pass})) && mark != "that";
    if (kind == "know") return true;  // `does not know whether`
    if (kind == "think" &&
        !find_child(doc_, clause.head, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj, Deprel::expl}))
      return false;
    return mark != "whether" && mark != "if";
  }

  // `according to X`, `in the words of X`
  void see_preposition(TokenId token) {
    const std::string form = lower_form(doc_, token);
    if (form == "like") return see_quotative(token);
    if (form == "according") return see_according(token);
    if (form != "words" && form != "opinion" && form != "view") return;
    if (case_words(doc_, token) != "in") return;
    for (const TokenId child : doc_.children(token)) {
      const bool of = is_deprel(doc_, child, {Deprel::nmod}) && case_words(doc_, child) == "of";
      if (of || is_deprel(doc_, child, {Deprel::nmod_poss})) add_adjunct(token, child, token);
    }
  }

  // `I was like, we are leaving`: what follows is said or thought (Romaine and Lange 1991).
  void see_quotative(TokenId like) {
    const TokenSpan sentence = doc_.sentence(doc_.sentence_of(like)).tokens;
    std::size_t be = like.index();
    if (be < sentence.begin + 2u) return;
    --be;
    if (be > sentence.begin + 1u && is_one_of(lower_form(doc_, TokenId(be)), {"just", "all", "so"})) --be;
    const TokenId source(be - 1);
    if (lower_lemma(doc_, TokenId(be)) != "be" || doc_.tag(source).feats.pron_type != PronType::personal) return;
    if (is_one_of(lower_form(doc_, source), {"it", "that", "this", "there"})) return;
    for (const Predicate& predicate : doc_.predicates()) {
      const std::size_t trigger = predicate.trigger.index();
      if (trigger <= like.index() || trigger >= sentence.end) continue;
      const TokenId head = is_deprel(doc_, predicate.trigger, {Deprel::cop}) ? head_of(doc_, predicate.trigger) : predicate.trigger;
      found_.push_back({like, source, false, false, {head}});
      return;
    }
  }

  void see_according(TokenId cue) {
    const TokenId head = head_of(doc_, cue);
    if (!head) return;
    if (is_deprel(doc_, cue, {Deprel::case_, Deprel::mark, Deprel::fixed})) return add_adjunct(cue, head, head);
    for (const TokenId child : doc_.children(cue)) {  // the parser took it for a participle with a phrase
      if (is_deprel(doc_, child, {Deprel::obl, Deprel::nmod, Deprel::obj})) add_adjunct(cue, child, cue);
    }
  }

  // `According to X, …` and `…, according to X.`: all that the sentence says, whichever clause the phrase hangs on.
  bool is_about_sentence(TokenId cue, TokenId phrase) const {
    const TokenSpan sentence = doc_.sentence(doc_.sentence_of(cue)).tokens;
    if (cue.index() == sentence.begin) return true;
    std::uint32_t end = subtree(doc_, phrase).end;
    while (end < sentence.end && doc_.tag(TokenId(end)).upos == Upos::PUNCT) ++end;
    return doc_.form(TokenId(cue.index() - 1)) == "," && end == sentence.end;
  }

  // The phrase hangs on what is said, or, by mistake, on a noun in it: then the whole clause around is meant.
  void add_adjunct(TokenId cue, TokenId source, TokenId phrase) {
    // `in my view` is whoever speaks; `according to the rules` is nobody.
    static constexpr std::string_view kManners[] = {"theory", "system", "constitution", "law", "definition", "rule", "plan", "standard", "schedule", "method",
                                                    "principle", "tradition", "need", "size", "age", "criterion", "guideline", "custom", "number", "type",
                                                    "whether", "what", "how", "wish", "will", "instruction", "ability", "merit", "value", "level"};
    const std::string lemma = lower_lemma(doc_, source);
    if (std::find(std::begin(kManners), std::end(kManners), lemma) != std::end(kManners)) return;
    if (is_one_of(lower_form(doc_, source), {"my", "our"})) return;
    TokenId content = head_of(doc_, phrase);
    while (content && !is_clause(doc_, content) && head_of(doc_, content)) content = head_of(doc_, content);
    if (is_about_sentence(cue, phrase)) {
      while (content && head_of(doc_, content)) content = head_of(doc_, content);
    }
    if (!content) return;
    found_.push_back({cue, source, is_anonymous_source(doc_, source), false, {content}});
  }

  const Document& doc_;
  std::vector<Speech> found_;
};

}  // namespace

bool is_anonymous_source(const Document& doc, TokenId source) {
  const Tag& tag = doc.tag(source);
  const std::string lemma = lower_lemma(doc, source);
  if (tag.upos == Upos::PRON || tag.upos == Upos::DET || tag.upos == Upos::NUM) {
    return lemma == "one" || lemma == "someone" || lemma == "somebody" || lemma == "some" || lemma == "many" || lemma == "other" ||
           lemma == "others" || lemma == "another" || lemma == "several" || lemma == "most";
  }
  if (tag.upos != Upos::NOUN || has_name(doc, source)) return false;
  if (english_lexicon("anonymous_sources").contains(lemma)) return true;
  for (const TokenId child : doc.children(source)) {
    if (is_deprel(doc, child, {Deprel::nmod_poss})) return false;
    if (!is_deprel(doc, child, {Deprel::det, Deprel::nummod})) continue;
    const std::string form = lower_form(doc, child);
    return form == "a" || form == "an" || form == "one" || form == "some" || form == "another";
  }
  return tag.feats.number == Number::plural;  // `officials said`
}

std::vector<Speech> find_speech(const Document& doc) { return SpeechFinder(doc).find(); }

}  // namespace newsgraph
