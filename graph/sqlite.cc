#include "graph/sqlite.h"

#include <sqlite3.h>

#include <cstring>
#include <filesystem>

namespace newsgraph {
namespace {

Error sqlite_error(sqlite3* database, const std::string& path) {
  const int code = database == nullptr ? SQLITE_NOMEM : sqlite3_errcode(database) & 0xFF;
  const std::string why = database == nullptr ? "out of memory" : sqlite3_errmsg(database);
  switch (code) {
    case SQLITE_NOTADB: return {ErrorCode::bad_input, "not a graph store; expected a file that 'newsgraph build' wrote", path};
    case SQLITE_CORRUPT: return {ErrorCode::bad_input, "broken graph store: " + why + "; build it again", path};
    case SQLITE_READONLY: case SQLITE_FULL: case SQLITE_IOERR: return {ErrorCode::cannot_write, why, path};
    case SQLITE_CANTOPEN: case SQLITE_PERM: case SQLITE_BUSY: case SQLITE_LOCKED: return {ErrorCode::cannot_read, why, path};
    default: return {ErrorCode::bad_input, "broken graph store: " + why, path};
  }
}

// The file may come from anybody: no SQL in its schema may do more than be read.
void distrust(sqlite3* database) {
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
}

}  // namespace

void Statement::Closer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Closer::operator()(sqlite3* database) const { sqlite3_close(database); }

void Statement::bind(int parameter, std::string_view text) {
  const char* const bytes = text.empty() ? "" : text.data();  // a null pointer would be NULL
  sqlite3_bind_text64(statement_.get(), parameter, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int parameter, std::size_t number) {
  sqlite3_bind_int64(statement_.get(), parameter, static_cast<sqlite3_int64>(number));
}

void Statement::bind(int parameter, double number) { sqlite3_bind_double(statement_.get(), parameter, number); }

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return sqlite_error(sqlite3_db_handle(statement_.get()), path_);
}

Result<void> Statement::finish() {
  NG_TRY(const bool has_row, step());
  static_cast<void>(has_row);
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  return {};
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view Statement::view(int column) const {
  const unsigned char* const bytes = sqlite3_column_text(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Error Database::error() const { return sqlite_error(database_.get(), path_); }

Result<Database> Database::create(const std::string& path) {
  sqlite3* raw = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(raw, path);
  if (code != SQLITE_OK) return Error{ErrorCode::cannot_write, "cannot write: " + database.error().message, path};
  return database;
}

Result<Database> Database::open(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return Error{ErrorCode::not_found, "cannot open: no such file", path};
  if (std::filesystem::is_directory(path, ignored)) return Error{ErrorCode::cannot_read, "is a folder, not a file", path};
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(raw, path);
  if (code != SQLITE_OK) return database.error();
  distrust(raw);
  return database;
}

Result<Database> Database::from_bytes(std::string_view bytes, const std::string& path) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(raw, path);
  if (code != SQLITE_OK) return database.error();
  const sqlite3_int64 size = static_cast<sqlite3_int64>(bytes.size());
  unsigned char* const copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.empty() ? 1 : bytes.size()));
  if (copy == nullptr) return Error{ErrorCode::limit, "out of memory", path};
  if (!bytes.empty()) std::memcpy(copy, bytes.data(), bytes.size());
  constexpr unsigned kFlags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY;
  if (sqlite3_deserialize(raw, "main", copy, size, size, kFlags) != SQLITE_OK) return database.error();
  distrust(raw);
  return database;
}

Result<void> Database::execute(const char* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return error();
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  Statement statement(raw, path_);
  if (code != SQLITE_OK) return error();
  return statement;
}

Result<std::int64_t> Database::integer(std::string_view sql) {
  NG_TRY(Statement statement, prepare(sql));
  NG_TRY(const bool has_row, statement.step());
  return has_row ? statement.integer(0) : 0;
}

}  // namespace newsgraph
