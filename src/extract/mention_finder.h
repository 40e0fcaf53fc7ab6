// Finds the mentions of an article, and the posts and bodies that noun phrases tie to people.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

struct ExtractedMentions {
  std::vector<Mention> mentions;  // for Document::set_mentions
  RoleLayer roles;                // for Document::set_roles
};

// Finds people, offices, organisations and places: names with their titles, role phrases (`the Defence Secretary`),
// pronouns, and nouns that take up a body said before (`the party`).
//
// Ties: a title before a name (`Foreign Secretary Jeremy Hunt`), an apposition (`Jeremy Hunt, the Foreign Secretary,`),
// letters after a name (`Jim Lloyd MP`), brackets (`(D-ND)`, `(Lab, Bolton West)`), `As Health Minister, Ms Roxon …`.
// What a verb ties (`became leader`) is left to the relations stage.
//
// Reads: tokens, tags, arcs, names. Cost: linear in tokens.
ExtractedMentions extract_mentions(const Document& doc);

}  // namespace newsgraph
