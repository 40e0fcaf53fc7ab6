// Temporals as ISO 8601 text.

#include "graph/query/calendar.h"
#include "graph/query/value_text.h"

namespace newsgraph::query {
namespace {

std::string digits(std::int64_t number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

// .5 -> `.500`: three digits, six or nine, as many as are needed.
std::string fraction_text(std::int64_t nanoseconds) {
  if (nanoseconds == 0) return {};
  std::string text = digits(nanoseconds, 9);
  while (text.size() > 3 && text.substr(text.size() - 3) == "000") text.resize(text.size() - 3);
  // Fewer digits where the rest is nothing: 32.142, 0.7.
  while (text.back() == '0') text.pop_back();
  return "." + text;
}

}  // namespace

std::string date_text(Date date) {
  const YearMonthDay civil = civil_of(date);
  const std::int64_t year = civil.year < 0 ? -civil.year : civil.year;
  const std::string sign = civil.year < 0 ? "-" : civil.year > 9999 ? "+" : "";
  return sign + digits(year, 4) + "-" + digits(civil.month, 2) + "-" + digits(civil.day, 2);
}

std::string local_time_text(LocalTime time) {
  const std::int64_t seconds = time.nanoseconds / kNanosecondsASecond,
                     fraction = time.nanoseconds % kNanosecondsASecond;
  std::string text = digits(seconds / 3600, 2) + ":" + digits(seconds / 60 % 60, 2);
  if (seconds % 60 != 0 || fraction != 0) text += ":" + digits(seconds % 60, 2) + fraction_text(fraction);
  return text;
}

std::string offset_text(std::int32_t seconds) {
  if (seconds == 0) return "Z";
  const std::int32_t size = seconds < 0 ? -seconds : seconds;
  std::string text = (seconds < 0 ? "-" : "+") + digits(size / 3600, 2) + ":" + digits(size / 60 % 60, 2);
  if (size % 60 != 0) text += ":" + digits(size % 60, 2);
  return text;
}

std::string duration_text(const Duration& duration) {
  std::string text = "P";
  const auto add = [&](std::int64_t number, char unit) {
    if (number != 0) text += std::to_string(number) + unit;
  };
  add(duration.months / 12, 'Y');
  add(duration.months % 12, 'M');
  add(duration.days, 'D');
  if (duration.seconds == 0 && duration.nanoseconds == 0) return text == "P" ? "PT0S" : text;
  text += 'T';
  // Counted towards zero, so that all parts have one sign.
  const bool borrow = duration.seconds < 0 && duration.nanoseconds > 0;
  const std::int64_t seconds = duration.seconds + (borrow ? 1 : 0);
  const std::int64_t nanoseconds = borrow ? kNanosecondsASecond - duration.nanoseconds : duration.nanoseconds;
  add(seconds / 3600, 'H');
  add(seconds / 60 % 60, 'M');
  const std::int64_t rest = seconds % 60;
  if (rest != 0 || nanoseconds != 0) {
    if (rest == 0 && borrow) text += '-';
    text += std::to_string(rest) + fraction_text(nanoseconds) + 'S';
  }
  return text;
}

std::string temporal_text(const Value& value) {
  const auto local = [](const LocalDateTime& time) { return date_text(time.date) + "T" + local_time_text(time.time); };
  switch (value.kind()) {
    case ValueKind::date:
      return date_text(value.as_date());
    case ValueKind::local_time:
      return local_time_text(value.as_local_time());
    case ValueKind::time:
      return local_time_text(value.as_time().local) + offset_text(value.as_time().offset_seconds);
    case ValueKind::local_date_time:
      return local(value.as_local_date_time());
    case ValueKind::date_time: {
      const DateTime& time = value.as_date_time();
      return local(time.local) + offset_text(time.offset_seconds) + (time.zone.empty() ? "" : "[" + time.zone + "]");
    }
    default:
      return duration_text(value.as_duration());
  }
}

}  // namespace newsgraph::query
