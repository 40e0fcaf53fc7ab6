// From plain text to sentences, words, tags, lemmas and trees, with the English models inside the program.
//
// Models are used where they lie in the program; nothing is loaded before the first call. Threads: any number, each
// with its own Document. The same text gives the same layers everywhere. Never fails on valid UTF-8.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

// Sets tokens, tags and arcs. REQUIRES: none of them is set.
void annotate(Document* doc);

// Sets Layer::tokens: sentences and words (annotate/tokenizer.h).
//
// A blank line, or the end of a headline's line, starts a paragraph. A line end closes the sentence unless the lines around it
// were clearly wrapped by hand. No sentence has more than kMaxSentenceTokens words.
void segment(Document* doc);

// Sets Layer::vectors, unless it is set, and Layer::tags: universal and Penn tags, features, lemmas. REQUIRES: tokens.
void tag_words(Document* doc);

// Sets Layer::arcs: each sentence gets a tree with one root. Arcs around names are mended where names are
// known (annotate/name_arcs.h). REQUIRES: vectors (tag_words sets them), tags.
void parse_trees(Document* doc);

// The same for sentences that `wanted` has by their index; the words of the others hang on their first word (`dep`).
void parse_trees(Document* doc, const std::vector<bool>& wanted);

}  // namespace newsgraph
