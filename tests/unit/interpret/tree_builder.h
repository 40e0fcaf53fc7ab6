// Builds small Documents with hand-made trees for the tests of src/interpret.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text_util.h"
#include "text/conllu.h"

namespace newsgraph {

// A word is `form|UPOS|XPOS|lemma|head|deprel`, words are set apart by blanks, head counts from 1.
// `|` and not `/`, for `1/2`. A sentence that begins with `# ` is a headline; with `* `, it opens a paragraph.
inline Document make_trees(const std::vector<std::string>& sentences, ArticleInfo info = {}) {
  std::vector<ConlluSentence> trees;
  for (const std::string& text : sentences) {
    ConlluSentence tree;
    for (const std::string_view item : split(text, ' ')) {
      const std::vector<std::string_view> column = split(item, '|');
      if (column.size() != 6) {
        if (item == "*") tree.new_paragraph = true;
        continue;
      }
      ConlluWord word;
      word.form = column[0];
      word.upos = column[1];
      word.xpos = column[2];
      word.lemma = column[3];
      word.head = std::stoi(std::string(column[4]));
      word.deprel = column[5];
      tree.words.push_back(std::move(word));
    }
    trees.push_back(std::move(tree));
  }
  Document plain = document_from_conllu(trees, info);
  std::vector<Sentence> spans(plain.sentences().begin(), plain.sentences().end());
  for (std::size_t i = 0; i < spans.size(); ++i) spans[i].headline = sentences[i].starts_with("# ");
  Document doc = *Document::from_utf8(info, std::string(plain.text()));
  doc.set_tokens(spans, {plain.tokens().begin(), plain.tokens().end()});
  std::vector<Tag> tags;
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i < plain.num_tokens(); ++i) {
    Tag tag = plain.tag(TokenId(i));
    tag.lemma = doc.intern(plain.lemma(TokenId(i)));
    tag.xpos = doc.intern(plain.xpos(TokenId(i)));
    tags.push_back(tag);
    arcs.push_back(plain.arc(TokenId(i)));
  }
  doc.set_tags(std::move(tags));
  doc.set_arcs(std::move(arcs));
  return doc;
}

inline Document make_tree(const std::string& sentence, ArticleInfo info = {}) { return make_trees({sentence}, info); }

}  // namespace newsgraph
