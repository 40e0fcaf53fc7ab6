#include "graph/identity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/person_name.h"
#include "graph/slug.h"

namespace newsgraph {
namespace {

using Names = std::vector<std::string>;

DocumentClaims article(const std::string& id, std::vector<Entity> entities) {
  DocumentClaims claims;
  claims.article.id = id;
  claims.entities = std::move(entities);
  return claims;
}

Entity person(Names names) { return {EntityKind::person, std::move(names)}; }
Entity office(Names names) { return {EntityKind::office, std::move(names)}; }
Entity organisation(Names names) { return {EntityKind::organisation, std::move(names)}; }

// The keys of the last article, after all are learnt.
Names keys(const std::vector<DocumentClaims>& articles) {
  Identity identity;
  for (const DocumentClaims& each : articles) identity.learn(each);
  return identity.keys_of(articles.back());
}

std::string full(std::string_view name) {
  return full_name_in(name, [](const std::string& slug) { return slug == "energy-tsar"; }).value_or("");
}

TEST(Slug, FoldsAndDropsTheArticle) {
  EXPECT_EQ(slug_of("the Ministry of Defence"), "ministry-of-defence");
  EXPECT_EQ(slug_of("Ricardo Rosselló"), "ricardo-rossello");
  EXPECT_EQ(slug_of("U.S. House — “Ways & Means”"), "us-house-ways-and-means");
  EXPECT_EQ(slug_of("王毅"), "王毅");
  EXPECT_EQ(slug_of("…").size(), 17U);
  EXPECT_NE(exact_slug_of("a b"), exact_slug_of("a-b"));
  EXPECT_EQ(exact_slug_of("a-b"), "a-b");
}

TEST(FullNameIn, DropsHonorificsAndPosts) {
  EXPECT_EQ(full("Theresa May"), "Theresa May");
  EXPECT_EQ(full("Sir Keir Starmer KC"), "Keir Starmer");
  EXPECT_EQ(full("US president Donald Trump"), "Donald Trump");
  EXPECT_EQ(full("the Foreign Secretary, Jeremy Hunt"), "Jeremy Hunt");
  EXPECT_EQ(full("Labour's Jeremy Corbyn"), "Jeremy Corbyn");
  EXPECT_EQ(full("Ursula von der Leyen's"), "Ursula von der Leyen");
  EXPECT_EQ(full("John Major"), "John Major");
  EXPECT_EQ(full("Pope Francis"), "Pope Francis");
  EXPECT_EQ(full("J.K. Rowling"), "J.K. Rowling");
  EXPECT_EQ(full("王毅"), "王毅");
}

TEST(FullNameIn, FindsNoneInSurnamesAndRoles) {
  for (const char* name : {"Mrs May", "May", "President Trump", "the Prime Minister", "Defence Secretary", "J. Smith",
                           "secretary of state", "Attorney General", "Mr and Mrs Smith", "Energy Tsar", "the PM", ""}) {
    EXPECT_EQ(full(name), "") << name;
  }
}

TEST(Identity, JoinsFullNamesOnly) {
  EXPECT_EQ(keys({article("a1", {person({"Mrs Theresa May", "May"}), person({"Mrs Brown"}), person({"Mr Brown"}), person({"May"}),
                                 person({"May"}), person({"the Prime Minister"})})}),
            (Names{"person/theresa-may", "person/mrs-brown~a1", "person/mr-brown~a1", "person/may~a1", "person/may.2~a1",
                   "person/prime-minister~a1"}));
}

TEST(Identity, ArticleIdsThatLookAlikeStayApart) {
  EXPECT_NE(keys({article("a 1", {person({"May"})})}), keys({article("a-1", {person({"May"})})}));
}

TEST(Identity, FollowsAnAcronymThatAnArticleTies) {
  const auto long_form = article("a", {organisation({"the British Broadcasting Corporation", "BBC"})});
  const auto other = article("b", {organisation({"Boston Bowling Club", "BBC"})});
  const auto acronym = article("c", {organisation({"BBC"})});
  EXPECT_EQ(keys({acronym}), (Names{"organisation/bbc"}));
  EXPECT_EQ(keys({long_form, acronym}), (Names{"organisation/british-broadcasting-corporation"}));
  EXPECT_EQ(keys({acronym, other, long_form, acronym}), (Names{"organisation/bbc"}));  // which of the two?
}

TEST(Identity, TiesPartiesAndMiddleNamesButNoOtherAliases) {
  const auto tied = article("a", {organisation({"Labour Party", "Labour"}), organisation({"UK Supreme Court", "Supreme Court"}),
                                  person({"John R. Bolton", "John Bolton"}), person({"Hillary Clinton", "Bill Clinton"})});
  EXPECT_EQ(keys({tied, article("b", {organisation({"Labour"}), organisation({"Supreme Court"}), person({"John Bolton"}),
                                      person({"Bill Clinton"})})}),
            (Names{"organisation/labour-party", "organisation/supreme-court", "person/john-r-bolton", "person/bill-clinton"}));
}

TEST(Identity, OfficesBelongToABody) {
  const auto labour = [](const std::string& id, const std::string& post, Status status) {
    DocumentClaims claims = article(id, {office({post}), organisation({"the Labour Party", "Labour"})});
    Claim claim;
    claim.relation = "office_in";
    claim.subject = EntityId(0);
    claim.object = EntityId(1);
    claim.status = status;
    claims.claims.push_back(claim);
    return claims;
  };
  const Names leader = {"office/leader@labour-party", "organisation/labour-party"};
  EXPECT_EQ(keys({labour("a", "Labour leader", Status::asserted)}), leader);
  EXPECT_EQ(keys({labour("a", "leader of the Labour Party", Status::asserted)}), leader);
  EXPECT_EQ(keys({labour("a", "leader", Status::asserted)}), leader);
  EXPECT_EQ(keys({labour("a", "leader", Status::negated)}).front(), "office/leader~a");
}

TEST(Identity, WhatAThingIsKnownAsMakesItsKey) {
  const Entity ukrainian{EntityKind::place, {"Ukrainian"}, "Ukraine"};
  EXPECT_EQ(keys({article("a", {ukrainian, {EntityKind::organisation, {"EU"}, "European Union"}})}),
            (Names{"place/ukraine", "organisation/european-union"}));
  DocumentClaims claims = article("a", {office({"Ukraine's Defence Minister"}), ukrainian});
  Claim claim;
  claim.relation = "office_in";
  claim.subject = EntityId(0);
  claim.object = EntityId(1);
  claims.claims.push_back(claim);
  EXPECT_EQ(keys({claims}).front(), "office/defence-minister@ukraine");
}

TEST(Identity, APostThatNamesAPlaceIsOfThatPlace) {
  const DocumentClaims places = article("b", {{EntityKind::place, {"French"}, "France"},
                                              {EntityKind::place, {"United States", "US"}},
                                              {EntityKind::place, {"Springfield"}},
                                              {EntityKind::place, {"Georgian"}, "Georgia"}});
  const auto key = [&](const std::string& name) { return keys({places, article("a", {office({name})})}).front(); };
  EXPECT_EQ(key("President of France"), "office/president@france");
  EXPECT_EQ(key("French President"), "office/president@france");
  EXPECT_EQ(key("Vice President of the United States"), "office/vice-president@united-states");
  EXPECT_EQ(key("US Vice President"), "office/vice-president@united-states");
  EXPECT_EQ(key("Springfield mayor"), "office/mayor@springfield");
  EXPECT_EQ(key("Springfield Observer editor"), "office/springfield-observer-editor");
  EXPECT_EQ(key("Secretary of State"), "office/secretary-of-state");
  EXPECT_EQ(key("Spanish Prime Minister"), "office/spanish-prime-minister");  // no article names the place
}

TEST(Identity, APlaceNameOfTwoPlacesTellsNothing) {
  const DocumentClaims one =
      article("b", {{EntityKind::place, {"Congolese"}, "Republic of the Congo"}, office({"prime minister"})});
  const DocumentClaims other = article("c", {{EntityKind::place, {"Congolese"}, "Democratic Republic of the Congo"}});
  const DocumentClaims last = article("a", {office({"Congolese prime minister"})});
  EXPECT_EQ(keys({one, last}).front(), "office/prime-minister@republic-of-the-congo");
  EXPECT_EQ(keys({one, other, last}).front(), "office/congolese-prime-minister");
}

TEST(Identity, CommonPostsAndBodiesStayInTheirArticle) {
  EXPECT_EQ(keys({article("a", {office({"New Jersey governor"}), office({"the former chairman"}), office({"chairman"}),
                                organisation({"the company"}), {EntityKind::event, {"inquiry"}}, {EntityKind::place, {"France"}}})}),
            (Names{"office/new-jersey-governor", "office/chairman~a", "office/chairman~a", "organisation/company~a",
                   "event/inquiry~a", "place/france"}));
}

}  // namespace
}  // namespace newsgraph
