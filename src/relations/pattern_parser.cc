#include "relations/pattern_parser.h"

#include <algorithm>
#include <utility>

namespace newsgraph {
namespace {

constexpr std::size_t kMaxWords = 1000;
constexpr std::size_t kMaxParts = 64;   // items of a pattern, alternatives of an item, steps of a place

constexpr std::array<std::string_view, 5> kKinds = {"person", "office", "organisation", "place", "event"};
constexpr std::array<std::string_view, kNumSlots> kSlots = {"subject", "object", "office"};
constexpr std::array<std::string_view, 4> kStatuses = {"asserted", "planned", "hypothetical", "negated"};
constexpr std::array<std::string_view, 4> kSteps = {"possessor", "subject", "object", "held"};
constexpr std::array<std::string_view, 8> kItems = {"subject", "object", "office", "status", "state", "with", "without", "when"};
constexpr std::array<std::string_view, 3> kStates = {"current", "former", "future"};

// Names of places that are not prepositions, in the order of ArgumentRole; `oblique` is named by its preposition.
constexpr std::array<std::string_view, 4> kRoles = {"subject", "object", "recipient", "predicative"};

// Everything that a place may be called, for suggestions. Other prepositions go into quotation marks.
constexpr std::array<std::string_view, 44> kPlaces = {
    "subject", "object",  "recipient", "predicative", "clause",  "bearer",  "possessor", "oblique", "about",
    "above",   "across",  "after",     "against",     "ahead",   "among",   "around",    "as",      "at",
    "before",  "behind",  "between",   "by",          "despite", "during",  "for",       "from",    "in",
    "into",    "like",    "of",        "off",         "on",      "onto",    "out",       "over",    "through",
    "to",      "towards", "under",     "upon",        "via",     "with",    "within",    "without"};

template <std::size_t N>
std::size_t index_in(const std::array<std::string_view, N>& names, std::string_view word) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), word) - names.begin());
}

Result<Status> parse_rule_status(RuleCursor* cursor) {
  const RuleToken token = cursor->now();
  NG_TRY(const std::string word, cursor->word("a status"));
  const auto status = parse_status(word);
  if (!status) return cursor->unknown(token, "status", kStatuses);
  return *status;
}

// Sets origin, role and preposition from the name of a place.
Result<void> name_place(const RuleToken& token, const RuleCursor& cursor, Place* place) {
  const std::string& name = token.text;
  constexpr std::string_view kClause = "clause-";
  if (!token.quoted && index_in(kRoles, name) < kRoles.size()) {
    place->role = static_cast<ArgumentRole>(index_in(kRoles, name));
  } else if (!token.quoted && (name == "clause" || name.starts_with(kClause))) {
    place->role = ArgumentRole::clause;
    if (name.size() > kClause.size()) place->preposition = name.substr(kClause.size());
  } else if (!token.quoted && (name == "bearer" || name == "possessor")) {
    place->origin = name == "bearer" ? PlaceOrigin::bearer : PlaceOrigin::possessor;
  } else if (token.quoted || index_in(kPlaces, name) < kPlaces.size()) {
    place->role = ArgumentRole::oblique;
    if (name != "oblique" || token.quoted) place->preposition = name;
  } else {
    return cursor.unknown(token, "place", kPlaces);
  }
  return {};
}

// `(successor replacement @person)`.
Result<void> parse_restriction(const RelationSet& relations, RuleCursor* cursor, Place* place) {
  while (!cursor->at_sign(')')) {
    if (cursor->take_sign('@')) {
      NG_TRY(const EntityKind kind, parse_rule_kind(cursor));
      place->kinds.push_back(kind);
    } else {
      NG_TRY(std::vector<std::string> words, parse_words("a word, '@kind' or ')'", relations, cursor));
      place->lemmas.insert(place->lemmas.end(), words.begin(), words.end());
    }
    if (place->lemmas.size() > kMaxWords || place->kinds.size() > kMaxParts) return cursor->failure("too many words in one place");
  }
  return cursor->sign(')');
}

Result<Place> parse_place(const RelationSet& relations, RuleCursor* cursor) {
  const RuleToken token = cursor->now();
  NG_TRY_VOID(cursor->word("a place such as 'object' or a preposition"));
  Place place;
  NG_TRY_VOID(name_place(token, *cursor, &place));
  if (cursor->take_sign('(')) NG_TRY_VOID(parse_restriction(relations, cursor, &place));
  while (cursor->take_sign('>')) {
    const RuleToken step = cursor->now();
    NG_TRY(const std::string word, cursor->word("a step"));
    if (index_in(kSteps, word) == kSteps.size()) return cursor->unknown(step, "step", kSteps);
    place.steps.push_back(static_cast<PlaceStep>(index_in(kSteps, word)));
    if (place.steps.size() > kMaxParts) return cursor->failure("too many steps");
  }
  return place;
}

Result<void> parse_fill(const RelationSet& relations, RuleCursor* cursor, Pattern* pattern) {
  SlotFill fill;
  const RuleToken token = cursor->now();
  NG_TRY(const Slot slot, parse_slot(cursor));
  fill.slot = slot;
  for (const SlotFill& earlier : pattern->fills) {
    if (earlier.slot == slot) return cursor->failure_at(token, "'" + token.text + "' is filled twice; join the places with '|'");
  }
  NG_TRY_VOID(cursor->sign('='));
  do {
    NG_TRY(Place place, parse_place(relations, cursor));
    fill.alternatives.push_back(std::move(place));
    if (fill.alternatives.size() > kMaxParts) return cursor->failure("too many alternatives");
  } while (cursor->take_sign('|'));
  pattern->fills.push_back(std::move(fill));
  return {};
}

