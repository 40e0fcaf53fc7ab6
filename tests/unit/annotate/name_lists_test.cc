#include "annotate/name_lists.h"

#include <gtest/gtest.h>

#include "text/conllu.h"

namespace newsgraph {
namespace {

// `Labour , the SNP and Liberals called`: the parser hung the verb on the first name.
constexpr std::string_view kTorn =
    "1\tLabour\tLabour\tPROPN\tNNP\t_\t0\troot\t_\t_\n"
    "2\t,\t,\tPUNCT\t,\t_\t4\tpunct\t_\t_\n"
    "3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n"
    "4\tSNP\tSNP\tPROPN\tNNP\t_\t1\tappos\t_\t_\n"
    "5\tand\tand\tCCONJ\tCC\t_\t6\tcc\t_\t_\n"
    "6\tLiberals\tLiberal\tPROPN\tNNPS\t_\t7\tnsubj\t_\t_\n"
    "7\tcalled\tcall\tVERB\tVBD\t_\t1\tacl\t_\t_\n\n";

Name organisation(std::uint32_t begin) { return {NameKind::organisation, {begin, begin + 1}, 1.0F}; }

TEST(JoinNameLists, MakesATornListOneCoordination) {
  Document doc = document_from_conllu(*parse_conllu(kTorn, "torn"));
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i < doc.num_tokens(); ++i) arcs.push_back(doc.arc(TokenId(i)));
  doc.set_names({organisation(0), organisation(3), organisation(5)});
  join_name_lists(doc, &arcs);
  EXPECT_TRUE(arcs[6].head.is_none());
  EXPECT_EQ(arcs[0].head, TokenId(6));
  EXPECT_EQ(arcs[0].deprel, Deprel::nsubj);
  EXPECT_EQ(arcs[3].head, TokenId(0));
  EXPECT_EQ(arcs[3].deprel, Deprel::conj);
  EXPECT_EQ(arcs[5].deprel, Deprel::conj);
}

TEST(JoinNameLists, LeavesTwoNamesToTheParser) {
  Document doc = document_from_conllu(*parse_conllu(kTorn, "torn"));
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i < doc.num_tokens(); ++i) arcs.push_back(doc.arc(TokenId(i)));
  doc.set_names({organisation(3), organisation(5)});
  join_name_lists(doc, &arcs);
  EXPECT_EQ(arcs[5].deprel, Deprel::nsubj);
}

}  // namespace
}  // namespace newsgraph
