#include "language/string_table.h"

#include "language/model_file.h"

namespace newsgraph {

StringTable::StringTable(std::string_view bytes) : bytes_(bytes), size_(bytes.size() < 4 ? 0 : read_u32(bytes, 0)) {}

std::string_view StringTable::row(std::size_t index) const {
  const std::size_t begin = read_u32(bytes_, 4 + 4 * index);
  return bytes_.substr(begin, read_u32(bytes_, 8 + 4 * index) - begin);
}

std::optional<std::string_view> StringTable::find(std::string_view key) const {
  std::size_t low = 0;
  std::size_t high = size_;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::string_view found = row(middle);
    const std::size_t nul = found.find('\0');
    const int order = found.substr(0, nul).compare(key);
    if (order == 0) return found.substr(nul + 1);
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return std::nullopt;
}

std::string write_string_table(const std::map<std::string, std::string>& rows) {
  std::string out;
  append_u32(static_cast<std::uint32_t>(rows.size()), &out);
  std::size_t offset = 8 + 4 * rows.size();
  for (const auto& [key, value] : rows) {
    append_u32(static_cast<std::uint32_t>(offset), &out);
    offset += key.size() + 1 + value.size();
  }
  append_u32(static_cast<std::uint32_t>(offset), &out);
  for (const auto& [key, value] : rows) {
    out += key;
    out.push_back('\0');
    out += value;
  }
  return out;
}

}  // namespace newsgraph
