// One article and what has been found in it so far.
//
// Owns its text and its layers. Layers are set once and in the order of enum Layer; setting one twice, or
// before those it needs, is a programming error (NG_CHECK).
// Threads: one thread may build a Document; any number may read it afterwards.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "claims/document_claims.h"
#include "text/arc.h"
#include "text/mention.h"
#include "text/predicate.h"
#include "text/tag.h"
#include "text/token.h"

namespace newsgraph {

enum class Layer {
  tokens,
  vectors,
  tags,
  arcs,
  names,
  mentions,
  roles,
  clusters,
  predicates,
  factuality,
  attribution,
  times
};

class Document {
 public:
  // Takes over `text`. Fails with bad_input, naming the line, if it is not UTF-8 or over 2 GiB.
  static Result<Document> from_utf8(ArticleInfo info, std::string text);

  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  const ArticleInfo& info() const;

  // Views live until this Document is moved or destroyed.
  std::string_view text() const;
  std::string_view text_of(ByteSpan span) const;    // REQUIRES: span.end <= text().size()
  std::string_view text_of(TokenSpan span) const;   // from the first token's begin to the last one's end
  std::string_view form(TokenId token) const;
  const std::string& folded(TokenId token) const;  // fold_key of the form       // as written
  ByteSpan bytes_of(TokenSpan span) const;          // REQUIRES: !span.empty()

  bool has(Layer layer) const;

  void set_tokens(std::vector<Sentence> sentences, std::vector<Token> tokens);
  std::span<const Sentence> sentences() const;
  std::span<const Token> tokens() const;
  std::size_t num_tokens() const;
  SentenceId sentence_of(TokenId token) const;
  const Sentence& sentence(SentenceId id) const;

  // Numbers that models see of each word (annotate/encoder.h), equally many for each. Only the stages that read them
  // need them.
  void set_vectors(std::vector<std::uint8_t> vectors);
  const std::uint8_t* vector(TokenId token) const;

  void set_tags(std::vector<Tag> tags);              // one per token
  const Tag& tag(TokenId token) const;
  std::string_view lemma(TokenId token) const;
  std::string_view xpos(TokenId token) const;

  void set_arcs(std::vector<Arc> arcs);              // one per token
  const Arc& arc(TokenId token) const;
  std::span<const TokenId> children(TokenId token) const;  // in text order

  void set_names(std::vector<Name> names);           // by place in the text; they do not overlap
  std::span<const Name> names() const;

  void set_mentions(std::vector<Mention> mentions);  // by place in the text; outer before inner
  std::span<const Mention> mentions() const;
  const Mention& mention(MentionId id) const;
  // The mentions whose head is `token`, in mention order. A role phrase and its office share a head.
  std::span<const MentionId> mentions_at(TokenId token) const;

  void set_roles(RoleLayer roles);
  const RoleLayer& roles() const;

  void set_clusters(std::vector<ClusterId> clusters);  // one per mention
  ClusterId cluster_of(MentionId mention) const;
  std::size_t num_clusters() const;

  void set_predicates(std::vector<Predicate> predicates);  // by place of the trigger
  std::span<const Predicate> predicates() const;
  const Predicate& predicate(PredicateId id) const;
  PredicateId predicate_at(TokenId trigger) const;          // none if the word is no trigger

  void set_factuality(std::vector<Factuality> factuality);    // one per predicate
  const Factuality& factuality(PredicateId id) const;

  void set_attribution(std::vector<Attribution> attribution);  // one per predicate
  const Attribution& attribution(PredicateId id) const;

  void set_times(std::vector<EventTime> times);              // one per predicate
  const EventTime& time(PredicateId id) const;

  // Strings that live as long as this Document: lemmas, tags, prepositions.
  SymbolId intern(std::string_view text);
  std::string_view symbol(SymbolId id) const;  // "" for none

 private:
  struct Impl;
  explicit Document(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsgraph
