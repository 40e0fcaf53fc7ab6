// From the text of a query to its tree; names are not looked up yet.
//
// The functions of Parser are spread over parser.cc (clauses), parser_patterns.cc, parser_expressions.cc (operators)
// and parser_atoms.cc (what operators join).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/query/ast.h"
#include "graph/query/lexer.h"

namespace newsgraph::query {

// Fails with bad_input and a caret. Cost: linear.
Result<QueryTree> parse_tree(std::string_view text);

// Patterns alone: `(a:A {x: 1})-[:T]->(b), (c)`, up to the end of the text.
Result<std::vector<PatternPart>> parse_patterns(std::string_view text);

// Recursive descent. After the first failure the parser stands at the end of the text, so that every loop ends, and
// what it returns is not to be used.
class Parser {
 public:
  Parser(std::string_view text, std::vector<QueryToken> tokens);

  QueryTree whole_query();
  std::vector<PatternPart> whole_patterns();
  const std::optional<Error>& error() const { return error_; }

 private:
  friend class NestingGuard;

  // ---- tokens
  const QueryToken& token(std::size_t ahead = 0) const;
  QueryToken take();
  bool is_symbol(std::string_view sign, std::size_t ahead = 0) const;
  bool is_keyword(std::string_view upper, std::size_t ahead = 0) const;
  bool is_name(std::size_t ahead = 0) const;
  bool take_symbol(std::string_view sign);
  bool take_keyword(std::string_view upper);
  void expect_symbol(std::string_view sign, std::string_view where);
  void expect_keyword(std::string_view upper, std::string_view where);
  std::string expect_name(std::string_view what);
  bool failed() const { return error_.has_value(); }
  void fail(std::size_t offset, std::string_view detail, const std::string& what);
  void fail_unexpected(const std::string& expected);
  std::string found() const;

  // ---- clauses
  QueryTree query(bool nested);
  void union_part(QueryTree* tree, bool nested);
  std::vector<Clause> single_query(bool nested);
  bool at_end_of_single_query(bool nested) const;
  Clause clause();
  void fail_no_clause();
  void match_clause(MatchClause* match);
  void unwind_clause(UnwindClause* unwind);
  void projection(Projection* projection, ClauseKind kind);
  void projection_items(Projection* projection, ClauseKind kind);
  ProjectionItem projection_item(ClauseKind kind);
  void projection_order(Projection* projection);
  ExpressionPtr where();

  // ---- patterns
  std::vector<PatternPart> pattern_parts();
  PatternPart pattern_part();
  PatternPart pattern_chain(std::uint32_t offset);
  void shortest_path(PatternPart* part);
  NodePattern node_pattern();
  RelationshipPattern relationship_pattern();
  void relationship_inside(RelationshipPattern* relationship);
  void relationship_length(RelationshipPattern* relationship);
  std::optional<std::int64_t> length_bound();
  std::vector<PropertyTest> pattern_properties();
  bool at_relationship() const;
  bool at_pattern(std::size_t ahead) const;
  std::size_t past_node_pattern(std::size_t ahead) const;
  std::size_t past_bracket(std::size_t ahead) const;

  // ---- expressions, from what binds least to what binds most
  ExpressionPtr expression();
  ExpressionPtr any_of(ExpressionKind kind);
  ExpressionPtr negation();
  ExpressionPtr comparison();
  bool at_predicate_operator() const;
  ExpressionPtr predicate();
  ExpressionPtr sum();
  ExpressionPtr product();
  ExpressionPtr power();
  ExpressionPtr sign();
  ExpressionPtr postfix();
  std::optional<CompareOp> compare_op() const;
  ExpressionPtr predicate_operator(ExpressionPtr left);
  ExpressionPtr binary(ExpressionKind kind, std::uint32_t offset, ExpressionPtr left, ExpressionPtr right);
  ExpressionPtr subscript(ExpressionPtr base);
  ExpressionPtr label_test(ExpressionPtr base);
  ExpressionPtr map_projection(ExpressionPtr base);

  // ---- what stands between operators
  ExpressionPtr atom();
  ExpressionPtr name_atom();
  ExpressionPtr number(bool negative);
  ExpressionPtr bracketed();
  ExpressionPtr list();
  ExpressionPtr list_comprehension();
  ExpressionPtr pattern_comprehension();
  ExpressionPtr map();
  ExpressionPtr case_of();
  ExpressionPtr exists();
  ExpressionPtr exists_block();
  ExpressionPtr quantifier();
  ExpressionPtr reduce();
  ExpressionPtr call();
  ExpressionPtr pattern_predicate();
  bool at_call() const;
  ExpressionPtr make(ExpressionKind kind, std::uint32_t offset);
  ExpressionPtr finish(ExpressionPtr expression);  // sets depth; fails past kMaxDepth

  std::string_view text_;
  std::vector<QueryToken> tokens_;
  std::vector<std::uint32_t> closing_;  // of each token that is an opening bracket: the token that closes it, or 0
  std::size_t at_ = 0;
  std::uint32_t nesting_ = 0;
  std::size_t num_clauses_ = 0;
  std::size_t num_elements_ = 0;   // of all MATCH
  bool patterns_allowed_ = false;  // as conditions: inside WHERE and EXISTS
  std::optional<Error> error_;
};

// Counts one level of nesting while it lives; fails past kMaxNesting.
class NestingGuard {
 public:
  explicit NestingGuard(Parser* parser);
  ~NestingGuard() { --parser_->nesting_; }
  NestingGuard(const NestingGuard&) = delete;
  NestingGuard& operator=(const NestingGuard&) = delete;

 private:
  Parser* parser_;
};

}  // namespace newsgraph::query
