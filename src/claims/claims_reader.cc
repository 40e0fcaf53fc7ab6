// The reading half of claims_file.h: RapidJSON's SAX reader fills raw strings, which are then checked and resolved.
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <unordered_map>
#include <utility>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "base/text_util.h"
#include "claims/claims_file.h"

namespace newsgraph {
namespace {

constexpr int kMaxDepth = 64;

struct RawEntity {
  std::string id, type;
  std::vector<std::string> names;
};

struct RawClaim {
  std::string s, r, o, office, status, by, state, time, since, until, quote, rule;
  std::uint64_t begin = 0, end = 0, begin_cp = 0, end_cp = 0;
  std::vector<std::uint64_t> trigger;
  double confidence = 1.0;
};

struct RawArticle {
  std::string doc, date, title, url, source, text_hash;
  std::uint64_t num_sentences = 0, num_tokens = 0;
  std::vector<RawEntity> entities;
  std::vector<RawClaim> claims;
};

template <typename Owner, typename Value>
struct Member {
  std::string_view name;
  Value Owner::*target;
};

// The member called `name`, or null.
template <typename Owner, typename Value>
Value* find_member(std::span<const Member<Owner, Value>> table, Owner* owner, std::string_view name) {
  for (const auto& member : table) {
    if (member.name == name) return &(owner->*member.target);
  }
  return nullptr;
}

template <typename Owner, typename Value>
using Members = std::span<const Member<Owner, Value>>;

constexpr std::array<Member<RawArticle, std::string>, 6> kArticleTexts = {{
    {"doc", &RawArticle::doc}, {"date", &RawArticle::date}, {"title", &RawArticle::title},
    {"url", &RawArticle::url}, {"source", &RawArticle::source}, {"text_hash", &RawArticle::text_hash}}};
constexpr std::array<Member<RawArticle, std::uint64_t>, 2> kArticleCounts = {{
    {"num_sentences", &RawArticle::num_sentences}, {"num_tokens", &RawArticle::num_tokens}}};
constexpr std::array<Member<RawEntity, std::string>, 2> kEntityTexts = {{
    {"id", &RawEntity::id}, {"type", &RawEntity::type}}};
constexpr std::array<Member<RawClaim, std::string>, 12> kClaimTexts = {{
    {"s", &RawClaim::s}, {"r", &RawClaim::r}, {"o", &RawClaim::o}, {"office", &RawClaim::office},
    {"status", &RawClaim::status}, {"by", &RawClaim::by}, {"state", &RawClaim::state}, {"time", &RawClaim::time},
    {"since", &RawClaim::since}, {"until", &RawClaim::until}, {"quote", &RawClaim::quote}, {"rule", &RawClaim::rule}}};
constexpr std::array<Member<RawClaim, std::uint64_t>, 4> kClaimCounts = {{
    {"begin", &RawClaim::begin}, {"end", &RawClaim::end},
    {"begin_cp", &RawClaim::begin_cp}, {"end_cp", &RawClaim::end_cp}}};

// Where in the object the reader stands.
enum class At { document, article, entities, entity, names, claims, claim, trigger };

// What the value that comes next fills, if anything; all null where its member is unknown.
struct Target {
  std::string* text = nullptr;
  std::uint64_t* count = nullptr;
  double* fraction = nullptr;
  At list = At::document;  // the list to enter, or `document` for none

  bool known() const { return text != nullptr || count != nullptr || fraction != nullptr || list != At::document; }
  std::string_view expected() const {
    return text != nullptr ? "a string" : count != nullptr ? "a whole number" : fraction != nullptr ? "a number" : "a list";
  }
};

// RapidJSON calls these by name; false stops it, with error() set.
class ArticleHandler {
 public:
  bool Null() { return at_list() ? fail("null in '" + key_ + "'; expected a value") : true; }
  bool Bool(bool) { return misfit(); }
  bool Int(int number) { return number < 0 ? real(number) : whole(static_cast<std::uint64_t>(number)); }
  bool Uint(unsigned number) { return whole(number); }
  bool Int64(std::int64_t number) { return number < 0 ? real(static_cast<double>(number)) : whole(static_cast<std::uint64_t>(number)); }
  bool Uint64(std::uint64_t number) { return whole(number); }
  bool Double(double number) { return real(number); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return misfit(); }

