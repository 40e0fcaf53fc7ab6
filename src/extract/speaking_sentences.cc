#include "extract/speaking_sentences.h"

#include "extract/post_lexicon.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

bool speaks_of_somebody(const Document& doc, TokenSpan tokens) {
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    const Tag& tag = doc.tag(TokenId(i));
    if (tag.upos == Upos::PROPN || tag.upos == Upos::PRON) return true;
    if (tag.upos != Upos::NOUN && tag.upos != Upos::ADJ) continue;
    if (is_capitalised(doc, i) && i != tokens.begin) return true;
    if (english_lexicon("body_nouns").contains(folded_form(doc, i)) || match_post_head(doc, i, tokens.end)) return true;
  }
  return false;
}

}  // namespace

std::vector<bool> find_speaking_sentences(const Document& doc) {
  std::vector<bool> speaking;
  for (const Sentence& sentence : doc.sentences()) speaking.push_back(speaks_of_somebody(doc, sentence.tokens));
  for (const Name& name : doc.names()) speaking[doc.sentence_of(TokenId(name.span.begin)).index()] = true;
  return speaking;
}

}  // namespace newsgraph
