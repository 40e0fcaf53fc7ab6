#include "unit/graph/story.h"

#include <algorithm>
#include <array>

namespace newsgraph {
namespace {

EntityId entity(const std::string& name, DocumentClaims* claims) {
  if (name.empty()) return EntityId::none();
  for (std::size_t i = 0; i < claims->entities.size(); ++i) {
    if (claims->entities[i].names.front() == name) return EntityId(i);
  }
  claims->entities.push_back({kind_of(name), {name}});
  return EntityId(claims->entities.size() - 1);
}

}  // namespace

EntityKind kind_of(const std::string& name) {
  constexpr std::array<const char*, 5> kOffices = {"Secretary", "Minister", "leader", "governor", "MP"};
  if (name.starts_with("resignation") || name.starts_with("to be ")) return EntityKind::event;
  if (std::any_of(kOffices.begin(), kOffices.end(), [&](const char* office) { return name.ends_with(office); }))
    return EntityKind::office;
  return name.find(' ') != std::string::npos && !name.ends_with("Party") ? EntityKind::person
                                                                         : EntityKind::organisation;
}

DocumentClaims article(const std::string& id, const std::string& date, const std::vector<Told>& told) {
  DocumentClaims claims;
  claims.article.id = id;
  claims.article.date = date;
  for (const Told& line : told) {
    Claim claim;
    claim.relation = line.relation;
    claim.subject = entity(line.subject, &claims);
    claim.object = entity(line.object, &claims);
    claim.office = entity(line.office, &claims);
    claim.by = entity(line.by, &claims);
    claim.status = line.status;
    claim.state = line.state;
    claim.time = line.time;
    claim.since = line.since;
    claim.until = line.until;
    claim.evidence.quote = line.quote.empty() ? line.subject + " " + line.relation + " " + line.object : line.quote;
    claim.evidence.span = {static_cast<std::uint32_t>(100 * claims.claims.size()),
                           static_cast<std::uint32_t>(100 * claims.claims.size() + 50)};
    if (!line.quote.empty()) claim.evidence.span = {0, 50};  // claims of one sentence
    claim.evidence.trigger = claim.evidence.span;
    claims.claims.push_back(std::move(claim));
  }
  return claims;
}

KnowledgeGraph graph_of(const std::vector<DocumentClaims>& articles) {
  GraphBuilder builder;
  for (const DocumentClaims& one : articles) builder.add(one);
  return builder.build();
}

}  // namespace newsgraph
