#include "graph/edtf.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

std::string dump(std::string_view edtf) {
  const auto days = days_of_edtf(edtf);
  if (!days) return "nothing";
  const auto end = [](const std::string& day, bool open) {
    return open ? std::string("open") : day.empty() ? "unknown" : day;
  };
  return end(days->first, days->open_first) + " " + end(days->last, days->open_last) +
         (days->is_doubtful ? " doubtful" : "");
}

TEST(Edtf, ReadsYearMonthAndDay) {
  EXPECT_EQ(dump("2019-05-01"), "2019-05-01 2019-05-01");
  EXPECT_EQ(dump("2019-05"), "2019-05-01 2019-05-31");
  EXPECT_EQ(dump("2019-02"), "2019-02-01 2019-02-28");
  EXPECT_EQ(dump("2020-02"), "2020-02-01 2020-02-29");
  EXPECT_EQ(dump("2019"), "2019-01-01 2019-12-31");
  EXPECT_EQ(dump("2019-05-01T23:59:00Z"), "2019-05-01 2019-05-01");
}

TEST(Edtf, ReadsMarksOfDoubtAndUnnamedParts) {
  EXPECT_EQ(dump("2019-05~"), "2019-05-01 2019-05-31 doubtful");
  EXPECT_EQ(dump("2019?"), "2019-01-01 2019-12-31 doubtful");
  EXPECT_EQ(dump("201X"), "2010-01-01 2019-12-31");
  EXPECT_EQ(dump("19XX"), "1900-01-01 1999-12-31");
  EXPECT_EQ(dump("2019-XX"), "2019-01-01 2019-12-31");
  EXPECT_EQ(dump("2019-05-XX"), "2019-05-01 2019-05-31");
}

TEST(Edtf, ReadsIntervals) {
  EXPECT_EQ(dump("2017/2019-05"), "2017-01-01 2019-05-31");
  EXPECT_EQ(dump("2017-03-04/.."), "2017-03-04 open");
  EXPECT_EQ(dump("../2019"), "open 2019-12-31");
  EXPECT_EQ(dump("2017/"), "2017-01-01 unknown");
  EXPECT_EQ(dump("/2017~"), "unknown 2017-12-31 doubtful");
}

TEST(Edtf, RefusesWhatNamesNoDays) {
  for (const char* edtf : {"", "/", "2019-21", "2019-13", "2019-00", "2019-02-30", "2019-05-00", "2019-5", "May 2019",
                           "Y12019", "-0044", "2019-05/2019-04", "2019/2019-21", "X019", "20X9", "2019-X1", "../x"}) {
    EXPECT_EQ(dump(edtf), "nothing") << edtf;
  }
}

TEST(Edtf, SaysDaysInWords) {
  EXPECT_EQ(in_words("2019-05-01", "2019-05-01"), "2019-05-01");
  EXPECT_EQ(in_words("2020-02-01", "2020-02-29"), "2020-02");
  EXPECT_EQ(in_words("2019-01-01", "2019-12-31"), "2019");
  EXPECT_EQ(in_words("2019-01-01", "2019-12-30"), "2019-01-01..2019-12-30");
  EXPECT_EQ(in_words("", "2019-05-01"), "≤2019-05-01");
  EXPECT_EQ(in_words("2019-05-01", ""), "≥2019-05-01");
  EXPECT_EQ(in_words("", ""), "?");
}

TEST(Edtf, CountsDays) {
  EXPECT_EQ(later_by("2019-05-01", 1), "2019-05-02");
  EXPECT_EQ(later_by("2020-02-27", 2), "2020-02-29");
  EXPECT_EQ(later_by("2020-01-01", -1), "2019-12-31");
}

}  // namespace
}  // namespace newsgraph
