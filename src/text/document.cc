#include "text/document.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

// Rows of varying length, stored one after the other.
template <typename T>
struct Rows {
  std::vector<std::uint32_t> first;  // num_rows + 1
  std::vector<T> values;

  std::span<const T> row(std::size_t i) const {
    if (first.empty()) return {};
    return std::span<const T>(values).subspan(first[i], first[i + 1] - first[i]);
  }

  // Sorts values into rows, keeping their order. `row_of(i)` is num_rows or more for values that belong nowhere.
  template <typename RowOf>
  static Rows group(std::size_t num_rows, std::size_t num_values, const RowOf& row_of) {
    Rows rows;
    rows.first.assign(num_rows + 1, 0);
    for (std::size_t i = 0; i < num_values; ++i) {
      if (row_of(i) < num_rows) ++rows.first[row_of(i) + 1];
    }
    for (std::size_t r = 0; r < num_rows; ++r) rows.first[r + 1] += rows.first[r];
    std::vector<std::uint32_t> next(rows.first.begin(), rows.first.end() - 1);
    rows.values.resize(rows.first.back());
    for (std::size_t i = 0; i < num_values; ++i) {
      if (row_of(i) < num_rows) rows.values[next[row_of(i)]++] = T(i);
    }
    return rows;
  }
};

int line_of(std::string_view text, std::size_t offset) {
  int line = 1;
  for (const char c : text.substr(0, offset)) line += c == '\n' ? 1 : 0;
  return line;
}

}  // namespace

struct Document::Impl {
  ArticleInfo info;
  std::string text;
  std::uint32_t layers = 0;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<SentenceId> sentence_of;
  std::vector<std::string> folded;  // of each token
  std::vector<std::uint8_t> vectors;
  std::vector<Tag> tags;
  std::vector<Arc> arcs;
  Rows<TokenId> children;
  std::vector<Name> names;
  std::vector<Mention> mentions;
  Rows<MentionId> mentions_at;
  RoleLayer roles;
  std::vector<ClusterId> clusters;
  std::size_t num_clusters = 0;
  std::vector<Predicate> predicates;
  std::vector<PredicateId> predicate_at;
  std::vector<Factuality> factuality;
  std::vector<Attribution> attribution;
  std::vector<EventTime> times;
  std::deque<std::string> symbols;  // a deque keeps its strings where they are
  std::unordered_map<std::string_view, SymbolId> symbol_ids;

  bool has(Layer layer) const { return ((layers >> static_cast<unsigned>(layer)) & 1U) != 0; }

  void add(Layer layer) {
    NG_CHECK(!has(layer));
    layers |= 1U << static_cast<unsigned>(layer);
  }
};

Document::Document(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Result<Document> Document::from_utf8(ArticleInfo info, std::string text) {
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
    return Error{ErrorCode::limit, "article is larger than 2 GiB", info.id};
  }
  if (const auto bad = find_invalid_utf8(text)) {
    return Error{ErrorCode::bad_input, "not valid UTF-8", info.id, line_of(text, *bad)};
  }
  auto impl = std::make_unique<Impl>();
  impl->info = std::move(info);
  impl->text = std::move(text);
  return Document(std::move(impl));
}

const ArticleInfo& Document::info() const { return impl_->info; }
std::string_view Document::text() const { return impl_->text; }

std::string_view Document::text_of(ByteSpan span) const {
  NG_CHECK(span.begin <= span.end && span.end <= impl_->text.size());
  return std::string_view(impl_->text).substr(span.begin, span.size());
}

ByteSpan Document::bytes_of(TokenSpan span) const {
  NG_CHECK(!span.empty() && span.end <= impl_->tokens.size());
  return {impl_->tokens[span.begin].span.begin, impl_->tokens[span.end - 1].span.end};
}

std::string_view Document::text_of(TokenSpan span) const {
  return span.empty() ? std::string_view() : text_of(bytes_of(span));
}

const std::string& Document::folded(TokenId token) const { return impl_->folded[token.index()]; }

std::string_view Document::form(TokenId token) const { return text_of(impl_->tokens[token.index()].span); }

bool Document::has(Layer layer) const { return impl_->has(layer); }

void Document::set_tokens(std::vector<Sentence> sentences, std::vector<Token> tokens) {
  impl_->add(Layer::tokens);
  impl_->sentence_of.resize(tokens.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    NG_CHECK(sentences[s].tokens.end <= tokens.size());
    for (std::size_t t = sentences[s].tokens.begin; t < sentences[s].tokens.end; ++t) {
      impl_->sentence_of[t] = SentenceId(s);
    }
  }
  impl_->sentences = std::move(sentences);
  impl_->tokens = std::move(tokens);
  impl_->folded.reserve(impl_->tokens.size());
  for (const Token& token : impl_->tokens) impl_->folded.push_back(fold_key(text_of(token.span)));
}

std::span<const Sentence> Document::sentences() const { return impl_->sentences; }
std::span<const Token> Document::tokens() const { return impl_->tokens; }
std::size_t Document::num_tokens() const { return impl_->tokens.size(); }
SentenceId Document::sentence_of(TokenId token) const { return impl_->sentence_of[token.index()]; }
const Sentence& Document::sentence(SentenceId id) const { return impl_->sentences[id.index()]; }

void Document::set_vectors(std::vector<std::uint8_t> vectors) {
  NG_CHECK(has(Layer::tokens) && (num_tokens() == 0 ? vectors.empty() : vectors.size() % num_tokens() == 0));
  impl_->add(Layer::vectors);
  impl_->vectors = std::move(vectors);
}

