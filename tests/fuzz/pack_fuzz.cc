// Evidence packs: what is read can be written, as JSON that reads the same and as a page without a script.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "tools/newsgraph/claim_difference.h"
#include "tools/newsgraph/pack_html.h"
#include "tools/newsgraph/pack_json.h"
#include "tools/newsgraph/pack_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsgraph;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = parse_pack(bytes, "input");
  if (!read) {
    NG_CHECK(!read.error().message.empty() && read.error().line > 0);
    return 0;
  }
  const std::string json = pack_json(read->pack);
  const auto again = parse_pack(json, "again");
  NG_CHECK(again && pack_json(again->pack) == json && again->seal == seal_of(read->pack));
  NG_CHECK(pack_html(read->pack).find("<script") == std::string::npos);
  const std::vector<ClaimInPack> claims = claims_of(read->pack, "");
  const std::vector<ClaimInPack> same = claims_of(again->pack, "");
  for (std::size_t i = 0; i < claims.size() && i < 20; ++i) {
    NG_CHECK(differences(claims[i], same[i]).empty());
    NG_CHECK(most_alike(claims[i], same) < same.size());
  }
  return 0;
}
