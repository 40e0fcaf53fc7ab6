#include "name_check.h"

#include <algorithm>

#include "base/text_util.h"

namespace newsgraph {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Both as fold_key gives them: `ann` does not stand in `anniversary`.
bool stands_in(std::string_view text, std::string_view name) {
  if (name.empty()) return false;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(name.front());
    const bool ends = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(name.back());
    if (begins && ends) return true;
  }
  return false;
}

bool has_name(const PackNode& node, const std::string& name) {
  return std::find(node.names.begin(), node.names.end(), name) != node.names.end();
}

}  // namespace

NameCheck::NameCheck(const EvidencePack& pack) : pack_(pack) {}

void NameCheck::offer(const Article& article) {
  const std::string text = fold_key(article.text);
  for (const PackNode& node : pack_.nodes) {
    for (const std::string& name : node.names) {
      if (!standing_.contains(name) && stands_in(text, fold_key(name))) standing_.insert(name);
    }
  }
}

void NameCheck::confirm(const PackNode& was, const PackNode& is, const std::vector<PackNode>& others,
                        const std::string& article) {
  own_[was.key].insert(is.names.begin(), is.names.end());
  const std::string& label = was.names.front();
  const bool is_anothers =
      !has_name(is, label) && std::any_of(others.begin(), others.end(), [&](const PackNode& other) {
        return other.kind == was.kind && has_name(other, label);
      });
  if (is_anothers) label_of_another_.emplace(was.key, article);
}

std::vector<NameDoubt> NameCheck::doubts(bool all_read) const {
  std::vector<NameDoubt> found;
  for (const PackNode& node : pack_.nodes) {
    const auto own = own_.find(node.key);
    if (own == own_.end() && !all_read) continue;
    for (const std::string& name : node.names) {
      if (own != own_.end() && own->second.contains(name)) continue;
      const bool is_label = &name == &node.names.front();
      const auto another = label_of_another_.find(node.key);
      if (is_label && another != label_of_another_.end())
        found.push_back({node.key, name, true, another->second});
      else if (!standing_.contains(name))
        found.push_back({node.key, name, is_label, ""});
    }
  }
  return found;
}

}  // namespace newsgraph
