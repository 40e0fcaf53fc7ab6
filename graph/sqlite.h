// SQLite without its C: a database and its statements, closed by themselves, failures as Result.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/span.h"

struct sqlite3;
struct sqlite3_stmt;

namespace newsgraph {

// A compiled statement. Must not outlive its Database. Parameters and columns are counted as SQLite does: from 1 and from 0.
class Statement {
 public:
  // Binds the values in order, runs to the end and resets. For statements that give no rows.
  template <typename... Values>
  Result<void> run(const Values&... values) {
    int parameter = 0;
    (bind(++parameter, values), ...);
    return finish();
  }

  // True: there is a row, and the columns are its own until the next call.
  Result<bool> step();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view view(int column) const;  // until the next call of step(), or of another accessor for the column
  std::string text(int column) const { return std::string(view(column)); }

 private:
  friend class Database;
  struct Closer { void operator()(sqlite3_stmt* statement) const; };
  Statement(sqlite3_stmt* statement, const std::string& path) : statement_(statement), path_(path) {}

  void bind(int parameter, std::string_view text);
  void bind(int parameter, std::size_t number);
  void bind(int parameter, std::uint32_t number) { bind(parameter, std::size_t{number}); }
  void bind(int parameter, double number);
  template <typename Tag>
  void bind(int parameter, Id<Tag> id) { if (id) bind(parameter, id.index()); }  // unbound is NULL
  Result<void> finish();

  std::unique_ptr<sqlite3_stmt, Closer> statement_;
  std::string path_;
};

// Threads: one at a time; SQLite's own locks are off, which costs a tenth of reading a large graph.
class Database {
 public:
  // Fails with cannot_write.
  static Result<Database> create(const std::string& path);
  // Read only. Fails with not_found or cannot_read.
  static Result<Database> open(const std::string& path);
  // A database file held in memory, which is copied. `path` is for messages.
  static Result<Database> from_bytes(std::string_view bytes, const std::string& path);

  Result<void> execute(const char* sql);
  Result<Statement> prepare(std::string_view sql);
  Result<std::int64_t> integer(std::string_view sql);  // the first column of the first row
  const std::string& path() const { return path_; }

 private:
  struct Closer { void operator()(sqlite3* database) const; };
  Database(sqlite3* database, std::string path) : database_(database), path_(std::move(path)) {}
  Error error() const;

  std::unique_ptr<sqlite3, Closer> database_;
  std::string path_;
};

}  // namespace newsgraph
