// Where a pattern starts and what is counted without being walked.
#include <gtest/gtest.h>

#include <memory>

#include "unit/query/query_fixture.h"

namespace newsgraph::query {
namespace {

// Ten nodes :Thing named 'n0' to 'n9', in a ring; the last also :Rare. Names are indexed.
class Ring final : public PropertySource {
 public:
  explicit Ring(Symbol name) : name_(name) {
    for (int i = 0; i < 10; ++i) names_.push_back("n" + std::to_string(i));
  }
  Value node_property(NodeIndex node, Symbol key) const override {
    return key == name_ ? Value::borrowed_string(names_[node]) : Value();
  }
  Value relationship_property(RelationshipIndex, Symbol) const override { return {}; }
  void node_keys(NodeIndex, std::vector<Symbol>* keys) const override { keys->push_back(name_); }
  void relationship_keys(RelationshipIndex, std::vector<Symbol>*) const override {}
  bool has_index(Symbol key) const override { return key == name_; }
  void find_nodes(Symbol, const Value& value, std::vector<NodeIndex>* nodes) const override {
    for (NodeIndex i = 0; i < 10; ++i) {
      if (equal(value, Value::borrowed_string(names_[i])) == Truth::yes) nodes->push_back(i);
    }
  }

 private:
  Symbol name_;
  std::vector<std::string> names_;
};

PropertyGraph ring() {
  PropertyGraphBuilder builder;
  const Symbol thing = builder.label("Thing"), rare = builder.label("Rare"), next = builder.type("NEXT");
  for (int i = 0; i < 10; ++i) builder.add_node(i == 9 ? std::vector<Symbol>{thing, rare} : std::vector<Symbol>{thing});
  for (NodeIndex i = 0; i < 10; ++i) builder.add_relationship(i, next, (i + 1) % 10);
  auto source = std::make_shared<Ring>(builder.key("name"));
  return builder.build(std::move(source));
}

std::string plan(std::string_view text) {
  const auto query = parse_query(text);
  if (!query) return query.error().to_string();
  return *explain_query(*query, ring(), {});
}

TEST(QueryPlan, StartsAtTheIndexedName) {
  EXPECT_EQ(plan("MATCH (a:Thing)-[:NEXT]->(b {name: 'n3'}) RETURN a.name"),
            "match\n"
            "  start at nodes looked up by name, about 1, check 1 condition(s)\n"
            "  follow <-[:NEXT]-, about 1, check 1 condition(s)\n"
            "columns a.name\n");
  EXPECT_EQ(answer("MATCH (a:Thing)-[:NEXT]->(b {name: 'n3'}) RETURN a.name", ring()), "'n2'");
}

TEST(QueryPlan, UsesTheIndexForConditions) {
  for (const std::string_view where : {"b.name = 'n3'", "'n3' = b.name", "b.name IN ['n3', 'n3']", "id(b) = 3"}) {
    const std::string text = "MATCH (a)-->(b) WHERE " + std::string(where) + " RETURN a.name";
    EXPECT_EQ(plan(text).find("every node"), std::string::npos) << where;
    EXPECT_EQ(answer(text, ring()), "'n2'") << where;
  }
}

TEST(QueryPlan, StartsAtTheRarestLabel) {
  EXPECT_NE(plan("MATCH (a:Thing)-->(b:Thing:Rare) RETURN a.name").find("start at every node labelled Rare, about 1"),
            std::string::npos);
}

TEST(QueryPlan, LooksUpWhatARowBefore) {
  EXPECT_EQ(answer("UNWIND ['n1', 'n5'] AS x MATCH (a {name: x})-->(b) RETURN b.name", ring()), "'n2'; 'n6'");
  EXPECT_NE(plan("UNWIND ['n1', 'n5'] AS x MATCH (a {name: x})-->(b) RETURN b.name").find("looked up by name"),
            std::string::npos);
}

TEST(QueryPlan, CountsTheLastStep) {
  EXPECT_NE(plan("MATCH (a)-->(b)-->(c) RETURN count(*)").find("counted, not walked"), std::string::npos);
  EXPECT_NE(plan("MATCH (a)-[r]-() RETURN a.name, count(r)").find("counted, not walked"), std::string::npos);
  EXPECT_EQ(plan("MATCH (a)-->(b) RETURN count(b.name)").find("counted, not walked"), std::string::npos);
  EXPECT_EQ(plan("MATCH (a)-->(b) RETURN count(DISTINCT b)").find("counted, not walked"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph::query
