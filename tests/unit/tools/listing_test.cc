// The tables of `newsgraph list`.
#include <gtest/gtest.h>

#include "graph/graph_builder.h"
#include "tools/newsgraph/edge_rows.h"
#include "tools/newsgraph/text_table.h"

namespace newsgraph {
namespace {

// May sacks Williamson in `id`, on `time`.
DocumentClaims sacking(const std::string& id, const std::string& date, const std::string& time, double confidence) {
  DocumentClaims claims;
  claims.article.id = id;
  claims.article.date = date;
  claims.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}}, {EntityKind::person, {"Ricardo Rosselló"}}, {EntityKind::office, {"Defence Secretary"}}};
  Claim claim;
  claim.relation = "sacked";
  claim.subject = EntityId(0);
  claim.object = EntityId(1);
  claim.office = EntityId(2);
  claim.time = time;
  claim.evidence.quote = "“May, the PM,\nsacked him.”";
  claim.evidence.confidence = confidence;
  claims.claims = {claim};
  claim.relation = "holds_office";
  claim.subject = EntityId(1);
  claim.object = EntityId(2);
  claim.office = EntityId::none();
  claim.state = State::former;
  claim.time = "";
  claim.since = "2017-11";
  claim.until = "2019-05-01";
  claims.claims.push_back(claim);
  return claims;
}

KnowledgeGraph graph_of(std::vector<DocumentClaims> articles) {
  GraphBuilder builder;
  for (DocumentClaims& article : articles) builder.add(std::move(article));
  return builder.build();
}

std::string list(const KnowledgeGraph& graph, const RowFilter& filter, RowFormat format = RowFormat::tsv) {
  return format_rows(graph, select_rows(graph, filter), format, 80);
}

std::size_t num_rows(const RowFilter& filter) {
  return select_rows(graph_of({sacking("a", "2019-05-02", "2019-05-01", 0.9)}), filter).size();
}

TEST(SelectRows, PutsLikeClaimsOfArticlesInOneRow) {
  const KnowledgeGraph graph = graph_of({sacking("a", "", "2019-05-01", 0.5), sacking("b", "", "2019-05-01", 0.9), sacking("c", "", "2019", 0.9)});
  RowFilter filter;
  filter.relations = {"sacked"};
  const std::vector<EdgeRow> rows = select_rows(graph, filter);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].num_articles, 2U);
  EXPECT_EQ(graph.article(graph.claim(rows[0].best).article).info.id, "b");  // the more confident one
}

TEST(SelectRows, FindsAnyNameWhateverCaseAndAccents) {
  RowFilter filter;
  filter.names = {"MRS MAY"};
  EXPECT_EQ(num_rows(filter), 1U);
  filter.names = {"ricardo rossello"};
  EXPECT_EQ(num_rows(filter), 2U);
  filter.names = {"defence secretary"};
  EXPECT_EQ(num_rows(filter), 2U);
  filter.names = {"person/theresa-may"};
  EXPECT_EQ(num_rows(filter), 1U);
  filter.names = {"Theresa"};
  EXPECT_EQ(num_rows(filter), 0U);
}

TEST(SelectRows, FiltersKindStatusAndConfidence) {
  RowFilter filter;
  filter.kinds = {EntityKind::office};
  EXPECT_EQ(num_rows(filter), 1U);
  filter.kinds = {};
  filter.statuses = {Status::negated};
  EXPECT_EQ(num_rows(filter), 0U);
  filter.statuses = {};
  filter.min_confidence = 0.91;
  EXPECT_EQ(num_rows(filter), 0U);
}

TEST(SelectRows, ComparesDatesOfAnyPrecision) {
  const auto count = [](const std::string& since, const std::string& until) {
    RowFilter filter;
    filter.since = since;
    filter.until = until;
    return num_rows(filter);
  };
  EXPECT_EQ(count("2019", "2019"), 2U);
  EXPECT_EQ(count("2018-03-01", "2018-03-01"), 1U);  // within the state's time only
  EXPECT_EQ(count("2019-05-02", ""), 0U);
  EXPECT_EQ(count("", "2017-10"), 0U);
  EXPECT_TRUE(is_filter_date("2019-05"));
  EXPECT_FALSE(is_filter_date("2019-5"));
  EXPECT_FALSE(is_filter_date("yesterday"));
}

TEST(FormatRows, WritesWhatProgramsRead) {
  const KnowledgeGraph graph = graph_of({sacking("a", "", "2019-05-01", 0.9)});
  RowFilter filter;
  filter.relations = {"sacked"};
  EXPECT_EQ(list(graph, filter),
            "subject\trelation\tobject\toffice\tstatus\tstate\tby\ttime\tarticles\tquote\n"
            "Theresa May\tsacked\tRicardo Rosselló\tDefence Secretary\tasserted\t\t\t2019-05-01\t1\t“May, the PM, sacked him.”\n");
  EXPECT_EQ(list(graph, filter, RowFormat::csv),
            "subject,relation,object,office,status,state,by,time,articles,quote\n"
            "Theresa May,sacked,Ricardo Rosselló,Defence Secretary,asserted,,,2019-05-01,1,\"“May, the PM,\nsacked him.”\"\n");
  const std::vector<EdgeRow> rows = select_rows(graph, filter);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(
      list(graph, filter, RowFormat::jsonl),
      R"({"subject":"Theresa May","subject_key":"person/theresa-may","relation":"sacked","object":"Ricardo Rosselló",)"
      R"("object_key":"person/ricardo-rossello","office":"Defence Secretary","office_key":"office/defence-secretary",)"
      R"("status":"asserted","state":null,"by":null,"by_key":null,"time":"2019-05-01","articles":1,"article":"a",)"
      R"("confidence":0.9,"quote":"“May, the PM,\nsacked him.”","edge":")" +
          graph.edge(rows[0].edge).key.text() + R"(","claim":")" + graph.claim(rows[0].best).key.text() + "\"}\n");
  filter.relations = {"none"};
  EXPECT_EQ(list(graph, filter, RowFormat::json), "[]\n");
  EXPECT_EQ(list(graph, filter, RowFormat::jsonl), "");
}

TEST(AlignedTable, CountsWideLettersTwiceAndAccentsNot) {
  EXPECT_EQ(display_width("王毅"), 4U);
  EXPECT_EQ(display_width("e\u0301té"), 3U);
  EXPECT_EQ(aligned_table({"who", "quote"}, {{"王毅", "a"}, {"Rosselló", ""}}, 40), "who       quote\n王毅      a\nRosselló\n");
}

TEST(AlignedTable, CutsTheLastColumnOnly) {
  EXPECT_EQ(aligned_table({"a", "quote"}, {{"x", "abcdefghij klmnopqrstuvwxyz"}}, 23), "a  quote\nx  abcdefghij klmnopqr…\n");
  EXPECT_EQ(aligned_table({"a", "quote"}, {{"x", "abcdefghij klmnopqrstuvwxyz"}}, 5), "a  quote\nx  abcdefghij klmnopqr…\n");
}

TEST(OneLineOf, TakesOutWhatSteersATerminal) {
  EXPECT_EQ(one_line_of("a\n\t b\x1b[31mc\u202Ed "), "a b [31mc d");
}

}  // namespace
}  // namespace newsgraph
