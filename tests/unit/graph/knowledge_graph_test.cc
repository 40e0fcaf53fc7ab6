#include "graph/knowledge_graph.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "graph/store.h"
#include "support/scratch_folder.h"
#include "unit/claims/claims_generator.h"
#include "unit/graph/graph_dump.h"
#include "unit/graph/story.h"

namespace newsgraph {
namespace {

constexpr std::size_t kQuote = 180;  // bytes of a sentence
constexpr std::size_t kNumArticles = 50;
constexpr std::size_t kNumClaims = 200;  // of an article

// Claims with the sentences, rules and times of news; almost every one an edge of its own.
std::vector<DocumentClaims> much_news() {
  std::vector<DocumentClaims> articles;
  for (std::size_t i = 0; i < kNumArticles; ++i) {
    DocumentClaims claims;
    claims.article = {"article-" + std::to_string(1000 + i), "2019-05-02", "", "", ""};
    for (std::size_t person = 0; person < 20; ++person)
      claims.entities.push_back({EntityKind::person, {"Ada Fell" + std::to_string(i * 7 + person)}});
    for (std::size_t j = 0; j < kNumClaims; ++j) {
      Claim claim;
      claim.relation = "relation" + std::to_string(j % 11);
      claim.subject = EntityId(j % 20);
      claim.object = EntityId((j * 3 + j / 20 + 1) % 20);
      claim.time = "2019-05-01";
      claim.evidence.quote = std::string(kQuote - 10, 'x') + std::to_string(1000000000 + i * kNumClaims + j);
      claim.evidence.rule = claim.relation + "/event:verb";
      claim.evidence.span = {static_cast<std::uint32_t>(200 * j), static_cast<std::uint32_t>(200 * j + kQuote)};
      claims.claims.push_back(std::move(claim));
    }
    articles.push_back(std::move(claims));
  }
  return articles;
}

// What a claim may cost beside its sentence: 116 bytes for it and its edge, 6 for the length of the sentence, and what
// nodes and articles take.
constexpr std::size_t kMostOfClaim = 150;

TEST(KnowledgeGraph, TakesFewBytesAClaim) {
  const KnowledgeGraph graph = graph_of(much_news());
  ASSERT_EQ(graph.claims().size(), kNumArticles * kNumClaims);
  EXPECT_GT(graph.edges().size(), graph.claims().size() / 2);
  EXPECT_LT(graph.num_bytes() / graph.claims().size(), kMostOfClaim + kQuote);
  EXPECT_GT(graph.num_bytes() / graph.claims().size(), kQuote);
}

TEST(KnowledgeGraph, TakesNoMoreWhenItIsLoaded) {
  const testing::ScratchFolder folder;
  const KnowledgeGraph built = graph_of(much_news());
  ASSERT_TRUE(save_graph(built, folder.file("g.ng")));
  const auto graph = load_graph(folder.file("g.ng"));
  ASSERT_TRUE(graph);
  EXPECT_LT(graph->num_bytes() / graph->claims().size(), kMostOfClaim + kQuote);
}

TEST(KnowledgeGraph, HoldsASentenceOnce) {
  std::vector<DocumentClaims> articles = much_news();
  for (DocumentClaims& article : articles) {
    for (Claim& claim : article.claims) claim.evidence.quote = std::string(kQuote, 'x');
  }
  const KnowledgeGraph graph = graph_of(articles);
  EXPECT_EQ(graph.quote(graph.claims().back()).data(), graph.quote(graph.claims().front()).data());
  EXPECT_LT(graph.num_bytes() / graph.claims().size(), kMostOfClaim);
}

TEST(KnowledgeGraph, ItsTextsOutliveAMove) {
  KnowledgeGraph graph = graph_of({article("a", "2019", {{"Ann Bell", "sacked", "Tom Hart"}})});
  const std::string_view quote = graph.quote(graph.claims()[0]);
  const KnowledgeGraph moved = std::move(graph);
  EXPECT_EQ(quote, "Ann Bell sacked Tom Hart");
  EXPECT_EQ(moved.quote(moved.claims()[0]).data(), quote.data());
}

RC_GTEST_PROP(KnowledgeGraph, ListsEachClaimUnderItsEdge, ()) {
  const KnowledgeGraph graph = graph_of({*any_document_claims("a"), *any_document_claims("b")});
  std::size_t num_claims = 0;
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const auto claims = graph.claims_of(EdgeId(i));
    RC_ASSERT(!claims.empty() && std::is_sorted(claims.begin(), claims.end()));
    for (const GraphClaimId id : claims) RC_ASSERT(graph.claim(id).edge == EdgeId(i));
    num_claims += claims.size();
  }
  RC_ASSERT(num_claims == graph.claims().size());
  RC_ASSERT(std::is_sorted(graph.relations().begin(), graph.relations().end()));
}

}  // namespace
}  // namespace newsgraph
