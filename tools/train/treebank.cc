#include "tools/train/treebank.h"

#include <algorithm>

#include "base/file_reader.h"
#include "base/text_util.h"

namespace newsgraph {
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

namespace {

constexpr std::size_t kShortestStatement = 5;
constexpr std::size_t kLongestStatement = 20;

bool is_left_out(const TrainingSentence& s, std::size_t i) {
  if (s.deprels[i] == Deprel::det) return s.labels[i] == "DET DT" && s.forms[i].size() <= 3;
  if (s.deprels[i] == Deprel::punct) return i + 1 == s.forms.size() && s.forms[i] == ".";
  return s.deprels[i] == Deprel::aux_pass && (s.forms[i] == "is" || s.forms[i] == "are");
}

// Whether the sentence states something in the present tense: `Police arrest …`, `A minister is sacked`.
bool is_present_statement(const TrainingSentence& s) {
  const int size = static_cast<int>(s.forms.size());
  bool subject = false;
  bool present = false;
  for (std::size_t i = 0; i < s.forms.size(); ++i) {
    if (s.heads[i] == size) present |= s.labels[i] == "VERB VBZ" || s.labels[i] == "VERB VBP";
    if (s.heads[i] == size || s.heads[static_cast<std::size_t>(s.heads[i])] != size) continue;
    subject |= s.deprels[i] == Deprel::nsubj || s.deprels[i] == Deprel::nsubj_pass;
    present |= s.deprels[i] == Deprel::aux_pass && (s.forms[i] == "is" || s.forms[i] == "are");
  }
  return subject && present;
}

}  // namespace

std::optional<TrainingSentence> as_headline(const TrainingSentence& s) {
  if (s.forms.size() < kShortestStatement || s.forms.size() > kLongestStatement || !is_present_statement(s))
    return std::nullopt;
  std::vector<int> place(s.forms.size() + 1);
  int next = 0;
  for (std::size_t i = 0; i < s.forms.size(); ++i) place[i] = is_left_out(s, i) ? -1 : next++;
  place[s.forms.size()] = next;
  if (next == static_cast<int>(s.forms.size())) return std::nullopt;
  TrainingSentence out;
  for (std::size_t i = 0; i < s.forms.size(); ++i) {
    const int head = place[static_cast<std::size_t>(s.heads[i])];
    if (head < 0 || (place[i] < 0 && !s.names.empty() && s.names[i] != "O")) return std::nullopt;
    if (place[i] < 0) continue;
    out.forms.push_back(s.forms[i]);
    out.labels.push_back(s.labels[i]);
    out.heads.push_back(head);
    out.deprels.push_back(s.deprels[i]);
    if (!s.names.empty()) out.names.push_back(s.names[i]);
  }
  if (!out.forms.empty() && is_ascii_lower(out.forms[0][0]))
    out.forms[0][0] = static_cast<char>(out.forms[0][0] - 'a' + 'A');
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

}  // namespace newsgraph