  bool String(const char* bytes, rapidjson::SizeType size, bool) {
    if (skipping_ > 0) return true;
    // RapidJSON lets the second half of a surrogate pair pass where there is no first: `\ude00`.
    if (find_invalid_utf8({bytes, size})) return fail("'" + key_ + "' holds half a surrogate pair");
    if (at_ == At::names) {
      if (size == 0) return fail("empty name; expected the words of the article");
      raw.entities.back().names.emplace_back(bytes, size);
      return true;
    }
    const Target slot = target();
    if (slot.text == nullptr) return misfit();
    slot.text->assign(bytes, size);
    return true;
  }

  bool Key(const char* bytes, rapidjson::SizeType size, bool) {
    if (skipping_ == 0) key_.assign(bytes, size);
    return true;
  }

  bool StartObject() {
    if (at_ == At::entities) {
      raw.entities.emplace_back();
      at_ = At::entity;
    } else if (at_ == At::claims) {
      raw.claims.emplace_back();
      at_ = At::claim;
    } else if (at_ == At::document) {
      at_ = At::article;
    } else {
      return skip();
    }
    return true;
  }

  bool StartArray() {
    const Target slot = target();
    if (skipping_ > 0 || slot.list == At::document) return skip();
    at_ = slot.list;
    if (at_ == At::entities) raw.entities.clear();
    if (at_ == At::claims) raw.claims.clear();
    if (at_ == At::names) raw.entities.back().names.clear();
    if (at_ == At::trigger) raw.claims.back().trigger.clear();
    return true;
  }

  bool EndObject(rapidjson::SizeType) { return leave(); }
  bool EndArray(rapidjson::SizeType) { return leave(); }

  const std::string& error() const { return error_; }
  RawArticle raw;

 private:
  bool fail(std::string message) {
    error_ = std::move(message);
    return false;
  }

  bool at_list() const {
    return skipping_ == 0 && (at_ == At::names || at_ == At::entities || at_ == At::claims || at_ == At::trigger);
  }

  // A value that nothing takes: harmless under an unknown member, else an error.
  bool misfit() {
    if (skipping_ > 0) return true;
    if (at_ == At::document) return fail("not an article; expected a JSON object");
    if (at_list()) {
      const bool of_objects = at_ == At::entities || at_ == At::claims;
      return fail("wrong value in list '" + key_ + "'; expected " +
                  (of_objects ? "an object" : at_ == At::names ? "a string" : "a whole number"));
    }
    const Target slot = target();
    return slot.known() ? fail("wrong value of '" + key_ + "'; expected " + std::string(slot.expected())) : true;
  }

  bool skip() {
    if (skipping_ == 0 && !misfit()) return false;
    if (++skipping_ > kMaxDepth - 4) return fail("nested over " + std::to_string(kMaxDepth) + " deep");
    return true;
  }

  bool leave() {
    if (skipping_ > 0) {
      --skipping_;
      return true;
    }
    switch (at_) {
      case At::entity: at_ = At::entities; key_ = "entities"; break;
      case At::claim: at_ = At::claims; key_ = "claims"; break;
      case At::names: at_ = At::entity; break;
      case At::trigger: at_ = At::claim; break;
      case At::entities: case At::claims: at_ = At::article; break;
      case At::article: case At::document: at_ = At::document; break;
    }
    return true;
  }

  bool whole(std::uint64_t number) {
    if (skipping_ > 0) return true;
    const Target slot = target();
    if (at_ == At::trigger) {
      raw.claims.back().trigger.push_back(number);
    } else if (slot.count != nullptr) {
      *slot.count = number;
    } else if (slot.fraction != nullptr) {
      *slot.fraction = static_cast<double>(number);
    } else {
      return misfit();
    }
    return true;
  }

