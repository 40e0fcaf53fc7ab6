#include "claims/claims_file.h"

#include <algorithm>
#include <cmath>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/check.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

// Members in the order in which they are called; members without a value are left out.
class LineWriter {
 public:
  std::string take() const { return {buffer_.GetString(), buffer_.GetSize()}; }

  void open_object() { writer_.StartObject(); }
  void close_object() { writer_.EndObject(); }
  void open_array(std::string_view name) { key(name); writer_.StartArray(); }
  void close_array() { writer_.EndArray(); }
  void value(std::string_view text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }

  void key(std::string_view name) { writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void member(std::string_view name, std::string_view text) { key(name); value(text); }
  void member(std::string_view name, std::size_t number) { key(name); writer_.Uint64(number); }
  void member_if_set(std::string_view name, std::string_view text) { if (!text.empty()) member(name, text); }
  void member_if_set(std::string_view name, EntityId id) { if (id) member(name, local_id(id)); }

  void member_or_null(std::string_view name, EntityId id) {
    key(name);
    if (id) value(local_id(id)); else writer_.Null();
  }

  void span(std::string_view name, ByteSpan span) {
    open_array(name);
    writer_.Uint(span.begin);
    writer_.Uint(span.end);
    close_array();
  }

  // printf would take the decimal point from the locale.
  void thousandths(std::string_view name, double number) {
    const long value = std::lround(std::clamp(number, 0.0, 1.0) * 1000);
    const std::string digits = std::to_string(1000 + value % 1000).substr(1);
    const std::string text = std::to_string(value / 1000) + "." + digits;
    key(name);
    writer_.RawValue(text.data(), text.size(), rapidjson::kNumberType);
  }

  static std::string local_id(EntityId id) { return "e" + std::to_string(id.index() + 1); }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

void write_article(const DocumentClaims& claims, LineWriter* out) {
  out->member("doc", claims.article.id);
  out->member_if_set("date", claims.article.date);
  out->member_if_set("title", claims.article.title);
  out->member_if_set("url", claims.article.url);
  out->member_if_set("source", claims.article.source);
  out->member_if_set("text_hash", claims.text_hash);
  out->member("num_sentences", claims.num_sentences);
  out->member("num_tokens", claims.num_tokens);
}

void write_entity(EntityId id, const Entity& entity, LineWriter* out) {
  out->open_object();
  out->member("id", LineWriter::local_id(id));
  out->member("type", to_string(entity.kind));
  out->open_array("names");
  for (const std::string& name : entity.names) out->value(name);
  out->close_array();
  out->member_if_set("known_as", entity.known_as);
  out->close_object();
}

void write_passage(const Passage& passage, LineWriter* out) {
  out->span("at", passage.span);
  out->member_if_set("text", passage.text);
}

void write_arguments(const std::vector<ArgumentGround>& arguments, LineWriter* out) {
  if (arguments.empty()) return;
  out->open_array("arguments");
  for (const ArgumentGround& argument : arguments) {
    out->open_object();
    out->member("place", to_string(argument.place));
    write_passage(argument.words, out);
    if (argument.reached != Reached::name) out->member("reached", to_string(argument.reached));
    if (!argument.chain.empty()) {
      out->open_array("chain");
      for (const Passage& link : argument.chain) {
        out->open_object();
        write_passage(link, out);
        out->close_object();
      }
      out->close_array();
    }
    out->close_object();
  }
  out->close_array();
}

void write_cues(const std::vector<CueGround>& cues, LineWriter* out) {
  if (cues.empty()) return;
  out->open_array("cues");
  for (const CueGround& cue : cues) {
    out->open_object();
    out->member("kind", to_string(cue.kind));
    write_passage(cue.words, out);
    out->close_object();
  }
  out->close_array();
}

void write_evidence(const Evidence& evidence, LineWriter* out) {
  out->member("quote", evidence.quote);
  if (evidence.span != ByteSpan() || evidence.begin_code_points != 0 || evidence.end_code_points != 0) {
    out->member("begin", evidence.span.begin);
    out->member("end", evidence.span.end);
    out->member("begin_cp", evidence.begin_code_points);
    out->member("end_cp", evidence.end_code_points);
  }
  if (evidence.trigger != ByteSpan()) out->span("trigger", evidence.trigger);
  out->member_if_set("rule", evidence.rule);
  out->thousandths("confidence", evidence.confidence);
  write_arguments(evidence.arguments, out);
  write_cues(evidence.cues, out);
}

void write_claim(const Claim& claim, std::size_t num_entities, LineWriter* out) {
  for (const EntityId id : {claim.subject, claim.object, claim.office, claim.by}) {
    NG_CHECK(id.is_none() || id.index() < num_entities);
  }
  out->open_object();
  out->member_or_null("s", claim.subject);
  out->member("r", claim.relation);
  out->member_or_null("o", claim.object);
  out->member_if_set("office", claim.office);
  out->member("status", to_string(claim.status));
  out->member_if_set("by", claim.by);
  out->member_if_set("state", to_string(claim.state));
  out->member_if_set("time", claim.time);
  out->member_if_set("since", claim.since);
  out->member_if_set("until", claim.until);
  write_evidence(claim.evidence, out);
  out->close_object();
}

}  // namespace

std::string to_json_line(const DocumentClaims& claims) {
  LineWriter out;
  out.open_object();
  write_article(claims, &out);
  out.open_array("entities");
  for (std::size_t i = 0; i < claims.entities.size(); ++i) write_entity(EntityId(i), claims.entities[i], &out);
  out.close_array();
  out.open_array("claims");
  for (const Claim& claim : claims.claims) write_claim(claim, claims.entities.size(), &out);
  out.close_array();
  out.close_object();
  return out.take();
}

Result<void> parse_claims_file(std::string_view bytes, const std::string& path, const ClaimsTaker& take) {
  int line_number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    begin = end + 1;
    ++line_number;
    if (trim(line).empty()) continue;
    NG_TRY(DocumentClaims claims, parse_claims_line(line, path, line_number));
    NG_TRY_VOID(take(std::move(claims)));
  }
  return {};
}

}  // namespace newsgraph
