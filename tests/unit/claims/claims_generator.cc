#include "unit/claims/claims_generator.h"

namespace newsgraph {
namespace {

template <typename T>
T pick(std::initializer_list<T> values) { return *rc::gen::elementOf(std::vector<T>(values)); }

std::string any_name(EntityKind kind) {
  switch (kind) {
    case EntityKind::person: return pick<std::string>({"Theresa May", "Mrs May", "May", "Ricardo Rosselló", "王毅", "the PM"});
    case EntityKind::office: return pick<std::string>({"Defence Secretary", "the defence secretary", "leader", "MP"});
    case EntityKind::organisation: return pick<std::string>({"the Labour Party", "Labour", "BBC", "Ministry of \"Defence\""});
    case EntityKind::place: return pick<std::string>({"Łódź", "France", "the United States"});
    case EntityKind::event: return pick<std::string>({"inquiry", "the leak\nof May", "a\tstrike"});
  }
  return "x";
}

Entity any_entity() {
  Entity entity;
  entity.kind = static_cast<EntityKind>(*rc::gen::inRange(0, kNumEntityKinds));
  const int num_names = *rc::gen::inRange(1, 4);
  for (int i = 0; i < num_names; ++i) entity.names.push_back(any_name(entity.kind));
  if (*rc::gen::arbitrary<bool>()) entity.known_as = any_name(entity.kind);
  return entity;
}

EntityId any_id(std::size_t num_entities, bool may_be_none) {
  if (may_be_none && *rc::gen::arbitrary<bool>()) return EntityId::none();
  return EntityId(*rc::gen::inRange<std::size_t>(0, num_entities));
}

Passage any_passage() {
  const unsigned begin = *rc::gen::inRange(0U, 300U);
  return {{begin, begin + *rc::gen::inRange(0U, 20U)}, pick<std::string>({"", "Mrs May", "the “PM”"})};
}

void add_grounds(Evidence* evidence) {
  const int num_arguments = *rc::gen::inRange(0, 4);
  for (int i = 0; i < num_arguments; ++i) {
    ArgumentGround argument;
    argument.place = static_cast<ClaimPlace>(i);
    argument.reached = static_cast<Reached>(*rc::gen::inRange(0, 7));
    argument.words = any_passage();
    for (int links = *rc::gen::inRange(0, 3); links > 0; --links) argument.chain.push_back(any_passage());
    evidence->arguments.push_back(std::move(argument));
  }
  if (*rc::gen::arbitrary<bool>()) evidence->cues.push_back({CueKind::status, any_passage()});
  if (*rc::gen::arbitrary<bool>()) evidence->cues.push_back({CueKind::speech, any_passage()});
}

Claim any_claim(std::size_t num_entities) {
  Claim claim;
  claim.relation = pick<std::string>({"sacked", "met", "office_in", "holds_office", "called_for"});
  claim.subject = any_id(num_entities, true);
  claim.object = any_id(num_entities, false);
  claim.office = any_id(num_entities, true);
  claim.by = any_id(num_entities, true);
  claim.status = static_cast<Status>(*rc::gen::inRange(0, 4));
  claim.state = static_cast<State>(*rc::gen::inRange(0, 4));
  claim.time = pick<std::string>({"", "2019-05-01", "2019"});
  claim.since = pick<std::string>({"", "2017-11"});
  claim.until = pick<std::string>({"", "2019-05"});
  Evidence& evidence = claim.evidence;
  evidence.span.begin = *rc::gen::inRange(0U, 100U);
  evidence.span.end = evidence.span.begin + *rc::gen::inRange(0U, 100U);
  evidence.begin_code_points = evidence.span.begin;
  evidence.end_code_points = evidence.span.end;
  evidence.trigger = {evidence.span.begin, evidence.span.end};
  evidence.quote = pick<std::string>({"", "She said “no”.", "a \\ b\n\tc \x01 \u2028"});
  evidence.rule = pick<std::string>({"", "sacked/active"});
  evidence.confidence = *rc::gen::inRange(0, 1001) / 1000.0;
  add_grounds(&evidence);
  return claim;
}

}  // namespace

rc::Gen<DocumentClaims> any_document_claims(std::string id, std::size_t max_claims) {
  return rc::gen::exec([id = std::move(id), max_claims] {
    DocumentClaims claims;
    claims.article.id = id;
    claims.article.date = pick<std::string>({"", "2019-05-01"});
    claims.article.title = pick<std::string>({"", "May sacks “Gav”"});
    claims.article.url = pick<std::string>({"", "https://example.org/a?b=c&d"});
    claims.article.source = pick<std::string>({"", "The Daily Example"});
    claims.text_hash = pick<std::string>({"", "00ff00ff00ff00ff"});
    claims.num_sentences = *rc::gen::inRange<std::size_t>(0, 50);
    claims.num_tokens = claims.num_sentences * 20;
    const std::size_t num_entities = *rc::gen::inRange<std::size_t>(0, 6);
    for (std::size_t i = 0; i < num_entities; ++i) claims.entities.push_back(any_entity());
    const std::size_t num_claims = num_entities == 0 ? 0 : *rc::gen::inRange<std::size_t>(0, max_claims + 1);
    for (std::size_t i = 0; i < num_claims; ++i) claims.claims.push_back(any_claim(num_entities));
    return claims;
  });
}

}  // namespace newsgraph
