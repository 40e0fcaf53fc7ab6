// Matches one pattern against one predicate. Inside the matcher only.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "relations/filler_resolver.h"
#include "relations/match_trace.h"
#include "relations/relation_mention.h"
#include "relations/relation_set.h"
#include "text/document.h"

namespace newsgraph {

// What fills the slots of a pattern: several of a slot where the text coordinates. A slot that may be unknown and is
// holds one empty Filler.
struct SlotFillers {
  std::array<std::vector<Filler>, kNumSlots> of;
  std::array<std::vector<std::size_t>, kNumSlots> argument;  // of each filler: the index of the argument that led to it
  bool owned =
      false;  // `Bell and Hart resigned`: each from the post that he holds; objects go with subjects of their argument
  bool reciprocal = false;  // `Bell and Hart met`: subjects and objects are the same, each with each of the others
};

class PatternMatcher {
 public:
  // All three must outlive it.
  PatternMatcher(const Document& doc, const FillerResolver& resolver, const Predicate& predicate)
      : doc_(doc), resolver_(resolver), predicate_(predicate) {}

  // Nothing if a condition fails, or a slot that must be known stays empty; why, goes into `tried` if there is one.
  std::optional<SlotFillers> match(const Relation& relation, const Pattern& pattern, PatternTry* tried = nullptr) const;

 private:
  // An argument that a place leads to. `mention` where the place ends at an office that somebody holds.
  struct Spot {
    TokenId token;
    MentionId mention;
    std::size_t argument = 0;   // index into the predicate's arguments, or kBelow
  };
  static constexpr std::size_t kBelow = static_cast<std::size_t>(-1);  // hangs on an argument

  std::vector<Spot> find(const Place& place) const;
  std::vector<Spot> find_below(const Place& place) const;
  void add_phrases_below(const Place& place, TokenId head, std::vector<Spot>* spots) const;
  bool is_restricted_to(const Place& place, TokenId head) const;
  std::vector<Spot> step(PlaceStep step, const std::vector<Spot>& from) const;
  std::vector<TokenId> arguments_of(TokenId trigger, ArgumentRole role) const;
  void fill(const SlotFill& fill, const SlotSignature& signature, std::vector<bool>* used, SlotFillers* found) const;
  bool is_reciprocal(const Pattern& pattern) const;
  bool is_complete(const Relation& relation, const SlotFillers& found) const;
  void note_empty_slot(const Pattern& pattern, const SlotSignature& signature, Slot slot, PatternTry* tried) const;
  bool is_vague_object(const Filler& filler) const;

  const Document& doc_;
  const FillerResolver& resolver_;
  const Predicate& predicate_;
};

}  // namespace newsgraph
