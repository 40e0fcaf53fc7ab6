#include "interpret/date_expressions.h"

#include <array>
#include <charconv>
#include <string>

#include "base/text_util.h"
#include "interpret/tree.h"

namespace newsgraph {
namespace {

using Kind = DateExpression::Kind;

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2199;

int number_of(std::string_view text) {
  int number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  return result.ec == std::errc() && result.ptr == text.data() + text.size() ? number : -1;
}

class DateFinder {
 public:
  explicit DateFinder(const Document& doc) : doc_(doc) {}

  std::vector<DateExpression> find() {
    for (const Sentence& sentence : doc_.sentences()) {
      sentence_ = sentence.tokens;
      for (std::uint32_t i = sentence_.begin; i < sentence_.end;) i = see(i);
    }
    return std::move(found_);
  }

 private:
  std::string word(std::uint32_t i) const { return sentence_.contains(i) ? lower_form(doc_, TokenId(i)) : std::string(); }

  unsigned day_at(std::uint32_t i) const {
    std::string text = word(i);
    if (text.size() > 2) {
      const std::string ending = text.substr(text.size() - 2);
      if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") text.resize(text.size() - 2);
    }
    const int day = text.size() <= 2 ? number_of(text) : -1;
    return day >= 1 && day <= 31 ? static_cast<unsigned>(day) : 0;
  }

  int year_at(std::uint32_t i) const {
    const std::string text = word(i);
    const int year = text.size() == 4 ? number_of(text) : -1;
    return year >= kFirstYear && year <= kLastYear ? year : 0;
  }

  // Only capitalised words name a month: `may` is a modal, `march` a verb.
  unsigned month_at(std::uint32_t i) const {
    if (!sentence_.contains(i) || !is_ascii_upper(doc_.form(TokenId(i)).front())) return 0;
    return month_number(word(i));
  }

  std::optional<std::chrono::weekday> weekday_at(std::uint32_t i) const {
    if (!sentence_.contains(i) || !is_ascii_upper(doc_.form(TokenId(i)).front())) return std::nullopt;
    return weekday_of(word(i));
  }

  // Reads at `i`; returns where to go on.
  std::uint32_t see(std::uint32_t i) {
    std::uint32_t end = read_calendar_date(i, i);
    if (end == i) end = read_weekday(i);
    if (end == i) end = read_deictic(i);
    if (end == i) end = read_year(i);
    return end == i ? i + 1 : end;
  }

  std::uint32_t skip_comma(std::uint32_t i) const { return word(i) == "," ? i + 1 : i; }

  // `begin` is where the expression began: a weekday before the date belongs to it.
  std::uint32_t read_calendar_date(std::uint32_t i, std::uint32_t begin) {
    PartialDate date;
    std::uint32_t end = i;
    if (day_at(i) != 0) {
      const std::uint32_t month = word(i + 1) == "of" ? i + 2 : i + 1;
      if (month_at(month) == 0) return i;
      date = {0, month_at(month), day_at(i)};
      end = month + 1;
    } else if (month_at(i) != 0) {
      date = {0, month_at(i), day_at(i + 1)};
      end = date.day != 0 ? i + 2 : i + 1;
      if (date.day == 0 && year_at(end) == 0 && !is_bare_month(i)) return i;
    } else {
      return i;
    }
    const std::uint32_t year = skip_comma(end);
    if (year_at(year) != 0) {
      date.year = year_at(year);
      end = year + 1;
    }
    DateExpression expression;
    expression.kind = date.year != 0 ? Kind::absolute : date.day != 0 ? Kind::month_day : Kind::month;
    expression.date = date;
    add(expression, begin, end);
    return end;
  }

  // A month on its own needs a word that makes it one: Theresa May is none.
  bool is_bare_month(std::uint32_t i) const {
    if (i == sentence_.begin) return false;
    const std::string before = word(i - 1);
    if (before == "last" || before == "next" || before == "this" || before == "early" || before == "late" || before == "mid") return true;
    const bool preposition = before == "in" || before == "since" || before == "until" || before == "till" || before == "during";
    // `confidence in May`: a person, if the word is one in the tree's eyes and the month would be rare
    return preposition && !(word(i) == "may" && is_deprel(doc_, TokenId(i), {Deprel::nmod}));
  }

