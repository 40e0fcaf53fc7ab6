// What is inside the program and decides which claims it finds: models and word lists, and rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct FileDigest {
  std::string name;  // `en/networks.model`, `sacked.rules`
  std::size_t size = 0;
  std::string sha256;  // hexadecimal digits

  bool operator==(const FileDigest&) const = default;
};

FileDigest digest_of(std::string name, std::string_view bytes);

// SHA-256 of what `sha256sum` prints for the files: a line `SHA256  NAME` each, in their order.
std::string digest_of_all(const std::vector<FileDigest>& files);

// In alphabetical order. Cost: 7 MB are hashed, 20 ms.
std::vector<FileDigest> embedded_models();
std::vector<FileDigest> embedded_rules();

}  // namespace newsgraph
