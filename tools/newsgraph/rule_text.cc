#include "rule_text.h"

#include <array>
#include <utility>

#include "base/text_util.h"
#include "relations/relation_files.h"

namespace newsgraph {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kTies = {{
    {"role:title", "a title before a name"},
    {"role:apposition", "a post beside a name"},
    {"role:copula", "a post that somebody is said to be"},
    {"role:as", "a post after 'as'"},
    {"role:genitive", "a post and whose it is"},
    {"role:alone", "a post and its body in one phrase"},
    {"role:affiliation", "a body beside the name of one of its people"},
}};

// The statement that begins on line `number`, with the lines that it is continued on.
std::string statement_at(std::string_view bytes, int number) {
  std::string out;
  int line_number = 0;
  for (std::string_view line : split(bytes, '\n')) {
    if (++line_number < number) continue;
    line = trim(line);
    const bool goes_on = line.ends_with('\\');
    if (goes_on) line.remove_suffix(1);
    out += (out.empty() ? "" : " ") + std::string(trim(line));
    if (!goes_on) break;
  }
  return out;
}

std::string statement_of(const Pattern& pattern, const FileReader& files) {
  const std::string_view embedded = embedded_rule_file(pattern.path);
  if (embedded.data() != nullptr) return statement_at(embedded, pattern.line);
  const auto bytes = files.read(pattern.path);
  return bytes ? statement_at(*bytes, pattern.line) : std::string();
}

// What the relation at the root of `rule` implies for `relation`.
std::string consequence_of(const Relation& root, const std::string& relation) {
  for (const Consequence& then : root.consequences) {
    if (then.relation != relation) continue;
    std::string text = "then " + relation + "(" + std::string(to_string(then.subject)) + ", " +
                       std::string(to_string(then.object)) + ")";
    if (then.state != State::none) text += " " + std::string(to_string(then.state));
    return text;
  }
  return {};
}

}  // namespace

std::vector<RuleText> texts_of_rule(std::string_view rule, const std::string& relation, const RelationSet& relations,
                                    const FileReader& files) {
  const std::string name(rule);
  const std::string root_name = name.substr(0, name.find('/'));
  for (const auto& [tie, words] : kTies) {
    if (rule.ends_with(tie)) return {{name, {}, std::string(words), {}}};
  }
  std::vector<RuleText> texts;
  const Relation* const root = relations.find(root_name);
  if (root == nullptr) return {{name, {}, {}, {}}};
  const std::string follows = root_name == relation ? std::string() : consequence_of(*root, relation);
  for (const Pattern& pattern : root->patterns) {
    if (pattern.name != name) continue;
    texts.push_back({name, pattern.path + ":" + std::to_string(pattern.line), statement_of(pattern, files), follows});
  }
  if (texts.empty()) texts.push_back({name, {}, {}, follows});
  return texts;
}

}  // namespace newsgraph
