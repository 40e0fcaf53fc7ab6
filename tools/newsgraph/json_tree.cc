#include "json_tree.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "base/text_util.h"
#include "input/decode_text.h"

namespace newsgraph {
namespace {

constexpr unsigned kFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;

// RapidJSON calls these by name; false stops it, with complaint() and offset() set.
class TreeBuilder {
 public:
  using Ch = char;
  using Kind = JsonNode::Kind;

  TreeBuilder(std::string_view bytes, const rapidjson::MemoryStream& stream) : bytes_(bytes), stream_(stream) {}

  JsonNode take() { return std::move(root_); }
  const std::string& complaint() const { return complaint_; }
  std::size_t offset() const { return begin_; }

  bool Null() { return value(Kind::null, {}); }
  bool Bool(bool flag) { return value(Kind::boolean, flag ? "true" : "false"); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool) { return value(Kind::number, {text, size}); }
  bool String(const char* text, rapidjson::SizeType size, bool) { return value(Kind::text, {text, size}); }
  bool StartObject() { return open(Kind::object); }
  bool StartArray() { return open(Kind::list); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    begin_of_token();
    std::string name(text, size);
    std::vector<std::string>& names = open_.back().names;
    if (std::find(names.begin(), names.end(), name) != names.end()) return complain("'" + name + "' stands here twice");
    if (find_invalid_utf8(name)) return lone_surrogate();
    names.push_back(std::move(name));
    return true;
  }

  // With numbers as strings these are never called.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  static constexpr std::size_t kMaxDepth = 64;

  bool complain(std::string complaint) {
    complaint_ = std::move(complaint);
    return false;
  }

  bool lone_surrogate() { return complain("a lone surrogate (\\ud800 to \\udfff) is no character"); }

  // The reader stands behind the token; it began at the first byte since the last one that is no separator.
  void begin_of_token() {
    constexpr std::string_view kSeparators = " \t\r\n,:";
    begin_ = std::min(bytes_.find_first_not_of(kSeparators, end_), bytes_.size());
    end_ = std::max(stream_.Tell(), begin_ + 1);
  }

  bool value(Kind kind, std::string_view text) {
    begin_of_token();
    if (find_invalid_utf8(text)) return lone_surrogate();
    JsonNode node;
    node.kind = kind;
    node.offset = begin_;
    node.text = std::string(text);
    add(std::move(node));
    return true;
  }

  bool open(Kind kind) {
    begin_of_token();
    if (open_.size() >= kMaxDepth) return complain("nested more than 64 deep");
    open_.emplace_back();
    open_.back().kind = kind;
    open_.back().offset = begin_;
    return true;
  }

  bool close() {
    begin_of_token();
    JsonNode node = std::move(open_.back());
    open_.pop_back();
    add(std::move(node));
    return true;
  }

  void add(JsonNode node) {
    if (open_.empty())
      root_ = std::move(node);
    else
      open_.back().items.push_back(std::move(node));
  }

  std::string_view bytes_;
  const rapidjson::MemoryStream& stream_;
  std::vector<JsonNode> open_;  // objects have one name more than values while a value is read
  JsonNode root_;
  std::string complaint_;
  std::size_t begin_ = 0, end_ = 0;  // of the last token
};

}  // namespace

Result<JsonNode> parse_json_tree(std::string_view bytes, const std::string& path) {
  if (const auto bad = find_invalid_utf8(bytes)) return error_at(bytes, *bad, "not valid UTF-8", path);
  rapidjson::MemoryStream stream(bytes.data(), bytes.size());
  rapidjson::Reader reader;
  TreeBuilder builder(bytes, stream);
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
  if (result.IsError()) {
    const bool ours = result.Code() == rapidjson::kParseErrorTermination;
    const std::size_t offset = ours ? builder.offset() : result.Offset();
    return error_at(bytes, std::min(offset, bytes.size()),
                    ours ? builder.complaint() : rapidjson::GetParseError_En(result.Code()), path);
  }
  return builder.take();
}

}  // namespace newsgraph
