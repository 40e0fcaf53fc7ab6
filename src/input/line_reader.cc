#include "input/line_reader.h"

#include <utility>

namespace newsgraph {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;
constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

}  // namespace

LineReader::LineReader(std::unique_ptr<ByteSource> source, std::string path, std::size_t max_line)
    : source_(std::move(source)), path_(std::move(path)), max_line_(max_line) {}

Error LineReader::too_long(int line) const {
  return Error{ErrorCode::limit, "longer than " + std::to_string(max_line_ >> 20) + " MB; split it", path_, line};
}

Result<bool> LineReader::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t had = buffer_.size();
  buffer_.resize(had + kChunk);
  auto got = source_->read(buffer_.data() + had, kChunk);
  buffer_.resize(had + (got ? *got : 0));
  if (!got) return std::move(got).error();
  return *got > 0;
}

Result<std::optional<char>> LineReader::peek() {
  std::size_t from = at_;
  while (true) {
    const std::string_view held = std::string_view(buffer_).substr(at_);
    const std::size_t bom = line_number_ == 0 && held.starts_with(kUtf8Bom) ? kUtf8Bom.size() : 0;
    from = buffer_.find_first_not_of(" \t\r\n", at_ + bom);
    if (from != std::string::npos && held.size() >= kUtf8Bom.size()) return std::optional<char>(buffer_[from]);
    if (buffer_.size() - at_ > max_line_) return too_long(0);
    NG_TRY(const bool more, fill());
    if (!more) break;
  }
  from = buffer_.find_first_not_of(" \t\r\n", at_);
  return from == std::string::npos ? std::optional<char>() : std::optional<char>(buffer_[from]);
}

Result<std::optional<std::string>> LineReader::next() {
  bool passed_over = false;
  std::size_t looked = 0;  // bytes after at_ known to hold no line end
  while (true) {
    const std::size_t end = buffer_.find('\n', at_ + looked);
    if (end != std::string::npos) {
      ++line_number_;
      std::string line = buffer_.substr(at_, end - at_);
      at_ = end + 1;
      if (passed_over || line.size() > max_line_) return too_long(line_number_);
      return std::optional<std::string>(std::move(line));
    }
    looked = buffer_.size() - at_;
    if (looked > max_line_) {  // drop what we hold, or one endless line would fill the memory
      passed_over = true;
      at_ = buffer_.size();
      looked = 0;
    }
    NG_TRY(const bool more, fill());
    if (!more) break;
  }
  if (passed_over) return too_long(++line_number_);
  if (buffer_.size() == at_) return std::optional<std::string>();
  ++line_number_;
  std::string line = buffer_.substr(at_);
  at_ = buffer_.size();
  return std::optional<std::string>(std::move(line));
}

Result<std::string> LineReader::rest() {
  while (true) {
    if (buffer_.size() - at_ > max_line_) return too_long(0);
    NG_TRY(const bool more, fill());
    if (!more) break;
  }
  std::string all = buffer_.substr(at_);
  at_ = buffer_.size();
  return all;
}

}  // namespace newsgraph
