// Which part of what an article calls a person is a full name: `US president Donald Trump` holds `Donald Trump`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// True where the slug names a post (`defence-secretary`) in the article at hand.
using RoleTest = std::function<bool(const std::string& slug)>;

// The given name and surname in `name` as written, honorifics, titles, posts and post-nominal letters dropped; nothing
// where it has a surname only (`Mrs May`), an initial and a surname, or a role only (`the Defence Secretary`).
// A royal or papal title counts as a given name does: `Pope Francis`.
std::optional<std::string> full_name_in(std::string_view name, const RoleTest& is_role);

}  // namespace newsgraph