  bool real(double number) {
    if (skipping_ > 0) return true;
    const Target slot = target();
    if (slot.fraction == nullptr) return misfit();
    *slot.fraction = number;
    return true;
  }

  Target target() {
    Target slot;
    if (at_ == At::article) {
      slot.text = find_member(Members<RawArticle, std::string>(kArticleTexts), &raw, key_);
      slot.count = find_member(Members<RawArticle, std::uint64_t>(kArticleCounts), &raw, key_);
      if (key_ == "entities") slot.list = At::entities;
      if (key_ == "claims") slot.list = At::claims;
    } else if (at_ == At::entity) {
      slot.text = find_member(Members<RawEntity, std::string>(kEntityTexts), &raw.entities.back(), key_);
      if (key_ == "names") slot.list = At::names;
    } else if (at_ == At::claim) {
      RawClaim* const claim = &raw.claims.back();
      slot.text = find_member(Members<RawClaim, std::string>(kClaimTexts), claim, key_);
      slot.count = find_member(Members<RawClaim, std::uint64_t>(kClaimCounts), claim, key_);
      if (key_ == "confidence") slot.fraction = &claim->confidence;
      if (key_ == "trigger") slot.list = At::trigger;
    }
    return slot;
  }

  At at_ = At::document;
  int skipping_ = 0;  // depth below a member that we do not know
  std::string key_;
  std::string error_;
};

// Turns the raw article into DocumentClaims; where that fails, error() says why.
class Resolver {
 public:
  explicit Resolver(RawArticle raw) : raw_(std::move(raw)) {}

  bool resolve() {
    if (raw_.doc.empty()) return fail("no 'doc'; expected the article's id");
    out.article = {raw_.doc, raw_.date, raw_.title, raw_.url, raw_.source};
    out.text_hash = raw_.text_hash;
    out.num_sentences = raw_.num_sentences;
    out.num_tokens = raw_.num_tokens;
    for (RawEntity& raw : raw_.entities) {
      if (!add_entity(&raw)) return false;
    }
    for (RawClaim& raw : raw_.claims) {
      where_ = "claim " + std::to_string(out.claims.size() + 1) + ": ";
      if (!add_claim(&raw)) return false;
    }
    return true;
  }

  const std::string& error() const { return error_; }
  DocumentClaims out;

 private:
  bool fail(const std::string& message) {
    error_ = where_ + message;
    return false;
  }

  bool add_entity(RawEntity* raw) {
    where_ = "entity " + std::to_string(out.entities.size() + 1) + ": ";
    if (raw->id.empty()) return fail("no 'id'; expected an id that claims can name");
    if (raw->names.empty()) return fail("no 'names'; expected at least one");
    const auto kind = parse_entity_kind(raw->type);
    if (!kind) return fail("unknown type '" + raw->type + "'; expected Person, Office, Organisation, Place or Event");
    if (!ids_.emplace(raw->id, EntityId(out.entities.size())).second) {
      return fail("id '" + raw->id + "' is taken; expected one of its own");
    }
    out.entities.push_back({*kind, std::move(raw->names)});
    return true;
  }

  bool add_claim(RawClaim* raw) {
    Claim claim;
    if (raw->r.empty()) return fail("no 'r'; expected a relation");
    claim.relation = std::move(raw->r);
    if (raw->o.empty()) return fail("no 'o'; expected an entity's id");
    if (!find(raw->s, "s", &claim.subject) || !find(raw->o, "o", &claim.object) ||
        !find(raw->office, "office", &claim.office) || !find(raw->by, "by", &claim.by)) {
      return false;
    }
    const auto status = parse_status(raw->status);
    if (!status) return fail("unknown status '" + raw->status + "'; expected asserted, planned, hypothetical or negated");
    const auto state = parse_state(raw->state);
    if (!state) return fail("unknown state '" + raw->state + "'; expected current, former or future");
    claim.status = *status;
    claim.state = *state;
    claim.time = std::move(raw->time);
    claim.since = std::move(raw->since);
    claim.until = std::move(raw->until);
    if (!set_evidence(raw, &claim.evidence)) return false;
    out.claims.push_back(std::move(claim));
    return true;
  }

