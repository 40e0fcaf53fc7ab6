// In what way somebody holds a post: `acting Defence Secretary` is not Defence Secretary, and the shadow one is in
// opposition.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace newsgraph {

enum class PostRank { substantive, acting, interim, caretaker, temporary, shadow, deputy, designate };

// `acting`; "" for substantive.
std::string_view to_string(PostRank rank);

// The rank that the name of a post says: its first word, or `-designate` and `-elect` at its end.
PostRank rank_in_name(std::string_view office_name);

// Acting, interim, caretaker or temporary, if that word stands before one of the office's names in `quote`; else
// substantive. Where the names occur several times, the occurrence nearest to byte `at` counts.
PostRank rank_in_quote(std::string_view quote, std::span<const std::string> office_names, std::size_t at);

// The key of the post itself, without the word that makes the holder a passing one:
// `office/acting-governor@puerto-rico` gives `office/governor@puerto-rico`. Other keys come back as they are.
std::string key_of_post(std::string_view office_key);

// Several people hold such a post at once: MPs, judges, ministers without portfolio. Told by the post's head word.
bool has_many_holders(std::string_view office_key);

}  // namespace newsgraph
