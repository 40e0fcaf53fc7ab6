#include "relations/relation_matcher.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text_util.h"
#include "relations/confidence.h"
#include "relations/filler_resolver.h"
#include "relations/pattern_matcher.h"

namespace newsgraph {
namespace {

bool is_same_claim(const RelationMention& a, const RelationMention& b) {
  return a.relation == b.relation && a.trigger == b.trigger && a.subject.mention == b.subject.mention && a.subject.event == b.subject.event &&
         a.object.mention == b.object.mention && a.object.event == b.object.event && a.office == b.office && a.status == b.status;
}

class Matcher {
 public:
  Matcher(const Document& doc, const RelationSet& relations, MatchTrace* trace)
      : doc_(doc), relations_(relations), resolver_(doc, relations), trace_(trace) {}

  std::vector<RelationMention> run() {
    for (std::size_t i = 0; i < doc_.predicates().size(); ++i) match_predicate(PredicateId(i));
    add_all(find_relational_nouns(doc_, relations_, trace_));
    add_all(find_state_relations(doc_, relations_));
    std::stable_sort(found_.begin(), found_.end(), [](const RelationMention& a, const RelationMention& b) { return a.trigger < b.trigger; });
    return std::move(found_);
  }

 private:
  void match_predicate(PredicateId id) {
    const Predicate& predicate = doc_.predicate(id);
    const PatternForm form = predicate.form == PredicateForm::verb   ? PatternForm::verb
                             : predicate.form == PredicateForm::noun ? PatternForm::noun
                                                                     : PatternForm::adjective;
    const std::size_t none = relations_.relations().size();
    std::size_t done = none;
    for (const PatternRef ref : relations_.triggered_by(form, doc_.symbol(predicate.lemma))) {
      if (ref.relation == done) continue;  // an earlier pattern of this relation matched
      const Relation& relation = relations_.relations()[ref.relation];
      const Pattern& pattern = relation.patterns[ref.pattern];
      PatternTry tried{predicate.trigger, id, &relation, &pattern, status_of(id, pattern)};
      const auto fillers = match_pattern(predicate, &tried);
      if (fillers) {
        done = ref.relation;
        add_products(relation, base_mention(relation, pattern, id, tried.status), *fillers, &tried);
      }
      if (trace_ != nullptr) trace_->on_try(std::move(tried));
    }
  }

  std::optional<SlotFillers> match_pattern(const Predicate& predicate, PatternTry* tried) const {
    const std::vector<Status>& when = tried->pattern->when;
    if (!when.empty() && std::find(when.begin(), when.end(), tried->status) == when.end()) {
      tried->miss = PatternMiss::status;
      return std::nullopt;
    }
    return PatternMatcher(doc_, resolver_, predicate)
        .match(*tried->relation, *tried->pattern, trace_ != nullptr ? tried : nullptr);
  }

  Status status_of(PredicateId id, const Pattern& pattern) const {
    const Status status = doc_.has(Layer::factuality) ? doc_.factuality(id).status : Status::asserted;
    return status == Status::asserted && pattern.status ? *pattern.status : status;
  }

  RelationMention base_mention(const Relation& relation, const Pattern& pattern, PredicateId id, Status status) const {
    RelationMention mention;
    mention.relation = relation.name;
    mention.rule = pattern.name;
    mention.trigger = doc_.predicate(id).trigger;
    mention.predicate = id;
    mention.status = status;
    mention.subject_may_lack = relation.subject.may_be_unknown;
    if (doc_.has(Layer::attribution)) {
      mention.by = doc_.attribution(id).source;
      mention.anonymous = doc_.attribution(id).anonymous;
    }
    if (doc_.has(Layer::times)) mention.time = doc_.time(id);
    if (relation.kind == RelationKind::state) mention.state = state_of(id, pattern, status);
    return mention;
  }

  State state_of(PredicateId id, const Pattern& pattern, Status status) const {
    if (status == Status::planned) return State::future;
    if (pattern.state != State::none) return pattern.state;
    return doc_.has(Layer::factuality) ? doc_.factuality(id).tense : State::current;
  }

  // One claim for each subject and object. As many offices as objects, or as subjects, go with them in order:
  // `named X and Y chancellor and home secretary`.
  void add_products(const Relation& relation, const RelationMention& base, const SlotFillers& fillers,
                    PatternTry* tried) {
    tried->miss = PatternMiss::same_thing;  // unless a pair of two things follows
    const auto& [subjects, objects, offices] = fillers.of;
    for (std::size_t s = 0; s < subjects.size(); ++s) {
      for (std::size_t o = fillers.reciprocal ? s + 1 : 0; o < objects.size(); ++o) {
        if (resolver_.is_same(subjects[s], objects[o]) || !goes_with(fillers, s, o)) continue;
        tried->miss = PatternMiss::none;
        const bool paired = offices.size() > 1 && (offices.size() == objects.size() || (objects.size() == 1 && offices.size() == subjects.size()));
        for (std::size_t p = 0; p < offices.size(); ++p) {
          if (paired && p != (objects.size() > 1 ? o : s)) continue;
          RelationMention mention = base;
          mention.subject = subjects[s];
          mention.object = objects[o];
          mention.office = offices[p].mention;
          mention.office_held = offices[p].held;
          if (relation.kind == RelationKind::state && mention.state == State::current &&
              is_called_former(mention.object.mention))
            mention.state = State::former;
          mention.confidence = confidence_of(doc_, mention);
          add_with_consequences(relation, std::move(mention));
        }
      }
    }
  }

