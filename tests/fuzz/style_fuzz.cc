// Style files: a refusal names its line; what is accepted says nothing to DOT but words, colours and numbers.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "exporters/pictures/style_file.h"

namespace {

using namespace newsgraph;

// Quotes, brackets and line ends could begin an attribute of their own.
bool is_harmless(const std::string& value) { return value.find_first_of("\"\\<>{}[];\n\r") == std::string::npos; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto style = parse_style({reinterpret_cast<const char*>(data), size}, "fuzz");
  if (!style) {
    NG_CHECK(!style.error().message.empty());
    return 0;
  }
  NG_CHECK(is_harmless(style->font) && is_harmless(style->background) && is_harmless(style->text) && style->size > 0);
  for (const KindLook& kind : style->kinds) {
    NG_CHECK(is_harmless(kind.shape) && is_harmless(kind.fill) && is_harmless(kind.border) && is_harmless(kind.width));
  }
  for (const LineLook& line : style->lines) {
    NG_CHECK(is_harmless(line.style) && is_harmless(line.color) && is_harmless(line.arrowhead) && line.width >= 0.0);
  }
  for (const auto& [name, look] : style->relations) NG_CHECK(is_harmless(look.color) && look.width >= 0.0);
  return 0;
}
