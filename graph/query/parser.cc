#include "graph/query/parser.h"

#include <algorithm>

#include "base/suggest.h"
#include "base/text_util.h"
#include "graph/query/query_error.h"

namespace newsgraph::query {
namespace {

// No suggestion for longer words: comparing costs the product of the lengths.
constexpr std::size_t kLongestSuggested = 40;

bool is_upper_of(std::string_view word, std::string_view upper) {
  return word.size() == upper.size() && std::equal(word.begin(), word.end(), upper.begin(), [](char a, char b) {
           return (is_ascii_lower(a) ? static_cast<char>(a - 'a' + 'A') : a) == b;
         });
}

}  // namespace

Expression::Expression() = default;
Expression::~Expression() = default;

NestingGuard::NestingGuard(Parser* parser) : parser_(parser) {
  if (++parser_->nesting_ > kMaxNesting) {
    parser_->fail(parser_->token().offset, "NestingTooDeep",
                  "nested too deeply; at most " + std::to_string(kMaxNesting) + " levels");
  }
}

Parser::Parser(std::string_view text, std::vector<QueryToken> tokens)
    : text_(text), tokens_(std::move(tokens)), closing_(tokens_.size(), 0) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].kind != TokenKind::symbol) continue;
    const char sign = tokens_[i].text[0];
    if (sign == '(' || sign == '[' || sign == '{') open.push_back(i);
    if ((sign == ')' || sign == ']' || sign == '}') && !open.empty()) {
      closing_[open.back()] = i;
      open.pop_back();
    }
  }
}

// ---- tokens

const QueryToken& Parser::token(std::size_t ahead) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }

QueryToken Parser::take() {
  QueryToken taken = token();
  if (at_ + 1 < tokens_.size()) ++at_;
  return taken;
}

bool Parser::is_symbol(std::string_view sign, std::size_t ahead) const {
  return token(ahead).kind == TokenKind::symbol && token(ahead).text == sign;
}

bool Parser::is_keyword(std::string_view upper, std::size_t ahead) const {
  return token(ahead).kind == TokenKind::name && is_upper_of(token(ahead).text, upper);
}

bool Parser::is_name(std::size_t ahead) const {
  return token(ahead).kind == TokenKind::name || token(ahead).kind == TokenKind::quoted_name;
}

bool Parser::take_symbol(std::string_view sign) {
  if (!is_symbol(sign)) return false;
  take();
  return true;
}

bool Parser::take_keyword(std::string_view upper) {
  if (!is_keyword(upper)) return false;
  take();
  return true;
}

void Parser::expect_symbol(std::string_view sign, std::string_view where) {
  if (!take_symbol(sign)) fail_unexpected("'" + std::string(sign) + "' " + std::string(where));
}

void Parser::expect_keyword(std::string_view upper, std::string_view where) {
  if (take_keyword(upper)) return;
  std::string expected = std::string(upper) + " " + std::string(where);
  if (is_name() && token().text.size() < kLongestSuggested) {
    std::string word = token().text;
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
    if (edit_distance(word, upper) <= 2) expected += ", with that spelling";
  }
  fail_unexpected(expected);
}

std::string Parser::expect_name(std::string_view what) {
  if (!is_name()) {
    fail_unexpected(std::string(what));
    return {};
  }
  return take().text;
}

void Parser::fail(std::size_t offset, std::string_view detail, const std::string& what) {
  if (!error_) error_ = query_error(text_, offset, QueryErrorClass::syntax_error, detail, what);
  at_ = tokens_.size() - 1;
}

std::string Parser::found() const {
  const QueryToken& here = token();
  if (here.kind == TokenKind::end) return "the end of the query";
  return quoted(text_.substr(here.offset, here.end - here.offset));
}

void Parser::fail_unexpected(const std::string& expected) {
  fail(token().offset, "UnexpectedSyntax", "expected " + expected + ", found " + found());
}

// ---- clauses

QueryTree Parser::whole_query() {
  QueryTree tree = query(/*nested=*/false);
  take_symbol(";");
  if (!failed() && token().kind != TokenKind::end) fail_unexpected("the end of the query");
  return tree;
}

std::vector<PatternPart> Parser::whole_patterns() {
  std::vector<PatternPart> parts = pattern_parts();
  if (!failed() && token().kind != TokenKind::end) fail_unexpected("the end of the pattern");
  return parts;
}

QueryTree Parser::query(bool nested) {
  const NestingGuard guard(this);
  QueryTree tree;
  tree.part_offsets.push_back(token().offset);
  tree.parts.push_back(single_query(nested));
  while (!failed() && is_keyword("UNION")) union_part(&tree, nested);
  return tree;
}

void Parser::union_part(QueryTree* tree, bool nested) {
  const std::uint32_t offset = take().offset;
  const bool all = take_keyword("ALL");
  if (tree->parts.size() > 1 && all != tree->union_all) {
    fail(offset, "InvalidClauseComposition", "UNION and UNION ALL cannot be mixed; use one of them throughout");
  }
  tree->union_all = all;
  tree->part_offsets.push_back(token().offset);
  tree->parts.push_back(single_query(nested));
}

bool Parser::at_end_of_single_query(bool nested) const {
  return failed() || token().kind == TokenKind::end || is_keyword("UNION") || is_symbol(";") ||
         (nested && is_symbol("}"));
}

