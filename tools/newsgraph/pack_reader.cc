#include "pack_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "base/suggest.h"
#include "input/decode_text.h"
#include "json_tree.h"
#include "pack_json.h"

namespace newsgraph {
namespace {

using Kind = JsonNode::Kind;

std::string_view in_words(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "true or false";
    case Kind::number:
      return "a number";
    case Kind::text:
      return "a text";
    case Kind::list:
      return "a list";
    case Kind::object:
      return "an object";
  }
  return {};
}

// What is wrong first. Once something is, all that is read after it is empty, and nobody looks at it.
class Complaints {
 public:
  Complaints(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path) {}

  void add(std::size_t offset, std::string message) {
    if (!first_) first_ = error_at(bytes_, std::min(offset, bytes_.size()), std::move(message), path_);
  }
  const std::optional<Error>& first() const { return first_; }

 private:
  std::string_view bytes_;
  const std::string& path_;
  std::optional<Error> first_;
};

// Takes the members of one object by name; what nobody took is unknown.
class Members {
 public:
  Members(const JsonNode& object, Complaints* complaints) : object_(object), complaints_(complaints) {
    if (object.kind != Kind::object) wrong(object, "an object");
  }

  // Those that nobody took.
  ~Members() {
    for (std::size_t i = 0; i < object_.names.size(); ++i) {
      const std::string& name = object_.names[i];
      if (!taken_.contains(name))
        complaints_->add(object_.items[i].offset,
                         "unknown member '" + name + "'" + did_you_mean(name, {taken_.begin(), taken_.end()}));
    }
  }
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;

  std::string text(const std::string& name) {
    const JsonNode* const value = take(name, Kind::text);
    if (value != nullptr && value->text.empty()) complaints_->add(value->offset, "'" + name + "' is empty");
    return value == nullptr ? std::string() : value->text;
  }

  std::string any_text(const std::string& name) {
    const JsonNode* const value = take(name, Kind::text);
    return value == nullptr ? std::string() : value->text;
  }

  std::string text_or_null(const std::string& name) {
    const JsonNode* const value = find(name);
    if (value == nullptr || value->kind == Kind::null) return {};
    return text(name);
  }

  // One of the words that `parse` knows. `what` says which: "a status".
  template <typename Enum>
  Enum word(const std::string& name, std::optional<Enum> (*parse)(std::string_view), std::string_view what) {
    const JsonNode* const value = take(name, Kind::text);
    const std::optional<Enum> parsed = value == nullptr ? std::nullopt : parse(value->text);
    if (value != nullptr && !parsed)
      complaints_->add(value->offset, "'" + value->text + "' is not " + std::string(what));
    return parsed.value_or(Enum{});
  }

  std::uint64_t whole(const std::string& name, std::uint64_t most = std::numeric_limits<std::uint64_t>::max()) {
    const JsonNode* const value = take(name, Kind::number);
    if (value == nullptr) return 0;
    std::uint64_t number = 0;
    const char* const end = value->text.data() + value->text.size();
    const auto [stop, error] = std::from_chars(value->text.data(), end, number);
    if (error != std::errc() || stop != end || number > most) {
      complaints_->add(value->offset, "'" + name + "' must be a whole number from 0 to " + std::to_string(most));
      return 0;
    }
    return number;
  }

  double confidence(const std::string& name) {
    const JsonNode* const value = take(name, Kind::number);
    if (value == nullptr) return 0;
    double number = -1;
    const char* const end = value->text.data() + value->text.size();
    const auto [stop, error] = std::from_chars(value->text.data(), end, number);
    if (error != std::errc() || stop != end || !(number >= 0 && number <= 1)) {
      complaints_->add(value->offset, "'" + name + "' must be a number from 0 to 1");
      return 0;
    }
    return static_cast<double>(std::lround(number * 1000)) / 1000;
  }

  // Calls `read(node)` for the items of a list.
  template <typename Read>
  void list(const std::string& name, Read read) {
    const JsonNode* const value = take(name, Kind::list);
    if (value == nullptr) return;
    for (const JsonNode& item : value->items) read(item);
  }

  const JsonNode* object(const std::string& name) { return take(name, Kind::object); }

  // Where a message about the member should point.
  std::size_t offset(const std::string& name) const {
    const JsonNode* const value = look(name);
    return value == nullptr ? object_.offset : value->offset;
  }

