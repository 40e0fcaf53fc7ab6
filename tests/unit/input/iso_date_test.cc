#include "input/iso_date.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(ParseIsoDate, KeepsTheExactnessOfTheText) {
  EXPECT_EQ(parse_iso_date("2019"), "2019");
  EXPECT_EQ(parse_iso_date("2019-05"), "2019-05");
  EXPECT_EQ(parse_iso_date(" 2019-05-01 "), "2019-05-01");
  EXPECT_EQ(parse_iso_date("2020-02-29T23:59:00Z"), "2020-02-29");
  EXPECT_EQ(parse_iso_date("2020-02-29 23:59"), "2020-02-29");
}

TEST(ParseIsoDate, RefusesWhatIsNoDay) {
  for (const char* bad : {"", "2019-02-29", "2019-13", "2019-00-01", "2019-05-32", "0000", "1 May 2019", "2019/05/01",
                          "2019-5-1", "19-05-01", "2019-05-01x", "20190501", "-2019"}) {
    EXPECT_FALSE(parse_iso_date(bad)) << bad;
  }
}

}  // namespace
}  // namespace newsgraph
