// The file of a trained model: named sections of bytes that are used where they lie, without unpacking.
//
// Layout, little-endian: `NGMODEL1`, number of sections (4 bytes), 4 bytes of zero; for each section its name (24 bytes,
// filled up with zeros), offset and size (4 bytes each); then the sections, each at a multiple of 64 bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace newsgraph {

// Little-endian numbers inside bytes, whatever their alignment. REQUIRES: offset + size of the number <= bytes.size().
std::uint16_t read_u16(std::string_view bytes, std::size_t offset);
std::uint32_t read_u32(std::string_view bytes, std::size_t offset);
void append_u16(std::uint16_t value, std::string* out);
void append_u32(std::uint32_t value, std::string* out);

// A view of a model file. The bytes must outlive it. Threads: any number.
class ModelFile {
 public:
  // Fails with bad_input where the table of sections does not fit the bytes.
  static Result<ModelFile> parse(std::string_view bytes, const std::string& path);

  // The bytes of a section; empty where there is none.
  std::string_view section(std::string_view name) const;

  // A section of lines, such as the names of the classes. Views into the file.
  std::vector<std::string_view> lines(std::string_view name) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> sections_;
};

// Collects sections and lays them out.
class ModelFileWriter {
 public:
  void add(std::string name, std::string bytes);  // REQUIRES: name.size() < 24
  void add_lines(std::string name, const std::vector<std::string>& lines);
  std::string bytes() const;

 private:
  std::vector<std::pair<std::string, std::string>> sections_;
};

}  // namespace newsgraph
