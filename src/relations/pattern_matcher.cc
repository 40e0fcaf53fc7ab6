#include "relations/pattern_matcher.h"

#include <algorithm>

#include "base/text_util.h"

namespace newsgraph {
namespace {

const SlotSignature& office_signature() {
  static const SlotSignature signature{{EntityKind::office}, {}, true, false};
  return signature;
}

const SlotSignature& signature_of(const Relation& relation, Slot slot) {
  return slot == Slot::subject ? relation.subject : slot == Slot::object ? relation.object : office_signature();
}

}  // namespace

std::optional<SlotFillers> PatternMatcher::match(const Relation& relation, const Pattern& pattern,
                                                 PatternTry* tried) const {
  const auto miss = [tried](PatternMiss why) {
    if (tried != nullptr) tried->miss = why;
    return std::nullopt;
  };
  for (const Condition& condition : pattern.conditions) {
    if (find(condition.place).empty() != condition.wanted) continue;
    if (tried != nullptr) tried->condition = &condition;
    return miss(PatternMiss::condition);
  }
  SlotFillers found;
  std::vector<bool> used(predicate_.arguments.size(), false);
  for (const SlotFill& slot : pattern.fills) {
    fill(slot, signature_of(relation, slot.slot), &used, &found);
  }
  if (found.of[1].empty() && found.of[0].size() > 1 && is_reciprocal(pattern)) {
    found.of[1] = found.of[0];
    found.reciprocal = true;
  }
  for (const Slot slot : {Slot::subject, Slot::object, Slot::office}) {
    std::vector<Filler>& fillers = found.of[static_cast<std::size_t>(slot)];
    if (!fillers.empty()) continue;
    const SlotSignature& signature = signature_of(relation, slot);
    if (!signature.may_be_unknown) {
      if (tried != nullptr) note_empty_slot(pattern, signature, slot, tried);
      return miss(PatternMiss::empty_slot);
    }
    fillers.emplace_back();
  }
  if (!is_complete(relation, found)) return miss(PatternMiss::incomplete);
  return found;
}

// The pattern takes subject and object from one place: `Bell and Hart met`, `a meeting between Bell and Hart`.
bool PatternMatcher::is_reciprocal(const Pattern& pattern) const {
  const Place* subject = nullptr;
  for (const SlotFill& fill : pattern.fills) {
    if (fill.slot == Slot::subject) subject = &fill.alternatives.front();
    if (fill.slot != Slot::object || subject == nullptr) continue;
    return std::any_of(fill.alternatives.begin(), fill.alternatives.end(), [subject](const Place& place) {
      return place.steps.empty() && place.role == subject->role && place.preposition == subject->preposition &&
             place.origin == subject->origin;
    });
  }
  return false;
}

void PatternMatcher::note_empty_slot(const Pattern& pattern, const SlotSignature& signature, Slot slot,
                                     PatternTry* tried) const {
  tried->slot = slot;
  for (const SlotFill& fill : pattern.fills) {
    if (fill.slot != slot) continue;
    for (const Place& place : fill.alternatives) {
      for (const Spot& spot : find(place)) {
        // A word that could fill the slot does not where it is vague, or fills another one already.
        const std::optional<Filler> filler = resolver_.resolve(spot.token, signature);
        const bool known = std::any_of(tried->tried.begin(), tried->tried.end(),
                                       [&](const TriedWords& t) { return t.head == spot.token; });
        if (known || (filler && !is_vague_object(*filler))) continue;
        tried->tried.push_back(filler ? TriedWords{spot.token, WordsMiss::vague_pronoun, filler->mention}
                                      : resolver_.why_not(spot.token, signature));
      }
    }
  }
}

bool PatternMatcher::is_complete(const Relation& relation, const SlotFillers& found) const {
  if (!found.of[0].front().is_none()) return true;
  // `was sacked`, with neither agent nor patient known, says nothing; nor does `the plan was investigated`.
  if (found.of[1].front().mention.is_none()) return false;
  if (relation.kind != RelationKind::speech) return true;
  // `Everybody blames Bell`: somebody speaks, but nobody whom the text names.
  return arguments_of(predicate_.trigger, ArgumentRole::subject).empty();
}

// `it` and `them` as objects mostly take up a matter or a group, not the body that stands nearest.
bool PatternMatcher::is_vague_object(const Filler& filler) const {
  if (filler.mention.is_none()) return false;
  const Mention& mention = doc_.mention(filler.mention);
  return mention.form == MentionForm::pronoun && (mention.kind == EntityKind::organisation || mention.plural);
}

void PatternMatcher::fill(const SlotFill& fill, const SlotSignature& signature, std::vector<bool>* used,
                          SlotFillers* all) const {
  std::vector<Filler>& found = all->of[static_cast<std::size_t>(fill.slot)];
  std::vector<std::size_t>& arguments = all->argument[static_cast<std::size_t>(fill.slot)];
  for (const Place& place : fill.alternatives) {
    for (const Spot& spot : find(place)) {
      const bool direct = place.steps.empty() && spot.argument != kBelow;
      if (direct && (*used)[spot.argument] &&
          (spot.mention.is_none() || arguments.empty() || arguments.back() != spot.argument))
        continue;
      std::optional<Filler> filler;
      if (spot.mention) {
        if (signature.allows(doc_.mention(spot.mention).kind))
          filler = Filler{spot.mention, TokenId(), !place.steps.empty()};
      } else {
        filler = resolver_.resolve(spot.token, signature);
      }
      if (!filler || (fill.slot == Slot::object && is_vague_object(*filler))) continue;
      const bool owned = fill.slot == Slot::object && place.role == ArgumentRole::subject && !place.steps.empty();
      all->owned |= owned;
      const bool again = std::any_of(found.begin(), found.end(), [&](const Filler& f) { return resolver_.is_same(f, *filler); });
      if (direct) (*used)[spot.argument] = true;
      if (again && !owned) continue;
      found.push_back(*filler);
      arguments.push_back(spot.argument);
    }
    if (!found.empty()) break;
  }
}

std::vector<PatternMatcher::Spot> PatternMatcher::find(const Place& place) const {
  std::vector<Spot> spots;
  for (std::size_t i = 0; i < predicate_.arguments.size(); ++i) {
    const Argument& argument = predicate_.arguments[i];
    if (argument.role != place.role) continue;
    if (!place.preposition.empty() && doc_.symbol(argument.preposition) != place.preposition) continue;
    if (!is_restricted_to(place, argument.head)) continue;
    const std::vector<MentionId> people = resolver_.holders_of_all(argument.head);
    for (const MentionId person : people) spots.push_back({argument.head, person, i});
    if (people.empty()) spots.push_back({argument.head, MentionId(), i});
  }
  if (spots.empty() && place.role == ArgumentRole::oblique && !place.preposition.empty()) spots = find_below(place);
  for (const PlaceStep next : place.steps) spots = step(next, spots);
  return spots;
}

// `struck a deal with Bell`, `sacked by Bell as Chancellor`: the phrase hangs on another argument, by the grammar or
// by the parser's choice. An `of` phrase belongs where it hangs.
std::vector<PatternMatcher::Spot> PatternMatcher::find_below(const Place& place) const {
  std::vector<Spot> spots;
  if (place.preposition == "of") return spots;
  add_phrases_below(place, predicate_.trigger, &spots);
  for (const Argument& argument : predicate_.arguments) add_phrases_below(place, argument.head, &spots);
  return spots;
}

void PatternMatcher::add_phrases_below(const Place& place, TokenId head, std::vector<Spot>* spots) const {
  const auto is_preposition = [&](TokenId word) { return to_lower_ascii(doc_.form(word)) == place.preposition; };
  for (const TokenId child : doc_.children(head)) {
    if (child < predicate_.trigger) continue;
    // Below the trigger itself stand its own arguments, which are known.
    const bool hangs = head != predicate_.trigger && (doc_.arc(child).deprel == Deprel::nmod || doc_.arc(child).deprel == Deprel::obl);
    for (const TokenId word : doc_.children(child)) {
      // Rightly the noun heads its preposition; parsers put it the other way round at times.
      const bool marked = hangs && doc_.arc(word).deprel == Deprel::case_ && is_preposition(word);
      const bool turned = doc_.tag(child).upos == Upos::ADP && child < word && is_preposition(child) && !doc_.mentions_at(word).empty();
      const TokenId noun = turned ? word : child;
      if ((marked || turned) && is_restricted_to(place, noun)) spots->push_back({noun, MentionId(), kBelow});
    }
  }
}

bool PatternMatcher::is_restricted_to(const Place& place, TokenId head) const {
  if (place.lemmas.empty() && place.kinds.empty()) return true;
  const PredicateId predicate = doc_.predicate_at(head);
  const std::string lemma = to_lower_ascii(doc_.lemma(head));
  for (const std::string& wanted : place.lemmas) {
    if (lemma == wanted || (predicate && doc_.symbol(doc_.predicate(predicate).lemma) == wanted)) return true;
  }
  for (const MentionId id : resolver_.mentions_meant(head)) {
    if (std::find(place.kinds.begin(), place.kinds.end(), doc_.mention(id).kind) != place.kinds.end()) return true;
  }
  const bool event = std::find(place.kinds.begin(), place.kinds.end(), EntityKind::event) != place.kinds.end();
  return event && doc_.mentions_at(head).empty() && resolver_.is_event_noun(head);
}

std::vector<PatternMatcher::Spot> PatternMatcher::step(PlaceStep step, const std::vector<Spot>& from) const {
  std::vector<Spot> to;
  for (const Spot& spot : from) {
    switch (step) {
      case PlaceStep::possessor: {
        const TokenId possessor = resolver_.possessor_of(spot.token);
        if (possessor) to.push_back({possessor, MentionId(), spot.argument});
        break;
      }
      case PlaceStep::held:
        for (const MentionId office : resolver_.offices_held(spot.token)) {
          to.push_back({doc_.mention(office).head, office, spot.argument});
        }
        break;
      case PlaceStep::subject:
      case PlaceStep::object: {
        const ArgumentRole role = step == PlaceStep::subject ? ArgumentRole::subject : ArgumentRole::object;
        for (const TokenId head : arguments_of(spot.token, role)) to.push_back({head, MentionId(), spot.argument});
        break;
      }
    }
  }
  return to;
}

std::vector<TokenId> PatternMatcher::arguments_of(TokenId trigger, ArgumentRole role) const {
  std::vector<TokenId> heads;
  const PredicateId id = doc_.predicate_at(trigger);
  if (!id) return heads;
  for (const Argument& argument : doc_.predicate(id).arguments) {
    if (argument.role == role) heads.push_back(argument.head);
  }
  return heads;
}

}  // namespace newsgraph
