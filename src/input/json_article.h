// An article as one line of JSON: {"id":"a1","date":"2019-05-01","title":"…","url":"…","source":"…","text":"…"}.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "input/article.h"

namespace newsgraph {

// Reads one object. `id` and `text` must be there; `date`, `title`, `url` and `source` may be missing or null; other
// members are passed over. `id` may be a number. A member given twice counts as given last.
// The article's text gets plain line ends (see decode_text.h); the other strings stay as they are.
//
// Fails with bad_input, naming path, line and column: no JSON, nesting over 64 deep, not UTF-8, a member of the wrong
// type, no id, no text, a date that is none, a NUL in the text.
Result<Article> parse_json_article(std::string_view line, const std::string& path, int line_number);

}  // namespace newsgraph
