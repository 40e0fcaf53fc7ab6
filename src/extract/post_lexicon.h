// Heads of posts (`prime minister`, `chief of staff`) and the words that stand before them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"
#include "text/token.h"

namespace newsgraph {

enum class PostClass { state, government, legislature, party, company, diplomacy, law, staff, service, local, member, crown };
enum class PostStanding { unique, free, bound };  // see src/language/en/posts.tsv

// A post's head in the text.
struct PostHead {
  TokenSpan span;                    // `Attorney General`, `chiefs of staff`
  std::string post;                  // canonical, singular, folded: `attorney general`
  PostClass post_class = PostClass::company;
  PostStanding standing = PostStanding::bound;
  bool plural = false;
};

// The longest head that begins at `begin` and ends in or before `end`. Hyphens between words do not matter.
std::optional<PostHead> match_post_head(const Document& doc, std::size_t begin, std::size_t end);

enum class PostModifier { none, rank, portfolio, former, current, future, acting };

// What the word says when it stands before a post: `former`, `deputy`.
PostModifier post_modifier(std::string_view folded_word);

// Letters after a name: `MP`, `QC`. Post that they say, or "" for mere honours; nothing if the word is none.
std::optional<std::string_view> post_nominal(std::string_view word);

// Folded form of a token: the key of lexicons.
const std::string& folded_form(const Document& doc, std::size_t token);

// Does the token begin with a capital letter?
bool is_capitalised(const Document& doc, std::size_t token);

}  // namespace newsgraph
