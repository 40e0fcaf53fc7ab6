#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include "annotate/tagger.h"
#include "language/model_file.h"
#include "tools/train/perceptron.h"
#include "tools/train/shuffle.h"
#include "tools/train/train_models.h"

namespace newsgraph {
namespace {

// Labels in order of their first use.
std::map<std::string, TagClass> number_labels(const std::vector<TrainingSentence>& sentences, std::vector<std::string>* names) {
  std::map<std::string, TagClass> ids;
  for (const TrainingSentence& sentence : sentences) {
    for (const std::string& label : sentence.labels) {
      if (ids.emplace(label, static_cast<TagClass>(names->size())).second) names->push_back(label);
    }
  }
  return ids;
}

void train_sentence(const TrainingSentence& sentence, const std::vector<TagClass>& gold, PerceptronTrainer* trainer) {
  std::vector<TagClass> guesses(gold.size());
  std::vector<std::uint64_t> features;
  std::vector<std::int32_t> scores;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    tagger_features(sentence.keys, i, guesses, &features);
    trainer->score(features, &scores);
    guesses[i] = static_cast<TagClass>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    trainer->update(features, gold[i], guesses[i]);
    trainer->count_example();
  }
}

}  // namespace

std::string train_tagger(const std::vector<TrainingSentence>& sentences, const TrainOptions& options) {
  std::vector<std::string> names;
  const std::map<std::string, TagClass> ids = number_labels(sentences, &names);
  std::vector<std::vector<TagClass>> gold;
  PerceptronTrainer trainer(names.size(), options.slot_bits);
  std::vector<std::uint64_t> features;
  for (const TrainingSentence& sentence : sentences) {
    std::vector<TagClass>& tags = gold.emplace_back();
    for (const std::string& label : sentence.labels) tags.push_back(ids.at(label));
    for (std::size_t i = 0; i < tags.size(); ++i) {
      tagger_features(sentence.keys, i, tags, &features);
      trainer.count_features(features);
    }
  }
  trainer.drop_rare_features(options.min_count);
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(1);
  for (int round = 0; round < options.rounds; ++round) {
    shuffle(&order, &random);
    for (const std::size_t i : order) train_sentence(sentences[i], gold[i], &trainer);
  }
  ModelFileWriter file;
  file.add_lines("labels", names);
  file.add("weights", trainer.finish({options.scale, options.min_weight}));
  return file.bytes();
}

}  // namespace newsgraph