  std::uint32_t read_weekday(std::uint32_t i) {
    const auto weekday = weekday_at(i);
    if (!weekday) return i;
    const std::uint32_t date = skip_comma(i + 1);
    const std::uint32_t end = read_calendar_date(date, i);  // `Monday 4 February 2013`
    if (end != date) return end;
    DateExpression expression;
    expression.kind = Kind::weekday;
    expression.weekday = weekday->c_encoding();
    const std::uint32_t after = skip_part_of_day(i + 1);  // `on Tuesday night`: the phrase is headed by the night
    add(expression, i, after);
    return after;
  }

  std::uint32_t skip_part_of_day(std::uint32_t i) const {
    const std::string part = word(i);
    return part == "morning" || part == "afternoon" || part == "evening" || part == "night" ? i + 1 : i;
  }

  int number_at(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 13> kNumbers = {
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
    const std::string form = word(i);
    if (form == "a" || form == "an") return 1;
    for (std::size_t n = 1; n < kNumbers.size(); ++n) {
      if (form == kNumbers[n] || form == std::to_string(n)) return static_cast<int>(n);
    }
    return 0;
  }

  static std::optional<Kind> unit_of(std::string_view word) {
    if (word == "day" || word == "days") return Kind::day_offset;
    if (word == "week" || word == "weeks") return Kind::week_offset;
    if (word == "month" || word == "months") return Kind::month_offset;
    if (word == "year" || word == "years") return Kind::year_offset;
    return std::nullopt;
  }

  std::uint32_t read_deictic(std::uint32_t i) {
    const std::string first = word(i);
    DateExpression expression;
    expression.kind = Kind::day_offset;
    std::uint32_t end = i + 1;
    if (first == "yesterday") {
      expression.offset = -1;
    } else if (first == "tomorrow") {
      expression.offset = 1;
    } else if (first == "today" || first == "tonight") {
      expression.offset = 0;
    } else if (first == "last" || first == "this" || first == "next") {
      const std::string unit = word(i + 1);
      const int offset = first == "last" ? -1 : first == "next" ? 1 : 0;
      const bool part = unit == "morning" || unit == "afternoon" || unit == "evening" || unit == "night";
      if (unit == "week")
        expression.kind = Kind::week_offset;
      else if (unit == "month")
        expression.kind = Kind::month_offset;
      else if (unit == "year") expression.kind = Kind::year_offset;
      else if (!part || (offset != 0 && unit != "night")) return i;
      expression.offset = offset;
      end = i + 2;
    } else if (const int number = number_at(i); number != 0 && word(i + 2) == "ago") {  // `two days ago`
      const std::optional<Kind> unit = unit_of(word(i + 1));
      if (!unit) return i;
      expression.kind = *unit;
      expression.offset = -number;
      end = i + 3;
    } else {
      return i;
    }
    if (doc_.arc(TokenId(end - 1)).deprel == Deprel::nmod_poss) return i;  // `today's meeting`, `last year's budget`
    add(expression, i, end);
    return end;
  }

  // A number is a year where a preposition says so; `2008 to 2016` and `2008-2016` are two.
  std::uint32_t read_year(std::uint32_t i) {
    const int year = year_at(i);
    if (year == 0) return i;
    const std::string before = i > sentence_.begin ? word(i - 1) : "";
    const std::string after = word(i + 1);
    const bool range = (after == "-" || after == "–" || after == "to" || after == "until" || after == "and") && year_at(i + 2) != 0 &&
                       (before == "from" || before == "between" || before == "(" || after == "-" || after == "–");
    const bool alone = before == "(" && (after == ")" || after == "," || after == ";");  // `(2016)`, not `(2100 UTC)`
    const bool preposition = before == "in" || before == "since" || before == "until" || before == "till" || before == "from" ||
                             before == "of" || before == "during" || before == "early" || before == "late" || alone ||
                             before == "by" || before == "after" || before == "before";
    const bool modifier = is_deprel(doc_, TokenId(i), {Deprel::nummod, Deprel::compound, Deprel::nmod_unmarked}) &&
                          head_of(doc_, TokenId(i)) && is_noun(doc_, head_of(doc_, TokenId(i))) && head_of(doc_, TokenId(i)) > TokenId(i);
    if (!range && !preposition && !modifier) return i;
    DateExpression expression;
    expression.date.year = year;
    add(expression, i, i + 1);
    if (!range) return i + 1;
    if (!found_.empty() && found_.back().tokens.begin == i) found_.back().relation = DateRelation::since;
    expression.date.year = year_at(i + 2);
    add(expression, i + 2, i + 3);
    if (found_.back().tokens.begin == i + 2) {
      found_.back().relation = DateRelation::until;
      found_.back().tokens.begin = i;  // it governs nothing of its own: `2008` does
    }
    return i + 3;
  }

  void add(DateExpression expression, std::uint32_t begin, std::uint32_t end) {
    expression.tokens = {begin, end};
    std::uint32_t at = begin;
    while (at > sentence_.begin) {
      const std::string before = word(at - 1);
      if (before == "last") expression.direction = -1;
      else if (before == "next") expression.direction = 1;
      else if (before != "early" && before != "late" && before != "this" && before != "the" && before != "mid") break;
      --at;
    }
    const std::string preposition = at > sentence_.begin ? word(at - 1) : "";
    if (preposition == "by" || preposition == "before" || preposition == "after" || preposition == "than" || preposition == "for") return;
    if (preposition == "since" || preposition == "from") expression.relation = DateRelation::since;
    if (preposition == "until" || preposition == "till") expression.relation = DateRelation::until;
    if (preposition == "to" && !found_.empty() && found_.back().relation == DateRelation::since && found_.back().tokens.end + 1 == at) {
      expression.relation = DateRelation::until;
    }
    found_.push_back(expression);
  }

  const Document& doc_;
  TokenSpan sentence_;
  std::vector<DateExpression> found_;
};

std::optional<PartialDate> resolve_weekday(const DateExpression& expression, std::chrono::sys_days today, bool future) {
  const std::chrono::weekday weekday(expression.weekday);
  const bool same = std::chrono::weekday(today) == weekday;
  if (expression.direction > 0) return day_of(next_weekday(today, weekday));
  if (expression.direction < 0) return day_of(last_weekday(today - std::chrono::days(1), weekday));
  if (!future) return day_of(last_weekday(today, weekday));
  // On a Monday, `will resign on Monday` may mean today or a week on.
  if (same) return std::nullopt;
  return day_of(next_weekday(today, weekday));
}

// The year that puts the date nearest on its side of the article.
PartialDate with_year(PartialDate date, const PartialDate& article, bool future) {
  date.year = article.year;
  const bool later = date.month > article.month || (date.month == article.month && date.day > article.day && article.day != 0);
  const bool earlier = date.month < article.month || (date.month == article.month && date.day != 0 && date.day < article.day);
  if (!future && later) --date.year;
  if (future && earlier) ++date.year;
  return date;
}

// A week has no EDTF form of its own that dates could be compared with: its month, or its year where it is in two
// months.
std::optional<PartialDate> month_of_week(std::chrono::sys_days day) {
  const std::chrono::sys_days monday = last_weekday(day, std::chrono::Monday);
  const PartialDate first = day_of(monday);
  const PartialDate last = day_of(monday + std::chrono::days(6));
  if (first.year != last.year) return std::nullopt;
  return PartialDate{first.year, first.month == last.month ? first.month : 0, 0};
}

PartialDate plus_months(const PartialDate& from, int months) {
  const int all = from.year * 12 + static_cast<int>(from.month) - 1 + months;
  return {all / 12, static_cast<unsigned>(all % 12 + 1), 0};
}

}  // namespace

std::vector<DateExpression> find_date_expressions(const Document& doc) { return DateFinder(doc).find(); }

std::optional<PartialDate> resolve_date(const DateExpression& expression, const std::optional<PartialDate>& article, bool future) {
  if (expression.kind == Kind::absolute) {
    if (expression.date.day != 0 && !exact_day(expression.date)) return std::nullopt;
    return expression.date;
  }
  if (!article) return std::nullopt;
  if (expression.kind == Kind::year_offset) return PartialDate{article->year + expression.offset, 0, 0};
  if (article->month == 0) return std::nullopt;
  if (expression.kind == Kind::month_offset) return plus_months(*article, expression.offset);
  const bool ahead = expression.direction != 0 ? expression.direction > 0 : future;
  if (expression.kind == Kind::month) return with_year(expression.date, *article, ahead);
  const auto today = exact_day(*article);
  if (!today) return std::nullopt;
  if (expression.kind == Kind::month_day) {
    const PartialDate date = with_year(expression.date, *article, ahead);
    return exact_day(date) ? std::optional(date) : std::nullopt;
  }
  if (expression.kind == Kind::week_offset)
    return month_of_week(std::chrono::sys_days(*today) + std::chrono::weeks(expression.offset));
  if (expression.kind == Kind::weekday) return resolve_weekday(expression, std::chrono::sys_days(*today), future);
  return day_of(std::chrono::sys_days(*today) + std::chrono::days(expression.offset));
}

}  // namespace newsgraph
