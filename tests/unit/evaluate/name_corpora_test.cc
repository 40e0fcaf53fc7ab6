#include "tools/evaluate/name_corpora.h"

#include <gtest/gtest.h>

#include "support/scratch_folder.h"

namespace newsgraph {
namespace {

std::string names_of(const NamedDocument& document) {
  std::string out;
  for (const Name& name : document.names) {
    out += std::string(to_string(name.kind)) + " " + std::string(document.doc.text_of(name.span)) + ";";
  }
  return out;
}

TEST(NameCorpora, LeavesTitlesAndArticlesOut) {
  const testing::ScratchFolder folder;
  const auto documents =
      read_uner(folder.write("uner.iob2",
                             "# newdoc id = a\n# text = Mr Fell left the Home Office\n1\tMr\tB-PER\n2\tFell\tI-PER\n"
                             "3\tleft\tO\n4\tthe\tB-ORG\n5\tHome\tI-ORG\n6\tOffice\tI-ORG\n\n"));
  ASSERT_TRUE(documents.has_value());
  ASSERT_EQ(documents->size(), 1U);
  EXPECT_EQ(names_of((*documents)[0]), "PER Fell;ORG Home Office;");
}

TEST(NameCorpora, MapsTheKindsOfOtherCorpora) {
  const testing::ScratchFolder folder;
  const auto documents = read_columns(folder.write(
      "columns.txt", "Ada B-politician\nmet O\nLabour B-politicalparty\nat O\nYork B-event\n\nParis I-LOC\n\n"));
  ASSERT_TRUE(documents.has_value());
  ASSERT_EQ(documents->size(), 2U);
  EXPECT_EQ(names_of((*documents)[0]), "PER Ada;ORG Labour;");
  EXPECT_EQ(names_of((*documents)[1]), "LOC Paris;");
}

TEST(NameCorpora, RefusesOtherFiles) {
  const testing::ScratchFolder folder;
  EXPECT_FALSE(read_columns(folder.write("bad.txt", "nothing\n")).has_value());
}

}  // namespace
}  // namespace newsgraph
