// The entities of one article while its claims are put together.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "claims/entity.h"
#include "relations/relation_mention.h"
#include "text/document.h"

namespace newsgraph {

class EntityTable {
 public:
  explicit EntityTable(const Document& doc);

  // The entity of the mention's cluster; none where nothing names it (a pronoun without antecedent, `the party`).
  EntityId of_mention(MentionId mention);

  // The event at the head word `token`, merged with an earlier one of the same words.
  EntityId of_event(TokenId token);

  EntityId of(const Filler& filler);

  // Does a proper name stand in the mention's cluster?
  bool is_named(MentionId mention) const;

  // Everything that the article names, used or not, is in; call once, before the claims.
  void add_named();

  // The label of an entity that of() gave.
  const std::string& name_of(EntityId entity) const { return entities_[entity.index()].names.front(); }

  // The mentions of one thing, by place in the text.
  const std::vector<MentionId>& members_of(ClusterId cluster) const { return members_[cluster.index()]; }

  // The words that name the event at `token`. REQUIRES: of() was asked for it.
  ByteSpan event_span(TokenId token) const { return event_spans_.at(token); }

  std::vector<Entity> take() { return std::move(entities_); }

 private:
  std::vector<std::string> names_of_cluster(ClusterId cluster) const;
  std::vector<std::string> office_names(MentionId office) const;
  std::string event_name(TokenId token, ByteSpan* span) const;
  std::string in_singular(const Mention& mention, TokenSpan span) const;
  bool is_passive_infinitive(TokenId verb) const;
  std::string resignation_name(TokenId token) const;
  std::string who_is_to(TokenId verb) const;
  bool is_date(TokenId token) const;
  bool is_function_word(TokenId token) const;
  bool is_unique_role(MentionId id) const;

  const Document& doc_;
  std::vector<std::vector<MentionId>> members_;  // per cluster
  std::vector<EntityId> of_cluster_;
  std::map<std::string, EntityId> events_;       // by name, folded
  std::map<TokenId, ByteSpan> event_spans_;
  std::vector<Entity> entities_;
};

}  // namespace newsgraph
