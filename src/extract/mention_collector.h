// Gathers mentions and roles in any order and hands them out as the Document's layers want them.
#pragma once

#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "extract/mention_finder.h"
#include "extract/name_index.h"
#include "text/document.h"

namespace newsgraph {

// Ids given by add() are provisional; finish() sorts the mentions and renames them in the roles.
class MentionCollector {
 public:
  explicit MentionCollector(std::size_t num_tokens) : covered_(num_tokens, false), name_at_(num_tokens) {}

  // Adds the mention, or gives the one of the same kind, form and core that is there already.
  MentionId add(const Mention& mention);

  // A mention that only a role needs: `Labour` in `Labour leader` where the tagger saw no name.
  MentionId add_phrase(const Document& doc, EntityKind kind, MentionForm form, TokenSpan span);

  // `the party`, `Johnson's government`, `the Trump administration` around the noun at `token`.
  void add_body_noun(const Document& doc, const NameIndex& names, std::uint32_t token, std::string_view kind);

  // The mention by name of `kind` that covers `token`, or none.
  MentionId name_at(std::size_t token, EntityKind kind) const;

  const Mention& mention(MentionId id) const { return mentions_[id.index()]; }
  Mention& mention(MentionId id) { return mentions_[id.index()]; }
  bool covers(std::size_t token) const { return covered_[token]; }
  std::vector<Role>& roles() { return roles_.roles; }
  std::vector<Affiliation>& affiliations() { return roles_.affiliations; }

  ExtractedMentions finish(const Document& doc);

 private:
  std::vector<Mention> mentions_;
  std::map<std::tuple<EntityKind, MentionForm, TokenSpan>, MentionId> known_;
  std::vector<bool> covered_;       // by a name or an office
  std::vector<MentionId> name_at_;  // the mention by name that covers the token
  RoleLayer roles_;
};

}  // namespace newsgraph
