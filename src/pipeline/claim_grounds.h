// What a claim rests on: its words, how they came to mean their entities, and the cues of status and speaker.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "pipeline/entity_table.h"
#include "relations/relation_mention.h"
#include "text/document.h"

namespace newsgraph {

// Both must outlive it. Texts of passages are all filled in; whoever keeps them leaves out those that the quote holds.
class ClaimGrounds {
 public:
  ClaimGrounds(const Document& doc, const EntityTable& entities) : doc_(doc), entities_(entities) {}

  // The words for the places of `claim`, which was made from `relation`.
  std::vector<ArgumentGround> arguments(const RelationMention& relation, const Claim& claim) const;

  std::vector<CueGround> cues(const RelationMention& relation) const;

 private:
  ArgumentGround argument(ClaimPlace place, const Filler& filler, EntityId entity) const;
  ArgumentGround speaker(TokenId head, EntityId entity) const;
  void trace(MentionId mention, EntityId entity, ArgumentGround* ground) const;
  MentionId antecedent_of(MentionId mention, EntityId entity) const;
  bool is_full_name(MentionId mention, EntityId entity) const;
  Passage passage(ByteSpan span) const;

  const Document& doc_;
  const EntityTable& entities_;
};

}  // namespace newsgraph
