#include "graph/query/calendar.h"

#include <gtest/gtest.h>

#include "graph/query/temporal_parse.h"
#include "graph/query/value_text.h"

namespace newsgraph::query {
namespace {

TEST(Calendar, DaysAndDatesAreInverse) {
  for (std::int64_t day = -1'000'000; day <= 1'000'000; day += 97) {
    const YearMonthDay civil = civil_of(Date{day});
    EXPECT_EQ(date_of(civil.year, civil.month, civil.day), Date{day});
    const WeekDate week = week_of(Date{day});
    EXPECT_EQ(date_of_week(week.year, week.week, week.day), Date{day});
  }
}

TEST(Calendar, RefusesDaysThatAreNone) {
  EXPECT_FALSE(date_of(2019, 2, 29));
  EXPECT_TRUE(date_of(2020, 2, 29));
  EXPECT_FALSE(date_of(2019, 13, 1));
  EXPECT_FALSE(date_of_week(2019, 53, 1));
  EXPECT_FALSE(parse_date("2019-5-1"));
  EXPECT_FALSE(parse_date("2019-05-"));
  EXPECT_FALSE(parse_date("yesterday"));
  EXPECT_FALSE(parse_duration("P"));
  EXPECT_FALSE(parse_duration("P1X"));
}

TEST(Calendar, ReadsWhatItWrites) {
  for (const std::string_view text : {"P1Y2M3DT4H5M6.7S", "PT0S", "P-1M", "PT-0.4S", "P5DT-1H"}) {
    const auto duration = parse_duration(text);
    ASSERT_TRUE(duration) << text;
    EXPECT_EQ(duration_text(*duration), text);
  }
  for (const std::string_view text : {"2019-05-01", "-0044-03-15", "+12345-01-01"}) {
    const auto date = parse_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(date_text(*date), text);
  }
}

TEST(Calendar, AMonthOnIsTheLastDayWhereThereIsNoSuchDay) {
  EXPECT_EQ(date_text(*add_months(*date_of(2019, 1, 31), 1)), "2019-02-28");
  EXPECT_EQ(date_text(*add_months(*date_of(2020, 3, 31), -13)), "2019-02-28");
  EXPECT_FALSE(add_months(*date_of(2019, 1, 1), INT64_MAX));
}

}  // namespace
}  // namespace newsgraph::query
