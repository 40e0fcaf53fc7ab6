// Texts whose links or facts name some of their people, organisations and places: silver data for the name tagger.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "tools/train/name_corpora.h"

namespace newsgraph {

// The kind of thing that a Wikipedia title names, by the lists of names and by words such as `Party`, `University`,
// `Province`; nothing where neither says.
std::optional<NameKind> kind_of_title(std::string_view title);

// Items of the current events portal, those before 2026. Links whose kind is known are names; other capital words may be
// anything; small words are no names.
Result<std::vector<NamedDocument>> read_current_events(const std::string& path);

// Pages of Wikipedia with links: `S` sentence, `L` link lines, one page in `one_in`.
Result<std::vector<NamedDocument>> read_wikipedia_pages(const std::string& path, std::size_t one_in);

// KnowledgeNet: subjects and objects of facts.
Result<std::vector<NamedDocument>> read_knowledgenet(const std::string& passages_path, const std::string& facts_path);

}  // namespace newsgraph
