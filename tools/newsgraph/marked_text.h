// A sentence with some of its words marked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace newsgraph {

enum class Mark { argument, trigger, cue };

// How words are marked: in plain text `[argument]`, `*trigger*` and `(cue)`; on a terminal underlined, bold and in
// italics; in HTML `<mark class="argument">` and so on, the text escaped (html_text.h).
enum class MarkStyle { plain, terminal, html };

struct MarkedSpan {
  ByteSpan span;  // bytes of the text that `begin` counts from
  Mark mark = Mark::argument;
};

// `text`, whose first byte is byte `begin` of the article, in one line (but in HTML) and without control characters.
// Spans that do not lie within it are left out, and so are those that cross another one; a span within a span is marked
// inside it. REQUIRES: valid UTF-8.
std::string mark_words(std::string_view text, std::uint32_t begin, std::vector<MarkedSpan> marks, MarkStyle style);

}  // namespace newsgraph
