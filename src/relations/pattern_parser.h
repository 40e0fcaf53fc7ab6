// Reads the statement of one pattern: `verb sack fire : subject=subject object=object office=as|from`.
#pragma once

#include "base/result.h"
#include "relations/relation_set.h"
#include "relations/rule_cursor.h"

namespace newsgraph {

// The pattern after its first word, which gave `form`. Word lists are those of `relations`.
// `relation` is the name that the pattern's own begins with.
Result<Pattern> parse_pattern(PatternForm form, std::string_view relation, const RelationSet& relations, RuleCursor* cursor);

// Words up to the next sign, with the words of `$list` in the place of its name. Fails where there is none.
Result<std::vector<std::string>> parse_words(std::string_view what, const RelationSet& relations, RuleCursor* cursor);

// `person`, `organisation`, …: as rule files spell them.
Result<EntityKind> parse_rule_kind(RuleCursor* cursor);

Result<Slot> parse_slot(RuleCursor* cursor);

}  // namespace newsgraph
