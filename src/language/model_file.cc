#include "language/model_file.h"

#include "base/check.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr std::string_view kMagic = "NGMODEL1";
constexpr std::size_t kNameSize = 24;
constexpr std::size_t kHeaderSize = 16;
constexpr std::size_t kRowSize = kNameSize + 8;
constexpr std::size_t kAlignment = 64;

std::uint32_t byte_at(std::string_view bytes, std::size_t offset) {
  return static_cast<unsigned char>(bytes[offset]);
}

std::size_t aligned(std::size_t offset) { return (offset + kAlignment - 1) / kAlignment * kAlignment; }

}  // namespace

std::uint16_t read_u16(std::string_view bytes, std::size_t offset) {
  return static_cast<std::uint16_t>(byte_at(bytes, offset) | (byte_at(bytes, offset + 1) << 8U));
}

std::uint32_t read_u32(std::string_view bytes, std::size_t offset) {
  return byte_at(bytes, offset) | (byte_at(bytes, offset + 1) << 8U) | (byte_at(bytes, offset + 2) << 16U) |
         (byte_at(bytes, offset + 3) << 24U);
}

void append_u16(std::uint16_t value, std::string* out) {
  out->push_back(static_cast<char>(value & 0xFFU));
  out->push_back(static_cast<char>(value >> 8U));
}

void append_u32(std::uint32_t value, std::string* out) {
  append_u16(static_cast<std::uint16_t>(value & 0xFFFFU), out);
  append_u16(static_cast<std::uint16_t>(value >> 16U), out);
}

Result<ModelFile> ModelFile::parse(std::string_view bytes, const std::string& path) {
  if (bytes.size() < kHeaderSize || bytes.substr(0, kMagic.size()) != kMagic) {
    return Error{ErrorCode::bad_input, "not a model file; expected it to begin with NGMODEL1", path};
  }
  const std::size_t num_sections = read_u32(bytes, kMagic.size());
  if (num_sections > (bytes.size() - kHeaderSize) / kRowSize) {
    return Error{ErrorCode::bad_input, "model file is cut off within its table of sections", path};
  }
  ModelFile file;
  for (std::size_t i = 0; i < num_sections; ++i) {
    const std::size_t row = kHeaderSize + i * kRowSize;
    std::string_view name = bytes.substr(row, kNameSize);
    name = name.substr(0, name.find('\0'));
    const std::size_t offset = read_u32(bytes, row + kNameSize);
    const std::size_t size = read_u32(bytes, row + kNameSize + 4);
    if (offset > bytes.size() || size > bytes.size() - offset) {
      return Error{ErrorCode::bad_input, "model file is cut off within section '" + std::string(name) + "'", path};
    }
    file.sections_.emplace_back(name, bytes.substr(offset, size));
  }
  return file;
}

std::string_view ModelFile::section(std::string_view name) const {
  for (const auto& [key, bytes] : sections_) {
    if (key == name) return bytes;
  }
  return {};
}

std::vector<std::string_view> ModelFile::lines(std::string_view name) const {
  std::vector<std::string_view> rows = split(section(name), '\n');
  if (!rows.empty() && rows.back().empty()) rows.pop_back();
  return rows;
}

void ModelFileWriter::add(std::string name, std::string bytes) {
  NG_CHECK(name.size() < kNameSize);
  sections_.emplace_back(std::move(name), std::move(bytes));
}

void ModelFileWriter::add_lines(std::string name, const std::vector<std::string>& lines) {
  std::string bytes;
  for (const std::string& line : lines) bytes += line + '\n';
  add(std::move(name), std::move(bytes));
}

std::string ModelFileWriter::bytes() const {
  std::string out(kMagic);
  append_u32(static_cast<std::uint32_t>(sections_.size()), &out);
  append_u32(0, &out);
  std::size_t offset = aligned(kHeaderSize + sections_.size() * kRowSize);
  for (const auto& [name, bytes] : sections_) {
    out += name;
    out.append(kNameSize - name.size(), '\0');
    append_u32(static_cast<std::uint32_t>(offset), &out);
    append_u32(static_cast<std::uint32_t>(bytes.size()), &out);
    offset = aligned(offset + bytes.size());
  }
  for (const auto& section : sections_) {
    out.append(aligned(out.size()) - out.size(), '\0');
    out += section.second;
  }
  return out;
}

}  // namespace newsgraph
