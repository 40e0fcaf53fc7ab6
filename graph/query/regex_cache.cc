#include "graph/query/regex_cache.h"

#include <unicode/regex.h>

#include "graph/query/execution.h"
#include "graph/query/query_error.h"

namespace newsgraph::query {
namespace {

// Patterns that differ from row to row would fill the cache.
constexpr std::size_t kMostKept = 1000;

// In ICU's units, some milliseconds each; against patterns whose matching never ends.
constexpr std::int32_t kMatchLimit = 200;
constexpr std::int32_t kStackLimit = 8 << 20;

}  // namespace

struct RegexCache::Compiled {
  std::unique_ptr<icu::RegexMatcher> matcher;
};

RegexCache::RegexCache() = default;
RegexCache::~RegexCache() = default;

RegexCache::Compiled* RegexCache::compile(std::string_view pattern, Execution& execution) {
  const std::string key(pattern);
  if (const auto found = compiled_.find(key); found != compiled_.end()) return found->second.get();
  if (compiled_.size() >= kMostKept) compiled_.clear();
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(key);
  auto compiled = std::make_unique<Compiled>();
  compiled->matcher = std::make_unique<icu::RegexMatcher>(text, 0, status);
  if (U_SUCCESS(status)) compiled->matcher->setTimeLimit(kMatchLimit, status);
  if (U_SUCCESS(status)) compiled->matcher->setStackLimit(kStackLimit, status);
  if (U_FAILURE(status)) {
    execution.fail_argument("InvalidRegularExpression", "no regular expression: " + quoted(pattern));
    return nullptr;
  }
  return (compiled_[key] = std::move(compiled)).get();
}

Truth RegexCache::matches(std::string_view text, std::string_view pattern, Execution& execution) {
  Compiled* compiled = compile(pattern, execution);
  if (compiled == nullptr) return Truth::unknown;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString input =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  compiled->matcher->reset(input);
  const bool found = compiled->matcher->matches(status) != 0;
  if (U_FAILURE(status)) {
    execution.fail_argument("InvalidRegularExpression", "matching takes too long: " + quoted(pattern));
    return Truth::unknown;
  }
  return found ? Truth::yes : Truth::no;
}

}  // namespace newsgraph::query
