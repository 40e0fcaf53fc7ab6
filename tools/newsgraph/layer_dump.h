// The layers of a Document as text, for `inspect` and for golden tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claims/document_claims.h"
#include "relations/relation_mention.h"
#include "text/document.h"

namespace newsgraph {

// An article with all that was found in it.
struct ReadArticle {
  Document doc;
  std::vector<RelationMention> relations;
  DocumentClaims claims;
};

// In the order of the stages: sentences tokens names mentions roles clusters predicates relations claims.
std::vector<std::string_view> layer_names();

// One layer, a line an item; byte offsets are half-open. The same article always gives the same text.
//
//   sentences   [0,54) paragraph 0: Theresa May sacked Gavin Williamson.
//   tokens      1 Theresa Theresa PROPN NNP 3 nsubj      (the columns of CoNLL-U, then [begin,end))
//   names       PER Theresa May [0,11)
//   mentions    person name Theresa May [0,11)
//   roles       Defence Secretary [38,55) holder=Gavin Williamson tie=apposition current
//   clusters    person: Theresa May | she
//   predicates  sack verb [12,18) subject=May object=Williamson asserted former
//   relations   sacked(Theresa May [0,11), Gavin Williamson [19,35)) office=Defence Secretary asserted rule=sacked/verb
//   claims      e1 Person Theresa May | Mrs May, then: e1 sacked e2 office=e3 asserted time=2019-05-01
//
// Fails with usage, naming the layers there are, for any other name.
Result<std::string> dump_layer(const ReadArticle& article, std::string_view layer);

}  // namespace newsgraph
