// Raw texts of the corpora as words, for the teacher to annotate.
#pragma once

#include <string>

#include "base/result.h"

namespace newsgraph {

// Words of Wikinews, of the current events portal before 2026, and of pages on politicians: a word a line, a blank line after
// each sentence, `# newdoc` before each text. Sentences of more than 80 words, and of fewer than 3, are left out.
Result<std::string> words_of_raw_texts(const std::string& corpora);

}  // namespace newsgraph
