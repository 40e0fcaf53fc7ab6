#include "read_article.h"

#include <utility>

#include "pipeline/claim_assembler.h"

namespace newsgraph {

Result<ReadArticle> read_article(const Pipeline& pipeline, Article article) {
  NG_TRY(Document doc, pipeline.annotate(std::move(article.info), std::move(article.text)));
  std::vector<RelationMention> relations = pipeline.find_relations(doc);
  DocumentClaims claims = assemble_claims(doc, relations);
  return ReadArticle{std::move(doc), std::move(relations), std::move(claims)};
}

}  // namespace newsgraph
