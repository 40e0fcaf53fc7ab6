// What decode_text() accepts is clean text, and decoding that again changes nothing.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/check.h"
#include "base/text_util.h"
#include "input/decode_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto text = newsgraph::decode_text(bytes, "fuzz");
  if (!text) return 0;  // refusing is fine; crashing is not
  NG_CHECK(!newsgraph::find_invalid_utf8(*text));
  NG_CHECK(text->find('\r') == std::string::npos && text->find('\0') == std::string::npos);
  if (text->starts_with("\xEF\xBB\xBF")) return 0;  // a second mark is text; a first one would be dropped
  const auto again = newsgraph::decode_text(*text, "fuzz");
  NG_CHECK(again && *again == *text);
  return 0;
}
