#include "annotate/annotator.h"

#include <vector>

#include "annotate/feats.h"
#include "annotate/lemmatizer.h"
#include "annotate/name_lists.h"
#include "annotate/parser.h"
#include "annotate/tagger.h"
#include "annotate/word_key.h"

namespace newsgraph {
namespace {

std::vector<std::string_view> forms_of(const Document& doc, const Sentence& sentence) {
  std::vector<std::string_view> forms;
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) forms.push_back(doc.form(TokenId(t)));
  return forms;
}

void tag_sentence(const Sentence& sentence, Document* doc, std::vector<Tag>* tags) {
  const Tagger& tagger = Tagger::english();
  const Lemmatizer& lemmatizer = Lemmatizer::english();
  const std::vector<std::string_view> forms = forms_of(*doc, sentence);
  std::vector<TaggedWord> words;
  const std::vector<TagClass> classes = tagger.classes(word_keys(forms));
  for (std::size_t i = 0; i < forms.size(); ++i) words.push_back({forms[i], tagger.upos(classes[i]), tagger.xpos(classes[i])});
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::string lemma = lemmatizer.lemma(forms[i], words[i].upos, words[i].xpos);
    tags->push_back({words[i].upos, doc->intern(words[i].xpos), feats_of(words, i), doc->intern(lemma)});
  }
}

}  // namespace

void tag_words(Document* doc) {
  std::vector<Tag> tags;
  tags.reserve(doc->num_tokens());
  for (const Sentence& sentence : doc->sentences()) tag_sentence(sentence, doc, &tags);
  doc->set_tags(std::move(tags));
}

void parse_trees(Document* doc) {
  const Tagger& tagger = Tagger::english();
  std::vector<Arc> arcs(doc->num_tokens());
  for (const Sentence& sentence : doc->sentences()) {
    std::vector<TagClass> tags;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      tags.push_back(tagger.find(doc->tag(TokenId(t)).upos, doc->xpos(TokenId(t))));
    }
    const ParserState tree = Parser::english().parse(parser_words(word_keys(forms_of(*doc, sentence)), tags, tagger));
    for (int i = 0; i < tree.num_words(); ++i) {
      Arc& arc = arcs[sentence.tokens.begin + static_cast<std::size_t>(i)];
      arc.deprel = tree.deprel(i);
      if (tree.head(i) != tree.num_words()) arc.head = TokenId(sentence.tokens.begin + static_cast<std::size_t>(tree.head(i)));
    }
  }
  if (doc->has(Layer::names)) join_name_lists(*doc, &arcs);
  doc->set_arcs(std::move(arcs));
}

void annotate(Document* doc) {
  segment(doc);
  tag_words(doc);
  parse_trees(doc);
}

}  // namespace newsgraph
