// CoNLL-U, the exchange format of Universal Dependencies, version 2.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/document.h"

namespace newsgraph {

// One word line; multiword ranges (`1-2`) and empty nodes (`1.1`) are dropped, their words kept.
struct ConlluWord {
  std::string form, lemma, upos, xpos, feats, deprel, misc;
  int head = 0;              // 1-based within the sentence; 0 is the root
  bool space_after = true;   // false inside a multiword token too, unless its last word
};

struct ConlluSentence {
  std::string sent_id;
  std::string text;             // the `# text` line
  std::string newdoc;           // id on `# newdoc`, or empty
  bool new_document = false;
  bool new_paragraph = false;
  std::vector<ConlluWord> words;
};

// Fails with bad_input and the line where a row is not CoNLL-U. `path` is for messages.
Result<std::vector<ConlluSentence>> parse_conllu(std::string_view bytes, const std::string& path);

// Feats as the Document keeps them, from `Number=Sing|VerbForm=Fin`. Unknown features are ignored.
Feats parse_feats(std::string_view feats);

// A Document with tokens, tags and arcs as annotated; its text is the forms with their blanks, a line a sentence.
Document document_from_conllu(const std::vector<ConlluSentence>& sentences, ArticleInfo info = {});

}  // namespace newsgraph
