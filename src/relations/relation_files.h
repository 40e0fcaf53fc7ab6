// The relations that newsgraph knows by itself, and those that users add.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "base/result.h"
#include "relations/relation_set.h"

namespace newsgraph {

// The relations of src/relations/rules, read at first use. Threads: any number. NG_CHECKs that they are well formed.
const RelationSet& builtin_relations();

// The built-in relations and, on top of them, those of the files at `paths`, which may `extend` any read before.
// Fails as parse_relations and FileReader do.
Result<RelationSet> load_relations(const FileReader& files, const std::vector<std::string>& paths);

// The bytes of an embedded rule file, such as `sacked.rules`; data() is null where there is none.
std::string_view embedded_rule_file(std::string_view name);

// The names of all embedded rule files, a line each, in alphabetical order.
std::string_view embedded_rule_file_names();

}  // namespace newsgraph
