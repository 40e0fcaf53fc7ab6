#include "near_misses.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text_util.h"
#include "language/lexicon.h"
#include "miss_words.h"
#include "pipeline/claim_assembler.h"

namespace newsgraph {
namespace {

class Collector final : public MatchTrace, public ClaimTrace {
 public:
  void on_try(PatternTry tried) override { tries.push_back(std::move(tried)); }
  void on_fate(const RelationMention& relation, ClaimFate fate) override { fates.emplace_back(relation, fate); }

  std::vector<PatternTry> tries;
  std::vector<std::pair<RelationMention, ClaimFate>> fates;
};

class NearMisses {
 public:
  NearMisses(const Document& doc, const Pipeline& pipeline, const NearMissQuestion& question)
      : doc_(doc), relations_(pipeline.relations()), question_(question) {
    assemble_claims(doc, pipeline.find_relations(doc, &seen_), &seen_);
  }

  std::vector<Finding> run() {
    for (const auto& [relation, fate] : seen_.fates) add_found(relation, fate);
    for (const PatternTry& tried : seen_.tries) add_missed(tried);
    for (std::size_t i = 0; i < doc_.num_tokens(); ++i) add_other_class(TokenId(i));
    add_far_off();
    if (question_.relation.empty()) add_unknown_verbs();
    std::stable_sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) {
      return std::make_tuple(a.sentence, a.word.begin, a.outcome, follows(a)) <
             std::make_tuple(b.sentence, b.word.begin, b.outcome, follows(b));
    });
    return std::move(found_);
  }

 private:
  // `holds_office` from `sacked/event:sack` stands after what it follows from.
  static bool follows(const Finding& finding) { return !finding.rule.starts_with(finding.relation + "/"); }

  bool asks_for(const std::string& relation) const {
    return question_.relation.empty() || question_.relation == relation;
  }

  Finding finding(NearMissFate outcome, const std::string& relation, TokenId word) const {
    Finding finding;
    finding.outcome = outcome;
    finding.relation = relation;
    finding.sentence = doc_.sentence_of(word);
    finding.word = doc_.tokens()[word.index()].span;
    return finding;
  }

  std::string words_of(const Filler& filler) const {
    return filler.is_none() ? "?" : phrase_at(doc_, filler.event, filler.mention);
  }

  void add_found(const RelationMention& relation, ClaimFate fate) {
    if (!asks_for(relation.relation)) return;
    taken_.emplace(relation.trigger, relation.rule.substr(0, relation.rule.find('/')));
    Finding finding = this->finding(NearMissFate::claimed, relation.relation, relation.trigger);
    finding.rule = relation.rule;
    finding.summary = words_of(relation.subject) + " " + relation.relation + " " + words_of(relation.object);
    if (relation.office) finding.summary += ", office " + phrase_at(doc_, TokenId(), relation.office);
    if (follows(finding)) finding.reasons.push_back("follows from " + relation.rule.substr(0, relation.rule.find('/')));
    note_fate(relation, fate, &finding);
    if (finding.outcome == NearMissFate::claimed) note_standing(relation, &finding);
    found_.push_back(std::move(finding));
  }

  void note_fate(const RelationMention& relation, ClaimFate fate, Finding* finding) const {
    const auto drop = [finding](std::string why) {
      finding->outcome = NearMissFate::dropped;
      finding->reasons.push_back(std::move(why));
    };
    switch (fate) {
      case ClaimFate::written:
        break;
      case ClaimFate::united:
        finding->reasons.emplace_back("another claim of the text says so too: the two are one");
        break;
      case ClaimFate::nobody_named:
        drop("the text does not say who holds the post");
        break;
      case ClaimFate::unknown_subject:
        drop(unknown(relation.subject));
        break;
      case ClaimFate::unknown_object:
        drop(unknown(relation.object));
        break;
      case ClaimFate::same_ends:
        drop("subject and object are the same");
        break;
    }
    if (relation.confidence < question_.min_confidence && finding->outcome == NearMissFate::claimed) {
      drop("its confidence is " + rounded(relation.confidence) + ", below --min-confidence " +
           rounded(question_.min_confidence));
    }
  }

