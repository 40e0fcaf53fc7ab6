// Any bytes may be given to the parser of relation files; a refusal names its line.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "relations/relation_set.h"
#include "relations/rule_parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  newsgraph::RelationSet relations;
  const auto done = newsgraph::parse_relations(bytes, "fuzz", &relations);
  if (!done) {
    NG_CHECK(!done.error().message.empty());
    return 0;
  }
  static_cast<void>(newsgraph::check_consequences(relations).has_value());
  return 0;
}