// `status=planned`, `state=current`, after the name.
Result<void> parse_setting(bool is_status, RuleCursor* cursor, Pattern* pattern) {
  NG_TRY_VOID(cursor->sign('='));
  if (is_status) {
    NG_TRY(const Status status, parse_rule_status(cursor));
    pattern->status = status;
    return {};
  }
  const RuleToken token = cursor->now();
  NG_TRY(const std::string word, cursor->word("a state"));
  const auto state = parse_state(word);
  if (!state || word.empty()) return cursor->unknown(token, "state", kStates);
  pattern->state = *state;
  return {};
}

Result<void> parse_when(RuleCursor* cursor, Pattern* pattern) {
  do {
    NG_TRY(const Status status, parse_rule_status(cursor));
    pattern->when.push_back(status);
  } while (pattern->when.size() < kMaxParts && cursor->take_sign('|'));
  return {};
}

Result<void> parse_item(const RelationSet& relations, RuleCursor* cursor, Pattern* pattern) {
  if (!cursor->at_word()) return cursor->failure("expected 'subject=', 'object=', 'office=', 'with', 'without' or 'when'");
  const bool with = cursor->at_keyword("with");
  if (with || cursor->at_keyword("without")) {
    cursor->advance();
    NG_TRY(Place place, parse_place(relations, cursor));
    pattern->conditions.push_back({with, std::move(place)});
    return {};
  }
  if (cursor->take_keyword("when")) return parse_when(cursor, pattern);
  if (!cursor->next_is_sign('=')) return cursor->unknown(cursor->now(), "item", kItems);
  if (cursor->take_keyword("status")) return parse_setting(true, cursor, pattern);
  if (cursor->take_keyword("state")) return parse_setting(false, cursor, pattern);
  return parse_fill(relations, cursor, pattern);
}

bool uses_relational_place(const Place& place) { return place.origin != PlaceOrigin::argument; }

// A relational noun has a bearer and a possessor, other predicates have arguments.
bool fits_form(const Pattern& pattern) {
  const bool relational = pattern.form == PatternForm::relational;
  for (const SlotFill& fill : pattern.fills) {
    for (const Place& place : fill.alternatives) {
      const bool phrase =
          place.role == ArgumentRole::oblique && !place.preposition.empty();  // `candidate for governor`
      if (uses_relational_place(place) != relational && !(relational && phrase)) return false;
    }
  }
  return !relational || pattern.conditions.empty();
}

}  // namespace

Result<EntityKind> parse_rule_kind(RuleCursor* cursor) {
  const RuleToken token = cursor->now();
  NG_TRY(const std::string word, cursor->word("an entity kind"));
  const std::size_t index = index_in(kKinds, word);
  if (index == kKinds.size()) return cursor->unknown(token, "entity kind", kKinds);
  return static_cast<EntityKind>(index);
}

Result<Slot> parse_slot(RuleCursor* cursor) {
  const RuleToken token = cursor->now();
  NG_TRY(const std::string word, cursor->word("a slot"));
  const std::size_t index = index_in(kSlots, word);
  if (index == kSlots.size()) return cursor->unknown(token, "slot", kSlots);
  return static_cast<Slot>(index);
}

Result<std::vector<std::string>> parse_words(std::string_view what, const RelationSet& relations, RuleCursor* cursor) {
  std::vector<std::string> words;
  while (cursor->at_word() || cursor->at_sign('$')) {
    if (cursor->take_sign('$')) {
      const RuleToken token = cursor->now();
      NG_TRY(const std::string name, cursor->word("the name of a word list"));
      const auto list = relations.word_lists().find(name);
      if (list == relations.word_lists().end()) {
        std::vector<std::string_view> names;
        for (const auto& [known, unused] : relations.word_lists()) names.push_back(known);
        return cursor->unknown(token, "word list", names);
      }
      words.insert(words.end(), list->second.begin(), list->second.end());
    } else {
      words.push_back(cursor->now().text);
      cursor->advance();
    }
    if (words.size() > kMaxWords) return cursor->failure("more than 1000 words in one list");
  }
  if (words.empty()) return cursor->failure("expected " + std::string(what));
  return words;
}

Result<Pattern> parse_pattern(PatternForm form, std::string_view relation, const RelationSet& relations, RuleCursor* cursor) {
  Pattern pattern;
  pattern.form = form;
  const RuleToken first = cursor->now();
  NG_TRY(std::vector<std::string> lemmas, parse_words("the words that evoke the relation", relations, cursor));
  pattern.lemmas = std::move(lemmas);
  pattern.name = std::string(relation) + "/" + std::string(to_string(form)) + ":" + pattern.lemmas.front();
  NG_TRY_VOID(cursor->sign(':'));
  while (!cursor->at_end()) {
    NG_TRY_VOID(parse_item(relations, cursor, &pattern));
    if (pattern.fills.size() + pattern.conditions.size() > kMaxParts) return cursor->failure("too many items");
  }
  if (pattern.fills.empty()) return cursor->failure("pattern fills no slot; write 'subject=…' or 'object=…'");
  if (!fits_form(pattern)) {
    return cursor->failure_at(
        first, "'bearer' and 'possessor' are for relational patterns, and the only places there beside phrases");
  }
  return pattern;
}

}  // namespace newsgraph
