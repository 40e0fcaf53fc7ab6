#include "tools/train/treebank.h"

#include <algorithm>

#include "base/file_reader.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr std::size_t kEveryCapitals = 12;
constexpr std::size_t kEveryTitle = 10;

}  // namespace

std::vector<WordKey> keys_of(const std::vector<std::string>& forms) {
  return word_keys(std::vector<std::string_view>(forms.begin(), forms.end()));
}

Result<std::vector<ConlluSentence>> read_training_treebanks(const std::string& corpora) {
  std::vector<ConlluSentence> all;
  for (const char* name : {"/ud-ewt/en_ewt-ud-train.conllu", "/ud-gum-permissive/en_gum-ud-train.conllu"}) {
    NG_TRY(const std::string bytes, DiskFileReader().read(corpora + name));
    NG_TRY(std::vector<ConlluSentence> sentences, parse_conllu(bytes, corpora + name));
    std::move(sentences.begin(), sentences.end(), std::back_inserter(all));
  }
  return all;
}

TrainingSentence training_sentence(const ConlluSentence& sentence) {
  TrainingSentence out;
  for (const ConlluWord& word : sentence.words) {
    out.forms.push_back(word.form);
    out.labels.push_back(word.upos + ' ' + word.xpos);
    out.heads.push_back(word.head == 0 ? static_cast<int>(sentence.words.size()) : word.head - 1);
    out.deprels.push_back(parse_deprel(word.deprel).value_or(Deprel::dep));
  }
  out.keys = keys_of(out.forms);
  return out;
}

TrainingSentence recased(const TrainingSentence& sentence, Recasing recasing) {
  TrainingSentence out = sentence;
  for (std::string& form : out.forms) {
    const std::size_t end = recasing == Recasing::capitals ? form.size() : form.size() > 3 ? 1 : 0;
    for (std::size_t i = 0; i < end; ++i) {
      if (is_ascii_lower(form[i])) form[i] = static_cast<char>(form[i] - 'a' + 'A');
    }
  }
  out.keys = keys_of(out.forms);
  return out;
}

std::vector<TrainingSentence> with_headlines(const std::vector<TrainingSentence>& sentences) {
  std::vector<TrainingSentence> out = sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i % kEveryCapitals == 0) out.push_back(recased(sentences[i], Recasing::capitals));
    if (i % kEveryTitle == 5) out.push_back(recased(sentences[i], Recasing::title));
  }
  return out;
}

}  // namespace newsgraph
