#include "claims/article_handler.h"

#include <array>
#include <span>
#include <utility>

#include "base/text_util.h"

namespace newsgraph {
namespace {

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

constexpr std::array<Member<RawArticle, std::string>, 6> kArticleTexts = {{{"doc", &RawArticle::doc},
                                                                           {"date", &RawArticle::date},
                                                                           {"title", &RawArticle::title},
                                                                           {"url", &RawArticle::url},
                                                                           {"source", &RawArticle::source},
                                                                           {"text_hash", &RawArticle::text_hash}}};
constexpr std::array<Member<RawArticle, std::uint64_t>, 2> kArticleCounts = {
    {{"num_sentences", &RawArticle::num_sentences}, {"num_tokens", &RawArticle::num_tokens}}};
constexpr std::array<Member<RawEntity, std::string>, 3> kEntityTexts = {
    {{"id", &RawEntity::id}, {"type", &RawEntity::type}, {"known_as", &RawEntity::known_as}}};
constexpr std::array<Member<RawClaim, std::string>, 12> kClaimTexts = {{{"s", &RawClaim::s},
                                                                        {"r", &RawClaim::r},
                                                                        {"o", &RawClaim::o},
                                                                        {"office", &RawClaim::office},
                                                                        {"status", &RawClaim::status},
                                                                        {"by", &RawClaim::by},
                                                                        {"state", &RawClaim::state},
                                                                        {"time", &RawClaim::time},
                                                                        {"since", &RawClaim::since},
                                                                        {"until", &RawClaim::until},
                                                                        {"quote", &RawClaim::quote},
                                                                        {"rule", &RawClaim::rule}}};
constexpr std::array<Member<RawClaim, std::uint64_t>, 4> kClaimCounts = {{{"begin", &RawClaim::begin},
                                                                          {"end", &RawClaim::end},
                                                                          {"begin_cp", &RawClaim::begin_cp},
                                                                          {"end_cp", &RawClaim::end_cp}}};

}  // namespace

bool ArticleHandler::Null() { return at_list() ? fail("null in '" + key_ + "'; expected a value") : true; }

bool ArticleHandler::String(const char* bytes, rapidjson::SizeType size, bool) {
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

bool ArticleHandler::Key(const char* bytes, rapidjson::SizeType size, bool) {
  if (skipping_ == 0) key_.assign(bytes, size);
  return true;
}

bool ArticleHandler::StartObject() {
  if (skipping_ > 0) return skip();
  switch (at_) {
    case At::document:
      at_ = At::article;
      return true;
    case At::entities:
      raw.entities.emplace_back();
      at_ = At::entity;
      return true;
    case At::claims:
      raw.claims.emplace_back();
      at_ = At::claim;
      return true;
    case At::arguments:
      raw.claims.back().arguments.emplace_back();
      at_ = At::argument;
      return true;
    case At::chain:
      raw.claims.back().arguments.back().chain.emplace_back();
      at_ = At::link;
      return true;
    case At::cues:
      raw.claims.back().cues.emplace_back();
      at_ = At::cue;
      return true;
    default:
      return skip();
  }
}

bool ArticleHandler::StartArray() {
  const Target slot = target();
  if (skipping_ > 0 || slot.list == At::document) return skip();
  clear_list(slot);
  if (slot.list == At::numbers) numbers_of_ = at_;
  numbers_ = slot.numbers;
  at_ = slot.list;
  return true;
}

// A member that comes twice: the later one counts.
void ArticleHandler::clear_list(const Target& target) {
  switch (target.list) {
    case At::entities:
      raw.entities.clear();
      break;
    case At::claims:
      raw.claims.clear();
      break;
    case At::names:
      raw.entities.back().names.clear();
      break;
    case At::arguments:
      raw.claims.back().arguments.clear();
      break;
    case At::chain:
      raw.claims.back().arguments.back().chain.clear();
      break;
    case At::cues:
      raw.claims.back().cues.clear();
      break;
    case At::numbers:
      target.numbers->clear();
      break;
    default:
      break;
  }
}

bool ArticleHandler::fail(std::string message) {
  error_ = std::move(message);
  return false;
}

bool ArticleHandler::at_list() const {
  if (skipping_ > 0) return false;
  switch (at_) {
    case At::names:
    case At::entities:
    case At::claims:
    case At::arguments:
    case At::chain:
    case At::cues:
    case At::numbers:
      return true;
    default:
      return false;
  }
}

// A value that nothing takes: harmless under an unknown member, else an error.
bool ArticleHandler::misfit() {
  if (skipping_ > 0) return true;
  if (at_ == At::document) return fail("not an article; expected a JSON object");
  if (at_list()) {
    const std::string expected = at_ == At::names ? "a string" : at_ == At::numbers ? "a whole number" : "an object";
    return fail("wrong value in list '" + key_ + "'; expected " + expected);
  }
  const Target slot = target();
  return slot.known() ? fail("wrong value of '" + key_ + "'; expected " + std::string(slot.expected())) : true;
}

bool ArticleHandler::skip() {
  if (skipping_ == 0 && !misfit()) return false;
  if (++skipping_ > kMaxDepth - 4) return fail("nested over " + std::to_string(kMaxDepth) + " deep");
  return true;
}

bool ArticleHandler::leave() {
  if (skipping_ > 0) {
    --skipping_;
    return true;
  }
  switch (at_) {
    case At::entity:
      at_ = At::entities;
      key_ = "entities";
      break;
    case At::claim:
      at_ = At::claims;
      key_ = "claims";
      break;
    case At::argument:
      at_ = At::arguments;
      key_ = "arguments";
      break;
    case At::link:
      at_ = At::chain;
      key_ = "chain";
      break;
    case At::cue:
      at_ = At::cues;
      key_ = "cues";
      break;
    case At::names:
      at_ = At::entity;
      break;
    case At::chain:
      at_ = At::argument;
      break;
    case At::arguments:
    case At::cues:
      at_ = At::claim;
      break;
    case At::numbers:
      at_ = numbers_of_;
      break;
    case At::entities:
    case At::claims:
      at_ = At::article;
      break;
    case At::article:
    case At::document:
      at_ = At::document;
      break;
  }
  return true;
}

bool ArticleHandler::whole(std::uint64_t number) {
  if (skipping_ > 0) return true;
  const Target slot = target();
  if (at_ == At::numbers) {
    numbers_->push_back(number);
  } else if (slot.count != nullptr) {
    *slot.count = number;
  } else if (slot.fraction != nullptr) {
    *slot.fraction = static_cast<double>(number);
  } else {
    return misfit();
  }
  return true;
}

bool ArticleHandler::real(double number) {
  if (skipping_ > 0) return true;
  const Target slot = target();
  if (slot.fraction == nullptr) return misfit();
  *slot.fraction = number;
  return true;
}

ArticleHandler::Target ArticleHandler::target() {
  Target slot;
  switch (at_) {
    case At::article:
      slot.text = find_member(Members<RawArticle, std::string>(kArticleTexts), &raw, key_);
      slot.count = find_member(Members<RawArticle, std::uint64_t>(kArticleCounts), &raw, key_);
      if (key_ == "entities") slot.list = At::entities;
      if (key_ == "claims") slot.list = At::claims;
      return slot;
    case At::entity:
      slot.text = find_member(Members<RawEntity, std::string>(kEntityTexts), &raw.entities.back(), key_);
      if (key_ == "names") slot.list = At::names;
      return slot;
    case At::claim:
    case At::argument:
    case At::link:
    case At::cue:
      return target_in_claim();
    default:
      return slot;
  }
}

ArticleHandler::Target ArticleHandler::target_in_claim() {
  Target slot;
  RawClaim& claim = raw.claims.back();
  if (at_ == At::claim) {
    slot.text = find_member(Members<RawClaim, std::string>(kClaimTexts), &claim, key_);
    slot.count = find_member(Members<RawClaim, std::uint64_t>(kClaimCounts), &claim, key_);
    if (key_ == "confidence") slot.fraction = &claim.confidence;
    if (key_ == "arguments") slot.list = At::arguments;
    if (key_ == "cues") slot.list = At::cues;
    if (key_ == "trigger") slot.numbers = &claim.trigger;
  } else if (at_ == At::argument) {
    RawArgument& argument = claim.arguments.back();
    if (key_ == "place") slot.text = &argument.place;
    if (key_ == "reached") slot.text = &argument.reached;
    if (key_ == "chain") slot.list = At::chain;
    set_passage_target(&argument.words, &slot);
  } else if (at_ == At::link) {
    set_passage_target(&claim.arguments.back().chain.back(), &slot);
  } else {
    if (key_ == "kind") slot.text = &claim.cues.back().kind;
    set_passage_target(&claim.cues.back().words, &slot);
  }
  if (slot.numbers != nullptr) slot.list = At::numbers;
  return slot;
}

void ArticleHandler::set_passage_target(RawPassage* passage, Target* target) const {
  if (key_ == "text") target->text = &passage->text;
  if (key_ == "at") target->numbers = &passage->at;
}

}  // namespace newsgraph
