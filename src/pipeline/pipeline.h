// The whole way from an article to its claims.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/file_reader.h"
#include "base/result.h"
#include "claims/document_claims.h"
#include "relations/match_trace.h"
#include "relations/relation_mention.h"
#include "relations/relation_set.h"
#include "text/document.h"

namespace newsgraph {

struct PipelineOptions {
  std::vector<std::string> relation_files;  // users' own relations, on top of ours
  double min_confidence = 0.0;              // claims below are dropped
};

// Reads articles. Threads: any number may call the const functions of one Pipeline.
class Pipeline {
 public:
  // Fails where a relation file cannot be read, naming file, line and column.
  static Result<Pipeline> create(const PipelineOptions& options, const FileReader& files);

  Pipeline(Pipeline&&) noexcept;
  Pipeline& operator=(Pipeline&&) noexcept;
  ~Pipeline();

  // The claims of one article. Fails with bad_input if `text` is not UTF-8.
  Result<DocumentClaims> run(ArticleInfo info, std::string text) const;

  // The same in two steps, for those who want to see the layers.
  Result<Document> annotate(ArticleInfo info, std::string text) const;
  // `trace` hears of what was tried; it may be null.
  std::vector<RelationMention> find_relations(const Document& doc, MatchTrace* trace = nullptr) const;

  // What is looked for. Lives as long as this Pipeline, also where it moves.
  const RelationSet& relations() const;

 private:
  struct Impl;
  explicit Pipeline(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsgraph
