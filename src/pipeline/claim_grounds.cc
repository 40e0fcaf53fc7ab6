#include "pipeline/claim_grounds.h"

#include <algorithm>
#include <span>

namespace newsgraph {
namespace {

char blank_for(char c) { return c == '\n' || c == '\r' || c == '\t' ? ' ' : c; }

bool are_same_words(std::string_view text, std::string_view name) {
  return std::equal(text.begin(), text.end(), name.begin(), name.end(),
                    [](char a, char b) { return blank_for(a) == b; });
}

Reached reached_by(MentionForm form) {
  switch (form) {
    case MentionForm::name:
      return Reached::other_name;
    case MentionForm::role:
      return Reached::role;
    case MentionForm::pronoun:
      return Reached::pronoun;
    case MentionForm::nominal:
      return Reached::nominal;
  }
  return Reached::name;
}

}  // namespace

Passage ClaimGrounds::passage(ByteSpan span) const { return {span, std::string(doc_.text_of(span))}; }

bool ClaimGrounds::is_full_name(MentionId id, EntityId entity) const {
  const Mention& mention = doc_.mention(id);
  if (mention.kind == EntityKind::office) return true;
  if (mention.form != MentionForm::name) return false;
  const std::string& name = entities_.name_of(entity);
  return are_same_words(doc_.text_of(mention.core), name) || are_same_words(doc_.text_of(mention.span), name);
}

// What a reader looks back to: from a pronoun to the nearest words that are none, from other words to the full name.
// Only where nothing stands before, to what comes after.
MentionId ClaimGrounds::antecedent_of(MentionId id, EntityId entity) const {
  const bool pronoun = doc_.mention(id).form == MentionForm::pronoun;
  MentionId best;
  for (const MentionId member : entities_.members_of(doc_.cluster_of(id))) {
    const bool fits = pronoun ? doc_.mention(member).form != MentionForm::pronoun : is_full_name(member, entity);
    if (!fits || member == id) continue;
    if (member > id && best) break;
    best = member;
  }
  return best;
}

void ClaimGrounds::trace(MentionId mention, EntityId entity, ArgumentGround* ground) const {
  constexpr std::size_t kMaxLinks = 3;
  if (!entity) {
    ground->reached = Reached::unknown;
    return;
  }
  if (is_full_name(mention, entity)) return;
  ground->reached = reached_by(doc_.mention(mention).form);
  for (MentionId at = mention; ground->chain.size() < kMaxLinks && !is_full_name(at, entity);) {
    at = antecedent_of(at, entity);
    if (!at) return;
    ground->chain.push_back(passage(doc_.bytes_of(doc_.mention(at).span)));
  }
}

ArgumentGround ClaimGrounds::argument(ClaimPlace place, const Filler& filler, EntityId entity) const {
  ArgumentGround ground;
  ground.place = place;
  if (filler.event) {
    ground.words = passage(entities_.event_span(filler.event));
    return ground;
  }
  ground.words = passage(doc_.bytes_of(doc_.mention(filler.mention).span));
  trace(filler.mention, entity, &ground);
  if (filler.held) ground.reached = Reached::held;
  return ground;
}

ArgumentGround ClaimGrounds::speaker(TokenId head, EntityId entity) const {
  for (const MentionId id : doc_.mentions_at(head)) {
    const EntityKind kind = doc_.mention(id).kind;
    if (kind == EntityKind::person || kind == EntityKind::organisation)
      return argument(ClaimPlace::by, {id, TokenId()}, entity);
  }
  ArgumentGround ground;
  ground.place = ClaimPlace::by;
  ground.reached = Reached::unknown;
  ground.words = passage(doc_.tokens()[head.index()].span);
  return ground;
}

std::vector<ArgumentGround> ClaimGrounds::arguments(const RelationMention& relation, const Claim& claim) const {
  std::vector<ArgumentGround> grounds;
  if (!relation.subject.is_none()) grounds.push_back(argument(ClaimPlace::subject, relation.subject, claim.subject));
  if (!relation.object.is_none()) grounds.push_back(argument(ClaimPlace::object, relation.object, claim.object));
  if (relation.office)
    grounds.push_back(argument(ClaimPlace::office, {relation.office, TokenId(), relation.office_held}, claim.office));
  if (relation.by) grounds.push_back(speaker(relation.by, claim.by));
  return grounds;
}

std::vector<CueGround> ClaimGrounds::cues(const RelationMention& relation) const {
  std::vector<CueGround> cues;
  if (!relation.predicate) return cues;
  const auto add = [&](CueKind kind, TokenId cue) {
    if (cue) cues.push_back({kind, passage(doc_.tokens()[cue.index()].span)});
  };
  // A rule may say more than the text's factuality does; its status has no cue then.
  const Factuality& factuality = doc_.factuality(relation.predicate);
  if (factuality.status == relation.status) add(CueKind::status, factuality.cue);
  if (relation.by || relation.anonymous) add(CueKind::speech, doc_.attribution(relation.predicate).cue);
  return cues;
}

}  // namespace newsgraph
