// The rule behind a claim, as its file states it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "relations/relation_set.h"

namespace newsgraph {

struct RuleText {
  std::string name;   // `sacked/event:sack`, as the claim has it
  std::string where;  // `sacked.rules:7`; empty for what titles and appositions say, and for rules that are not at hand
  std::string statement;  // the pattern, on one line; for titles and appositions what they are, in words
  std::string follows;    // `then holds_office(object, office) former`, where the claim follows from another; or empty
};

// The rule called `rule` that gave a claim of `relation`. Several patterns of a relation may share a name, which is
// made of their first word: then one RuleText each. Never empty. `files` gives the relation files of the user's.
std::vector<RuleText> texts_of_rule(std::string_view rule, const std::string& relation, const RelationSet& relations,
                                    const FileReader& files);

}  // namespace newsgraph
