#include "relations/relation_set.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace newsgraph {

std::string_view to_string(Slot slot) {
  constexpr std::array<std::string_view, kNumSlots> kNames = {"subject", "object", "office"};
  return kNames[static_cast<std::size_t>(slot)];
}

std::string_view to_string(RelationKind kind) {
  constexpr std::array<std::string_view, 3> kNames = {"act", "state", "speech"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view to_string(PatternForm form) {
  constexpr std::array<std::string_view, kNumPatternForms> kNames = {"verb", "noun", "adjective", "event", "relational"};
  return kNames[static_cast<std::size_t>(form)];
}

bool SlotSignature::allows(EntityKind kind) const { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); }

const Relation* RelationSet::find(std::string_view name) const {
  for (const Relation& relation : relations_) {
    if (relation.name == name) return &relation;
  }
  return nullptr;
}

const std::vector<PatternRef>& RelationSet::triggered_by(PatternForm form, std::string_view lemma) const {
  static const std::vector<PatternRef> kNone;
  const auto& table = triggers_[static_cast<std::size_t>(form)];
  const auto found = table.find(std::string(lemma));
  return found == table.end() ? kNone : found->second;
}

bool RelationSet::in_list(std::string_view name, std::string_view word) const {
  const auto list = word_lists_.find(name);
  return list != word_lists_.end() && std::find(list->second.begin(), list->second.end(), word) != list->second.end();
}

void RelationSet::add(Relation relation) {
  NG_CHECK(find(relation.name) == nullptr);
  relations_.push_back(std::move(relation));
  index(relations_.size() - 1, 0);
}

void RelationSet::replace(Relation relation) {
  for (std::size_t i = 0; i < relations_.size(); ++i) {
    if (relations_[i].name != relation.name) continue;
    const std::size_t first_new = relations_[i].patterns.size();
    NG_CHECK(relation.patterns.size() >= first_new);
    relations_[i] = std::move(relation);
    return index(i, first_new);
  }
  NG_CHECK(false);
}

void RelationSet::add_word_list(std::string name, std::vector<std::string> words) {
  std::vector<std::string>& list = word_lists_[std::move(name)];
  list.insert(list.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
}

void RelationSet::index(std::size_t relation, std::size_t first_pattern) {
  const std::vector<Pattern>& patterns = relations_[relation].patterns;
  for (std::size_t p = first_pattern; p < patterns.size(); ++p) {
    const PatternRef ref{static_cast<std::uint32_t>(relation), static_cast<std::uint32_t>(p)};
    if (patterns[p].form == PatternForm::event) {
      add_triggers(PatternForm::verb, patterns[p], ref);
      add_triggers(PatternForm::noun, patterns[p], ref);
    } else {
      add_triggers(patterns[p].form, patterns[p], ref);
    }
  }
}

void RelationSet::add_triggers(PatternForm form, const Pattern& pattern, PatternRef ref) {
  auto& table = triggers_[static_cast<std::size_t>(form)];
  for (const std::string& lemma : pattern.lemmas) {
    std::vector<PatternRef>& refs = table[lemma];
    // Relations stay in their order even where a later file extends an earlier one.
    const auto place = std::upper_bound(refs.begin(), refs.end(), ref, [](PatternRef a, PatternRef b) {
      return a.relation != b.relation ? a.relation < b.relation : a.pattern < b.pattern;
    });
    refs.insert(place, ref);
  }
}

}  // namespace newsgraph
