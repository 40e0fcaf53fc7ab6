#include "relations/relation_matcher.h"

#include <gtest/gtest.h>

#include "relations/relation_files.h"
#include "unit/relations/made_document.h"

namespace newsgraph {
namespace {

using enum EntityKind;
using enum ArgumentRole;

std::string found_in(MadeDocument made) {
  const Document doc = made.build();
  return dump(doc, find_relations(doc, builtin_relations()));
}

MadeDocument bell_and_hart() {
  return MadeDocument("Ann/PROPN/2/nsubj Bell/PROPN/0/flat sacked/VERB/-1/root Tom/PROPN/2/obj Hart/PROPN/3/flat as/ADP/6/case Chancellor/PROPN/2/obl")
      .mention(person, 0, 2, 0)
      .mention(person, 3, 5, 3)
      .mention(office, 6, 7, 6);
}

TEST(FindRelations, FillsSlotsAndTellsWhatFollows) {
  EXPECT_EQ(found_in(bell_and_hart().predicate(2, "sack", {{subject, 0}, {ArgumentRole::object, 3}, {oblique, 6, "as"}}).on("2019-05-01")),
            "holds_office(Tom Hart, Chancellor) former until 2019-05-01\n"
            "sacked(Ann Bell, Tom Hart, Chancellor) on 2019-05-01\n");
}

TEST(FindRelations, NothingFollowsFromWhatDidNotHappen) {
  for (const Status status : {Status::planned, Status::hypothetical, Status::negated}) {
    EXPECT_EQ(found_in(bell_and_hart().predicate(2, "sack", {{subject, 0}, {ArgumentRole::object, 3}, {oblique, 6, "as"}}, status)),
              "sacked(Ann Bell, Tom Hart, Chancellor) " + std::string(to_string(status)) + "\n");
  }
}

TEST(FindRelations, AnUnknownAgentStaysOpen) {
  EXPECT_EQ(found_in(bell_and_hart().predicate(2, "sack", {{ArgumentRole::object, 3}})), "sacked(-, Tom Hart)\n");
}

TEST(FindRelations, WithoutAPatientThereIsNoClaim) {
  EXPECT_EQ(found_in(bell_and_hart().predicate(2, "sack", {{subject, 0}})), "");
}

TEST(FindRelations, TheOfficeMayBeTheOneHeld) {
  EXPECT_EQ(found_in(bell_and_hart().role(2, 1).predicate(2, "sack", {{subject, 0}, {ArgumentRole::object, 3}})),
            "holds_office(Tom Hart, Chancellor) former\n"
            "sacked(Ann Bell, Tom Hart, Chancellor)\n"
            "holds_office(Tom Hart, Chancellor) current\n");
}

TEST(FindRelations, NobodySacksHimself) {
  EXPECT_EQ(found_in(bell_and_hart().clusters({0, 0, 1}).predicate(2, "sack", {{subject, 0}, {ArgumentRole::object, 3}})), "");
}

TEST(FindRelations, SaysWhoSaysSo) {
  EXPECT_EQ(found_in(bell_and_hart().predicate(2, "sack", {{ArgumentRole::object, 3}}).said_by(0)), "sacked(-, Tom Hart) by Ann\n");
}

// What somebody is said to have said is his own act: he is its source.
TEST(FindRelations, ASpeakerNeedsNoSource) {
  EXPECT_EQ(found_in(bell_and_hart().predicate(2, "criticise", {{subject, 0}, {ArgumentRole::object, 3}}).said_by(0)), "criticised(Ann Bell, Tom Hart)\n");
  EXPECT_EQ(found_in(bell_and_hart().predicate(2, "criticise", {{subject, 0}, {ArgumentRole::object, 3}}).said_by(3)),
            "criticised(Ann Bell, Tom Hart) by Tom\n");
}

// `Labour called for a Scotland Yard probe to be launched`: the probe is called for, not the launching.
TEST(FindRelations, ALightVerbNamesItsObjectAsTheEvent) {
  EXPECT_EQ(found_in(MadeDocument("Labour/PROPN/1/nsubj called/VERB/-1/root for/SCONJ/5/mark probe/NOUN/5/nsubj:pass be/AUX/5/aux:pass launched/VERB/1/advcl")
                         .mention(organisation, 0, 1, 0)
                         .predicate(1, "call", {{subject, 0}, {clause, 5, "for"}})
                         .predicate(5, "launch", {{ArgumentRole::object, 3}}, Status::hypothetical)),
            "called_for(Labour, [probe])\n");
}

TEST(FindRelations, AClauseIsAnEvent) {
  EXPECT_EQ(found_in(MadeDocument("Bell/PROPN/1/nsubj demanded/VERB/-1/root that/SCONJ/4/mark Hart/PROPN/4/nsubj resign/VERB/1/ccomp")
                         .mention(person, 0, 1, 0)
                         .mention(person, 3, 4, 3)
                         .predicate(1, "demand", {{subject, 0}, {clause, 4, "that"}})),
            "called_for(Bell, [resign])\n");
}

TEST(FindRelations, UnnamedPeopleAndThingsFillNothing) {
  MadeDocument made("Bell/PROPN/1/nsubj supported/VERB/-1/root a/DET/3/det minister/NOUN/1/obj and/CCONJ/5/cc table/NOUN/3/conj");
  made.mention(person, 0, 1, 0).mention(person, 2, 4, 3, MentionForm::role);
  EXPECT_EQ(found_in(made.predicate(1, "support", {{subject, 0}, {ArgumentRole::object, 3}, {ArgumentRole::object, 5}})), "");
}

TEST(FindRelations, CoordinationGivesOneClaimEach) {
  EXPECT_EQ(found_in(MadeDocument("Labour/PROPN/3/nsubj and/CCONJ/2/cc Norbank/PROPN/0/conj backed/VERB/-1/root the/DET/5/det plan/NOUN/3/obj")
                         .mention(organisation, 0, 1, 0)
                         .mention(organisation, 2, 3, 2)
                         .predicate(3, "back", {{subject, 0}, {subject, 2}, {ArgumentRole::object, 5}})),
            "supported(Labour, [plan])\nsupported(Norbank, [plan])\n");
}

TEST(FindRelations, PairsOfficesWithPeopleInOrder) {
  EXPECT_EQ(found_in(MadeDocument("Bell/PROPN/2/nsubj:pass Hart/PROPN/0/conj appointed/VERB/-1/root Chancellor/PROPN/2/xcomp Treasurer/PROPN/3/conj")
                         .mention(person, 0, 1, 0)
                         .mention(person, 1, 2, 1)
                         .mention(office, 3, 4, 3)
                         .mention(office, 4, 5, 4)
                         .predicate(2, "appoint", {{ArgumentRole::object, 0}, {ArgumentRole::object, 1}, {predicative, 3}, {predicative, 4}}, Status::planned)),
            "appointed(-, Bell, Chancellor) planned\nappointed(-, Hart, Treasurer) planned\n");
}

TEST(FindRelations, AppointedAsAReplacement) {
  EXPECT_EQ(found_in(MadeDocument("May/PROPN/1/nsubj appointed/VERB/-1/root Bell/PROPN/1/obj as/ADP/6/case Hart/PROPN/6/nmod:poss 's/PART/4/case replacement/NOUN/1/obl Chancellor/PROPN/4/appos")
                         .mention(person, 0, 1, 0)
                         .mention(person, 2, 3, 2)
                         .mention(person, 4, 5, 4)
                         .mention(office, 7, 8, 7)
                         .role(3, 2)
                         .predicate(1, "appoint", {{subject, 0}, {ArgumentRole::object, 2}, {oblique, 6, "as"}})),
            "holds_office(Bell, Chancellor) current\n"
            "appointed(May, Bell, Chancellor)\n"
            "replaced(Bell, Hart, Chancellor)\n"
            "holds_office(Hart, Chancellor) current\n");
}

// `Mr` over `Mr Jim Lloyd`, where we take the first name for the head.
TEST(FindRelations, FindsThePersonWhosePhraseTheArgumentHeads) {
  EXPECT_EQ(found_in(MadeDocument("Bell/PROPN/1/nsubj sacked/VERB/-1/root Mr/PROPN/1/obj Jim/PROPN/2/flat Lloyd/PROPN/3/flat")
                         .mention(person, 0, 1, 0)
                         .mention(person, 2, 5, 3)
                         .predicate(1, "sack", {{subject, 0}, {ArgumentRole::object, 2}}, Status::planned)),
            "sacked(Bell, Mr Jim Lloyd) planned\n");
}

// `governor` over `governor Hart`.
TEST(FindRelations, FindsTheHolderOfAPostBeforeAName) {
  MadeDocument made("Bell/PROPN/1/nsubj sacked/VERB/-1/root governor/NOUN/1/obj Hart/PROPN/2/appos");
  made.mention(person, 0, 1, 0).mention(office, 2, 3, 2).mention(person, 3, 4, 3).role(1, 2);
  EXPECT_EQ(found_in(made.predicate(1, "sack", {{subject, 0}, {ArgumentRole::object, 2}}, Status::planned)),
            "sacked(Bell, Hart, governor) planned\nholds_office(Hart, governor) current\n");
}

// `elect the President` names the post, not a person.
TEST(FindRelations, APostToBeFilledIsNoPerson) {
  EXPECT_EQ(found_in(MadeDocument("Labour/PROPN/1/nsubj elected/VERB/-1/root the/DET/3/det President/PROPN/1/obj")
                         .mention(organisation, 0, 1, 0)
                         .mention(person, 2, 4, 3, MentionForm::role)
                         .mention(office, 3, 4, 3)
                         .predicate(1, "elect", {{subject, 0}, {ArgumentRole::object, 3}})),
            "");
}

// `sacked by Bell as Chancellor`: the office hangs on the agent, by a parser's mistake.
TEST(FindRelations, FollowsAPhraseThatHangsOnAnotherArgument) {
  EXPECT_EQ(found_in(MadeDocument("Hart/PROPN/1/nsubj:pass sacked/VERB/-1/root by/ADP/3/case Bell/PROPN/1/obl:agent as/ADP/5/case Chancellor/PROPN/3/nmod")
                         .mention(person, 0, 1, 0)
                         .mention(person, 3, 4, 3)
                         .mention(office, 5, 6, 5)
                         .predicate(1, "sack", {{ArgumentRole::object, 0}, {subject, 3}}, Status::planned)),
            "sacked(Bell, Hart, Chancellor) planned\n");
}

// The preposition made the head of its noun.
TEST(FindRelations, FollowsAPrepositionThatHeadsItsNoun) {
  EXPECT_EQ(found_in(MadeDocument("Hart/PROPN/1/nsubj replied/VERB/-1/root/reply to/ADP/1/obl Bell/PROPN/2/nsubj")
                         .mention(person, 0, 1, 0)
                         .mention(person, 3, 4, 3)
                         .predicate(1, "reply", {{subject, 0}})),
            "told(Hart, Bell)\n");
}

TEST(FindRelations, RolesAndAffiliationsAreStates) {
  EXPECT_EQ(found_in(MadeDocument("Watson/PROPN/-1/root leader/NOUN/0/appos Labour/PROPN/1/nmod:poss")
                         .mention(person, 0, 1, 0)
                         .mention(office, 1, 2, 1)
                         .mention(organisation, 2, 3, 2)
                         .role(1, 0, 2, State::future)),
            "holds_office(Watson, leader) planned future\noffice_in(leader, Labour) current\n");
}

}  // namespace
}  // namespace newsgraph
