#include "input/json_article.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <array>
#include <utility>

#include "base/text_util.h"
#include "input/decode_text.h"
#include "input/iso_date.h"

namespace newsgraph {
namespace {

// Everything comes as a string, numbers too, so that a long id keeps all its digits. Validation is ours to ask for.
constexpr unsigned kFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;

struct Members {
  std::string id, date, title, url, source, text;
  bool has_id = false;
  bool has_text = false;
};

// Takes the members of the outermost object; RapidJSON stops where a function returns false.
class Handler {
 public:
  using Ch = char;

  const Members& members() const { return members_; }
  Members take() { return std::move(members_); }
  const std::string& complaint() const { return complaint_; }

  bool StartObject() { return open(); }
  bool StartArray() { return depth_ == 0 ? complain("expected an object, {\"id\": ..., \"text\": ...}") : open(); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    if (depth_ == 1) key_.assign(text, size);
    return true;
  }
  bool String(const char* text, rapidjson::SizeType size, bool) { return value(std::string_view(text, size), true); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool) { return value(std::string_view(text, size), false); }
  bool Bool(bool flag) { return value(flag ? "true" : "false", false); }
  bool Null() { return depth_ == 0 ? value("null", false) : true; }  // as good as missing

  // With numbers as strings these are never called.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  static constexpr int kMaxDepth = 64;

  bool complain(std::string complaint) {
    complaint_ = std::move(complaint);
    return false;
  }

  std::string* wanted() {
    if (key_ == "id") return &members_.id;
    if (key_ == "date") return &members_.date;
    if (key_ == "title") return &members_.title;
    if (key_ == "url") return &members_.url;
    if (key_ == "source") return &members_.source;
    return key_ == "text" ? &members_.text : nullptr;
  }

  bool open() {
    if (depth_ == 1 && wanted() != nullptr) return complain("'" + key_ + "' must be a string");
    return ++depth_ <= kMaxDepth || complain("nested more than 64 deep");
  }

  bool close() {
    --depth_;
    return true;
  }

  bool value(std::string_view text, bool is_string) {
    if (depth_ == 0) return complain("expected an object, {\"id\": ..., \"text\": ...}");
    std::string* const member = depth_ == 1 ? wanted() : nullptr;
    if (member == nullptr) return true;
    const bool is_number = !text.empty() && (text[0] == '-' || is_ascii_digit(text[0]));
    const bool may_be_number = key_ == "id" || key_ == "date";  // a year is easily written as a number
    if (!is_string && !(is_number && may_be_number)) return complain("'" + key_ + "' must be a string");
    member->assign(text);
    if (key_ == "id") members_.has_id = true;
    if (key_ == "text") members_.has_text = true;
    return true;
  }

  Members members_;
  std::string key_;
  std::string complaint_;
  int depth_ = 0;
};

Result<Article> to_article(Members members, const std::string& path, int line) {
  const auto failure = [&](std::string message) {
    return Error{ErrorCode::bad_input, std::move(message), path, line};
  };
  if (!members.has_id || trim(members.id).empty()) return failure("article has no 'id'");
  const std::string name = "article '" + members.id + "'";
  if (!members.has_text) return failure(name + " has no 'text'");
  Article article;
  if (!members.date.empty()) {
    const auto date = parse_iso_date(members.date);
    if (!date) return failure(name + ": " + bad_date_message(members.date));
    article.info.date = *date;
  }
  for (const std::string* const member : {&members.id, &members.title, &members.url, &members.source, &members.text}) {
    if (find_invalid_utf8(*member)) return failure(name + ": a lone surrogate (\\ud800 to \\udfff) is no character");
    if (member->find('\0') != std::string::npos) return failure(name + ": NUL character (\\u0000) in a string");
  }
  article.info.id = std::move(members.id);
  article.info.title = std::move(members.title);
  article.info.url = std::move(members.url);
  article.info.source = std::move(members.source);
  article.text = normalise_line_ends(std::move(members.text));
  return article;
}

}  // namespace

Result<Article> parse_json_article(std::string_view line, const std::string& path, int line_number) {
  const auto failure = [&](std::size_t offset, std::string message) {
    Error error = error_at(line, offset, std::move(message), path);
    error.line += line_number - 1;
    return error;
  };
  if (const auto bad = find_invalid_utf8(line)) return failure(*bad, "not valid UTF-8");
  rapidjson::MemoryStream stream(line.data(), line.size());
  rapidjson::Reader reader;
  Handler handler;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, handler);
  if (result.IsError()) {
    const bool ours = result.Code() == rapidjson::kParseErrorTermination;
    return failure(std::min(result.Offset(), line.size()),
                   ours ? handler.complaint() : rapidjson::GetParseError_En(result.Code()));
  }
  return to_article(handler.take(), path, line_number);
}

}  // namespace newsgraph
