#include "annotate/annotator.h"

#include <vector>

#include "annotate/encoder.h"
#include "annotate/feats.h"
#include "annotate/lemmatizer.h"
#include "annotate/name_arcs.h"
#include "annotate/parser.h"
#include "annotate/tagger.h"
#include "base/check.h"

namespace newsgraph {
namespace {

void tag_sentence(const Sentence& sentence, Document* doc, std::vector<Tag>* tags) {
  const Tagger& tagger = Tagger::english();
  const Lemmatizer& lemmatizer = Lemmatizer::english();
  std::vector<TaggedWord> words;
  std::size_t token = sentence.tokens.begin;
  for (const TagClass tag : tagger.tag(doc->vector(TokenId(token)), sentence.tokens.size())) {
    words.push_back({doc->form(TokenId(token++)), tagger.upos(tag), tagger.xpos(tag)});
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string lemma = lemmatizer.lemma(words[i].form, words[i].upos, words[i].xpos);
    tags->push_back({words[i].upos, doc->intern(words[i].xpos), feats_of(words, i), doc->intern(lemma)});
  }
}

void parse_sentence(const Document& doc, TokenSpan tokens, std::vector<Arc>* arcs) {
  const ParserState tree = Parser::english().parse(doc.vector(TokenId(tokens.begin)), tokens.size());
  for (int i = 0; i < tree.num_words(); ++i) {
    Arc& arc = (*arcs)[tokens.begin + static_cast<std::size_t>(i)];
    arc.deprel = tree.deprel(i);
    if (tree.head(i) != tree.num_words()) arc.head = TokenId(tokens.begin + static_cast<std::size_t>(tree.head(i)));
  }
}

void hang_on_first(TokenSpan tokens, std::vector<Arc>* arcs) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    Arc& arc = (*arcs)[i];
    arc.deprel = i == tokens.begin ? Deprel::root : Deprel::dep;
    if (i != tokens.begin) arc.head = TokenId(tokens.begin);
  }
}

}  // namespace

void tag_words(Document* doc) {
  if (!doc->has(Layer::vectors)) encode_words(doc);
  std::vector<Tag> tags;
  tags.reserve(doc->num_tokens());
  for (const Sentence& sentence : doc->sentences()) tag_sentence(sentence, doc, &tags);
  doc->set_tags(std::move(tags));
}

void parse_trees(Document* doc) { parse_trees(doc, std::vector<bool>(doc->sentences().size(), true)); }

void parse_trees(Document* doc, const std::vector<bool>& wanted) {
  NG_CHECK(wanted.size() == doc->sentences().size());
  std::vector<Arc> arcs(doc->num_tokens());
  for (std::size_t s = 0; s < wanted.size(); ++s) {
    const TokenSpan tokens = doc->sentences()[s].tokens;
    wanted[s] ? parse_sentence(*doc, tokens, &arcs) : hang_on_first(tokens, &arcs);
  }
  if (doc->has(Layer::names)) mend_name_arcs(*doc, &arcs);
  doc->set_arcs(std::move(arcs));
}

void annotate(Document* doc) {
  segment(doc);
  tag_words(doc);
  parse_trees(doc);
}

}  // namespace newsgraph
