// From the head word of an argument to what may fill a slot: a mention of the right kind, or an event.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "relations/match_trace.h"
#include "relations/relation_mention.h"
#include "relations/relation_set.h"
#include "text/document.h"

namespace newsgraph {

// REQUIRES: the Document outlives the resolver and has mentions. Roles and clusters are used where they are.
class FillerResolver {
 public:
  FillerResolver(const Document& doc, const RelationSet& relations);

  // What the word at `head` names, if the signature allows it. Groups and unnamed people fill nothing.
  std::optional<Filler> resolve(TokenId head, const SlotSignature& signature) const;

  // Why resolve() gives nothing for the word at `head`. REQUIRES: it does.
  TriedWords why_not(TokenId head, const SlotSignature& signature) const;

  // The mentions that an argument with this head may mean: those headed by it; else the one whose phrase it heads in
  // the tree (`Mr` over `Mr Jim Lloyd`); then the holder of a post that stands before a name (`governor` over
  // `governor Rosselló`). Parsers do not agree with us on which word of a title and a name is the head.
  std::vector<MentionId> mentions_meant(TokenId head) const;

  // The office that the word at `head` names, or none.
  MentionId office_at(TokenId head) const;

  // The head of `his` in `his role`, of `May` in `the successor of May`; none if there is none.
  TokenId possessor_of(TokenId head) const;

  // The offices that the text gives the person at `head`: those tied to this mention, else the one office that is
  // tied to any mention of its cluster. Two candidates are no answer.
  std::vector<MentionId> offices_held(TokenId head) const;

  // `Two senators, Ann Holt and Tom Hart`: the people whom the head means where they are several; else nothing.
  std::vector<MentionId> holders_of_all(TokenId head) const;

  // Both name the same thing.
  bool is_same(const Filler& a, const Filler& b) const;

  // Whether a noun can stand for an event: `inquiry`, `resignation`, `bill`, but not `table`, `voter`.
  bool is_event_noun(TokenId token) const;

 private:
  std::vector<MentionId> named_beside(TokenId head) const;
  bool speaks_of_members(TokenId head) const;
  bool is_usable(MentionId id) const;
  MentionId mention_around(TokenId head, const SlotSignature& signature) const;
  std::optional<Filler> event_at(TokenId head, const SlotSignature& signature) const;
  TokenId event_of_clause(TokenId verb) const;
  std::vector<MentionId> offices_of_mention(MentionId person) const;

  const Document& doc_;
  const RelationSet& relations_;
  std::vector<MentionId> covering_;  // per token: the first, so the outermost, mention by name that it is in
};

}  // namespace newsgraph
