// Dates as the text writes them.
#pragma once

#include <optional>
#include <vector>

#include "interpret/calendar.h"
#include "text/document.h"

namespace newsgraph {

enum class DateRelation : std::uint8_t { at, since, until };

// `1 May`, `last Monday`, `since 2004`: what is written, not yet tied to the article's date.
struct DateExpression {
  enum class Kind : std::uint8_t {
    absolute,
    month_day,
    month,
    weekday,
    day_offset,
    week_offset,
    month_offset,
    year_offset
  };
  Kind kind = Kind::absolute;
  TokenSpan tokens;                 // without the preposition
  DateRelation relation = DateRelation::at;
  int direction = 0;                // -1 after `last`, 1 after `next`, 0 where only the tense tells
  PartialDate date;                 // absolute; month_day and month without year
  unsigned weekday = 0;             // 0 is Sunday
  int offset = 0;                   // days, weeks, months or years from the article's date
};

// By place in the text; they do not overlap. `by`, `before` and `after` a date give none: they do not say when.
std::vector<DateExpression> find_date_expressions(const Document& doc);

// The date that is meant, or nothing where it hangs on an unknown article date. `future`: does the event lie ahead?
std::optional<PartialDate> resolve_date(const DateExpression& expression, const std::optional<PartialDate>& article, bool future);

}  // namespace newsgraph
