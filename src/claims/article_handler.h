// What RapidJSON's SAX reader calls while it reads one line of a claims file. Inside the reader only.
#pragma once

#include <rapidjson/rapidjson.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// The members as they stand in the file, unchecked. Empty strings and zeros for what is not there.
struct RawEntity {
  std::string id, type, known_as;
  std::vector<std::string> names;
};

struct RawPassage {
  std::vector<std::uint64_t> at;
  std::string text;
};

struct RawArgument {
  std::string place, reached;
  RawPassage words;
  std::vector<RawPassage> chain;
};

struct RawCue {
  std::string kind;
  RawPassage words;
};

struct RawClaim {
  std::string s, r, o, office, status, by, state, time, since, until, quote, rule;
  std::uint64_t begin = 0, end = 0, begin_cp = 0, end_cp = 0;
  std::vector<std::uint64_t> trigger;
  double confidence = 1.0;
  std::vector<RawArgument> arguments;
  std::vector<RawCue> cues;
};

struct RawArticle {
  std::string doc, date, title, url, source, text_hash;
  std::uint64_t num_sentences = 0, num_tokens = 0;
  std::vector<RawEntity> entities;
  std::vector<RawClaim> claims;
};

// RapidJSON calls these by name; false stops it, with error() set.
class ArticleHandler {
 public:
  static constexpr int kMaxDepth = 64;

  bool Null();
  bool Bool(bool) { return misfit(); }
  bool Int(int number) { return number < 0 ? real(number) : whole(static_cast<std::uint64_t>(number)); }
  bool Uint(unsigned number) { return whole(number); }
  bool Int64(std::int64_t number) {
    return number < 0 ? real(static_cast<double>(number)) : whole(static_cast<std::uint64_t>(number));
  }
  bool Uint64(std::uint64_t number) { return whole(number); }
  bool Double(double number) { return real(number); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return misfit(); }
  bool String(const char* bytes, rapidjson::SizeType size, bool);
  bool Key(const char* bytes, rapidjson::SizeType size, bool);
  bool StartObject();
  bool StartArray();
  bool EndObject(rapidjson::SizeType) { return leave(); }
  bool EndArray(rapidjson::SizeType) { return leave(); }

  const std::string& error() const { return error_; }
  RawArticle raw;

 private:
  // Where in the file the reader stands. A list of numbers may be in a claim or in a passage.
  enum class At {
    document,
    article,
    entities,
    entity,
    names,
    claims,
    claim,
    arguments,
    argument,
    chain,
    link,
    cues,
    cue,
    numbers
  };

  // What the value that comes next fills, if anything; all null where its member is unknown.
  struct Target {
    std::string* text = nullptr;
    std::uint64_t* count = nullptr;
    double* fraction = nullptr;
    std::vector<std::uint64_t>* numbers = nullptr;
    At list = At::document;  // the list to enter, or `document` for none

    bool known() const { return text != nullptr || count != nullptr || fraction != nullptr || list != At::document; }
    std::string_view expected() const {
      return text != nullptr       ? "a string"
             : count != nullptr    ? "a whole number"
             : fraction != nullptr ? "a number"
                                   : "a list";
    }
  };

  bool fail(std::string message);
  bool at_list() const;
  bool misfit();
  bool skip();
  bool leave();
  bool whole(std::uint64_t number);
  bool real(double number);
  Target target();
  Target target_in_claim();
  void set_passage_target(RawPassage* passage, Target* target) const;
  void clear_list(const Target& target);

  At at_ = At::document;
  At numbers_of_ = At::document;  // where the list of numbers stands
  std::vector<std::uint64_t>* numbers_ = nullptr;
  int skipping_ = 0;  // depth below a member that we do not know
  std::string key_;
  std::string error_;
};

}  // namespace newsgraph
