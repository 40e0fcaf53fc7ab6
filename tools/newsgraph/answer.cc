#include "answer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "terminal.h"

namespace newsgraph {
namespace {

std::string json_object(const TextRow& members, const TextRow& record) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
  out.StartObject();
  for (std::size_t i = 0; i < members.size(); ++i) {
    out.Key(members[i].data(), static_cast<rapidjson::SizeType>(members[i].size()));
    if (record[i].empty())
      out.Null();
    else
      out.String(record[i].data(), static_cast<rapidjson::SizeType>(record[i].size()));
  }
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

constexpr std::size_t kMinColumn = 11;    // a day, and `≤` before it
constexpr std::size_t kRoomForLast = 22;  // with the gap before it

struct Widths {
  std::vector<std::size_t> columns;  // all but the last
  std::size_t total = kRoomForLast;
};

Widths natural_widths(const TextRow& header, const std::vector<TextRow>& lines) {
  Widths widths;
  for (std::size_t i = 0; i + 1 < header.size(); ++i) {
    std::size_t column = display_width(header[i]);
    for (const TextRow& line : lines) column = std::max(column, display_width(one_line_of(line[i])));
    widths.columns.push_back(column);
    widths.total += column + (i == 0 ? 0 : 2);
  }
  return widths;
}

// Takes from the widest column but the last, one by one, as long as lines are too long.
void narrow(std::size_t width, Widths* widths) {
  for (; widths->total > width; --widths->total) {
    const auto widest = std::max_element(widths->columns.begin(), widths->columns.end());
    if (widest == widths->columns.end() || *widest <= kMinColumn) return;
    --*widest;
  }
}

void leave_out(std::size_t column, TextRow* row) { row->erase(row->begin() + static_cast<std::ptrdiff_t>(column)); }

std::string fitted_table(const Answer& answer, std::size_t width) {
  TextRow header = answer.header;
  std::vector<TextRow> lines = answer.lines;
  std::vector<std::size_t> spare = answer.spare;
  Widths widths = natural_widths(header, lines);
  narrow(width, &widths);
  while (widths.total > width && !spare.empty()) {
    const std::size_t column = spare.front();
    leave_out(column, &header);
    for (TextRow& line : lines) leave_out(column, &line);
    spare.erase(spare.begin());
    for (std::size_t& other : spare) other -= other > column ? 1 : 0;
    widths = natural_widths(header, lines);
    narrow(width, &widths);
  }
  for (std::size_t i = 0; i < widths.columns.size(); ++i) {
    if (widths.columns[i] == 0) continue;
    header[i] = cut_to_width(header[i], widths.columns[i]);
    for (TextRow& line : lines) line[i] = cut_to_width(one_line_of(line[i]), widths.columns[i]);
  }
  return aligned_table(header, lines, width);
}

std::string json_lines(const Answer& answer) {
  std::string out;
  for (const TextRow& record : answer.records) out += json_object(answer.members, record) + "\n";
  return out;
}

std::string json_array(const Answer& answer) {
  std::string out;
  for (const TextRow& record : answer.records)
    out += (out.empty() ? "[\n" : ",\n") + json_object(answer.members, record);
  return out.empty() ? "[]\n" : out + "\n]\n";
}

}  // namespace

std::string format_answer(const Answer& answer, RowFormat format, std::optional<std::size_t> width) {
  switch (format) {
    case RowFormat::table:
      return width ? fitted_table(answer, *width) : aligned_table(answer.header, answer.lines, kPipeWidth);
    case RowFormat::csv:
      return csv_table(answer.members, answer.records);
    case RowFormat::tsv:
      return tsv_table(answer.members, answer.records);
    case RowFormat::json:
      return json_array(answer);
    case RowFormat::jsonl:
      return json_lines(answer);
  }
  return {};
}

}  // namespace newsgraph
