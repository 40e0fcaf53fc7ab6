#include "tools/train/titles.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text_util.h"

namespace newsgraph {
namespace {

// Words of a title as `form/UPOS/XPOS/deprel/head`; the head counts from the title's first word, `-` is the name.
constexpr std::array<std::string_view, 44> kTitles = {
    "Prime/ADJ/NNP/amod/1 Minister/PROPN/NNP/nmod:desc/-",
    "Mr/PROPN/NNP/nmod:desc/-",
    "Defence/PROPN/NNP/compound/1 Secretary/PROPN/NNP/nmod:desc/-",
    "Mrs/PROPN/NNP/nmod:desc/-",
    "President/PROPN/NNP/nmod:desc/-",
    "Former/ADJ/JJ/amod/1 President/PROPN/NNP/nmod:desc/-",
    "Foreign/ADJ/NNP/amod/1 Minister/PROPN/NNP/nmod:desc/-",
    "Labour/PROPN/NNP/compound/1 leader/NOUN/NN/nmod:desc/-",
    "Sen./PROPN/NNP/nmod:desc/-",
    "Home/PROPN/NNP/compound/1 Secretary/PROPN/NNP/nmod:desc/-",
    "former/ADJ/JJ/amod/2 prime/ADJ/JJ/amod/2 minister/NOUN/NN/nmod:desc/-",
    "Mr./PROPN/NNP/nmod:desc/-",
    "US/PROPN/NNP/compound/1 President/PROPN/NNP/nmod:desc/-",
    "Deputy/PROPN/NNP/compound/2 Prime/ADJ/NNP/amod/2 Minister/PROPN/NNP/nmod:desc/-",
    "Secretary/PROPN/NNP/nmod:desc/- of/ADP/IN/case/2 State/PROPN/NNP/nmod/0",
    "Gov./PROPN/NNP/nmod:desc/-",
    "Ms/PROPN/NNP/nmod:desc/-",
    "Federal/ADJ/NNP/amod/1 Reserve/PROPN/NNP/compound/2 Chairman/PROPN/NNP/nmod:desc/-",
    "deputy/NOUN/NN/compound/1 leader/NOUN/NN/nmod:desc/-",
    "British/ADJ/JJ/amod/2 Prime/ADJ/NNP/amod/2 Minister/PROPN/NNP/nmod:desc/-",
    "Senator/PROPN/NNP/nmod:desc/-",
    "Republican/ADJ/JJ/amod/1 Senator/PROPN/NNP/nmod:desc/-",
    "Health/PROPN/NNP/compound/1 Minister/PROPN/NNP/nmod:desc/-",
    "party/NOUN/NN/compound/1 leader/NOUN/NN/nmod:desc/-",
    "Rep./PROPN/NNP/nmod:desc/-",
    "Conservative/ADJ/JJ/amod/1 MP/NOUN/NN/nmod:desc/-",
    "Former/ADJ/JJ/amod/2 Defense/PROPN/NNP/compound/2 Secretary/PROPN/NNP/nmod:desc/-",
    "Dr/PROPN/NNP/nmod:desc/-",
    "Minnesota/PROPN/NNP/compound/1 Sen./PROPN/NNP/nmod:desc/-",
    "Speaker/PROPN/NNP/nmod:desc/-",
    "foreign/ADJ/JJ/amod/1 minister/NOUN/NN/nmod:desc/-",
    "House/PROPN/NNP/compound/1 Speaker/PROPN/NNP/nmod:desc/-",
    "Chancellor/PROPN/NNP/nmod:desc/-",
    "Vice/ADJ/NNP/amod/1 President/PROPN/NNP/nmod:desc/-",
    "chief/ADJ/JJ/amod/1 executive/NOUN/NN/nmod:desc/-",
    "Justice/PROPN/NNP/compound/1 Secretary/PROPN/NNP/nmod:desc/-",
    "opposition/NOUN/NN/compound/1 leader/NOUN/NN/nmod:desc/-",
    "Governor/PROPN/NNP/nmod:desc/-",
    "spokesman/NOUN/NN/nmod:desc/-",
    "Interior/PROPN/NNP/compound/1 Minister/PROPN/NNP/nmod:desc/-",
    "Judge/PROPN/NNP/nmod:desc/-",
    "Former/ADJ/JJ/amod/2 FBI/PROPN/NNP/compound/2 director/NOUN/NN/nmod:desc/-",
    "Mayor/PROPN/NNP/nmod:desc/-",
    "United/ADJ/NNP/amod/1 Nations/PROPN/NNPS/compound/2 envoy/NOUN/NN/nmod:desc/-",
};

// Places and bodies that the treebanks join like personal names.
constexpr std::array<std::string_view, 22> kNoPerson = {"puerto", "new", "los", "san", "hong", "sri", "al",  "saudi", "abu", "buenos", "rio",
                                                        "el",     "las", "santa", "st.", "le", "costa", "la", "de", "kuala", "tel", "sierra"};

bool takes_title(const TrainingSentence& s, std::size_t name) {
  if (s.labels[name] != "PROPN NNP" || name + 1 >= s.forms.size() || s.deprels[name + 1] != Deprel::flat ||
      s.heads[name + 1] != static_cast<int>(name) || s.labels[name + 1] != "PROPN NNP" || !is_ascii_lower(s.forms[name].back())) {
    return false;
  }
  const Deprel deprel = s.deprels[name];
  const bool place = deprel == Deprel::compound || deprel == Deprel::flat || deprel == Deprel::root || deprel == Deprel::list ||
                     deprel == Deprel::vocative || deprel == Deprel::nmod_desc;
  if (place || std::find(kNoPerson.begin(), kNoPerson.end(), to_lower_ascii(s.forms[name])) != kNoPerson.end()) return false;
  for (std::size_t i = 0; i < name; ++i) {
    if (s.heads[i] != static_cast<int>(name)) continue;
    if (s.deprels[i] != Deprel::case_ && s.deprels[i] != Deprel::cc && s.deprels[i] != Deprel::punct) return false;
    if (to_lower_ascii(s.forms[i]) == "in" || to_lower_ascii(s.forms[i]) == "at") return false;
  }
  return true;
}

// `s` with `title` before word `name`.
TrainingSentence titled(const TrainingSentence& s, std::size_t name, std::string_view title) {
  const std::vector<std::string_view> words = split(title, ' ');
  const int size = static_cast<int>(words.size());
  const auto moved = [&](int word) { return word >= static_cast<int>(name) ? word + size : word; };
  TrainingSentence out = s;
  for (int& head : out.heads) head = moved(head);
  const auto at = static_cast<std::ptrdiff_t>(name);
  for (int i = 0; i < size; ++i) {
    const std::vector<std::string_view> parts = split(words[static_cast<std::size_t>(i)], '/');
    const int head = parts[4] == "-" ? moved(static_cast<int>(name)) : static_cast<int>(name) + (parts[4][0] - '0');
    out.forms.insert(out.forms.begin() + at + i, std::string(parts[0]));
    out.labels.insert(out.labels.begin() + at + i, std::string(parts[1]) + ' ' + std::string(parts[2]));
    out.deprels.insert(out.deprels.begin() + at + i, parse_deprel(parts[3]).value_or(Deprel::dep));
    if (!out.names.empty()) out.names.insert(out.names.begin() + at + i, "O");
    out.heads.insert(out.heads.begin() + at + i, head);
  }
  out.keys = keys_of(out.forms);
  return out;
}

}  // namespace

std::vector<TrainingSentence> with_titles_before_names(const std::vector<TrainingSentence>& sentences) {
  std::vector<TrainingSentence> out;
  for (const TrainingSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
      if (takes_title(sentence, i)) out.push_back(titled(sentence, i, kTitles[out.size() % kTitles.size()]));
    }
  }
  return out;
}

}  // namespace newsgraph
