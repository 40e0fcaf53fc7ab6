#include "language/networks.h"

#include "base/check.h"
#include "language/lexicon.h"

namespace newsgraph {

const ModelFile& english_networks() {
  static const ModelFile kFile = [] {
    const Result<ModelFile> file = ModelFile::parse(embedded_language_file("en/networks.model"), "networks.model");
    NG_CHECK(file.has_value());
    return *file;
  }();
  return kFile;
}

}  // namespace newsgraph
