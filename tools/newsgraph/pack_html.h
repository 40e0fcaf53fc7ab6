// An evidence pack as one page of HTML for people, on a screen or on paper.
#pragma once

#include <string>

#include "evidence_pack.h"

namespace newsgraph {

// The page needs nothing beside itself and runs nothing: its Content-Security-Policy allows its own style sheet, by
// hash, and no more. It names the content SHA-256 of the same pack in JSON. The same pack gives the same bytes.
std::string pack_html(const EvidencePack& pack);

}  // namespace newsgraph
