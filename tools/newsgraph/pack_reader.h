// Reads what pack_json.h writes, and whatever else somebody may hand over as an evidence pack.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "evidence_pack.h"

namespace newsgraph {

struct ReadPack {
  EvidencePack pack;
  std::string seal;  // `content_sha256` as it stands in the file
};

// Members may come in any order and with any blanks between them. That quotes, offsets and hashes are right is not
// asked: see pack_check.h. Fails with bad_input, naming path, line and column: no JSON, not a pack or one of a later
// version, a member that is missing, unknown or of the wrong type, no edge, an article, node, edge or claim that
// stands there twice, a node or article that is referred to and not there, an offset over 2^32.
Result<ReadPack> parse_pack(std::string_view bytes, const std::string& path);

}  // namespace newsgraph
