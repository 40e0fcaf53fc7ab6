// Reads rule files: text of the format in README.md to relations.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "relations/relation_set.h"

namespace newsgraph {

// Adds the relations, extensions and word lists of one file to `relations`. `path` is for messages.
//
// Fails with bad_input and the place, `path:line:column`, at the first statement that is wrong; `relations` then
// holds the file's statements before it and should be dropped. Fails with limit on files that are too large.
// Any bytes may be given.
Result<void> parse_relations(std::string_view bytes, const std::string& path, RelationSet* relations);

// Fails where a consequence names a relation that is not in the set. Call it when all files are read.
Result<void> check_consequences(const RelationSet& relations);

}  // namespace newsgraph
