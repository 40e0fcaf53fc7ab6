#include "pipeline/pipeline.h"

#include <algorithm>
#include <utility>

#include "annotate/annotator.h"
#include "extract/coreference.h"
#include "extract/mention_finder.h"
#include "extract/name_repair.h"
#include "extract/name_tagger.h"
#include "extract/speaking_sentences.h"
#include "interpret/attribution.h"
#include "interpret/factuality.h"
#include "interpret/predicates.h"
#include "interpret/times.h"
#include "pipeline/claim_assembler.h"
#include "relations/relation_files.h"
#include "relations/relation_matcher.h"

namespace newsgraph {

struct Pipeline::Impl {
  PipelineOptions options;
  RelationSet relations;
};

Pipeline::Pipeline(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

Result<Pipeline> Pipeline::create(const PipelineOptions& options, const FileReader& files) {
  auto impl = std::make_unique<Impl>();
  impl->options = options;
  NG_TRY(impl->relations, load_relations(files, options.relation_files));
  return Pipeline(std::move(impl));
}

Result<Document> Pipeline::annotate(ArticleInfo info, std::string text) const {
  NG_TRY(Document doc, Document::from_utf8(std::move(info), std::move(text)));
  segment(&doc);
  tag_words(&doc);
  doc.set_names(repair_names(doc, find_names(doc)));
  parse_trees(&doc, find_speaking_sentences(doc));  // after the names: they mend lists
  ExtractedMentions extracted = extract_mentions(doc);
  doc.set_mentions(std::move(extracted.mentions));
  doc.set_roles(std::move(extracted.roles));
  doc.set_clusters(resolve_coreference(doc));
  doc.set_predicates(find_predicates(&doc));
  doc.set_factuality(judge_factuality(doc));
  doc.set_attribution(attribute_predicates(doc));
  doc.set_times(find_times(doc));
  return doc;
}

const RelationSet& Pipeline::relations() const { return impl_->relations; }

std::vector<RelationMention> Pipeline::find_relations(const Document& doc, MatchTrace* trace) const {
  std::vector<RelationMention> found = newsgraph::find_relations(doc, impl_->relations, trace);
  const double least = impl_->options.min_confidence;
  found.erase(std::remove_if(found.begin(), found.end(), [least](const RelationMention& r) { return r.confidence < least; }), found.end());
  return found;
}

Result<DocumentClaims> Pipeline::run(ArticleInfo info, std::string text) const {
  NG_TRY(const Document doc, annotate(std::move(info), std::move(text)));
  return assemble_claims(doc, find_relations(doc));
}

}  // namespace newsgraph