  void wrong(const JsonNode& node, std::string_view wanted) {
    complaints_->add(node.offset, "expected " + std::string(wanted) + ", not " + std::string(in_words(node.kind)));
  }

 private:
  const JsonNode* look(const std::string& name) const {
    for (std::size_t i = 0; i < object_.names.size(); ++i) {
      if (object_.names[i] == name) return &object_.items[i];
    }
    return nullptr;
  }

  const JsonNode* find(const std::string& name) {
    taken_.insert(name);
    const JsonNode* const value = look(name);
    if (value == nullptr) complaints_->add(object_.offset, "this object has no '" + name + "'");
    return value;
  }

  const JsonNode* take(const std::string& name, Kind kind) {
    const JsonNode* const value = find(name);
    if (value == nullptr || value->kind == kind) return value;
    complaints_->add(value->offset, "'" + name + "' must be " + std::string(in_words(kind)) + ", not " +
                                        std::string(in_words(value->kind)));
    return nullptr;
  }

  const JsonNode& object_;
  Complaints* complaints_;
  std::set<std::string> taken_;
};

class PackReader {
 public:
  explicit PackReader(Complaints* complaints) : complaints_(complaints) {}

  ReadPack read(const JsonNode& root) {
    Members members(root, complaints_);
    check_format(&members);
    EvidencePack& pack = read_.pack;
    if (const JsonNode* const node = members.object("program")) pack.program = program(*node);
    members.list("articles", [&](const JsonNode& node) { pack.articles.push_back(article(node)); });
    members.list("nodes", [&](const JsonNode& node) { pack.nodes.push_back(this->node(node)); });
    members.list("edges", [&](const JsonNode& node) { pack.edges.push_back(edge(node)); });
    if (pack.edges.empty()) complaints_->add(members.offset("edges"), "a pack without an edge: it says nothing");
    read_.seal = members.text("content_sha256");
    return std::move(read_);
  }

 private:
  void check_format(Members* members) {
    const std::string format = members->text("format");
    if (format != kPackFormat)
      complaints_->add(members->offset("format"),
                       "not an evidence pack: expected the format '" + std::string(kPackFormat) + "'");
    const std::uint64_t version = members->whole("version");
    if (version != kPackVersion)
      complaints_->add(members->offset("version"), "a pack of version " + std::to_string(version) +
                                                       "; this program reads version " + std::to_string(kPackVersion));
  }

  PackProgram program(const JsonNode& node) {
    Members members(node, complaints_);
    PackProgram out;
    if (members.text("name") != "newsgraph")
      complaints_->add(members.offset("name"), "made by another program; expected 'newsgraph'");
    out.version = members.text("version");
    if (const JsonNode* const files = members.object("models")) out.models = this->files(*files);
    if (const JsonNode* const files = members.object("rules")) out.rules = this->files(*files);
    if (const JsonNode* const files = members.object("own_rules")) out.own_rules = this->files(*files);
    return out;
  }

  PackFiles files(const JsonNode& node) {
    Members members(node, complaints_);
    PackFiles out;
    out.sha256 = members.text("sha256");
    members.list("files", [&](const JsonNode& item) {
      Members file(item, complaints_);
      out.files.push_back({file.text("name"), file.whole("size"), file.text("sha256")});
    });
    return out;
  }

  // A name that stands only once among those of its kind.
  std::string new_name(Members* members, const std::string& member, const std::string& what,
                       std::set<std::string>* known) {
    std::string name = members->text(member);
    if (!known->insert(name).second)
      complaints_->add(members->offset(member), "the " + what + " '" + name + "' stands here twice");
    return name;
  }

  PackArticle article(const JsonNode& node) {
    Members members(node, complaints_);
    PackArticle out;
    out.info.id = new_name(&members, "id", "article", &articles_);
    out.info.title = members.text_or_null("title");
    out.info.url = members.text_or_null("url");
    out.info.date = members.text_or_null("date");
    out.info.source = members.text_or_null("publisher");
    out.text_hash = members.text_or_null("text_hash");
    return out;
  }

  PackNode node(const JsonNode& node) {
    Members members(node, complaints_);
    PackNode out;
    out.key = new_name(&members, "key", "node", &nodes_);
    out.kind = members.word("kind", parse_entity_kind, "a kind: Person, Office, Organisation, Place, Event");
    members.list("names", [&](const JsonNode& item) {
      if (item.kind != Kind::text) members.wrong(item, "a text");
      out.names.push_back(item.text);
    });
    if (out.names.empty()) complaints_->add(members.offset("names"), "a node without a name");
    return out;
  }

