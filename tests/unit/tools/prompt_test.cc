// The prompt without its terminal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>

#include "graph/graph_builder.h"
#include "tools/newsgraph/prompt_completion.h"
#include "tools/newsgraph/prompt_input.h"
#include "tools/newsgraph/prompt_session.h"

namespace newsgraph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

KnowledgeGraph sacking() {
  DocumentClaims article;
  article.article.id = "a";
  article.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}},
                      {EntityKind::person, {"Gavin Williamson"}},
                      {EntityKind::place, {"Máy's \"Inn\""}}};
  Claim claim;
  claim.relation = "sacked";
  claim.subject = EntityId(0);
  claim.object = EntityId(1);
  article.claims = {claim};
  GraphBuilder builder;
  builder.add(std::move(article));
  return builder.build();
}

TEST(SplitQueries, SplitsAtSemicolonsThatEndSomething) {
  const SplitQueries split =
      split_queries(" RETURN ';' ; RETURN `;`;;\n RETURN 1 /* ; */ // ;\n ; RETURN \"\\\";\" ;\n rest ");
  EXPECT_THAT(split.queries, ElementsAre("RETURN ';'", "RETURN `;`", "RETURN 1 /* ; */ // ;", "RETURN \"\\\";\""));
  EXPECT_EQ(split.rest, "rest");
  EXPECT_THAT(split.lines, ElementsAre(1, 1, 2, 3, 4));
  EXPECT_FALSE(split.rest_is_open);
}

TEST(SplitQueries, SeesWhatIsOpenAndWhatIsNothing) {
  EXPECT_TRUE(split_queries("RETURN 'a;").rest_is_open);
  EXPECT_TRUE(split_queries("RETURN 1 /* a;").rest_is_open);
  EXPECT_EQ(split_queries("RETURN 1; // done").rest, "");
  EXPECT_EQ(split_queries("  \n").rest, "");
  EXPECT_EQ(split_queries("'\\").rest, "'\\");
}

TEST(PromptInput, RunsAWholeLineAtOnce) {
  PromptInput input;
  EXPECT_THAT(input.add_line("MATCH (n) RETURN n"), ElementsAre("MATCH (n) RETURN n"));
  EXPECT_FALSE(input.is_open());
}

TEST(PromptInput, WaitsForTheEndOfAQueryOverSeveralLines) {
  PromptInput input;
  EXPECT_THAT(input.add_line("MATCH (n)"), IsEmpty());
  EXPECT_TRUE(input.is_open());
  EXPECT_THAT(input.add_line("RETURN n"), IsEmpty());  // LIMIT may follow
  EXPECT_THAT(input.add_line("LIMIT 3; RETURN 1;"), ElementsAre("MATCH (n)\nRETURN n\nLIMIT 3", "RETURN 1"));
  EXPECT_THAT(input.add_line("MATCH (n)"), IsEmpty());
  EXPECT_THAT(input.add_line("RETURN n"), IsEmpty());
  EXPECT_THAT(input.add_line(""), ElementsAre("MATCH (n)\nRETURN n"));
}

TEST(PromptInput, WaitsForWhatIsOpen) {
  for (const char* line :
       {"MATCH (n", "MATCH (n) WHERE", "RETURN 'a", "RETURN 1 +", "MATCH (n) /* why", "MATCH", "RETURN ["}) {
    PromptInput input;
    EXPECT_THAT(input.add_line(line), IsEmpty()) << line;
  }
}

TEST(PromptInput, ShowsWhatCannotBecomeAQuery) {
  PromptInput input;
  EXPECT_THAT(input.add_line("MATHC (n) RETURN n"), ElementsAre("MATHC (n) RETURN n"));
  EXPECT_FALSE(input.is_open());
}

TEST(PromptInput, TakesCommandsOnlyBetweenQueries) {
  PromptInput input;
  EXPECT_THAT(input.add_line(" :help "), ElementsAre(":help"));
  EXPECT_THAT(input.add_line("MATCH (n"), IsEmpty());
  EXPECT_THAT(input.add_line(":Person) RETURN n;"), ElementsAre("MATCH (n\n:Person) RETURN n"));
  EXPECT_THAT(input.add_line(""), IsEmpty());
}

class CompleterTest : public ::testing::Test {
 protected:
  Completion at_end(std::string_view line, std::string_view before = "") {
    return completer_.complete(before, line, line.size());
  }

  const KnowledgeGraph graph_ = sacking();
  const PropertyModel model_{graph_};
  Completer completer_{model_};
};

TEST_F(CompleterTest, KnowsWhereItStands) {
  EXPECT_THAT(at_end("MATCH (p:Pe").candidates, ElementsAre("Person"));
  EXPECT_EQ(at_end("MATCH (p:Pe").begin, 9U);
  EXPECT_THAT(at_end("MATCH (p)-[r:sac").candidates, ElementsAre("SACKED"));
  EXPECT_THAT(at_end("MATCH (p)-[r:SUBJECT|SA").candidates, ElementsAre("SACKED", "SAID_BY"));
  EXPECT_THAT(at_end("MATCH (p) RETURN p.na").candidates, ElementsAre("name"));
  EXPECT_THAT(at_end("MATCH (p {na").candidates, ElementsAre("name"));
  EXPECT_THAT(at_end("mat").candidates, ElementsAre("MATCH"));
  EXPECT_THAT(at_end("RETURN cou").candidates, ElementsAre("count("));
  EXPECT_THAT(at_end(":he").candidates, ElementsAre(":help"));
  EXPECT_EQ(at_end(":he").begin, 0U);
  EXPECT_THAT(at_end("", "").candidates, IsEmpty());
  EXPECT_THAT(at_end("RETURN 1 // MAT").candidates, IsEmpty());
}

