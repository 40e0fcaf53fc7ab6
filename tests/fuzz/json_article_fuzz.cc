// An article that was accepted has an id, a text of clean UTF-8 and a date that is one.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/text_util.h"
#include "input/iso_date.h"
#include "input/json_article.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto article = newsgraph::parse_json_article(bytes, "fuzz", 1);
  if (!article) {
    NG_CHECK(!article.error().message.empty() && article.error().line >= 1);
    return 0;
  }
  NG_CHECK(!article->info.id.empty());
  NG_CHECK(!newsgraph::find_invalid_utf8(article->text) && !newsgraph::find_invalid_utf8(article->info.title));
  NG_CHECK(article->info.date.empty() || newsgraph::parse_iso_date(article->info.date) == article->info.date);
  return 0;
}