  // The key of a node that is there.
  std::string known_node(Members* members, const std::string& name, bool may_be_null) {
    std::string key = may_be_null ? members->text_or_null(name) : members->text(name);
    if (!key.empty() && !nodes_.contains(key))
      complaints_->add(members->offset(name), "the pack has no node '" + key + "'");
    return key;
  }

  PackEdge edge(const JsonNode& node) {
    Members members(node, complaints_);
    PackEdge out;
    out.key = new_name(&members, "key", "edge", &edges_);
    out.subject = known_node(&members, "subject", true);
    out.relation = members.text("relation");
    out.object = known_node(&members, "object", false);
    members.list("claims", [&](const JsonNode& item) { out.claims.push_back(claim(item)); });
    return out;
  }

  static ByteSpan span(Members* members) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
    const std::uint64_t begin = members->whole("begin", kMost);
    const std::uint64_t end = members->whole("end", kMost);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  static Passage passage(Members* members) {
    std::string text = members->text_or_null("text");
    return {span(members), std::move(text)};
  }

  PackClaim claim(const JsonNode& node) {
    Members members(node, complaints_);
    PackClaim out;
    out.key = new_name(&members, "key", "claim", &claims_);
    out.article = members.text("article");
    if (!articles_.contains(out.article))
      complaints_->add(members.offset("article"), "the pack has no article '" + out.article + "'");
    out.status = members.word("status", parse_status, "a status: asserted, planned, hypothetical, negated");
    if (!members.text_or_null("state").empty())
      out.state = members.word("state", parse_state, "a state: current, former, future");
    out.time = members.text_or_null("time");
    out.since = members.text_or_null("since");
    out.until = members.text_or_null("until");
    out.office = known_node(&members, "office", true);
    out.by = known_node(&members, "said_by", true);
    evidence(&members, &out);
    return out;
  }

  void evidence(Members* members, PackClaim* out) {
    Evidence& evidence = out->evidence;
    evidence.confidence = members->confidence("confidence");
    evidence.rule = members->text_or_null("rule");
    members->list("rule_texts", [&](const JsonNode& item) {
      Members rule(item, complaints_);
      out->rules.push_back({rule.text("name"), rule.text_or_null("where"), rule.text_or_null("statement"),
                            rule.text_or_null("follows")});
    });
    evidence.quote = members->any_text("quote");
    evidence.span = span(members);
    evidence.begin_code_points = members->whole("begin_code_points");
    evidence.end_code_points = members->whole("end_code_points");
    if (const JsonNode* const node = members->object("trigger")) {
      Members trigger(*node, complaints_);
      Passage words = passage(&trigger);
      evidence.trigger = words.span;
      out->trigger = std::move(words.text);
    }
    members->list("arguments", [&](const JsonNode& item) { evidence.arguments.push_back(argument(item)); });
    members->list("cues", [&](const JsonNode& item) {
      Members cue(item, complaints_);
      evidence.cues.push_back({cue.word("kind", parse_cue_kind, "a kind of cue: status, speech"), passage(&cue)});
    });
  }

  ArgumentGround argument(const JsonNode& node) {
    Members members(node, complaints_);
    ArgumentGround out;
    out.place = members.word("place", parse_claim_place, "a place: subject, object, office, by");
    out.reached = members.word("reached", parse_reached,
                               "a way to a name: name, other_name, role, pronoun, nominal, held, unknown");
    out.words = passage(&members);
    members.list("chain", [&](const JsonNode& item) {
      Members link(item, complaints_);
      out.chain.push_back(passage(&link));
    });
    return out;
  }

  Complaints* complaints_;
  ReadPack read_;
  std::set<std::string> articles_, nodes_, edges_, claims_;
};

}  // namespace

Result<ReadPack> parse_pack(std::string_view bytes, const std::string& path) {
  NG_TRY(const JsonNode root, parse_json_tree(bytes, path));
  Complaints complaints(bytes, path);
  ReadPack read = PackReader(&complaints).read(root);
  if (complaints.first()) return *complaints.first();
  return read;
}

}  // namespace newsgraph
