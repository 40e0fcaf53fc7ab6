// Regular expressions of =~, compiled once a run.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/query/value.h"

namespace newsgraph::query {

class Execution;

// ICU's regular expressions, close to Java's: the whole text must match. Threads: one.
class RegexCache {
 public:
  RegexCache();
  ~RegexCache();

  // Fails on a pattern that is none, and where matching takes too many steps.
  Truth matches(std::string_view text, std::string_view pattern, Execution& execution);

 private:
  struct Compiled;
  Compiled* compile(std::string_view pattern, Execution& execution);
  std::unordered_map<std::string, std::unique_ptr<Compiled>> compiled_;
};

}  // namespace newsgraph::query
