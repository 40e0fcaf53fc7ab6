#include "tools/evaluate/evaluate_names.h"

#include <set>
#include <utility>

#include "extract/name_tagger.h"

namespace newsgraph {

NameCounts evaluate_names(const std::vector<NamedDocument>& documents) {
  NameCounts counts;
  for (const NamedDocument& document : documents) {
    std::set<std::pair<TokenSpan, NameKind>> gold;
    for (const Name& name : document.names) {
      gold.emplace(name.span, name.kind);
      ++counts.all.gold;
      ++counts.kinds[static_cast<std::size_t>(name.kind)].gold;
    }
    for (const Name& name : find_names(document.doc)) {
      const std::size_t right = gold.contains({name.span, name.kind}) ? 1 : 0;
      for (Score* score : {&counts.all, &counts.kinds[static_cast<std::size_t>(name.kind)]}) {
        ++score->system;
        score->correct += right;
      }
    }
  }
  return counts;
}

}  // namespace newsgraph
