#include "pipeline/program_files.h"

#include <utility>

#include "base/sha256.h"
#include "base/text_util.h"
#include "language/lexicon.h"
#include "relations/relation_files.h"

namespace newsgraph {
namespace {

std::vector<FileDigest> digests(std::string_view names, std::string_view (*bytes_of)(std::string_view)) {
  std::vector<FileDigest> files;
  for (const std::string_view name : split(names, '\n')) {
    if (!name.empty()) files.push_back(digest_of(std::string(name), bytes_of(name)));
  }
  return files;
}

}  // namespace

FileDigest digest_of(std::string name, std::string_view bytes) {
  return {std::move(name), bytes.size(), sha256_hex(bytes)};
}

std::string digest_of_all(const std::vector<FileDigest>& files) {
  std::string lines;
  for (const FileDigest& file : files) lines += file.sha256 + "  " + file.name + "\n";
  return sha256_hex(lines);
}

std::vector<FileDigest> embedded_models() { return digests(embedded_language_file_names(), embedded_language_file); }
std::vector<FileDigest> embedded_rules() { return digests(embedded_rule_file_names(), embedded_rule_file); }

}  // namespace newsgraph