  static bool goes_with(const SlotFillers& fillers, std::size_t subject, std::size_t object) {
    const auto& [subjects, objects, offices] = fillers.argument;
    if (!fillers.owned || subject >= subjects.size() || object >= objects.size()) return true;
    return subjects[subject] == objects[object];
  }

  // `is the former Attorney General of California`
  bool is_called_former(MentionId office) const {
    if (office.is_none() || !doc_.has(Layer::roles)) return false;
    return std::any_of(doc_.roles().roles.begin(), doc_.roles().roles.end(),
                       [office](const Role& role) { return role.office == office && role.state == State::former; });
  }

  // `named Hart as the next Public Service Commissioner`: he is none yet.
  bool is_called_next(MentionId office) const {
    if (office.is_none() || doc_.mention(office).kind != EntityKind::office) return false;
    constexpr std::size_t kFurthest = 4;  // tokens before the post: `the next Australian`
    const std::size_t core = doc_.mention(office).core.begin;
    const std::size_t begin = doc_.sentence(doc_.sentence_of(TokenId(core))).tokens.begin;
    for (std::size_t i = core; i > begin && i + kFurthest > core; --i) {
      const std::string word = to_lower_ascii(doc_.form(TokenId(i - 1)));
      if (is_one_of(word, {"next", "incoming", "future"})) return true;
      if (doc_.tag(TokenId(i - 1)).upos == Upos::VERB || is_one_of(word, {"as", "the", "a"})) return false;
    }
    return false;
  }

  void add_with_consequences(const Relation& relation, RelationMention mention) {
    // `Brown said he was calling for a vote`: the caller is the source, nobody need say so for him.
    if (relation.kind == RelationKind::speech && names_subject(mention)) mention.by = TokenId();
    if (mention.status == Status::asserted) {
      for (const Consequence& then : relation.consequences) add_consequence(then, mention);
    }
    add(std::move(mention));
  }

  bool names_subject(const RelationMention& mention) const {
    if (mention.by.is_none() || mention.subject.mention.is_none()) return false;
    for (const MentionId id : resolver_.mentions_meant(mention.by)) {
      if (resolver_.is_same({id, TokenId()}, mention.subject)) return true;
    }
    return false;
  }

  static Filler filler_of(const RelationMention& mention, Slot slot) {
    return slot == Slot::subject  ? mention.subject
           : slot == Slot::object ? mention.object
                                  : Filler{mention.office, TokenId(), mention.office_held};
  }

  void add_consequence(const Consequence& then, const RelationMention& cause) {
    const Relation* relation = relations_.find(then.relation);
    if (relation == nullptr) return;
    RelationMention mention = cause;
    mention.relation = then.relation;
    mention.subject = filler_of(cause, then.subject);
    mention.object = filler_of(cause, then.object);
    if (!fits(mention.subject, relation->subject) || !fits(mention.object, relation->object)) return;
    mention.office = MentionId();
    mention.state = then.state;
    mention.confidence = confidence_of_consequence(cause.confidence);
    mention.time = EventTime();
    if (then.state == State::current) mention.time.since = cause.time.time;
    if (then.state == State::former) mention.time.until = cause.time.time;
    if (then.state == State::current && is_called_next(mention.object.mention)) {
      mention.status = Status::planned;
      mention.state = State::future;
    }
    add(std::move(mention));
  }

  bool fits(const Filler& filler, const SlotSignature& signature) const {
    return filler.mention ? signature.allows(doc_.mention(filler.mention).kind) : filler.event && signature.allows(EntityKind::event);
  }

  void add(RelationMention mention) {
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const RelationMention& f) { return is_same_claim(f, mention); });
    if (!known) found_.push_back(std::move(mention));
  }

  void add_all(std::vector<RelationMention> mentions) {
    for (RelationMention& mention : mentions) add(std::move(mention));
  }

  const Document& doc_;
  const RelationSet& relations_;
  FillerResolver resolver_;
  MatchTrace* trace_;
  std::vector<RelationMention> found_;
};

}  // namespace

std::vector<RelationMention> find_relations(const Document& doc, const RelationSet& relations, MatchTrace* trace) {
  return Matcher(doc, relations, trace).run();
}

}  // namespace newsgraph
