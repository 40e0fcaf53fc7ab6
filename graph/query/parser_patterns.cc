// Patterns: (a:Person {name: 'Ann'})-[r:SACKED*1..3]->(b), shortestPath((a)-[*]-(b)).
#include "base/suggest.h"
#include "base/text_util.h"
#include "graph/query/parser.h"
#include "graph/query/query_error.h"

namespace newsgraph::query {

std::vector<PatternPart> Parser::pattern_parts() {
  std::vector<PatternPart> parts;
  do {
    parts.push_back(pattern_part());
    num_elements_ += parts.back().nodes.size() + parts.back().relationships.size();
    if (num_elements_ > kMaxPatternElements) {
      fail(token().offset, "QueryTooLong",
           "the patterns are too long; at most " + std::to_string(kMaxPatternElements) + " nodes and relationships");
    }
  } while (!failed() && take_symbol(","));
  return parts;
}

PatternPart Parser::pattern_part() {
  const std::uint32_t offset = token().offset;
  std::string variable;
  if (is_name() && is_symbol("=", 1)) {
    variable = take().text;
    take();
  }
  PatternPart part;
  const bool one = is_keyword("SHORTESTPATH") && is_symbol("(", 1);
  if (one || (is_keyword("ALLSHORTESTPATHS") && is_symbol("(", 1))) {
    shortest_path(&part);
    part.shortest = one ? ShortestKind::one : ShortestKind::all;
  } else {
    part = pattern_chain(offset);
  }
  part.offset = offset;
  part.path_variable = std::move(variable);
  return part;
}

void Parser::shortest_path(PatternPart* part) {
  const std::uint32_t offset = take().offset;
  take();
  *part = pattern_chain(offset);
  expect_symbol(")", "after the pattern");
  if (!failed() && part->relationships.size() != 1) {
    fail(offset, "InvalidRelationshipPattern", "a shortest path has one relationship; write ((a)-[*]-(b))");
  }
  if (failed()) return;
  RelationshipPattern& relationship = part->relationships[0];
  if (!relationship.variable_length) relationship.max_length = 1;
  relationship.variable_length = true;
  if (relationship.min_length > 1) {
    fail(relationship.offset, "InvalidRelationshipPattern", "the least length of a shortest path is 0 or 1");
  }
}

PatternPart Parser::pattern_chain(std::uint32_t offset) {
  PatternPart part;
  part.offset = offset;
  part.nodes.push_back(node_pattern());
  while (!failed() && at_relationship()) {
    part.relationships.push_back(relationship_pattern());
    part.nodes.push_back(node_pattern());
    if (part.nodes.size() > kMaxPatternElements) break;  // the caller complains
  }
  return part;
}

bool Parser::at_relationship() const { return is_symbol("-") || (is_symbol("<") && is_symbol("-", 1)); }

NodePattern Parser::node_pattern() {
  NodePattern node;
  node.offset = token().offset;
  if (!is_symbol("(") && is_name() && token().text.size() < 40) {
    std::string word = to_lower_ascii(token().text);
    fail(token().offset, "UnexpectedSyntax",
         "expected '(' of a node, found " + found() + did_you_mean(word, {"shortestpath", "allshortestpaths"}));
    return node;
  }
  expect_symbol("(", "of a node");
  if (is_name()) node.variable = take().text;
  while (!failed() && take_symbol(":")) node.labels.push_back(expect_name("a label after ':'"));
  node.properties = pattern_properties();
  expect_symbol(")", "after the node");
  return node;
}

RelationshipPattern Parser::relationship_pattern() {
  RelationshipPattern relationship;
  relationship.offset = token().offset;
  const bool left = take_symbol("<");
  expect_symbol("-", "of a relationship");
  if (take_symbol("[")) {
    relationship_inside(&relationship);
    expect_symbol("]", "after the relationship");
  }
  expect_symbol("-", "of a relationship (an arrow reads -->, -[...]-> or <--)");
  const bool right = take_symbol(">");
  relationship.direction = left == right ? Direction::both : left ? Direction::in : Direction::out;
  return relationship;
}

void Parser::relationship_inside(RelationshipPattern* relationship) {
  if (is_name()) relationship->variable = take().text;
  if (take_symbol(":")) {
    do {
      take_symbol(":");
      relationship->types.push_back(expect_name("a type after ':'"));
    } while (!failed() && take_symbol("|"));
  }
  if (is_symbol("..")) {
    fail(token().offset, "InvalidRelationshipPattern", "'*' is missing before the length; write *1..3");
    return;
  }
  if (take_symbol("*")) relationship_length(relationship);
  relationship->properties = pattern_properties();
}

void Parser::relationship_length(RelationshipPattern* relationship) {
  relationship->variable_length = true;
  const auto minimum = length_bound();
  if (take_symbol("..")) {
    relationship->min_length = minimum.value_or(1);
    relationship->max_length = length_bound().value_or(kNoMaximum);
  } else if (minimum) {
    relationship->min_length = relationship->max_length = *minimum;
  }
}

std::optional<std::int64_t> Parser::length_bound() {
  if (is_symbol("-")) {
    fail(token().offset, "InvalidRelationshipPattern", "a length cannot be negative");
  } else if (token().kind == TokenKind::integer) {
    if (token().number < (1ULL << 62)) return static_cast<std::int64_t>(take().number);
    fail(token().offset, "IntegerOverflow", "the length is too large");
  } else if (token().kind == TokenKind::floating || token().kind == TokenKind::parameter) {
    fail(token().offset, "InvalidRelationshipPattern", "a length is written as a whole number");
  }
  return std::nullopt;
}

std::vector<PropertyTest> Parser::pattern_properties() {
  std::vector<PropertyTest> properties;
  if (failed()) return properties;
  if (token().kind == TokenKind::parameter) {
    fail(token().offset, "InvalidParameterUse",
         "a parameter cannot stand for all properties of a pattern; write {name: $name}");
    return properties;
  }
  if (!take_symbol("{")) return properties;
  if (take_symbol("}")) return properties;
  do {
    PropertyTest test;
    test.key = expect_name("the name of a property");
    expect_symbol(":", "after the name of a property");
    test.value = expression();
    properties.push_back(std::move(test));
  } while (!failed() && take_symbol(","));
  expect_symbol("}", "after the properties");
  return properties;
}

// ---- is this bracket a pattern?

// Past the bracket that closes the one `ahead`; 0 where none does.
std::size_t Parser::past_bracket(std::size_t ahead) const {
  const std::uint32_t close = at_ + ahead < closing_.size() ? closing_[at_ + ahead] : 0;
  return close == 0 ? 0 : close + 1 - at_;
}

// Past what reads like a node pattern; 0 where nothing does.
std::size_t Parser::past_node_pattern(std::size_t ahead) const {
  if (!is_symbol("(", ahead)) return 0;
  ++ahead;
  if (is_name(ahead)) ++ahead;
  while (is_symbol(":", ahead) && is_name(ahead + 1)) ahead += 2;
  if (is_symbol("{", ahead)) ahead = past_bracket(ahead);
  if (ahead != 0 && token(ahead).kind == TokenKind::parameter) ++ahead;
  return ahead != 0 && is_symbol(")", ahead) ? ahead + 1 : 0;
}

// (a)--(b) and (a)<-[..]-(b) are patterns; (a)-(b), (a) - -b and (a) < -b are not.
bool Parser::at_pattern(std::size_t ahead) const {
  ahead = past_node_pattern(ahead);
  if (ahead == 0) return false;
  if (is_symbol("<", ahead)) ++ahead;
  if (!is_symbol("-", ahead)) return false;
  ++ahead;
  if (is_symbol("[", ahead)) {
    ahead = past_bracket(ahead);
    if (ahead == 0) return false;
  }
  if (!is_symbol("-", ahead)) return false;
  ++ahead;
  if (is_symbol(">", ahead)) ++ahead;
  return is_symbol("(", ahead);
}

}  // namespace newsgraph::query
