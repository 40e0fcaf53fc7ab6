#include "tools/evaluate/evaluate.h"

#include <map>

#include "annotate/annotator.h"
#include "base/check.h"

namespace newsgraph {
namespace {

// The gold sentences as running text, with the places of their words.
struct GoldText {
  std::string text;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
};

GoldText gold_text(const std::vector<ConlluSentence>& sentences) {
  GoldText out;
  for (const ConlluSentence& sentence : sentences) {
    if (!out.text.empty() && (sentence.new_document || sentence.new_paragraph)) out.text += "\n\n";
    Sentence span;
    span.tokens.begin = static_cast<std::uint32_t>(out.tokens.size());
    span.span.begin = static_cast<std::uint32_t>(out.text.size());
    for (const ConlluWord& word : sentence.words) {
      const auto begin = static_cast<std::uint32_t>(out.text.size());
      out.text += word.form;
      out.tokens.push_back({{begin, static_cast<std::uint32_t>(out.text.size())}});
      span.span.end = static_cast<std::uint32_t>(out.text.size());
      if (word.space_after) out.text += ' ';
    }
    span.tokens.end = static_cast<std::uint32_t>(out.tokens.size());
    if (!span.tokens.empty()) out.sentences.push_back(span);
  }
  return out;
}

Document annotated(const GoldText& gold, Input input) {
  Document doc = *Document::from_utf8({}, gold.text);
  if (input == Input::raw_text) {
    segment(&doc);
  } else {
    doc.set_tokens(gold.sentences, gold.tokens);
  }
  tag_words(&doc);
  parse_trees(&doc);
  return doc;
}

std::string_view universal(Deprel deprel) {
  const std::string_view text = to_string(deprel);
  return text.substr(0, text.find(':'));
}

std::string_view universal(std::string_view deprel) { return deprel.substr(0, deprel.find(':')); }

class Comparison {
 public:
  Comparison(const std::vector<ConlluSentence>& sentences, const GoldText& gold, const Document& doc) : gold_(gold), doc_(doc) {
    for (const ConlluSentence& sentence : sentences) {
      const std::size_t first = words_.size();
      for (const ConlluWord& word : sentence.words) {
        words_.push_back(&word);
        heads_.push_back(word.head == 0 ? kRoot : first + static_cast<std::size_t>(word.head) - 1);
      }
    }
    for (std::size_t t = 0; t < doc.num_tokens(); ++t) system_at_[doc.tokens()[t].span] = t;
  }

  Scores run() {
    for (Score* score : {&scores_.words, &scores_.upos, &scores_.xpos, &scores_.lemma, &scores_.uas, &scores_.las}) {
      score->gold = words_.size();
      score->system = doc_.num_tokens();
    }
    for (std::size_t g = 0; g < words_.size(); ++g) {
      const auto found = system_at_.find(gold_.tokens[g].span);
      if (found != system_at_.end()) compare_word(g, TokenId(found->second));
    }
    compare_sentences();
    return scores_;
  }

 private:
  static constexpr std::size_t kRoot = static_cast<std::size_t>(-1);

  void compare_word(std::size_t g, TokenId token) {
    const ConlluWord& word = *words_[g];
    const Tag& tag = doc_.tag(token);
    const Arc& arc = doc_.arc(token);
    ++scores_.words.correct;
    scores_.upos.correct += to_string(tag.upos) == word.upos ? 1U : 0U;
    scores_.xpos.correct += doc_.xpos(token) == word.xpos ? 1U : 0U;
    scores_.lemma.correct += word.lemma == "_" || doc_.lemma(token) == word.lemma ? 1U : 0U;
    const bool root = heads_[g] == kRoot;
    const bool head = root ? arc.head.is_none() : arc.head && doc_.tokens()[arc.head.index()].span == gold_.tokens[heads_[g]].span;
    if (!head) return;
    ++scores_.uas.correct;
    scores_.las.correct += universal(arc.deprel) == universal(word.deprel) ? 1U : 0U;
  }

  void compare_sentences() {
    std::map<ByteSpan, int> spans;
    for (const Sentence& sentence : doc_.sentences()) ++spans[sentence.span];
    scores_.sentences.gold = gold_.sentences.size();
    scores_.sentences.system = doc_.sentences().size();
    for (const Sentence& sentence : gold_.sentences) scores_.sentences.correct += spans.contains(sentence.span) ? 1U : 0U;
  }

  const GoldText& gold_;
  const Document& doc_;
  std::vector<const ConlluWord*> words_;
  std::vector<std::size_t> heads_;
  std::map<ByteSpan, std::size_t> system_at_;
  Scores scores_;
};

}  // namespace

std::string running_text(const std::vector<ConlluSentence>& sentences) { return gold_text(sentences).text; }

Scores compare(const std::vector<ConlluSentence>& sentences, const Document& doc) {
  const GoldText gold = gold_text(sentences);
  return Comparison(sentences, gold, doc).run();
}

Scores evaluate(const std::vector<ConlluSentence>& sentences, Input input) {
  return compare(sentences, annotated(gold_text(sentences), input));
}

}  // namespace newsgraph