TEST_F(CompleterTest, CompletesNamesByAnyName) {
  EXPECT_THAT(at_end("MATCH (p {name: 'ther").candidates, ElementsAre("Theresa May'"));
  EXPECT_THAT(at_end("MATCH (p {name: \"mrs").candidates, ElementsAre("Theresa May\""));
  EXPECT_THAT(at_end("WHERE p.name = 'may").candidates, ElementsAre("Máy\\'s \"Inn\"'"));
  EXPECT_THAT(at_end("WHERE p.name = \"may").candidates, ElementsAre("Máy's \\\"Inn\\\"\""));
  EXPECT_EQ(at_end("WHERE p.name = 'may").begin, 16U);
}

TEST_F(CompleterTest, LooksAtTheLinesAbove) {
  EXPECT_THAT(at_end(":Off", "MATCH (p").candidates, ElementsAre("Office"));
  EXPECT_THAT(at_end("Off", "MATCH (p:").candidates, ElementsAre("Office"));
  EXPECT_THAT(at_end("x", "RETURN 'open").candidates, IsEmpty());
}

class PromptSessionTest : public ::testing::Test {
 protected:
  const KnowledgeGraph graph_ = sacking();
  Asker asker_{graph_};
};

TEST_F(PromptSessionTest, AnswersQueriesAndCommands) {
  PromptSession session(&asker_, {});
  EXPECT_EQ(session.prompt(), "newsgraph> ");
  EXPECT_EQ(session.add_line("MATCH (p)-[:SACKED]->(q)").output, "");
  EXPECT_NE(session.prompt(), "newsgraph> ");
  const PromptSession::Reply reply = session.add_line("RETURN p, q;");
  EXPECT_EQ(reply.output, "p            q\nTheresa May  Gavin Williamson\n");
  EXPECT_EQ(reply.messages, "1 row\n");
  EXPECT_THAT(session.add_line(":schema").output, HasSubstr("SACKED"));
  EXPECT_THAT(session.add_line(":help").output, HasSubstr(":schema"));
  EXPECT_THAT(session.add_line(":shcema").messages, HasSubstr("did you mean ':schema'"));
  EXPECT_FALSE(session.add_line(":format json").quit);
  EXPECT_EQ(session.add_line("RETURN 1 AS one").output, "[\n{\"one\":1}\n]\n");
  EXPECT_THAT(session.add_line(":format yaml").messages, HasSubstr("no format"));
  EXPECT_TRUE(session.add_line(":quit").quit);
}

TEST_F(PromptSessionTest, SaysWhatTheGraphDoesNotHave) {
  PromptSession session(&asker_, {});
  EXPECT_EQ(session.add_line("MATCH (p:Persn) RETURN p").messages,
            "note: no label 'Persn'; did you mean Person?\n0 rows\n");
  EXPECT_EQ(session.add_line("MATCH (p)-[:sacked]->() RETURN p").messages,
            "note: no relation 'sacked'; did you mean SACKED?\n0 rows\n");
  EXPECT_EQ(session.add_line("MATCH (p {name: 'Mrs May'}) RETURN p").messages,
            "note: nothing has the name 'Mrs May'; 'Theresa May' is also called so\n0 rows\n");
  EXPECT_EQ(session.add_line("MATCH (p) WHERE p.name = 'williamson' RETURN p").messages,
            "note: nothing has the name 'williamson'; did you mean 'Gavin Williamson'?\n0 rows\n");
  EXPECT_THAT(session.add_line("MATCH (p RETURN p").messages, HasSubstr("query:1:10: error: expected"));
}

TEST_F(PromptSessionTest, CutsLongTablesAndSaysSo) {
  AskSettings settings;
  settings.max_shown = 2;
  PromptSession session(&asker_, settings);
  const PromptSession::Reply reply = session.add_line("UNWIND [1, 2, 3] AS x RETURN x");
  EXPECT_EQ(reply.output, "x\n1\n2\n");
  EXPECT_EQ(reply.messages, "3 rows, 2 of them shown; end the query with LIMIT\n");
}

TEST_F(PromptSessionTest, StopsAQueryAlone) {
  std::atomic<bool> stop{true};
  AskSettings settings;
  settings.query.stop = &stop;
  PromptSession session(&asker_, settings);
  EXPECT_EQ(session.add_line("UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)").messages,
            "stopped\n");
  stop = false;
  EXPECT_EQ(session.add_line("RETURN 1 AS x").output, "x\n1\n");
}

TEST_F(PromptSessionTest, ForgetsAnOpenQuery) {
  PromptSession session(&asker_, {});
  session.add_line("MATCH (n");
  session.cancel();
  EXPECT_EQ(session.prompt(), "newsgraph> ");
  EXPECT_EQ(session.add_line("RETURN 1 AS x").output, "x\n1\n");
}

}  // namespace
}  // namespace newsgraph
