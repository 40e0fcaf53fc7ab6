// NG_CHECK: our own bugs stop the program, in every build, and say where.
#pragma once

namespace newsgraph {

// Prints "file:line: check failed: condition" to standard error and aborts.
[[noreturn]] void check_failed(const char* file, int line, const char* condition);

}  // namespace newsgraph

// For what only a programming error can break. Bad input is never checked with it: see base/result.h.
#define NG_CHECK(condition)                                             \
  do {                                                                  \
    if (!(condition)) {                                                 \
      ::newsgraph::check_failed(__FILE__, __LINE__, #condition);        \
    }                                                                   \
  } while (false)
