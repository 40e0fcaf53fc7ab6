// A pack of all that a short article claims, for tests.
#pragma once

#include <string>
#include <vector>

#include "graph/graph_builder.h"
#include "pipeline/pipeline.h"
#include "relations/relation_files.h"
#include "tools/newsgraph/evidence_pack.h"

namespace newsgraph {

inline constexpr char kPackText[] =
    "Helena Marsh sacked Duncan Pryce, the Home Secretary, on Tuesday. Élodie Quayle said that Mrs Marsh would resign "
    "as Prime Minister.\n";

inline const Pipeline& pack_pipeline() {
  static const Pipeline pipeline = *Pipeline::create({}, MemoryFileReader());
  return pipeline;
}

inline KnowledgeGraph graph_of(ArticleInfo info, const std::string& text) {
  GraphBuilder builder;
  builder.add(*pack_pipeline().run(std::move(info), text));
  return builder.build();
}

inline EvidencePack pack_of(const KnowledgeGraph& graph) {
  const MemoryFileReader files;
  std::vector<PackChoice> all;
  for (std::size_t i = 0; i < graph.edges().size(); ++i) all.push_back({EdgeId(i), {}});
  return make_pack(graph, all, *this_program({}, files), builtin_relations(), files);
}

inline EvidencePack sample_pack() {
  return pack_of(graph_of({"a1", "2022-06-15", "Marsh sacks", "https://news.example/a1", "The Gazette"}, kPackText));
}

}  // namespace newsgraph
