// Fills a graph from the CREATE statements of the scenario files. No write engine: what the files need and no more.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/query/ast.h"
#include "graph/query/query.h"

namespace newsgraph::tck {

class GraphLoader {
 public:
  // Runs MATCH, UNWIND, WITH and RETURN as queries, CREATE patterns and DELETE of relationships here, in order.
  // The rows of a RETURN at the end, or none.
  Result<query::ResultTable> execute(std::string_view statement, const query::ValueMap& parameters);

  query::PropertyGraph build() const;

 private:
  struct NodeRow {
    std::vector<std::string> labels;
    query::ValueMap properties;
  };
  struct RelationshipRow {
    query::NodeIndex start, end;
    std::string type;
    query::ValueMap properties;
    bool deleted = false;
  };

  Result<void> read(const std::string& clauses, bool returns);
  Result<void> create(std::string_view patterns);
  Result<void> create_part(std::string_view text, const query::PatternPart& part, query::ValueMap* row);
  Result<query::NodeIndex> create_node(std::string_view text, const query::NodePattern& node, query::ValueMap* row);
  Result<query::ValueMap> properties_at(std::string_view text, std::size_t offset, const query::ValueMap& row);
  Result<void> remove(std::string_view variables);
  Result<query::ResultTable> run(const std::string& clauses, const std::vector<query::ValueMap>& rows);

  std::vector<NodeRow> nodes_;
  std::vector<RelationshipRow> relationships_;
  std::vector<query::ValueMap> rows_;  // variables of each row of the statement at hand
  std::vector<RelationshipRow*> doomed_;
  query::ValueMap parameters_;
  std::deque<query::PropertyGraph> built_;  // those that queries ran on
  query::ResultTable result_;
};

}  // namespace newsgraph::tck
