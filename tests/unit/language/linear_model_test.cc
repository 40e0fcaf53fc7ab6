#include "language/linear_model.h"

#include <gtest/gtest.h>

#include "language/model_file.h"

namespace newsgraph {
namespace {

std::string small_model() {
  LinearModelWriter writer(3, 6);
  writer.add_row(1, {{0, 5}, {2, -7}});
  writer.add_row(3, {{1, 1000}});
  writer.add_row(40, {{2, -128}});
  return writer.bytes();
}

std::uint64_t in_slot(std::uint64_t slot) { return (slot << 58U) | 12345U; }

TEST(LinearModel, AddsTheVotesOfARow) {
  const std::string bytes = small_model();
  const auto model = LinearModel::parse(bytes, "m");
  ASSERT_TRUE(model);
  std::int32_t scores[3] = {10, 10, 10};
  model->add(in_slot(1), scores);
  EXPECT_EQ(scores[0], 15);
  EXPECT_EQ(scores[1], 10);
  EXPECT_EQ(scores[2], 3);
  model->add(in_slot(2), scores);
  EXPECT_EQ(scores[0], 15);
  model->add(in_slot(40), scores);
  EXPECT_EQ(scores[2], -125);
}

TEST(LinearModel, KeepsLargeWeightsWithinOnePerCent) {
  const std::string bytes = small_model();
  std::int32_t scores[3] = {0, 0, 0};
  LinearModel::trusted(bytes).add(in_slot(3), scores);
  EXPECT_NEAR(scores[1], 1000, 10);
}

TEST(LinearModel, RefusesDamagedBytes) {
  const std::string bytes = small_model();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(LinearModel::parse(std::string_view(bytes).substr(0, size), "m")) << size;
  }
  std::string other = bytes;
  other[other.size() - 2] = 9;  // a class that is not there
  EXPECT_FALSE(LinearModel::parse(other, "m"));
}

TEST(ModelFile, ReadsBackItsSections) {
  ModelFileWriter writer;
  writer.add_lines("labels", {"B-PER", "O"});
  writer.add("weights", small_model());
  const std::string bytes = writer.bytes();
  const auto file = ModelFile::parse(bytes, "m");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->lines("labels"), (std::vector<std::string_view>{"B-PER", "O"}));
  EXPECT_EQ(file->section("weights"), small_model());
  EXPECT_TRUE(file->section("other").empty());
  EXPECT_FALSE(ModelFile::parse(std::string_view(bytes).substr(0, bytes.size() - 1), "m"));
}

}  // namespace
}  // namespace newsgraph
