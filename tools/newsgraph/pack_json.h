// An evidence pack as JSON. pack.schema.json describes it; the README of this folder says what it means.
#pragma once

#include <string>

#include "evidence_pack.h"

namespace newsgraph {

inline constexpr char kPackFormat[] = "newsgraph-evidence-pack";
inline constexpr int kPackVersion = 1;

// The same pack gives the same bytes: members in one order, two blanks a level, null for what is not known, and at the
// end `content_sha256`, seal_of(pack). REQUIRES: valid UTF-8 in all strings.
std::string pack_json(const EvidencePack& pack);

// SHA-256 of what pack_json writes before the line of `content_sha256`. Says that nothing was changed by accident;
// whoever changes a pack on purpose can make it anew, unless it was noted elsewhere: on paper, in a letter.
std::string seal_of(const EvidencePack& pack);

}  // namespace newsgraph
