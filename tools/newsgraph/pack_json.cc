#include "pack_json.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <cmath>

#include "base/sha256.h"

namespace newsgraph {
namespace {

class JsonPack {
 public:
  JsonPack() { out_.SetIndent(' ', 2); }

  // All but the last line and the brace.
  std::string write(const EvidencePack& pack) {
    out_.StartObject();
    text("format", kPackFormat);
    number("version", kPackVersion);
    program(pack.program);
    list("articles", pack.articles, [this](const PackArticle& article) { this->article(article); });
    list("nodes", pack.nodes, [this](const PackNode& node) { this->node(node); });
    list("edges", pack.edges, [this](const PackEdge& edge) { this->edge(edge); });
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  void key(std::string_view name) { out_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void string(std::string_view value) { out_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }

  void text(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }

  void text_or_null(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty())
      out_.Null();
    else
      string(value);
  }

  void number(std::string_view name, std::uint64_t value) {
    key(name);
    out_.Uint64(value);
  }

  template <typename Value, typename Write>
  void list(std::string_view name, const std::vector<Value>& values, Write write) {
    key(name);
    out_.StartArray();
    for (const Value& value : values) {
      out_.StartObject();
      write(value);
      out_.EndObject();
    }
    out_.EndArray();
  }

  void program(const PackProgram& program) {
    key("program");
    out_.StartObject();
    text("name", "newsgraph");
    text("version", program.version);
    files("models", program.models);
    files("rules", program.rules);
    files("own_rules", program.own_rules);
    out_.EndObject();
  }

  void files(std::string_view name, const PackFiles& files) {
    key(name);
    out_.StartObject();
    text("sha256", files.sha256);
    list("files", files.files, [this](const FileDigest& file) {
      text("name", file.name);
      number("size", file.size);
      text("sha256", file.sha256);
    });
    out_.EndObject();
  }

  void article(const PackArticle& article) {
    text("id", article.info.id);
    text_or_null("title", article.info.title);
    text_or_null("url", article.info.url);
    text_or_null("date", article.info.date);
    text_or_null("publisher", article.info.source);
    text_or_null("text_hash", article.text_hash);
  }

  void node(const PackNode& node) {
    text("key", node.key);
    text("kind", to_string(node.kind));
    key("names");
    out_.StartArray();
    for (const std::string& name : node.names) string(name);
    out_.EndArray();
  }

  void edge(const PackEdge& edge) {
    text("key", edge.key);
    text_or_null("subject", edge.subject);
    text("relation", edge.relation);
    text("object", edge.object);
    list("claims", edge.claims, [this](const PackClaim& claim) { this->claim(claim); });
  }

  void span(ByteSpan span) {
    number("begin", span.begin);
    number("end", span.end);
  }

  void passage(const Passage& passage) {
    text_or_null("text", passage.text);
    span(passage.span);
  }

  void claim(const PackClaim& claim) {
    const Evidence& evidence = claim.evidence;
    text("key", claim.key);
    text("article", claim.article);
    text("status", to_string(claim.status));
    text_or_null("state", to_string(claim.state));
    text_or_null("time", claim.time);
    text_or_null("since", claim.since);
    text_or_null("until", claim.until);
    text_or_null("office", claim.office);
    text_or_null("said_by", claim.by);
    confidence(evidence.confidence);
    text_or_null("rule", evidence.rule);
    rules(claim.rules);
    text("quote", evidence.quote);
    span(evidence.span);
    number("begin_code_points", evidence.begin_code_points);
    number("end_code_points", evidence.end_code_points);
    key("trigger");
    out_.StartObject();
    passage({evidence.trigger, claim.trigger});
    out_.EndObject();
    grounds(evidence);
  }

  // Thousandths, without printf, which would take the decimal point from the locale.
  void confidence(double value) {
    const long thousandths = std::lround(value * 1000);
    const std::string digits =
        std::to_string(thousandths / 1000) + "." + std::to_string(1000 + thousandths % 1000).substr(1);
    key("confidence");
    out_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
  }

  void rules(const std::vector<RuleText>& rules) {
    list("rule_texts", rules, [this](const RuleText& rule) {
      text("name", rule.name);
      text_or_null("where", rule.where);
      text_or_null("statement", rule.statement);
      text_or_null("follows", rule.follows);
    });
  }

  void grounds(const Evidence& evidence) {
    list("arguments", evidence.arguments, [this](const ArgumentGround& argument) {
      text("place", to_string(argument.place));
      text("reached", to_string(argument.reached));
      passage(argument.words);
      list("chain", argument.chain, [this](const Passage& link) { passage(link); });
    });
    list("cues", evidence.cues, [this](const CueGround& cue) {
      text("kind", to_string(cue.kind));
      passage(cue.words);
    });
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> out_{buffer_};
};

}  // namespace

std::string pack_json(const EvidencePack& pack) {
  std::string text = JsonPack().write(pack);
  const std::string seal = sha256_hex(text);
  return text + ",\n  \"content_sha256\": \"" + seal + "\"\n}\n";
}

std::string seal_of(const EvidencePack& pack) { return sha256_hex(JsonPack().write(pack)); }

}  // namespace newsgraph