std::vector<Clause> Parser::single_query(bool nested) {
  std::vector<Clause> clauses;
  while (!at_end_of_single_query(nested)) {
    if (!clauses.empty() && clauses.back().kind == ClauseKind::returns) {
      fail(token().offset, "InvalidClauseComposition", "nothing but UNION may follow RETURN; found " + found());
      break;
    }
    if (++num_clauses_ > kMaxClauses) {
      fail(token().offset, "QueryTooLong", "too many clauses; at most " + std::to_string(kMaxClauses));
      break;
    }
    clauses.push_back(clause());
  }
  if (failed()) return clauses;
  if (clauses.empty()) {
    fail_no_clause();
  } else if (!nested && clauses.back().kind != ClauseKind::returns) {
    fail(token().offset, "InvalidClauseComposition", "RETURN is missing at the end");
  }
  return clauses;
}

Clause Parser::clause() {
  Clause result;
  result.offset = token().offset;
  if (is_keyword("OPTIONAL") && is_keyword("MATCH", 1)) {
    take();
    result.match.optional = true;
  }
  if (take_keyword("MATCH")) {
    match_clause(&result.match);
  } else if (take_keyword("UNWIND")) {
    result.kind = ClauseKind::unwind;
    unwind_clause(&result.unwind);
  } else if (take_keyword("WITH")) {
    result.kind = ClauseKind::with;
    projection(&result.projection, ClauseKind::with);
  } else if (take_keyword("RETURN")) {
    result.kind = ClauseKind::returns;
    projection(&result.projection, ClauseKind::returns);
  } else {
    fail_no_clause();
  }
  return result;
}

void Parser::fail_no_clause() {
  for (const std::string_view write :
       {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "CALL", "FOREACH", "LOAD"}) {
    if (!is_keyword(write)) continue;
    fail(token().offset, "UnexpectedSyntax", "queries only read: there is no " + std::string(write));
    return;
  }
  std::string message = "expected MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN, found " + found();
  if (is_name() && token().text.size() < kLongestSuggested) {
    std::string word = token().text;
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
    message +=
        did_you_mean(word, {"MATCH", "OPTIONAL MATCH", "UNWIND", "WITH", "RETURN", "WHERE", "UNION", "ORDER BY"});
  }
  fail(token().offset, "UnexpectedSyntax", message);
}

void Parser::match_clause(MatchClause* match) {
  match->parts = pattern_parts();
  match->where = where();
}

ExpressionPtr Parser::where() {
  if (failed() || !take_keyword("WHERE")) return nullptr;
  const bool before = patterns_allowed_;
  patterns_allowed_ = true;
  ExpressionPtr condition = expression();
  patterns_allowed_ = before;
  return condition;
}

void Parser::unwind_clause(UnwindClause* unwind) {
  unwind->list = expression();
  expect_keyword("AS", "and a name after the list of UNWIND");
  unwind->variable = expect_name("the name of a variable after AS");
}

void Parser::projection(Projection* projection, ClauseKind kind) {
  projection->distinct = take_keyword("DISTINCT");
  projection_items(projection, kind);
  projection_order(projection);
  if (kind == ClauseKind::with) projection->where = where();
}

void Parser::projection_items(Projection* projection, ClauseKind kind) {
  if (take_symbol("*")) {
    projection->star = true;
    if (!take_symbol(",")) return;
  }
  do {
    projection->items.push_back(projection_item(kind));
  } while (!failed() && take_symbol(","));
}

ProjectionItem Parser::projection_item(ClauseKind kind) {
  ProjectionItem item;
  item.offset = token().offset;
  item.value = expression();
  if (failed()) return item;
  const std::uint32_t end = tokens_[at_ == 0 ? 0 : at_ - 1].end;
  if (take_keyword("AS")) {
    item.has_alias = true;
    item.name = expect_name("a name after AS");
  } else if (item.value->kind == ExpressionKind::variable) {
    item.name = item.value->name;
  } else {
    item.name = text_.substr(item.offset, end - item.offset);
    (void)kind;  // WITH wants an alias here; the resolver says so, after errors that say more
  }
  return item;
}

void Parser::projection_order(Projection* projection) {
  if (take_keyword("ORDER")) {
    expect_keyword("BY", "after ORDER");
    do {
      SortItem item;
      item.value = expression();
      if (take_keyword("DESC") || take_keyword("DESCENDING")) {
        item.descending = true;
      } else if (!take_keyword("ASC")) {
        take_keyword("ASCENDING");
      }
      projection->order_by.push_back(std::move(item));
    } while (!failed() && take_symbol(","));
  }
  if (take_keyword("SKIP") || take_keyword("OFFSET")) projection->skip = expression();
  if (take_keyword("LIMIT")) projection->limit = expression();
}

Result<QueryTree> parse_tree(std::string_view text) {
  NG_TRY(std::vector<QueryToken> tokens, tokenize(text));
  Parser parser(text, std::move(tokens));
  QueryTree tree = parser.whole_query();
  if (parser.error()) return *parser.error();
  return tree;
}

Result<std::vector<PatternPart>> parse_patterns(std::string_view text) {
  NG_TRY(std::vector<QueryToken> tokens, tokenize(text));
  Parser parser(text, std::move(tokens));
  std::vector<PatternPart> parts = parser.whole_patterns();
  if (parser.error()) return *parser.error();
  return parts;
}

}  // namespace newsgraph::query
