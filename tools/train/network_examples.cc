#include "tools/train/network_examples.h"

#include <map>

#include "annotate/parser.h"
#include "annotate/word_rows.h"
#include "base/atomic_file.h"
#include "extract/name_features.h"
#include "extract/name_labels.h"
#include "language/model_file.h"
#include "tools/train/oracle.h"

namespace newsgraph {
namespace {

NameKind kind_of_tag(std::string_view tag) {
  return tag.ends_with("PER") ? NameKind::person : tag.ends_with("ORG") ? NameKind::organisation : NameKind::place;
}

// BILOU labels of BIO tags.
std::vector<NameLabel> labels_of_tags(const std::vector<std::string>& tags) {
  std::vector<NameLabel> labels(tags.size(), kOutside);
  for (std::size_t i = 0; i < tags.size();) {
    if (tags[i] == "O") {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < tags.size() && tags[end].starts_with("I-")) ++end;
    const std::vector<NameLabel> parts = labels_of_name(kind_of_tag(tags[i]), end - i);
    std::copy(parts.begin(), parts.end(), labels.begin() + static_cast<std::ptrdiff_t>(i));
    i = end;
  }
  return labels;
}

// The right move, an arc before a shift where both are right.
std::size_t straight_move(const ParserState& state, const TrainingSentence& sentence) {
  static const std::vector<std::int32_t> kReduceFirst = [] {
    std::vector<std::int32_t> scores(kNumTransitions, 1);
    scores[transition_of(Move::shift, Deprel::dep)] = 0;
    return scores;
  }();
  return best_correct(state, sentence, kReduceFirst);
}

class ExampleWriter {
 public:
  void add(const AnnotatedText& text) {
    const Document doc = document_of(text);
    const NameFeatures features(doc);
    std::size_t token = 0;
    for (const TrainingSentence& sentence : text.sentences) {
      append_u32(num_words_, &sentences_);
      append_u32(num_states_, &states_);
      gold_ += static_cast<char>(text.gold ? 1 : 0);
      add_words(sentence, features, token);
      add_states(sentence);
      token += sentence.forms.size();
    }
  }

  Result<void> write(const std::string& out) {
    append_u32(num_words_, &sentences_);
    append_u32(num_states_, &states_);
    std::string lines;
    for (const std::string& name : tag_names_) lines += name + '\n';
    const std::pair<const char*, const std::string*> files[] = {
        {"rows.u32", &rows_}, {"columns.u8", &columns_}, {"tags.u8", &tags_}, {"names.u8", &names_}, {"sentences.u32", &sentences_},
        {"gold.u8", &gold_}, {"slots.i16", &slots_}, {"marks.u8", &marks_}, {"moves.u8", &moves_}, {"states.u32", &states_}, {"tags.txt", &lines}};
    for (const auto& [name, bytes] : files) NG_TRY_VOID(write_file(out + "/" + name, *bytes));
    return {};
  }

 private:
  void add_words(const TrainingSentence& sentence, const NameFeatures& features, std::size_t token) {
    const std::vector<NameLabel> labels = labels_of_tags(sentence.names);
    for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
      for (const std::uint32_t row : word_rows(sentence.keys[i])) append_u32(row, &rows_);
      for (const std::uint8_t value : features.columns(TokenId(token + i))) columns_ += static_cast<char>(value);
      const auto [found, is_new] = tag_ids_.emplace(sentence.labels[i], static_cast<std::uint8_t>(tag_names_.size()));
      if (is_new) tag_names_.push_back(sentence.labels[i]);
      tags_ += static_cast<char>(found->second);
      names_ += static_cast<char>(labels[i]);
    }
    num_words_ += static_cast<std::uint32_t>(sentence.forms.size());
  }

  void add_states(const TrainingSentence& sentence) {
    ParserState state(sentence.forms.size());
    while (!state.done()) {
      const std::size_t right = straight_move(state, sentence);
      add_state(state, right);
      state.apply(right);
    }
  }

  void add_state(const ParserState& state, std::size_t right) {
    for (const int slot : parser_slots(state)) append_u16(static_cast<std::uint16_t>(slot), &slots_);
    for (const std::uint8_t mark : parser_marks(state)) marks_ += static_cast<char>(mark);
    moves_ += static_cast<char>(right);
    ++num_states_;
  }

  std::map<std::string, std::uint8_t> tag_ids_;
  std::vector<std::string> tag_names_;
  std::uint32_t num_words_ = 0;
  std::uint32_t num_states_ = 0;
  std::string rows_, columns_, tags_, names_, sentences_, gold_, slots_, marks_, moves_, states_;
};

}  // namespace

Result<void> write_network_examples(const std::vector<AnnotatedText>& texts, const std::string& out) {
  ExampleWriter writer;
  for (const AnnotatedText& text : texts) writer.add(text);
  return writer.write(out);
}

}  // namespace newsgraph
