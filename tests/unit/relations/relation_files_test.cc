#include "relations/relation_files.h"

#include <gtest/gtest.h>

#include <set>

namespace newsgraph {
namespace {

TEST(BuiltinRelations, CoverTheCatalogue) {
  for (const char* name : {"holds_office", "office_in", "member_of",  "represents", "part_of",  "ally_of",      "rival_of",   "family_of", "owns", "appointed",
                           "nominated",    "elected",   "promoted",   "sacked",     "suspended", "resigned",    "replaced",   "candidate_for", "defeated",
                           "called_for",   "urged",     "accused",    "denied",     "criticised", "praised",    "supported",  "opposed",   "warned", "told",
                           "met",          "agreed_with", "launched", "investigated", "apologised", "leaked",   "arrested",   "charged",   "convicted", "sued",
                           "founded",      "acquired"}) {
    EXPECT_NE(builtin_relations().find(name), nullptr) << name;
  }
}

TEST(BuiltinRelations, EveryRelationWithPatternsHasExamplesBothWays) {
  for (const Relation& relation : builtin_relations().relations()) {
    if (relation.patterns.empty()) continue;
    int wanted = 0;
    int unwanted = 0;
    for (const Example& example : relation.examples) ++(example.wanted ? wanted : unwanted);
    EXPECT_GE(wanted, 3) << relation.name;
    EXPECT_GE(unwanted, 2) << relation.name;
  }
}

TEST(LoadRelations, AddsAndExtends) {
  MemoryFileReader files;
  files.add("mine.rules",
            "relation knighted\nsubject person ?\nobject person\nverb knight : subject=subject object=object\n"
            "extend sacked\nverb defenestrate : subject=subject object=object\n");
  const Result<RelationSet> relations = load_relations(files, {"mine.rules"});
  ASSERT_TRUE(relations.has_value());
  EXPECT_NE(relations->find("knighted"), nullptr);
  EXPECT_EQ(relations->triggered_by(PatternForm::verb, "defenestrate").size(), 1U);
  EXPECT_TRUE(builtin_relations().triggered_by(PatternForm::verb, "defenestrate").empty());
}

TEST(LoadRelations, PassesErrorsUp) {
  MemoryFileReader files;
  files.add("bad.rules", "extend sackd\n");
  const Result<RelationSet> bad = load_relations(files, {"bad.rules"});
  ASSERT_FALSE(bad.has_value());
  EXPECT_EQ(bad.error().to_string(), "bad.rules:1:8: error: unknown relation 'sackd'; did you mean 'sacked'?");
  EXPECT_FALSE(load_relations(files, {"missing.rules"}).has_value());
}

}  // namespace
}  // namespace newsgraph
