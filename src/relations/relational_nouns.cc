// Nouns that tie whom they are said of to a possessor: `his wife Cherie`, `Hague, one of her closest allies`.
#include <algorithm>
#include <array>
#include <utility>

#include "base/text_util.h"
#include "relations/confidence.h"
#include "relations/filler_resolver.h"
#include "relations/relation_matcher.h"

namespace newsgraph {
namespace {

class RelationalNouns {
 public:
  RelationalNouns(const Document& doc, const RelationSet& relations, MatchTrace* trace)
      : doc_(doc), relations_(relations), resolver_(doc, relations), trace_(trace) {}

  std::vector<RelationMention> run() {
    for (std::size_t i = 0; i < doc_.num_tokens(); ++i) {
      const TokenId noun(i);
      if (doc_.tag(noun).upos != Upos::NOUN) continue;
      for (const PatternRef ref : relations_.triggered_by(PatternForm::relational, to_lower_ascii(doc_.lemma(noun)))) {
        const Relation& relation = relations_.relations()[ref.relation];
        PatternTry tried{noun, PredicateId(), &relation, &relation.patterns[ref.pattern]};
        match(noun, relation, relation.patterns[ref.pattern], &tried);
        if (trace_ != nullptr) trace_->on_try(std::move(tried));
      }
    }
    return std::move(found_);
  }

 private:
  void match(TokenId noun, const Relation& relation, const Pattern& pattern, PatternTry* tried) {
    const TokenId bearer = bearer_of(noun);
    tried->miss = PatternMiss::no_bearer;
    if (!bearer) return;
    RelationMention mention;
    for (const SlotFill& fill : pattern.fills) {
      if (fill.slot == Slot::office) continue;
      const SlotSignature& signature = fill.slot == Slot::subject ? relation.subject : relation.object;
      tried->miss = PatternMiss::empty_slot;
      tried->slot = fill.slot;
      std::optional<Filler> filler;
      for (const Place& place : fill.alternatives) {
        const TokenId head = head_at(noun, bearer, place);
        if (!head || filler) continue;
        filler = resolver_.resolve(head, signature);
        if (!filler && trace_ != nullptr) tried->tried.push_back(resolver_.why_not(head, signature));
      }
      if (!filler) return;
      tried->tried.clear();
      (fill.slot == Slot::subject ? mention.subject : mention.object) = *filler;
    }
    tried->miss = PatternMiss::same_thing;
    if (mention.subject.is_none() || mention.object.is_none() || resolver_.is_same(mention.subject, mention.object)) return;
    tried->miss = PatternMiss::none;
    mention.relation = relation.name;
    mention.rule = pattern.name;
    mention.trigger = noun;
    set_standing(noun, relation, pattern, &mention);
    mention.confidence = confidence_of(doc_, mention);
    tried->status = mention.status;
    found_.push_back(std::move(mention));
  }

  TokenId head_at(TokenId noun, TokenId bearer, const Place& place) const {
    if (place.origin == PlaceOrigin::bearer) return bearer;
    if (place.origin == PlaceOrigin::possessor) return possessor_of(noun);
    for (const TokenId child : doc_.children(noun)) {  // `candidate for governor`
      if (doc_.arc(child).deprel != Deprel::nmod) continue;
      for (const TokenId word : doc_.children(child)) {
        if (doc_.arc(word).deprel == Deprel::case_ && to_lower_ascii(doc_.form(word)) == place.preposition)
          return child;
      }
    }
    return TokenId();
  }

  // Status and state, from the copula and from `former`, `potential` before the noun.
  void set_standing(TokenId noun, const Relation& relation, const Pattern& pattern, RelationMention* mention) const {
    State state = State::current;
    const TokenId clause = is_of_one(noun) ? doc_.arc(noun).head : noun;
    for (const TokenId child : doc_.children(clause)) {
      const PredicateId copula = doc_.arc(child).deprel == Deprel::cop ? doc_.predicate_at(child) : PredicateId();
      if (!copula) continue;
      if (doc_.has(Layer::factuality)) {
        mention->status = doc_.factuality(copula).status;
        state = doc_.factuality(copula).tense;
      }
      if (doc_.has(Layer::attribution)) mention->by = doc_.attribution(copula).source;
    }
    for (const TokenId child : doc_.children(noun)) {
      const std::string lemma = to_lower_ascii(doc_.lemma(child));
      if (is_one_of(lemma, {"former", "ex", "ex-", "onetime", "one-time", "late", "erstwhile", "previously", "formerly",
                            "once"}))
        state = State::former;
      if (is_one_of(lemma, {"potential", "possible", "likely", "would-be", "alleged", "supposed"})) mention->status = Status::hypothetical;
    }
    if (pattern.status && mention->status == Status::asserted) mention->status = *pattern.status;
    if (relation.kind == RelationKind::state) mention->state = state;
  }

  bool is_of_one(TokenId noun) const {
    const Arc& arc = doc_.arc(noun);
    return arc.deprel == Deprel::nmod && arc.head && is_one_of(to_lower_ascii(doc_.form(arc.head)), {"one", "some", "two"});
  }

  TokenId possessor_of(TokenId noun) const {
    const TokenId own = resolver_.possessor_of(noun);
    if (own) return own;
    // `his wife Cherie` where the name heads the phrase.
    const Arc& arc = doc_.arc(noun);
    if (arc.head && is_one_of(to_string(arc.deprel), {"compound", "nmod:desc"})) return resolver_.possessor_of(arc.head);
    return TokenId();
  }

  TokenId bearer_of(TokenId noun) const {
    const TokenId phrase = is_of_one(noun) ? doc_.arc(noun).head : noun;
    for (const TokenId child : doc_.children(phrase)) {
      const Deprel deprel = doc_.arc(child).deprel;
      if (is_name(child) && (deprel == Deprel::appos || ((deprel == Deprel::flat || deprel == Deprel::nmod_desc) && noun < child))) return child;
    }
    const Arc& arc = doc_.arc(phrase);
    if (arc.head && arc.deprel == Deprel::appos) return arc.head;
    if (arc.head && noun < arc.head && is_name(arc.head) && (arc.deprel == Deprel::compound || arc.deprel == Deprel::nmod_desc)) return arc.head;
    return subject_of_copula(phrase);
  }

  TokenId subject_of_copula(TokenId phrase) const {
    TokenId subject;
    bool has_copula = false;
    for (const TokenId child : doc_.children(phrase)) {
      if (doc_.arc(child).deprel == Deprel::nsubj) subject = child;
      has_copula = has_copula || doc_.arc(child).deprel == Deprel::cop;
    }
    return has_copula ? subject : TokenId();
  }

  bool is_name(TokenId token) const {
    const auto mentions = doc_.mentions_at(token);
    return std::any_of(mentions.begin(), mentions.end(), [&](MentionId id) { return doc_.mention(id).form == MentionForm::name; });
  }

  const Document& doc_;
  const RelationSet& relations_;
  FillerResolver resolver_;
  MatchTrace* trace_;
  std::vector<RelationMention> found_;
};

}  // namespace

std::vector<RelationMention> find_relational_nouns(const Document& doc, const RelationSet& relations,
                                                   MatchTrace* trace) {
  return RelationalNouns(doc, relations, trace).run();
}

}  // namespace newsgraph
