#include "base/sha256.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

namespace newsgraph {

Sha256 sha256(std::string_view bytes) {
  Sha256 digest;
  static_assert(std::tuple_size_v<Sha256> == SHA256_DIGEST_LENGTH);
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  return digest;
}

std::string sha256_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : sha256(bytes)) {
    hex.push_back(kDigits[byte >> 4U]);
    hex.push_back(kDigits[byte & 15U]);
  }
  return hex;
}

std::string sha256_base64(std::string_view bytes) {
  const Sha256 digest = sha256(bytes);
  std::array<unsigned char, 45> text = {};  // 44 and a zero
  const int size = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(digest.size()));
  return {reinterpret_cast<const char*>(text.data()), static_cast<std::size_t>(size)};
}

}  // namespace newsgraph
