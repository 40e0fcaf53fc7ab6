#include "tck/expected_value.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "base/text_util.h"
#include "graph/query/value_text.h"

namespace newsgraph::tck {
namespace {

using query::Value;
using query::ValueKind;

std::string joined(std::vector<std::string> parts, bool sorted) {
  if (sorted) std::sort(parts.begin(), parts.end());
  return join(parts, ", ");
}

// 0.0 and -0.0 are the same value.
std::string real(double number) { return number == 0 ? "f0.0" : "f" + query::floating_text(number); }

std::string element(std::vector<std::string> labels, std::vector<std::string> properties) {
  std::sort(labels.begin(), labels.end());
  std::string text;
  for (const std::string& label : labels) text += ":" + label;
  if (!properties.empty()) text += " {" + joined(std::move(properties), true) + "}";
  return text;
}

class Parser {
 public:
  Parser(std::string_view text, CanonicalOptions options) : text_(text), options_(options) {}

  std::optional<std::string> run() {
    std::string result = value();
    blanks();
    if (bad_ || at_ != text_.size()) return std::nullopt;
    return result;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blanks() {
    while (peek() == ' ') ++at_;
  }
  bool take(std::string_view sign) {
    blanks();
    if (text_.substr(at_, sign.size()) != sign) return false;
    at_ += sign.size();
    return true;
  }
  void expect(std::string_view sign) {
    if (!take(sign)) fail();
  }
  void fail() {
    bad_ = true;
    at_ = text_.size();
  }

  std::string value() {
    blanks();
    if (peek() == '\'') return string();
    if (peek() == '(') return node();
    if (peek() == '<') return path();
    if (peek() == '{') return "{" + joined(properties(), true) + "}";
    if (text_.substr(at_, 2) == "[:") return relationship();
    if (peek() == '[') return list();
    return word();
  }

  std::string string() {
    std::string result = "'";
    for (++at_; at_ < text_.size() && peek() != '\''; ++at_) {
      if (peek() == '\\' && at_ + 1 < text_.size()) ++at_;
      result += peek();
    }
    expect("'");
    return result + "'";
  }

  std::string list() {
    std::vector<std::string> items;
    expect("[");
    while (!bad_ && !take("]")) {
      items.push_back(value());
      take(",");
    }
    return "[" + joined(std::move(items), options_.sort_lists) + "]";
  }

  std::string name() {
    blanks();
    std::string result;
    if (peek() == '`') {
      for (++at_; at_ < text_.size() && peek() != '`'; ++at_) result += peek();
      ++at_;
      return result;
    }
    while (at_ < text_.size() && std::string_view(":{}()[]<>-, '").find(peek()) == std::string_view::npos)
      result += text_[at_++];
    if (result.empty()) fail();
    return result;
  }

  std::vector<std::string> properties() {
    std::vector<std::string> entries;
    if (!take("{")) return entries;
    while (!bad_ && !take("}")) {
      const std::string key = name();
      expect(":");
      entries.push_back(key + ": " + value());
      take(",");
    }
    return entries;
  }

  std::string inside() {
    std::vector<std::string> labels;
    while (!bad_ && take(":")) labels.push_back(name());
    return element(std::move(labels), properties());
  }

  std::string node() {
    expect("(");
    const std::string text = inside();
    expect(")");
    return "(" + text + ")";
  }

  std::string relationship() {
    expect("[");
    const std::string text = inside();
    expect("]");
    return "[" + text + "]";
  }

  std::string path() {
    expect("<");
    std::string text = "<" + node();
    while (!bad_ && !take(">")) {
      const bool back = take("<-");
      if (!back) expect("-");
      text += (back ? "<-" : "-") + relationship();
      expect(back ? "-" : "->");
      text += (back ? "-" : "->") + node();
    }
    return text + ">";
  }

  std::string word() {
    std::string text;
    while (at_ < text_.size() && std::string_view(",]}) ").find(peek()) == std::string_view::npos) text += text_[at_++];
    if (text == "null" || text == "true" || text == "false") return text;
    if (text == "NaN") return real(std::nan(""));
    if (text == "Inf") return real(HUGE_VAL);
    if (text == "-Inf") return real(-HUGE_VAL);
    if (text.empty() || text.find_first_not_of("0123456789+-.eE") != std::string::npos) {
      fail();
      return {};
    }
    if (text.find_first_of(".eE") == std::string::npos) return text;
    return real(std::strtod(text.c_str(), nullptr));
  }

  std::string_view text_;
  CanonicalOptions options_;
  std::size_t at_ = 0;
  bool bad_ = false;
};

class Writer {
 public:
  Writer(const query::PropertyGraph& graph, CanonicalOptions options) : graph_(graph), options_(options) {}

