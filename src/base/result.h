// Result<T>: a value, or the Error that kept us from it. For failures that are expected: bad text, missing files.
//
// Member names are those of std::expected (C++23), which our compilers lack.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/check.h"

namespace newsgraph {

enum class ErrorCode {
  bad_input,      // the bytes are not what they should be
  not_found,      // no such file, entity or relation
  cannot_read,    // the file is there, reading failed
  cannot_write,   // no permission, disk full, no such folder
  usage,          // the caller asked for something that makes no sense
  interrupted,    // stopped by the user
  limit,          // a time, size or depth limit was reached
};

// What went wrong, and where. `line` and `column` count from 1; 0 means unknown.
struct Error {
  ErrorCode code = ErrorCode::bad_input;
  std::string message;
  std::string path = {};
  int line = 0;
  int column = 0;

  // "path:line:column: error: message", leaving out what is unknown.
  std::string to_string() const;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}       // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}   // NOLINT(google-explicit-constructor)

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // REQUIRES: has_value().
  T& value() & { NG_CHECK(has_value()); return *std::get_if<0>(&state_); }
  const T& value() const& { NG_CHECK(has_value()); return *std::get_if<0>(&state_); }
  T&& value() && { NG_CHECK(has_value()); return std::move(*std::get_if<0>(&state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // REQUIRES: !has_value().
  const Error& error() const& { NG_CHECK(!has_value()); return *std::get_if<1>(&state_); }
  Error&& error() && { NG_CHECK(!has_value()); return std::move(*std::get_if<1>(&state_)); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool has_value() const { return !error_.has_value(); }
  explicit operator bool() const { return has_value(); }

  // REQUIRES: !has_value().
  const Error& error() const& { NG_CHECK(!has_value()); return *error_; }
  Error&& error() && { NG_CHECK(!has_value()); return std::move(*error_); }

 private:
  std::optional<Error> error_;
};

}  // namespace newsgraph

#define NG_CONCAT_INNER(a, b) a##b
#define NG_CONCAT(a, b) NG_CONCAT_INNER(a, b)

// NG_TRY(const std::string text, files.read(path)); declares `text`, or returns the Error from this function.
#define NG_TRY(declaration, expression)                                     \
  auto NG_CONCAT(ng_try_, __LINE__) = (expression);                         \
  if (!NG_CONCAT(ng_try_, __LINE__)) {                                      \
    return std::move(NG_CONCAT(ng_try_, __LINE__)).error();                 \
  }                                                                         \
  declaration = *std::move(NG_CONCAT(ng_try_, __LINE__))

// The same for Result<void>, or where the value is not wanted.
#define NG_TRY_VOID(expression)                                             \
  do {                                                                      \
    auto ng_try_result = (expression);                                      \
    if (!ng_try_result) return std::move(ng_try_result).error();            \
  } while (false)
