// How far a run has come, for whoever watches; and what it covered, at the end.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace newsgraph {

// What a run read and what it left out. Nothing is dropped in silence.
struct Coverage {
  std::size_t num_read = 0;
  std::size_t num_skipped = 0;        // each was named on standard error
  std::size_t num_ignored_files = 0;  // in folders, neither .txt nor .jsonl
  std::size_t num_sentences = 0;
  std::size_t num_tokens = 0;
  std::size_t num_claims = 0;

  // `12 articles read, 1 skipped, 345 sentences, 67 claims`.
  std::string to_string() const;
};

// A line on the terminal that rewrites itself, at most ten times a second; nothing where `visible` is false.
// Uses the clock for showing only: no result depends on it.
class Progress {
 public:
  Progress(bool visible, std::size_t num_bytes_expected);  // 0: unknown

  void update(const Coverage& coverage, std::size_t num_bytes_read);
  void clear();  // before a message, and at the end

 private:
  using Clock = std::chrono::steady_clock;

  bool visible_;
  bool drawn_ = false;
  std::size_t num_bytes_expected_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_drawn_;
};

}  // namespace newsgraph
