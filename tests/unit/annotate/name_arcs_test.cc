#include "annotate/name_arcs.h"

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

TEST(MendNameArcs, MakesATornListOneCoordination) {
  Document doc = document_from_conllu(*parse_conllu(kTorn, "torn"));
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i < doc.num_tokens(); ++i) arcs.push_back(doc.arc(TokenId(i)));
  doc.set_names({organisation(0), organisation(3), organisation(5)});
  mend_name_arcs(doc, &arcs);
  EXPECT_TRUE(arcs[6].head.is_none());
  EXPECT_EQ(arcs[0].head, TokenId(6));
  EXPECT_EQ(arcs[0].deprel, Deprel::nsubj);
  EXPECT_EQ(arcs[3].head, TokenId(0));
  EXPECT_EQ(arcs[3].deprel, Deprel::conj);
  EXPECT_EQ(arcs[5].deprel, Deprel::conj);
}

TEST(MendNameArcs, LeavesTwoNamesToTheParser) {
  Document doc = document_from_conllu(*parse_conllu(kTorn, "torn"));
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i < doc.num_tokens(); ++i) arcs.push_back(doc.arc(TokenId(i)));
  doc.set_names({organisation(3), organisation(5)});
  mend_name_arcs(doc, &arcs);
  EXPECT_EQ(arcs[5].deprel, Deprel::nsubj);
}

std::vector<Arc> mended(std::string_view conllu, const Name& name) {
  Document doc = document_from_conllu(*parse_conllu(std::string(conllu), "one"));
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i < doc.num_tokens(); ++i) arcs.push_back(doc.arc(TokenId(i)));
  doc.set_names({name});
  mend_name_arcs(doc, &arcs);
  return arcs;
}

TEST(MendNameArcs, ANameIsTheHeadOfWhatDescribesIt) {
  const std::vector<Arc> arcs = mended(
      "1\trapper\trapper\tNOUN\tNN\t_\t4\tnsubj\t_\t_\n"
      "2\tKen\tKen\tPROPN\tNNP\t_\t1\tappos\t_\t_\n"
      "3\tEast\tEast\tPROPN\tNNP\t_\t2\tflat\t_\t_\n"
      "4\tsang\tsing\tVERB\tVBD\t_\t0\troot\t_\t_\n\n",
      {NameKind::person, {1, 3}, 1.0F});
  EXPECT_EQ(arcs[1].head, TokenId(3));
  EXPECT_EQ(arcs[1].deprel, Deprel::nsubj);
  EXPECT_EQ(arcs[0].head, TokenId(1));
  EXPECT_EQ(arcs[0].deprel, Deprel::nmod_desc);
}

TEST(MendNameArcs, ANameBeforeAVerbWithoutSubjectIsItsSubject) {
  const std::vector<Arc> arcs = mended(
      "1\tDent\tdent\tNOUN\tNN\t_\t2\tcompound\t_\t_\n"
      "2\treplaces\treplace\tVERB\tVBZ\t_\t0\troot\t_\t_\n"
      "3\tMyers\tMyers\tPROPN\tNNP\t_\t2\tobj\t_\t_\n\n",
      {NameKind::person, {0, 1}, 1.0F});
  EXPECT_EQ(arcs[0].deprel, Deprel::nsubj);
}

}  // namespace
}  // namespace newsgraph
