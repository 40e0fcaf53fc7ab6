#include "exporters/neo4j/query_reply.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "base/text_util.h"

namespace newsgraph {
namespace {

// Where in the answer we are is the key of the outermost object, and the last key seen.
class ReplyHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ReplyHandler> {
 public:
  explicit ReplyHandler(QueryReply* reply) : reply_(reply) {}

  bool StartObject() { return deeper(); }
  bool StartArray() { return deeper(); }
  bool EndObject(rapidjson::SizeType) { return --depth_ >= 0; }
  bool EndArray(rapidjson::SizeType) { return --depth_ >= 0; }

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    key_.assign(text, size);
    if (depth_ == 1) section_ = key_;
    return true;
  }

  bool String(const char* text, rapidjson::SizeType size, bool) {
    // RapidJSON lets the second half of a surrogate pair pass where there is no first: `\ude00`.
    if (find_invalid_utf8({text, size})) return false;
    if (section_ == "data" && key_ == "values") reply_->texts.emplace_back(text, size);
    if (section_ != "errors") return true;
    // Older 5.x call the code `error`.
    if ((key_ == "code" || key_ == "error") && reply_->error_code.empty()) reply_->error_code.assign(text, size);
    if (key_ == "message" && reply_->error_message.empty()) reply_->error_message.assign(text, size);
    return true;
  }

  bool Uint(unsigned number) {
    if (section_ != "counters") return true;
    if (key_ == "nodesCreated") reply_->nodes_created = number;
    if (key_ == "nodesDeleted") reply_->nodes_deleted = number;
    if (key_ == "relationshipsCreated") reply_->relationships_created = number;
    if (key_ == "relationshipsDeleted") reply_->relationships_deleted = number;
    return true;
  }

  bool Default() { return depth_ > 0; }  // an answer is an object

 private:
  bool deeper() { return ++depth_ < kMaxDepth; }

  static constexpr int kMaxDepth = 64;
  QueryReply* reply_;
  int depth_ = 0;
  std::string section_, key_;
};

}  // namespace

Result<QueryReply> parse_query_reply(std::string_view body) {
  QueryReply reply;
  ReplyHandler handler(&reply);
  rapidjson::MemoryStream stream(body.data(), body.size());
  rapidjson::Reader reader;
  const bool is_object = !body.empty() && body.front() == '{';
  if (!is_object ||
      reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(stream, handler).IsError()) {
    return Error{ErrorCode::bad_input, "the answer is not the JSON of Neo4j's HTTP Query API"};
  }
  return reply;
}

}  // namespace newsgraph