  std::string unknown(const Filler& filler) const {
    const bool pronoun = filler.mention && doc_.mention(filler.mention).form == MentionForm::pronoun;
    return words_of(filler) +
           (pronoun ? " is a pronoun, and nobody named before it fits" : " stands for nobody whom the text names");
  }

  static std::string rounded(double confidence) {
    const std::string digits = std::to_string(100 + static_cast<int>(confidence * 100 + 0.5));
    return digits[0] == '2' ? "1" : "0." + digits.substr(1);
  }

  void note_standing(const RelationMention& relation, Finding* finding) const {
    const Factuality* const factuality = relation.predicate ? &doc_.factuality(relation.predicate) : nullptr;
    std::string status(to_string(relation.status));
    if (factuality != nullptr && factuality->cue && factuality->status == relation.status) {
      status += " because of " + phrase_at(doc_, factuality->cue, MentionId());
    } else if (relation.status != Status::asserted) {
      status += ", as the rule has it";
    }
    if (relation.state != State::none) status += ", " + std::string(to_string(relation.state));
    finding->reasons.push_back(status + "; confidence " + rounded(relation.confidence));
    if (relation.subject.is_none())
      finding->reasons.emplace_back("nobody is named as the subject: the claim is written without one");
    const bool named = relation.by && !doc_.mentions_at(relation.by).empty();
    if (relation.by && !relation.anonymous) {
      finding->reasons.push_back(
          "according to " + phrase_at(doc_, relation.by, named ? doc_.mentions_at(relation.by).front() : MentionId()));
    }
    if (relation.anonymous) finding->reasons.emplace_back("according to somebody whom the text does not name");
  }

  // What wants certain words beside a common verb did not nearly match where they are not there.
  bool is_far_off(const PatternTry& tried) const {
    return question_.relation.empty() && tried.miss == PatternMiss::condition && tried.condition->wanted;
  }

  bool is_verb_of_saying(TokenId token) const {
    return english_lexicon("speech_verbs").contains(to_lower_ascii(doc_.lemma(token)));
  }

  void add_missed(const PatternTry& tried) {
    tried_.emplace(tried.trigger, tried.relation->name);
    if (tried.miss == PatternMiss::none || !asks_for(tried.relation->name)) return;
    if (is_far_off(tried)) {
      if (!is_verb_of_saying(tried.trigger)) far_off_[tried.trigger].insert(tried.relation->name);
      return;
    }
    if (taken_.contains({tried.trigger, tried.relation->name})) return;  // a later pattern matched
    Finding finding = this->finding(NearMissFate::missed, tried.relation->name, tried.trigger);
    finding.rule = tried.pattern->name;
    finding.reasons = reasons_of(doc_, tried);
    const auto is_same = [&](const Finding& other) {
      return other.word == finding.word && other.relation == finding.relation && other.reasons == finding.reasons;
    };
    if (std::none_of(found_.begin(), found_.end(), is_same)) found_.push_back(std::move(finding));
  }

