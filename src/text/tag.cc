#include "text/tag.h"

#include <array>

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, kNumUpos> kUpos = {
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
};

}  // namespace

std::string_view to_string(Upos upos) { return kUpos[static_cast<std::size_t>(upos)]; }

std::optional<Upos> parse_upos(std::string_view text) {
  for (std::size_t i = 0; i < kUpos.size(); ++i) {
    if (kUpos[i] == text) return static_cast<Upos>(i);
  }
  return std::nullopt;
}

}  // namespace newsgraph
