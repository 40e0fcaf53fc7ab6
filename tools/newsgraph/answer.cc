#include "answer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <sys/ioctl.h>
#include <unistd.h>

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

std::string format_answer(const Answer& answer, RowFormat format, std::size_t width) {
  switch (format) {
    case RowFormat::table:
      return aligned_table(answer.header, answer.lines, width);
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

std::size_t output_width() {
  constexpr std::size_t kUnknownWidth = 160;
  winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUnknownWidth;
  return size.ws_col;
}

}  // namespace newsgraph
