#include "text/arc.h"

#include <array>

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, kNumDeprels> kDeprels = {
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
    "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep",
    "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
    "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
    "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
};

}  // namespace

std::string_view to_string(Deprel deprel) { return kDeprels[static_cast<std::size_t>(deprel)]; }

std::optional<Deprel> parse_deprel(std::string_view text) {
  for (std::size_t i = 0; i < kDeprels.size(); ++i) {
    if (kDeprels[i] == text) return static_cast<Deprel>(i);
  }
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return parse_deprel(text.substr(0, colon));
}

}  // namespace newsgraph
