#include "graph/text_store.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace newsgraph {
namespace {

constexpr std::size_t kBlock = 65536;

TEST(TextStore, HoldsATextOnce) {
  TextStore store;
  const TextId sacked = store.add("sacked");
  EXPECT_EQ(store.add("sacked"), sacked);
  EXPECT_NE(store.add("Sacked"), sacked);
  EXPECT_EQ(store.text(sacked), "sacked");
}

TEST(TextStore, NeedsNoIdForTheEmptyText) {
  TextStore store;
  EXPECT_TRUE(store.add("").is_none());
  EXPECT_EQ(store.text(TextId::none()), "");
  EXPECT_EQ(store.num_bytes(), 0U);
}

// Many sizes, among them those that just fill a block, and longer ones between short ones.
TEST(TextStore, GivesBackEveryText) {
  TextStore store;
  std::vector<std::pair<TextId, std::string>> texts;
  for (std::size_t i = 0; i < 3000; ++i) {
    const std::size_t size = i % 500 == 7 ? kBlock - 8 + i / 500 * 3 : i % 83 + 1;
    std::string text = std::to_string(i) + ":";
    if (text.size() < size) text.resize(size, static_cast<char>(i));
    texts.emplace_back(store.add(text), text);
  }
  const TextStore moved = std::move(store);
  for (const auto& [id, text] : texts) EXPECT_EQ(moved.text(id), text);
}

TEST(TextStore, KeepsItsTextsWhereTheyAre) {
  TextStore store;
  const std::string_view first = store.text(store.add("first"));
  for (int i = 0; i < 100000; ++i) store.add(std::to_string(i));
  EXPECT_EQ(first, "first");
  EXPECT_EQ(store.text(store.add("first")).data(), first.data());
}

TEST(TextStore, TakesLittleMoreThanItsTexts) {
  TextStore store;
  std::size_t size = 0;
  for (int i = 0; i < 10000; ++i) {
    const std::string text = std::string(170, 'x') + std::to_string(i);
    size += text.size();
    store.add(text);
  }
  store.finish();
  EXPECT_LT(store.num_bytes(), size + size / 20 + kBlock);
}

}  // namespace
}  // namespace newsgraph
