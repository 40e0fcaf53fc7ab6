// Why a pattern did not match, in words for users.
#pragma once

#include <string>
#include <vector>

#include "relations/match_trace.h"
#include "text/document.h"

namespace newsgraph {

// REQUIRES: tried.miss is not none.
std::vector<std::string> reasons_of(const Document& doc, const PatternTry& tried);

// `'Tom Hart'`: the words of the mention, or of the head alone.
std::string phrase_at(const Document& doc, TokenId head, MentionId mention);

// `person`, `person or organisation`.
std::string kinds_in_words(const std::vector<EntityKind>& kinds);

// `noun`, `verb`; for names `name`.
std::string class_in_words(Upos upos);

}  // namespace newsgraph
