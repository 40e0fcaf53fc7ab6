// A query as a tree: made by the parser, filled in (slots, numbers of names) by the resolver, read by the executor.
//
// A variable is a slot of the row that a query works on; every variable of every scope has a slot of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "graph/query/value.h"

namespace newsgraph::query {

struct Expression;
struct MatchClause;
struct PatternPart;
struct QueryTree;
struct FunctionInfo;
using ExpressionPtr = std::unique_ptr<Expression>;

using Slot = std::int32_t;
inline constexpr Slot kNoSlot = -1;

// What recurses over a query stays within an ordinary stack of 8 MB, also with sanitizers.
inline constexpr std::uint32_t kMaxNesting = 300;         // brackets in brackets, subqueries in subqueries
inline constexpr std::uint32_t kMaxDepth = 1000;          // of an expression: a + b + c + ... has one level a sign
inline constexpr std::size_t kMaxClauses = 300;           // of a query
inline constexpr std::size_t kMaxPatternElements = 1000;  // nodes and relationships of all MATCH together

enum class ExpressionKind : std::uint8_t {
  constant,
  parameter,       // name, number: of the parameter
  variable,        // name, slot
  property,        // args[0].name; number: of the key
  subscript,       // args[0][args[1]]
  slice,           // args[0][args[1]..args[2]], either may be null
  list,            // [args...]
  map,             // {names[i]: args[i]}
  map_projection,  // args[0] {names[i]: args[i + 1]}; a name ".*" stands for all
  negate,          // -args[0]
  plus,            // +args[0]
  logical_not,
  logical_and,  // two or more args
  logical_or,
  logical_xor,
  compare,  // args[0] ops[0] args[1] ops[1] args[2] ...
  in_list,  // args[0] IN args[1]
  starts_with,
  ends_with,
  contains,
  matches,  // args[0] =~ args[1]
  is_null,
  is_not_null,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  power,
  case_of,                // args: [subject or null], when, then, when, then, ..., else or null
  call,                   // name, function, args
  aggregate,              // name, args, distinct; the projection gives it a slot and puts a variable in its place
  list_comprehension,     // slot IN args[0] WHERE args[1] | args[2]
  quantifier,             // name (all any none single); slot IN args[0] WHERE args[1]
  reduce,                 // second_slot = args[0], slot IN args[1] | args[2]
  pattern_predicate,      // match: one part
  pattern_comprehension,  // match: one part and its WHERE; args[0] what to list
  exists,                 // match, or subquery
  has_labels,             // args[0]:names; numbers
};

enum class CompareOp : std::uint8_t { equal, not_equal, less, less_or_equal, greater, greater_or_equal };

struct Expression {
  ExpressionKind kind = ExpressionKind::constant;
  bool distinct = false;
  std::uint32_t offset = 0;  // in the text of the query
  std::uint32_t depth = 0;   // of the tree below
  Slot slot = kNoSlot;
  Slot second_slot = kNoSlot;
  std::uint32_t number = 0;
  const FunctionInfo* function = nullptr;
  Value constant;
  std::string name;
  std::vector<ExpressionPtr> args;
  std::vector<CompareOp> ops;
  std::vector<std::string> names;
  std::vector<std::uint32_t> numbers;
  std::unique_ptr<MatchClause> match;
  std::unique_ptr<QueryTree> subquery;

  Expression();
  ~Expression();
};

// {key: value} of a pattern: key as a number of the query's keys.
struct PropertyTest {
  std::string key;
  std::uint32_t number = 0;
  ExpressionPtr value;
};

struct NodePattern {
  std::string variable;  // or empty
  Slot slot = kNoSlot;
  bool is_new = false;  // this is where the variable begins
  std::uint32_t offset = 0;
  std::vector<std::string> labels;
  std::vector<std::uint32_t> label_numbers;
  std::vector<PropertyTest> properties;
};

enum class Direction : std::uint8_t { out, in, both };

inline constexpr std::int64_t kNoMaximum = -1;

struct RelationshipPattern {
  std::string variable;
  Slot slot = kNoSlot;
  bool is_new = false;
  std::uint32_t offset = 0;
  Direction direction = Direction::both;
  std::vector<std::string> types;  // any of these; none: any type
  std::vector<std::uint32_t> type_numbers;
  std::vector<PropertyTest> properties;
  bool variable_length = false;
  std::int64_t min_length = 1;
  std::int64_t max_length = kNoMaximum;
};

enum class ShortestKind : std::uint8_t { no, one, all };

struct PatternPart {
  std::string path_variable;
  Slot path_slot = kNoSlot;
  std::uint32_t offset = 0;
  ShortestKind shortest = ShortestKind::no;
  std::vector<NodePattern> nodes;
  std::vector<RelationshipPattern> relationships;  // between nodes[i] and nodes[i + 1]
};

struct MatchClause {
  bool optional = false;
  std::vector<PatternPart> parts;
  ExpressionPtr where;
};

struct ProjectionItem {
  ExpressionPtr value;
  std::string name;  // alias, or the text of the expression
  bool has_alias = false;
  bool aggregating = false;
  std::uint32_t offset = 0;
  Slot slot = kNoSlot;
};

struct SortItem {
  ExpressionPtr value;
  bool descending = false;
};

// WITH and RETURN.
struct Projection {
  bool distinct = false;
  bool star = false;
  bool aggregating = false;
  std::vector<ProjectionItem> items;
  std::vector<ExpressionPtr> aggregates;  // taken out of items and sort items; each has its slot
  std::vector<SortItem> order_by;
  ExpressionPtr skip, limit;  // no variables inside
  ExpressionPtr where;
};

struct UnwindClause {
  ExpressionPtr list;
  std::string variable;
  Slot slot = kNoSlot;
};

enum class ClauseKind : std::uint8_t { match, unwind, with, returns };

struct Clause {
  ClauseKind kind = ClauseKind::match;
  std::uint32_t offset = 0;
  MatchClause match;
  UnwindClause unwind;
  Projection projection;
};

struct QueryTree {
  std::vector<std::vector<Clause>> parts;  // of the UNION; at least one
  std::vector<std::uint32_t> part_offsets;
  bool union_all = false;
};

// What Query holds.
struct QueryProgram {
  std::string text;
  QueryTree tree;
  std::vector<std::string> columns;
  std::vector<std::string> parameters;           // numbered
  std::vector<std::string> parameter_list;       // sorted
  std::vector<std::string> keys, labels, types;  // names that the query uses, numbered
  std::vector<std::string> pattern_keys;         // those of them that nodes and relationships are asked for
  Slot num_slots = 0;
};

}  // namespace newsgraph::query
