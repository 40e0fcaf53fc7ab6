// Runs every `yes` and `no` line of the built-in rule files through the whole pipeline.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "base/file_reader.h"
#include "pipeline/pipeline.h"
#include "relations/relation_files.h"

namespace newsgraph {
namespace {

// Of sentences that must match, so many may be lost to the trained stages before (names, trees): a retrained
// model shifts single sentences. None that must not match may.
constexpr double kLeastFound = 0.8;  // 0.855 when this was written

// An example may give the whole phrase (`Minister for Trade`) or its core.
bool is_text_of(const Document& doc, const Filler& filler, std::string_view text) {
  if (filler.mention) return doc.text_of(doc.mention(filler.mention).core) == text || doc.text_of(doc.mention(filler.mention).span) == text;
  return filler.event ? doc.form(filler.event) == text : text == "-";
}

bool is_expected(const Document& doc, const Relation& relation, const Example& example, const RelationMention& found) {
  // What titles say is true in most of the sentences; the examples of holds_office are about words.
  if (found.relation != relation.name) return false;
  if (relation.name == "holds_office" && found.rule.find("/role:") != std::string::npos) return false;
  if (example.any_filler) return true;
  if (example.wanted && found.status != example.status) return false;
  const std::array<Filler, kNumSlots> fillers = {found.subject, found.object, Filler{found.office, TokenId()}};
  for (std::size_t i = 0; i < fillers.size(); ++i) {
    if (!example.fillers[i].empty() && !is_text_of(doc, fillers[i], example.fillers[i])) return false;
  }
  return true;
}

class RuleExamples : public testing::Test {
 protected:
  RuleExamples() : pipeline_(Pipeline::create({}, DiskFileReader())) {}

  bool holds(const Relation& relation, const Example& example) const {
    const Result<Document> doc = pipeline_->annotate({"example", "2019-05-01", "", "", ""}, example.sentence + "\n");
    if (!doc) return false;
    const std::vector<RelationMention> found = pipeline_->find_relations(*doc);
    return std::any_of(found.begin(), found.end(), [&](const RelationMention& f) { return is_expected(*doc, relation, example, f); });
  }

  Result<Pipeline> pipeline_;
};

TEST_F(RuleExamples, WhatMustNotMatchDoesNot) {
  ASSERT_TRUE(pipeline_.has_value());
  for (const Relation& relation : builtin_relations().relations()) {
    for (const Example& example : relation.examples) {
      if (example.wanted) continue;
      EXPECT_FALSE(holds(relation, example)) << example.path << ":" << example.line << ": " << relation.name << ": " << example.sentence;
    }
  }
}

TEST_F(RuleExamples, WhatMustMatchDoes) {
  ASSERT_TRUE(pipeline_.has_value());
  std::size_t num_wanted = 0;
  std::size_t num_found = 0;
  std::string missed;
  for (const Relation& relation : builtin_relations().relations()) {
    for (const Example& example : relation.examples) {
      if (!example.wanted) continue;
      ++num_wanted;
      if (holds(relation, example)) {
        ++num_found;
      } else {
        missed += example.path + ":" + std::to_string(example.line) + ": " + relation.name + ": " + example.sentence + "\n";
      }
    }
  }
  EXPECT_GE(static_cast<double>(num_found), kLeastFound * static_cast<double>(num_wanted)) << missed;
}

}  // namespace
}  // namespace newsgraph
