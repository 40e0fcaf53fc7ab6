#include "progress.h"

#include <cstdio>

namespace newsgraph {
namespace {

std::string count(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

}  // namespace

std::string Coverage::to_string() const {
  std::string out = count(num_read, "article", "articles") + " read, " + std::to_string(num_skipped) + " skipped, ";
  if (num_ignored_files > 0) out += count(num_ignored_files, "file", "files") + " of other kinds passed over, ";
  return out + count(num_sentences, "sentence", "sentences") + ", " + count(num_claims, "claim", "claims");
}

Progress::Progress(bool visible, std::size_t num_bytes_expected)
    : visible_(visible), num_bytes_expected_(num_bytes_expected) {}

void Progress::update(const Coverage& coverage, std::size_t num_bytes_read) {
  if (!visible_) return;
  const Clock::time_point now = Clock::now();
  if (drawn_ && now - last_drawn_ < std::chrono::milliseconds(100)) return;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double words = seconds > 0 ? static_cast<double>(coverage.num_tokens) / seconds : 0;
  std::fprintf(stderr, "\r\x1b[K%zu articles, %.0f words/s", coverage.num_read, words);
  if (num_bytes_expected_ > num_bytes_read && num_bytes_read > 0) {
    const double share = static_cast<double>(num_bytes_read) / static_cast<double>(num_bytes_expected_);
    std::fprintf(stderr, ", %.0f s left", seconds / share - seconds);
  }
  std::fflush(stderr);
  drawn_ = true;
  last_drawn_ = now;
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

}  // namespace newsgraph
