// The reading half of claims_file.h: RapidJSON's SAX reader fills raw strings, which are then checked and resolved.
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cstdint>
#include <limits>
#include <unordered_map>
#include <utility>

#include "base/text_util.h"
#include "claims/article_handler.h"
#include "claims/claims_file.h"

namespace newsgraph {
namespace {

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
    out.entities.push_back({*kind, std::move(raw->names), std::move(raw->known_as)});
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
    return set_arguments(raw, evidence) && set_cues(raw, evidence);
  }

  bool set_arguments(RawClaim* raw, Evidence* evidence) {
    for (RawArgument& from : raw->arguments) {
      ArgumentGround argument;
      const auto place = parse_claim_place(from.place);
      if (!place)
        return fail("unknown place '" + from.place + "' of an argument; expected subject, object, office or by");
      const auto reached = from.reached.empty() ? Reached::name : parse_reached(from.reached);
      if (!reached)
        return fail("an argument is reached by '" + from.reached +
                    "'; expected name, other_name, role, pronoun, nominal, held or unknown");
      argument.place = *place;
      argument.reached = *reached;
      if (!set_passage(&from.words, &argument.words)) return false;
      for (RawPassage& link : from.chain) {
        argument.chain.emplace_back();
        if (!set_passage(&link, &argument.chain.back())) return false;
      }
      evidence->arguments.push_back(std::move(argument));
    }
    return true;
  }

  bool set_cues(RawClaim* raw, Evidence* evidence) {
    for (RawCue& from : raw->cues) {
      const auto kind = parse_cue_kind(from.kind);
      if (!kind) return fail("unknown kind '" + from.kind + "' of a cue; expected status or speech");
      evidence->cues.push_back({*kind, {}});
      if (!set_passage(&from.words, &evidence->cues.back().words)) return false;
    }
    return true;
  }

  bool set_passage(RawPassage* raw, Passage* passage) {
    if (raw->at.size() != 2) return fail("'at' is not two numbers; expected its begin and end");
    passage->text = std::move(raw->text);
    return set_span(raw->at[0], raw->at[1], "at", &passage->span);
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
