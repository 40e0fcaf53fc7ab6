#include "named_node.h"

#include <string>
#include <vector>

#include "base/suggest.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxListed = 5;

std::string quoted(std::string_view argument) { return "'" + std::string(argument) + "'"; }

Error no_such_node(const KnowledgeGraph& graph, const NameIndex& index, std::string_view argument, const NodeChoice& choice) {
  const std::string what = choice.kind ? to_lower_ascii(to_string(*choice.kind)) : "node";
  std::string message = "no " + what + " is named " + quoted(argument);
  if (choice.kind) {
    const std::vector<NameMatch> others = index.best(argument);
    if (!others.empty() && others.front().fit != NameFit::words) {
      const Node& other = graph.node(others.front().node);
      return {ErrorCode::not_found, message + "; there is " + other.label() + " (" + other.key + ")"};
    }
  }
  std::vector<std::string> names;
  for (const Node& node : graph.nodes()) {
    if (!choice.kind || node.kind == *choice.kind) names.insert(names.end(), node.names.begin(), node.names.end());
  }
  return {ErrorCode::not_found, message + did_you_mean(argument, names)};
}

Error ambiguous(const KnowledgeGraph& graph, std::string_view argument, const std::vector<NameMatch>& matches) {
  std::vector<std::string> listed;
  for (const NameMatch& match : matches) {
    if (listed.size() == kMaxListed) break;
    const Node& node = graph.node(match.node);
    listed.push_back(node.label() + " (" + node.key + ")");
  }
  if (matches.size() > kMaxListed) listed.push_back("…");
  return {ErrorCode::usage, quoted(argument) + " names " + std::to_string(matches.size()) + " nodes: " + join(listed, ", ") +
                                "; give the key, or --first"};
}

}  // namespace

Result<NodeId> choose_node(const KnowledgeGraph& graph, const NameIndex& index, std::string_view argument, const NodeChoice& choice) {
  const std::vector<NameMatch> matches = index.best(argument, choice.kind);
  if (matches.empty()) return no_such_node(graph, index, argument, choice);
  if (matches.size() > 1 && !choice.first) return ambiguous(graph, argument, matches);
  return matches.front().node;
}

}  // namespace newsgraph