  std::string write(const Value& value) const {
    switch (value.kind()) {
      case ValueKind::null:
        return "null";
      case ValueKind::boolean:
        return value.as_boolean() ? "true" : "false";
      case ValueKind::integer:
        return std::to_string(value.as_integer());
      case ValueKind::floating:
        return real(value.as_floating());
      case ValueKind::string:
        return "'" + std::string(value.as_string()) + "'";
      case ValueKind::list: {
        std::vector<std::string> items;
        for (const Value& item : value.as_list()) items.push_back(write(item));
        return "[" + joined(std::move(items), options_.sort_lists) + "]";
      }
      case ValueKind::map: {
        std::vector<std::string> entries;
        for (const auto& [key, item] : value.as_map()) entries.push_back(key + ": " + write(item));
        return "{" + joined(std::move(entries), true) + "}";
      }
      case ValueKind::node:
        return node(value.as_node());
      case ValueKind::relationship:
        return relationship(value.as_relationship());
      case ValueKind::path:
        return path(value.as_path());
      default:
        return "'" + query::temporal_text(value) + "'";
    }
  }

 private:
  std::string node(query::NodeIndex node) const {
    std::vector<std::string> labels, properties;
    for (const query::Symbol label : graph_.labels_of(node)) labels.emplace_back(graph_.labels().name(label));
    std::vector<query::Symbol> keys;
    graph_.properties().node_keys(node, &keys);
    for (const query::Symbol key : keys) {
      properties.push_back(std::string(graph_.keys().name(key)) + ": " +
                           write(graph_.properties().node_property(node, key)));
    }
    return "(" + element(std::move(labels), std::move(properties)) + ")";
  }

  std::string relationship(query::RelationshipIndex one) const {
    std::vector<std::string> properties;
    std::vector<query::Symbol> keys;
    graph_.properties().relationship_keys(one, &keys);
    for (const query::Symbol key : keys) {
      properties.push_back(std::string(graph_.keys().name(key)) + ": " +
                           write(graph_.properties().relationship_property(one, key)));
    }
    return "[" + element({std::string(graph_.types().name(graph_.type_of(one)))}, std::move(properties)) + "]";
  }

  std::string path(const query::PathValue& path) const {
    std::string text = "<" + node(path.nodes[0]);
    for (std::size_t i = 0; i < path.relationships.size(); ++i) {
      const bool back = graph_.start_of(path.relationships[i]) != path.nodes[i];
      text += (back ? "<-" : "-") + relationship(path.relationships[i]) + (back ? "-" : "->") + node(path.nodes[i + 1]);
    }
    return text + ">";
  }

  const query::PropertyGraph& graph_;
  CanonicalOptions options_;
};

}  // namespace

std::optional<std::string> canonical_expected(std::string_view text, CanonicalOptions options) {
  return Parser(text, options).run();
}

std::string canonical_actual(const Value& value, const query::PropertyGraph& graph, CanonicalOptions options) {
  return Writer(graph, options).write(value);
}

}  // namespace newsgraph::tck
