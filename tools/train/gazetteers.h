// Makes the large word lists of src/language/en from the corpora: first names, surnames, cities, bodies, usual case of words.
#pragma once

#include <string>

#include "base/result.h"

namespace newsgraph {

// Reads the folders of `corpora` and writes first_names.tsv, surnames.tsv, cities.tsv, organisations.tsv and usual_case.tsv
// into the folder `out`. The same corpora give the same bytes. Fails where a file cannot be read or written.
Result<void> make_gazetteers(const std::string& corpora, const std::string& out);

}  // namespace newsgraph
