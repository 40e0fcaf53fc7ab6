// Puts the names of an article in order: their edges, and that one article calls one thing by one kind.
#pragma once

#include <vector>

#include "extract/name_features.h"
#include "text/document.h"

namespace newsgraph {

// Trims titles, `the` and `'s` from the edges of `names`. Drops what cannot be a name.
std::vector<Name> trim_names(const NameFeatures& features, std::vector<Name> names);

// Trims, then makes the article agree with itself: the same words have the same kind, the last word of a person's
// full name is that person's, letters in brackets after an organisation are its short name.
// `names` are by place in the text and do not overlap; so are those returned.
std::vector<Name> make_names_consistent(const Document& doc, const NameFeatures& features, std::vector<Name> names);

}  // namespace newsgraph
