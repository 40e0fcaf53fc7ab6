// Random articles for property tests: valid in every field, with few names, so that articles share people.
#pragma once

#include <rapidcheck.h>

#include "claims/document_claims.h"

namespace newsgraph {

// An article called `id` with up to `max_claims` claims.
rc::Gen<DocumentClaims> any_document_claims(std::string id, std::size_t max_claims = 8);

}  // namespace newsgraph
