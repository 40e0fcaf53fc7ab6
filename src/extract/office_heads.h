// Whether a post's head that stands in the text names a post there.
#pragma once

#include <string_view>

#include "extract/name_index.h"
#include "extract/post_lexicon.h"
#include "text/document.h"

namespace newsgraph {

// A head inside a longer name is no post: `Office of the Inspector General`, `Dean Smith`.
bool inside_name(const NameIndex& names, const PostHead& head);

// `Green Party leader`: the word belongs to the party's name, not to the post `party leader`.
bool belongs_to_party_name(const Document& doc, const PostHead& head, TokenSpan sentence);

// `Assistant Treasurer`, `Chief Government Whip`: a word of rank before another post is no post itself.
bool is_rank_before_post(const Document& doc, const NameIndex& names, const PostHead& head, std::size_t end);

// `to Prime Minister Ada Fell`, `to the Prime Minister, Ada Fell`: the post that begins at `i` has a person's name
// after it.
bool titles_a_person(const Document& doc, const NameIndex& names, std::size_t i, std::size_t end);
bool names_a_person_after(const Document& doc, const NameIndex& names, std::size_t i, std::size_t end);

// Names of days and months stand before posts without belonging to them: `on Monday Prime Minister Ada Fell`.
bool is_calendar_word(std::string_view folded_word);

// First token of the party name that ends at `i` (`Liberal Democrat`), or i + 1.
std::uint32_t party_ending_at(const Document& doc, TokenSpan sentence, std::uint32_t i);

// First token of the country or state that ends at `i`, whatever the tagger thinks of it, or i + 1.
std::uint32_t place_ending_at(const Document& doc, TokenSpan sentence, std::uint32_t i);

}  // namespace newsgraph
