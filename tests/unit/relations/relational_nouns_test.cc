#include <gtest/gtest.h>

#include "relations/relation_files.h"
#include "relations/relation_matcher.h"
#include "unit/relations/made_document.h"

namespace newsgraph {
namespace {

using enum EntityKind;

std::string found_in(MadeDocument made) {
  const Document doc = made.build();
  return dump(doc, find_relational_nouns(doc, builtin_relations()));
}

TEST(RelationalNouns, ANameBesideTheNoun) {
  EXPECT_EQ(found_in(MadeDocument("his/PRON/1/nmod:poss wife/NOUN/-1/root Mary/PROPN/1/appos")
                         .mention(person, 0, 1, 0, MentionForm::pronoun)
                         .mention(person, 2, 3, 2)),
            "family_of(Mary, his) current\n");
  EXPECT_EQ(found_in(MadeDocument("his/PRON/2/nmod:poss wife/NOUN/2/compound Mary/PROPN/-1/root")
                         .mention(person, 0, 1, 0, MentionForm::pronoun)
                         .mention(person, 2, 3, 2)),
            "family_of(Mary, his) current\n");
}

TEST(RelationalNouns, OneOfSeveral) {
  EXPECT_EQ(found_in(MadeDocument("Hart/PROPN/2/nsubj was/AUX/2/cop one/NUM/-1/root of/ADP/6/case May/PROPN/6/nmod:poss closest/ADJ/6/amod allies/NOUN/2/nmod/ally")
                         .mention(person, 0, 1, 0)
                         .mention(person, 4, 5, 4)),
            "ally_of(Hart, May) current\n");
}

TEST(RelationalNouns, FormerAndPotential) {
  EXPECT_EQ(found_in(MadeDocument("Hart/PROPN/-1/root former/ADJ/2/amod rival/NOUN/0/appos of/ADP/4/case May/PROPN/2/nmod")
                         .mention(person, 0, 1, 0)
                         .mention(person, 4, 5, 4)),
            "rival_of(Hart, May) former\n");
  EXPECT_EQ(found_in(MadeDocument("Hart/PROPN/-1/root potential/ADJ/2/amod rival/NOUN/0/appos of/ADP/4/case May/PROPN/2/nmod")
                         .mention(person, 0, 1, 0)
                         .mention(person, 4, 5, 4)),
            "rival_of(Hart, May) hypothetical current\n");
}

// `Hart met the wife of May`: nobody is named as the wife.
TEST(RelationalNouns, NoBearerNoTie) {
  EXPECT_EQ(found_in(MadeDocument("Hart/PROPN/1/nsubj met/VERB/-1/root wife/NOUN/1/obj of/ADP/4/case May/PROPN/2/nmod")
                         .mention(person, 0, 1, 0)
                         .mention(person, 4, 5, 4)),
            "");
}

}  // namespace
}  // namespace newsgraph