  // The word is a trigger, but the text makes nothing of it that a rule of that form could be tried on.
  void add_other_class(TokenId token) {
    const Upos upos = doc_.tag(token).upos;
    if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::VERB && upos != Upos::ADJ && upos != Upos::ADV)
      return;
    std::map<std::uint32_t, std::pair<PatternRef, std::vector<PatternForm>>> forms_of;  // by relation
    for (int i = 0; i < kNumPatternForms; ++i) {
      const auto form = static_cast<PatternForm>(i);
      for (const PatternRef ref : relations_.triggered_by(form, to_lower_ascii(doc_.lemma(token)))) {
        if (question_.relation.empty() && wants_words_beside(ref)) continue;
        forms_of.try_emplace(ref.relation, ref, std::vector<PatternForm>()).first->second.second.push_back(form);
      }
    }
    for (const auto& [relation, known] : forms_of) {
      const std::string& name = relations_.relations()[relation].name;
      if (!asks_for(name) || tried_.contains({token, name}) || taken_.contains({token, name})) continue;
      Finding finding = this->finding(NearMissFate::other_class, name, token);
      finding.rule = relations_.relations()[relation].patterns[known.first.pattern].name;
      finding.reasons.push_back(class_reason(token, known.second));
      found_.push_back(std::move(finding));
    }
  }

  bool wants_words_beside(PatternRef ref) const {
    const std::vector<Condition>& conditions = relations_.relations()[ref.relation].patterns[ref.pattern].conditions;
    return std::any_of(conditions.begin(), conditions.end(),
                       [](const Condition& condition) { return condition.wanted; });
  }

  std::string class_reason(TokenId token, const std::vector<PatternForm>& forms) const {
    const std::string here = class_in_words(doc_.tag(token).upos);
    std::vector<std::string> wanted;
    for (const PatternForm form : forms) {
      const std::string name(form == PatternForm::relational ? "noun" : to_string(form));
      if (std::find(wanted.begin(), wanted.end(), name) == wanted.end()) wanted.push_back(name);
    }
    const bool fits = std::find(wanted.begin(), wanted.end(), here) != wanted.end();
    return fits ? "the " + here + " stands for no act here"
                : "the word is taken for a " + here + " here; the rule wants a " + join(wanted, " or ");
  }

  // Only where nothing nearer is to be said of the word.
  void add_far_off() {
    for (const auto& [token, relations] : far_off_) {
      const ByteSpan word = doc_.tokens()[token.index()].span;
      if (std::any_of(found_.begin(), found_.end(), [&](const Finding& f) { return f.word == word; })) continue;
      Finding finding = this->finding(NearMissFate::missed, "", token);
      finding.reasons.push_back("counts only beside certain words, which are not there; see --relation " +
                                join(std::vector<std::string>(relations.begin(), relations.end()), ", "));
      found_.push_back(std::move(finding));
    }
  }

  void add_unknown_verbs() {
    for (const Predicate& predicate : doc_.predicates()) {
      if (predicate.form != PredicateForm::verb || doc_.tag(predicate.trigger).upos != Upos::VERB) continue;
      const std::string lemma(doc_.symbol(predicate.lemma));
      if (is_verb_of_saying(predicate.trigger) || is_one_of(lemma, {"be", "have", "do"}) || is_known(lemma)) continue;
      Finding finding = this->finding(NearMissFate::unknown, "", predicate.trigger);
      finding.reasons.push_back("no relation knows the verb '" + lemma + "'");
      found_.push_back(std::move(finding));
    }
  }

  bool is_known(const std::string& lemma) const {
    for (int i = 0; i < kNumPatternForms; ++i) {
      if (!relations_.triggered_by(static_cast<PatternForm>(i), lemma).empty()) return true;
    }
    return false;
  }

  const Document& doc_;
  const RelationSet& relations_;
  const NearMissQuestion& question_;
  Collector seen_;
  std::set<std::pair<TokenId, std::string>> taken_;  // triggers and the relations that they gave
  std::set<std::pair<TokenId, std::string>> tried_;
  std::map<TokenId, std::set<std::string>> far_off_;
  std::vector<Finding> found_;
};

}  // namespace

std::string_view to_string(NearMissFate outcome) {
  switch (outcome) {
    case NearMissFate::claimed:
      return "claimed";
    case NearMissFate::dropped:
      return "dropped";
    case NearMissFate::missed:
      return "missed";
    case NearMissFate::other_class:
      return "other class";
    case NearMissFate::unknown:
      return "unknown";
  }
  return {};
}

std::vector<Finding> find_near_misses(const Document& doc, const Pipeline& pipeline, const NearMissQuestion& question) {
  return NearMisses(doc, pipeline, question).run();
}

}  // namespace newsgraph
