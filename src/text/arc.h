// Arcs of the dependency tree, Universal Dependencies v2.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/token.h"

namespace newsgraph {

// Relations of UD English, with the subtypes of EWT and GUM.
enum class Deprel : std::uint8_t {
  acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj, ccomp, compound,
  compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep, det, det_predet, discourse, dislocated, expl, fixed,
  flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss, nmod_unmarked, nsubj, nsubj_outer, nsubj_pass, nummod,
  obj, obl, obl_agent, obl_unmarked, orphan, parataxis, punct, reparandum, root, vocative, xcomp,
};
inline constexpr int kNumDeprels = 51;
std::string_view to_string(Deprel deprel);           // `nsubj:pass`
std::optional<Deprel> parse_deprel(std::string_view text);  // unknown subtypes fall back to the part before the colon

struct Arc {
  TokenId head;  // none for the root of a sentence
  Deprel deprel = Deprel::dep;
};

}  // namespace newsgraph
