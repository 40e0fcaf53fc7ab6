// Graphs for the tests of exporters.
#pragma once

#include <string>
#include <vector>

#include "claims/document_claims.h"
#include "graph/graph_builder.h"

namespace newsgraph {

// One article under construction: entities by name, claims between them.
class ArticleMaker {
 public:
  explicit ArticleMaker(std::string id, std::string date = "2019-05-02") {
    claims_.article.id = std::move(id);
    claims_.article.date = std::move(date);
    claims_.text_hash = "00000000000000aa";
  }

  ArticleInfo& info() { return claims_.article; }

  EntityId entity(EntityKind kind, std::vector<std::string> names) {
    claims_.entities.push_back(Entity{kind, std::move(names)});
    return EntityId(claims_.entities.size() - 1);
  }

  // A new claim, asserted by the article; change what differs.
  Claim& claim(EntityId subject, std::string relation, EntityId object, std::string quote = "as it is written") {
    Claim claim;
    claim.subject = subject;
    claim.relation = std::move(relation);
    claim.object = object;
    const std::size_t place = claims_.claims.size() * 100;
    claim.evidence.begin_code_points = place;
    claim.evidence.end_code_points = place + 10;
    claim.evidence.span = {static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(place + 12)};
    claim.evidence.quote = std::move(quote);
    claim.evidence.rule = "rule/one";
    claim.evidence.confidence = 0.9;
    claims_.claims.push_back(std::move(claim));
    return claims_.claims.back();
  }

  DocumentClaims take() { return std::move(claims_); }

 private:
  DocumentClaims claims_;
};

// A small reshuffle with every status: sacked, appointed, a planned resignation, a denial, an allegation, an unknown actor.
inline DocumentClaims reshuffle() {
  ArticleMaker article("reshuffle");
  article.info().title = "A reshuffle";
  article.info().url = "https://news.example/?a=1&b=2";
  article.info().source = "The Example";
  const EntityId fell = article.entity(EntityKind::person, {"Ada Fell", "Mrs Fell", "the PM"});
  const EntityId pike = article.entity(EntityKind::person, {"Ben Pike", "Mr Pike"});
  const EntityId ross = article.entity(EntityKind::person, {"Cora Ross"});
  const EntityId pm = article.entity(EntityKind::office, {"Prime Minister"});
  const EntityId defence = article.entity(EntityKind::office, {"Defence Secretary"});
  const EntityId ministry = article.entity(EntityKind::organisation, {"Ministry of Defence"});
  const EntityId unheard = article.entity(EntityKind::organisation, {"Bank of Nowhere"});
  const EntityId leak = article.entity(EntityKind::event, {"leak"});
  (void)unheard;
  article.claim(fell, "holds_office", pm).state = State::current;
  Claim& sacked = article.claim(fell, "sacked", pike, "Mrs Fell sacked Mr Pike");
  sacked.office = defence;
  sacked.time = "2019-05-01";
  Claim& was = article.claim(pike, "holds_office", defence);
  was.state = State::former;
  was.until = "2019-05-01";
  Claim& is = article.claim(ross, "holds_office", defence);
  is.state = State::current;
  is.since = "2019-05-01";
  article.claim(defence, "office_in", ministry).state = State::current;
  article.claim(EntityId(), "promoted", ross);
  article.claim(pike, "denied", leak);
  Claim& denial = article.claim(pike, "leaked", leak);
  denial.status = Status::negated;
  denial.by = pike;
  article.claim(fell, "accused", pike).by = ross;
  article.claim(fell, "resigned", pm).status = Status::planned;
  article.claim(ross, "criticised", fell).status = Status::hypothetical;
  return article.take();
}

inline KnowledgeGraph graph_of(std::vector<DocumentClaims> articles) {
  GraphBuilder builder;
  for (DocumentClaims& article : articles) builder.add(std::move(article));
  return builder.build();
}

}  // namespace newsgraph
