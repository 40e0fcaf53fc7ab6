// Names as parts of stable keys: `the Ministry of Defence` is `ministry-of-defence`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

// Lower case, without accents, a leading `the`, full stops and apostrophes; every other run of punctuation and blanks is
// one `-`. Letters of other scripts stay. Never empty: a name without letters gives a hash. REQUIRES: valid UTF-8.
std::string slug_of(std::string_view name);

// A slug that no other text shares: where `text` is not its own slug, a hash of it follows. For ids that people made up.
std::string exact_slug_of(std::string_view text);

// 16 hexadecimal digits.
std::string to_hex(std::uint64_t hash);

}  // namespace newsgraph
