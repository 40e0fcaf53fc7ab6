#include "annotate/encoder.h"

#include <algorithm>

#include "annotate/word_rows.h"
#include "base/check.h"

namespace newsgraph {
namespace {

constexpr std::size_t kWordSize = 64;
constexpr int kWordUnitBits = 6;  // of the bytes of the embedding table
constexpr std::size_t kReach = 2;  // of the first convolution; the others reach one word

// The sum of the rows of each word, zeros before and after the sentence.
std::vector<std::int16_t> embed(std::string_view table, const std::vector<WordKey>& words) {
  std::vector<std::int16_t> out((words.size() + 2 * kReach) * kWordSize, 0);
  for (std::size_t w = 0; w < words.size(); ++w) {
    std::int16_t* sum = out.data() + (w + kReach) * kWordSize;
    for (const std::uint32_t row : word_rows(words[w])) {
      const char* bytes = table.data() + row * kWordSize;
      for (std::size_t i = 0; i < kWordSize; ++i) sum[i] = static_cast<std::int16_t>(sum[i] + static_cast<signed char>(bytes[i]));
    }
  }
  return out;
}

// The vectors of a sentence while they are made; zeros before and after it.
class Rows {
 public:
  explicit Rows(std::size_t num_words)
      : num_words_(num_words), sums_(num_words * kVectorSize), added_(sums_.size()), values_(sums_.size()), bytes_((num_words + 2) * kVectorSize) {}

  // Sets what `layer` makes of windows of `in`, `stride` numbers from one to the next.
  void set(const DenseLayer<std::int16_t>& layer, const std::int16_t* in, std::size_t stride) {
    layer.apply(in, stride, num_words_, sums_.data());
    narrow(sums_.data(), sums_.size(), kWordUnitBits + layer.weight_bits() - kUnitBits, kUnitLimits, values_.data());
    to_bytes(values_.data(), values_.size(), kUnitBits - kByteBits, bytes_.data() + kVectorSize);
  }

  // Adds what `layer` makes of each window of three rows.
  void convolve(const DenseLayer<std::uint8_t>& layer) {
    layer.apply(bytes_.data(), kVectorSize, num_words_, sums_.data());
    narrow(sums_.data(), sums_.size(), kByteBits + layer.weight_bits() - kUnitBits, kUnitLimits, added_.data());
    for (std::size_t i = 0; i < values_.size(); ++i) {
      values_[i] = std::min<std::int16_t>(static_cast<std::int16_t>(values_[i] + added_[i]), kUnitLimits.largest);
    }
    to_bytes(values_.data(), values_.size(), kUnitBits - kByteBits, bytes_.data() + kVectorSize);
  }

  void append_to(std::vector<std::uint8_t>* vectors) const { vectors->insert(vectors->end(), bytes_.begin() + kVectorSize, bytes_.end() - kVectorSize); }

 private:
  std::size_t num_words_;
  std::vector<std::int32_t> sums_;
  std::vector<std::int16_t> added_, values_;
  std::vector<std::uint8_t> bytes_;
};

std::vector<std::string_view> forms_of(const Document& doc, const Sentence& sentence) {
  std::vector<std::string_view> forms;
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) forms.push_back(doc.form(TokenId(t)));
  return forms;
}

}  // namespace

WordEncoder::WordEncoder(const ModelFile& file)
    : rows_(file.section("words")),
      first_(file, "first", (2 * kReach + 1) * kWordSize, kVectorSize),
      second_(file, "second", 3 * kVectorSize, kVectorSize),
      third_(file, "third", 3 * kVectorSize, kVectorSize) {
  NG_CHECK(rows_.size() == kNumWordRows * kWordSize);
}

const WordEncoder& WordEncoder::english() {
  static const WordEncoder kEncoder(english_networks());
  return kEncoder;
}

void WordEncoder::encode(const std::vector<WordKey>& words, std::vector<std::uint8_t>* vectors) const {
  const std::vector<std::int16_t> embedded = embed(rows_, words);
  Rows rows(words.size());
  rows.set(first_, embedded.data(), kWordSize);
  rows.convolve(second_);
  rows.convolve(third_);
  rows.append_to(vectors);
}

void encode_words(Document* doc) {
  std::vector<std::uint8_t> vectors;
  vectors.reserve(doc->num_tokens() * kVectorSize);
  for (const Sentence& sentence : doc->sentences()) WordEncoder::english().encode(word_keys(forms_of(*doc, sentence)), &vectors);
  doc->set_vectors(std::move(vectors));
}

}  // namespace newsgraph