const std::uint8_t* Document::vector(TokenId token) const {
  return impl_->vectors.data() + token.index() * (impl_->vectors.size() / num_tokens());
}

void Document::set_tags(std::vector<Tag> tags) {
  NG_CHECK(has(Layer::tokens) && tags.size() == num_tokens());
  impl_->add(Layer::tags);
  impl_->tags = std::move(tags);
}

const Tag& Document::tag(TokenId token) const { return impl_->tags[token.index()]; }
std::string_view Document::lemma(TokenId token) const { return symbol(tag(token).lemma); }
std::string_view Document::xpos(TokenId token) const { return symbol(tag(token).xpos); }

void Document::set_arcs(std::vector<Arc> arcs) {
  NG_CHECK(has(Layer::tags) && arcs.size() == num_tokens());
  impl_->add(Layer::arcs);
  impl_->arcs = std::move(arcs);
  impl_->children = Rows<TokenId>::group(num_tokens(), num_tokens(), [this](std::size_t i) {
    const TokenId head = impl_->arcs[i].head;
    return head ? head.index() : num_tokens();
  });
}

const Arc& Document::arc(TokenId token) const { return impl_->arcs[token.index()]; }
std::span<const TokenId> Document::children(TokenId token) const { return impl_->children.row(token.index()); }

void Document::set_names(std::vector<Name> names) {
  NG_CHECK(has(Layer::tags));
  impl_->add(Layer::names);
  impl_->names = std::move(names);
}

std::span<const Name> Document::names() const { return impl_->names; }

void Document::set_mentions(std::vector<Mention> mentions) {
  NG_CHECK(has(Layer::arcs) && has(Layer::names));
  impl_->add(Layer::mentions);
  impl_->mentions = std::move(mentions);
  impl_->mentions_at = Rows<MentionId>::group(num_tokens(), impl_->mentions.size(), [this](std::size_t i) {
    return impl_->mentions[i].head.index();
  });
}

std::span<const Mention> Document::mentions() const { return impl_->mentions; }
const Mention& Document::mention(MentionId id) const { return impl_->mentions[id.index()]; }
std::span<const MentionId> Document::mentions_at(TokenId token) const { return impl_->mentions_at.row(token.index()); }

void Document::set_roles(RoleLayer roles) {
  NG_CHECK(has(Layer::mentions));
  impl_->add(Layer::roles);
  impl_->roles = std::move(roles);
}

const RoleLayer& Document::roles() const { return impl_->roles; }

void Document::set_clusters(std::vector<ClusterId> clusters) {
  NG_CHECK(has(Layer::mentions) && clusters.size() == impl_->mentions.size());
  impl_->add(Layer::clusters);
  for (const ClusterId id : clusters) impl_->num_clusters = std::max(impl_->num_clusters, id.index() + 1);
  impl_->clusters = std::move(clusters);
}

ClusterId Document::cluster_of(MentionId mention) const { return impl_->clusters[mention.index()]; }
std::size_t Document::num_clusters() const { return impl_->num_clusters; }

void Document::set_predicates(std::vector<Predicate> predicates) {
  NG_CHECK(has(Layer::arcs));
  impl_->add(Layer::predicates);
  impl_->predicate_at.assign(num_tokens(), PredicateId());
  for (std::size_t i = 0; i < predicates.size(); ++i) {
    impl_->predicate_at[predicates[i].trigger.index()] = PredicateId(i);
  }
  impl_->predicates = std::move(predicates);
}

std::span<const Predicate> Document::predicates() const { return impl_->predicates; }
const Predicate& Document::predicate(PredicateId id) const { return impl_->predicates[id.index()]; }
PredicateId Document::predicate_at(TokenId trigger) const { return impl_->predicate_at[trigger.index()]; }

void Document::set_factuality(std::vector<Factuality> factuality) {
  NG_CHECK(has(Layer::predicates) && factuality.size() == impl_->predicates.size());
  impl_->add(Layer::factuality);
  impl_->factuality = std::move(factuality);
}

const Factuality& Document::factuality(PredicateId id) const { return impl_->factuality[id.index()]; }

void Document::set_attribution(std::vector<Attribution> attribution) {
  NG_CHECK(has(Layer::predicates) && attribution.size() == impl_->predicates.size());
  impl_->add(Layer::attribution);
  impl_->attribution = std::move(attribution);
}

const Attribution& Document::attribution(PredicateId id) const { return impl_->attribution[id.index()]; }

void Document::set_times(std::vector<EventTime> times) {
  NG_CHECK(has(Layer::predicates) && times.size() == impl_->predicates.size());
  impl_->add(Layer::times);
  impl_->times = std::move(times);
}

const EventTime& Document::time(PredicateId id) const { return impl_->times[id.index()]; }

SymbolId Document::intern(std::string_view text) {
  const auto found = impl_->symbol_ids.find(text);
  if (found != impl_->symbol_ids.end()) return found->second;
  impl_->symbols.emplace_back(text);
  const SymbolId id(impl_->symbols.size() - 1);
  impl_->symbol_ids.emplace(impl_->symbols.back(), id);
  return id;
}

std::string_view Document::symbol(SymbolId id) const {
  return id ? std::string_view(impl_->symbols[id.index()]) : std::string_view();
}

}  // namespace newsgraph
