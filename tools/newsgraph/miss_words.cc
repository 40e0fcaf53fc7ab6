#include "miss_words.h"

#include <algorithm>

#include "base/text_util.h"
#include "text_table.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxWords = 6;  // of a list that a rule gives

std::string quoted(std::string_view words) { return "'" + one_line_of(words) + "'"; }

std::string one_of(const std::vector<std::string>& words) {
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < std::min(words.size(), kMaxWords); ++i) shown.push_back("'" + words[i] + "'");
  return join(shown, ", ") + (words.size() > kMaxWords ? ", …" : "");
}

std::string kind_in_words(EntityKind kind) { return to_lower_ascii(to_string(kind)); }

std::string role_in_words(const Place& place) {
  if (place.origin == PlaceOrigin::bearer) return "name that the noun is said of";
  if (place.origin == PlaceOrigin::possessor) return "owner ('his', 'of …')";
  switch (place.role) {
    case ArgumentRole::subject:
      return "subject";
    case ArgumentRole::object:
      return "object";
    case ArgumentRole::recipient:
      return "recipient";
    case ArgumentRole::predicative:
      return "word for what it becomes";
    case ArgumentRole::oblique:
      return place.preposition.empty() ? "phrase with a preposition" : "phrase with '" + place.preposition + "'";
    case ArgumentRole::clause:
      return place.preposition.empty() ? "clause" : "clause with '" + place.preposition + "'";
  }
  return {};
}

std::string step_in_words(PlaceStep step) {
  switch (step) {
    case PlaceStep::possessor:
      return "its owner";
    case PlaceStep::subject:
      return "its subject";
    case PlaceStep::object:
      return "its object";
    case PlaceStep::held:
      return "the post held there";
  }
  return {};
}

// `phrase with 'as' that names an office`.
std::string place_in_words(const Place& place) {
  std::string out = role_in_words(place);
  std::vector<std::string> wanted;
  if (!place.lemmas.empty())
    wanted.push_back(place.lemmas.size() == 1 ? one_of(place.lemmas) : "one of " + one_of(place.lemmas));
  if (!place.kinds.empty()) wanted.push_back("a word for " + kinds_in_words(place.kinds));
  if (!wanted.empty()) out += " with " + join(wanted, " or ");
  for (const PlaceStep step : place.steps) out += " (" + step_in_words(step) + ")";
  return out;
}

std::string with_article(const std::string& noun) {
  return (is_one_of(noun.substr(0, 1), {"o", "a"}) ? "an " : "a ") + noun;
}

std::string places_in_words(const Pattern& pattern, Slot slot) {
  std::vector<std::string> places;
  for (const SlotFill& fill : pattern.fills) {
    if (fill.slot != slot) continue;
    for (const Place& place : fill.alternatives) places.push_back(place_in_words(place));
  }
  return join(places, "; ");
}

const SlotSignature* signature_of(const Relation& relation, Slot slot) {
  return slot == Slot::subject ? &relation.subject : slot == Slot::object ? &relation.object : nullptr;
}

std::string wanted_in(const Relation& relation, Slot slot) {
  const SlotSignature* const signature = signature_of(relation, slot);
  return signature == nullptr ? "office" : kinds_in_words(signature->kinds);
}

std::string why(const Document& doc, const PatternTry& tried, const TriedWords& words) {
  const std::string wanted = wanted_in(*tried.relation, tried.slot);
  const std::string phrase = phrase_at(doc, words.head, words.mention);
  const std::string slot(to_string(tried.slot));
  switch (words.miss) {
    case WordsMiss::names_nothing:
      return phrase + " names no " + wanted;
    case WordsMiss::wrong_kind:
      return phrase + " is taken for: " + kind_in_words(doc.mention(words.mention).kind) + "; the " + slot +
             " must be: " + wanted;
    case WordsMiss::group:
      return phrase + " is a group; the " + slot + " must be one " + wanted + " that the text names";
    case WordsMiss::unnamed:
      return phrase + " is nobody whom the text names";
    case WordsMiss::role_phrase:
      return phrase + " names a post and not who holds it; the " + slot + " must be named";
    case WordsMiss::no_event:
      return phrase + " names no " + wanted;
    case WordsMiss::vague_pronoun:
      return phrase + " may take up anything, so it fills no object";
  }
  return {};
}

std::vector<std::string> empty_slot(const Document& doc, const PatternTry& tried) {
  const std::string slot(to_string(tried.slot));
  std::vector<std::string> reasons;
  for (const TriedWords& words : tried.tried) reasons.push_back("no " + slot + ": " + why(doc, tried, words));
  if (!reasons.empty()) return reasons;
  const std::string places = places_in_words(*tried.pattern, tried.slot);
  return {"no " + slot + (places.empty() ? ": the rule has no place for it" : ": none of these is there: " + places)};
}

std::string statuses_in_words(const std::vector<Status>& statuses) {
  std::vector<std::string> words;
  for (const Status status : statuses) words.emplace_back(to_string(status));
  return join(words, " or ");
}

}  // namespace

std::string kinds_in_words(const std::vector<EntityKind>& kinds) {
  std::vector<std::string> words;
  for (const EntityKind kind : kinds) words.push_back(kind_in_words(kind));
  return join(words, " or ");
}

std::string phrase_at(const Document& doc, TokenId head, MentionId mention) {
  return quoted(mention ? doc.text_of(doc.mention(mention).span) : doc.form(head));
}

std::string class_in_words(Upos upos) {
  switch (upos) {
    case Upos::NOUN:
      return "noun";
    case Upos::PROPN:
      return "name";
    case Upos::VERB:
    case Upos::AUX:
      return "verb";
    case Upos::ADJ:
      return "adjective";
    case Upos::ADV:
      return "adverb";
    default:
      return "word of another class";
  }
}

std::vector<std::string> reasons_of(const Document& doc, const PatternTry& tried) {
  switch (tried.miss) {
    case PatternMiss::none:
      return {};
    case PatternMiss::status:
      return {"the rule counts only what is " + statuses_in_words(tried.pattern->when) + "; this is " +
              std::string(to_string(tried.status))};
    case PatternMiss::condition:
      return {(tried.condition->wanted ? "missing: " : "the rule does not count beside ") +
              with_article(place_in_words(tried.condition->place))};
    case PatternMiss::empty_slot:
      return empty_slot(doc, tried);
    case PatternMiss::incomplete:
      return {tried.relation->kind == RelationKind::speech
                  ? "somebody does it whom the text does not name"
                  : "neither the subject nor the object is anybody whom the text names"};
    case PatternMiss::same_thing:
      return {"subject and object are the same"};
    case PatternMiss::no_bearer:
      return {"the noun is said of nobody by name"};
  }
  return {};
}

}  // namespace newsgraph