  bool find(const std::string& id, std::string_view member, EntityId* entity) {
    if (id.empty()) return true;
    const auto found = ids_.find(id);
    if (found == ids_.end()) return fail("'" + std::string(member) + "' names '" + id + "', which no entity has as its id");
    *entity = found->second;
    return true;
  }

  bool set_evidence(RawClaim* raw, Evidence* evidence) {
    if (!raw->trigger.empty() && raw->trigger.size() != 2) return fail("'trigger' is not two numbers; expected its begin and end");
    if (raw->trigger.empty()) raw->trigger = {0, 0};
    if (!set_span(raw->begin, raw->end, "begin", &evidence->span)) return false;
    if (!set_span(raw->trigger[0], raw->trigger[1], "trigger", &evidence->trigger)) return false;
    ByteSpan code_points;
    if (!set_span(raw->begin_cp, raw->end_cp, "begin_cp", &code_points)) return false;
    evidence->begin_code_points = code_points.begin;
    evidence->end_code_points = code_points.end;
    if (!(raw->confidence >= 0.0 && raw->confidence <= 1.0)) return fail("'confidence' is out of range; expected 0 to 1");
    evidence->confidence = raw->confidence;
    evidence->quote = std::move(raw->quote);
    evidence->rule = std::move(raw->rule);
    return true;
  }

  bool set_span(std::uint64_t begin, std::uint64_t end, const std::string& member, ByteSpan* span) {
    if (begin > end || end > std::numeric_limits<std::uint32_t>::max()) {
      return fail("'" + member + "' begins after its end, or lies past 4 GiB");
    }
    *span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return true;
  }

  RawArticle raw_;
  std::unordered_map<std::string, EntityId> ids_;
  std::string where_;
  std::string error_;
};

// An error at byte `offset` of `text`, whose first line is `line_number`.
Error error_at(std::string message, std::string_view text, std::size_t offset, const std::string& path, int line_number) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  int line = line_number;
  for (const char c : before) line += c == '\n' ? 1 : 0;
  const std::size_t column = newline == std::string_view::npos ? before.size() + 1 : before.size() - newline;
  return Error{ErrorCode::bad_input, std::move(message), path, line, static_cast<int>(column)};
}

}  // namespace

Result<DocumentClaims> parse_claims_line(std::string_view line, const std::string& path, int line_number) {
  if (const auto bad = find_invalid_utf8(line)) return error_at("not UTF-8", line, *bad, path, line_number);
  // RapidJSON takes a zero byte for the end and would ignore what follows.
  const std::size_t zero = line.find('\0');
  if (zero != std::string_view::npos) return error_at("not JSON: holds a zero byte", line, zero, path, line_number);
  // Not kParseFullPrecisionFlag: it asks for the leading zeros of 0 at `0e50`. Three decimals are exact without it.
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag;
  rapidjson::MemoryStream stream(line.data(), line.size());
  rapidjson::Reader reader;
  ArticleHandler handler;
  const rapidjson::ParseResult parsed = reader.Parse<kFlags>(stream, handler);
  if (parsed.IsError()) {
    const std::string syntax = std::string("not JSON: ") + rapidjson::GetParseError_En(parsed.Code());
    return error_at(handler.error().empty() ? syntax : handler.error(), line, parsed.Offset(), path, line_number);
  }
  Resolver resolver(std::move(handler.raw));
  if (!resolver.resolve()) return Error{ErrorCode::bad_input, resolver.error(), path, line_number};
  return std::move(resolver.out);
}

}  // namespace newsgraph
