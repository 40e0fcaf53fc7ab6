// Words and sentences with their place in the text.
#pragma once

#include "base/span.h"

namespace newsgraph {

struct TokenTag {};
using TokenId = Id<TokenTag>;

// Tokens [begin, end) of a Document.
struct TokenSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::size_t index) const { return begin <= index && index < end; }
  bool contains(TokenSpan other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(TokenSpan other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const TokenSpan&) const = default;
};

// A word of Universal Dependencies: `don't` is two, `do` and `n't`.
struct Token {
  ByteSpan span;
};

struct SentenceTag {};
using SentenceId = Id<SentenceTag>;

struct Sentence {
  TokenSpan tokens;                // not empty
  ByteSpan span;                   // from the first byte of the first token to the last of the last
  std::uint32_t paragraph = 0;     // from 0; a blank line or a line end that closes a headline starts a new one
  bool headline = false;           // a line without closing stop, set apart: headlines, bylines, section titles
};

}  // namespace newsgraph
