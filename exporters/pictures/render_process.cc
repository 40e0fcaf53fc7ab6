#include "exporters/pictures/render_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>

#include "base/text_util.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr int kCannotStart = 127;                                // as the shell says it
constexpr std::size_t kMaxMessage = 300;
constexpr rlim_t kMaxMemory = rlim_t{4} << 30U;                  // bytes
constexpr std::size_t kMaxPicture = std::size_t{1} << 30U;       // bytes

using Clock = std::chrono::steady_clock;
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Error system_failure(const std::string& what) {
  return Error{ErrorCode::cannot_write, what + ": " + std::strerror(errno)};
}

// A file without a name: a pipe for input could block both sides.
Result<File> make_scratch_file(std::string_view bytes) {
  File file(std::tmpfile(), std::fclose);
  if (!file) return system_failure("cannot make a temporary file");
  const bool written = bytes.empty() || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  if (!written || std::fflush(file.get()) != 0) {
    return system_failure("cannot write a temporary file");
  }
  std::rewind(file.get());
  return file;
}

std::string read_from_start(std::FILE* file) {
  std::rewind(file);
  std::string text(kMaxMessage, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  return clean_text(trim(text));
}

// In the child, between fork and exec: only calls that are safe there.
[[noreturn]] void become_renderer(const std::array<char*, 4>& arguments, int input, int output, int messages) {
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(messages, STDERR_FILENO);
  const rlimit memory = {kMaxMemory, kMaxMemory};
  ::setrlimit(RLIMIT_AS, &memory);
  ::execv(arguments[0], arguments.data());
  ::_exit(kCannotStart);
}

// Reads until the other side closes. False if the time is up or the picture is absurdly large.
bool read_until(int fd, Clock::time_point deadline, std::string* out) {
  std::array<char, 65536> buffer = {};
  while (out->size() < kMaxPicture) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return false;
    pollfd waiting = {fd, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got == 0) return true;
    if (got < 0 && errno != EINTR) return false;
    if (got > 0) out->append(buffer.data(), static_cast<std::size_t>(got));
  }
  return false;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

Result<std::string> judge(const RenderRequest& request, bool finished, int status, std::string picture,
                          const std::string& message) {
  if (!finished) {
    return Error{ErrorCode::limit, "the drawing was not done within " + std::to_string(request.time_limit_seconds) +
                                       " s; draw less of the graph: --focus NAME, --relation R, --min-confidence X"};
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && !picture.empty()) return picture;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kCannotStart) {
    return Error{ErrorCode::not_found, "cannot run the drawing program; pictures need newsgraph-render beside newsgraph. "
                                       "A .dot file can be written without it", request.program};
  }
  const std::string why = message.empty() ? "it ended without a picture" : message;
  return Error{WIFSIGNALED(status) ? ErrorCode::limit : ErrorCode::bad_input, "drawing failed: " + why};
}

}  // namespace

Result<std::string> render_dot(std::string_view dot, const RenderRequest& request) {
  NG_TRY(const File input, make_scratch_file(dot));
  NG_TRY(const File messages, make_scratch_file({}));
  std::array<int, 2> ends = {-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return system_failure("cannot make a pipe");
  std::array<std::string, 3> words = {request.program, request.engine, request.format};
  const std::array<char*, 4> arguments = {words[0].data(), words[1].data(), words[2].data(), nullptr};
  const auto deadline = request.begun + std::chrono::seconds(request.time_limit_seconds);
  const pid_t child = ::fork();
  if (child == 0) become_renderer(arguments, ::fileno(input.get()), ends[1], ::fileno(messages.get()));
  ::close(ends[1]);
  if (child < 0) {
    ::close(ends[0]);
    return system_failure("cannot start a process");
  }
  std::string picture;
  const bool finished = read_until(ends[0], deadline, &picture);
  ::close(ends[0]);
  if (!finished) ::kill(child, SIGKILL);
  const int status = wait_for(child);
  return judge(request, finished, status, std::move(picture), read_from_start(messages.get()));
}

}  // namespace newsgraph
