#include "interpret/times.h"

#include <gtest/gtest.h>

#include "interpret/calendar.h"
#include "interpret/factuality.h"
#include "interpret/predicates.h"
#include "interpret/tree_builder.h"

namespace newsgraph {
namespace {

// The article is of a Wednesday.
std::string times_in(const std::string& sentence, const std::string& date = "2019-05-01") {
  ArticleInfo info;
  info.date = date;
  Document doc = make_tree(sentence, info);
  doc.set_predicates(find_predicates(&doc));
  doc.set_factuality(judge_factuality(doc));
  return dump_times(doc, find_times(doc));
}

constexpr const char* kResigned = "He|PRON|PRP|he|2|nsubj resigned|VERB|VBD|resign|0|root ";
constexpr const char* kWillResign = "He|PRON|PRP|he|3|nsubj will|AUX|MD|will|3|aux resign|VERB|VB|resign|0|root ";

TEST(Calendar, ReadsAndWritesEdtf) {
  EXPECT_EQ(parse_edtf("2019-05-01T10:00:00")->to_edtf(), "2019-05-01");
  EXPECT_EQ(parse_edtf("2019-05")->to_edtf(), "2019-05");
  EXPECT_EQ(parse_edtf("2019")->to_edtf(), "2019");
  for (const char* bad : {"", "19", "2019-13", "2019-02-30", "2019-05-0x", "yesterday", "2019/05"}) EXPECT_FALSE(parse_edtf(bad)) << bad;
}

TEST(Times, DatesWithTheirYear) {
  EXPECT_EQ(times_in(std::string(kResigned) + "on|ADP|IN|on|5|case 1|NUM|CD|1|5|nummod May|PROPN|NNP|May|2|obl 2018|NUM|CD|2018|5|nummod"), "resign 2018-05-01\n");
  EXPECT_EQ(times_in(std::string(kResigned) + "on|ADP|IN|on|4|case May|PROPN|NNP|May|2|obl 1|NUM|CD|1|4|nummod ,|PUNCT|,|,|4|punct 2018|NUM|CD|2018|4|nummod"),
            "resign 2018-05-01\n");
  EXPECT_EQ(times_in(std::string(kResigned) + "in|ADP|IN|in|4|case November|PROPN|NNP|November|2|obl 2017|NUM|CD|2017|4|nummod"), "resign 2017-11\n");
  EXPECT_EQ(times_in(std::string(kResigned) + "in|ADP|IN|in|4|case 2016|NUM|CD|2016|2|obl", ""), "resign 2016\n");
}

TEST(Times, WeekdayIsTheLastUnlessAhead) {
  EXPECT_EQ(times_in(std::string(kResigned) + "on|ADP|IN|on|4|case Monday|PROPN|NNP|Monday|2|obl"), "resign 2019-04-29\n");
  EXPECT_EQ(times_in(std::string(kResigned) + "Wednesday|PROPN|NNP|Wednesday|2|obl:unmarked"), "resign 2019-05-01\n");
  EXPECT_EQ(times_in(std::string(kWillResign) + "on|ADP|IN|on|5|case Monday|PROPN|NNP|Monday|3|obl"), "resign 2019-05-06\n");
  EXPECT_EQ(times_in(std::string(kWillResign) + "on|ADP|IN|on|5|case Wednesday|PROPN|NNP|Wednesday|3|obl"), "");
  EXPECT_EQ(times_in(std::string(kResigned) + "last|ADJ|JJ|last|4|amod Wednesday|PROPN|NNP|Wednesday|2|obl:unmarked"), "resign 2019-04-24\n");
}

TEST(Times, WordsForDaysAndMonths) {
  EXPECT_EQ(times_in(std::string(kResigned) + "yesterday|NOUN|NN|yesterday|2|obl:unmarked"), "resign 2019-04-30\n");
  EXPECT_EQ(times_in(std::string(kResigned) + "last|ADJ|JJ|last|4|amod month|NOUN|NN|month|2|obl:unmarked"), "resign 2019-04\n");
  EXPECT_EQ(times_in(std::string(kResigned) + "in|ADP|IN|in|4|case November|PROPN|NNP|November|2|obl"), "resign 2018-11\n");
  EXPECT_EQ(times_in(std::string(kWillResign) + "in|ADP|IN|in|5|case November|PROPN|NNP|November|3|obl"), "resign 2019-11\n");
}

TEST(Times, DayOfAMonthTakesTheNearestYear) {
  EXPECT_EQ(times_in(std::string(kResigned) + "on|ADP|IN|on|5|case 24|NUM|CD|24|5|nummod December|PROPN|NNP|December|2|obl"), "resign 2018-12-24\n");
  EXPECT_EQ(times_in(std::string(kWillResign) + "on|ADP|IN|on|6|case 24|NUM|CD|24|6|nummod December|PROPN|NNP|December|3|obl"), "resign 2019-12-24\n");
}

TEST(Times, WithoutArticleDateRelativeDatesStayEmpty) {
  EXPECT_EQ(times_in(std::string(kResigned) + "on|ADP|IN|on|4|case Monday|PROPN|NNP|Monday|2|obl", ""), "");
  EXPECT_EQ(times_in(std::string(kResigned) + "on|ADP|IN|on|4|case Monday|PROPN|NNP|Monday|2|obl", "soon"), "");
}

TEST(Times, WeeksAndHowLongAgo) {
  EXPECT_EQ(times_in(std::string(kResigned) + "last|ADJ|JJ|last|4|amod week|NOUN|NN|week|2|obl:unmarked"),
            "resign 2019-04\n");
  EXPECT_EQ(times_in(std::string(kResigned) + "this|DET|DT|this|4|det week|NOUN|NN|week|2|obl:unmarked"),
            "resign 2019\n");  // 29 April to 5 May
  EXPECT_EQ(times_in(std::string(kResigned) +
                     "two|NUM|CD|two|4|nummod days|NOUN|NNS|day|5|obl:unmarked ago|ADV|RB|ago|2|advmod"),
            "resign 2019-04-29\n");
  EXPECT_EQ(
      times_in(std::string(kResigned) + "a|DET|DT|a|4|det year|NOUN|NN|year|5|obl:unmarked ago|ADV|RB|ago|2|advmod"),
      "resign 2018\n");
}

TEST(Times, SinceAndUntil) {
  EXPECT_EQ(times_in("Hunt|PROPN|NNP|Hunt|4|nsubj has|AUX|VBZ|have|4|aux been|AUX|VBN|be|4|cop leader|NOUN|NN|leader|0|root "
                     "since|ADP|IN|since|6|case 2004|NUM|CD|2004|4|obl"),
            "be since=2004\n");
  EXPECT_EQ(times_in("Hunt|PROPN|NNP|Hunt|3|nsubj was|AUX|VBD|be|3|cop leader|NOUN|NN|leader|0|root from|ADP|IN|from|5|case "
                     "2008|NUM|CD|2008|3|obl to|ADP|IN|to|7|case 2016|NUM|CD|2016|5|nmod"),
            "be since=2008 until=2016\n");
}

TEST(Times, ADeadlineIsNoTime) {
  EXPECT_EQ(times_in(std::string(kWillResign) + "by|ADP|IN|by|5|case 2020|NUM|CD|2020|3|obl"), "");
  EXPECT_EQ(times_in(std::string(kResigned) + "after|ADP|IN|after|4|case Monday|PROPN|NNP|Monday|2|obl"), "");
}

TEST(Times, ThePrimeMinisterIsNoMonth) {
  EXPECT_EQ(times_in("He|PRON|PRP|he|2|nsubj lost|VERB|VBD|lose|0|root confidence|NOUN|NN|confidence|2|obj in|ADP|IN|in|5|case May|PROPN|NNP|May|3|nmod"), "");
}

TEST(Times, AnInquiryBeginsWhenItIsLaunched) {
  EXPECT_EQ(times_in("She|PRON|PRP|she|2|nsubj launched|VERB|VBD|launch|0|root an|DET|DT|a|4|det inquiry|NOUN|NN|inquiry|2|obj yesterday|NOUN|NN|yesterday|2|obl:unmarked"),
            "launch 2019-04-30\ninquire 2019-04-30\n");
}

TEST(Times, AnImpossibleDayIsNone) {
  EXPECT_EQ(times_in(std::string(kResigned) + "on|ADP|IN|on|5|case 31|NUM|CD|31|5|nummod February|PROPN|NNP|February|2|obl 2018|NUM|CD|2018|5|nummod"), "");
}

}  // namespace
}  // namespace newsgraph
