// newsgraph-render ENGINE FORMAT: reads DOT on standard input, writes the picture on standard output. The format `dot`
// is the graph with its places; it may be asked of several graphs at once.
//
// A program of its own for two reasons: its libraries would double the start-up time of newsgraph, and a layout can be
// stopped only by ending the process. newsgraph starts it; nobody else needs to.
// Exit: 0 done, 1 Graphviz refused, 2 wrong usage.
#include <graphviz/gvc.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 4> kEngines = {"dot", "fdp", "nop2", "sfdp"};
constexpr std::array<std::string_view, 4> kFormats = {"svg", "png", "pdf", "dot"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& known, std::string_view word) {
  for (const std::string_view candidate : known) {
    if (candidate == word) return true;
  }
  return false;
}

int fail(const char* message, int code) {
  std::fprintf(stderr, "%s\n", message);
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 || !is_one_of(kEngines, argv[1]) || !is_one_of(kFormats, argv[2])) {
    return fail("usage: newsgraph-render dot|fdp|nop2|sfdp svg|png|pdf|dot < DOT > PICTURE", 2);
  }
  GVC_t* const context = gvContext();
  agseterr(AGERR);  // warnings about sizes and fonts are of no use to the reader
  int count = 0;
  while (Agraph_t* const graph = agread(stdin, nullptr)) {
    ++count;
    if (gvLayout(context, graph, argv[1]) != 0) return fail("the graph cannot be laid out", 1);
    if (gvRender(context, graph, argv[2], stdout) != 0) return fail("the picture cannot be drawn", 1);
  }
  if (count == 0) return fail("this is no DOT", 1);
  if (std::fflush(stdout) != 0) return fail("cannot write the picture", 1);
  // Nothing is freed: the process ends, and Graphviz 2.43 frees some layouts with clusters twice.
  std::_Exit(0);
}
