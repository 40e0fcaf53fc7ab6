#include "line_editor.h"

#include <histedit.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cwchar>
#include <filesystem>

#include "base/text_util.h"
#include "interrupt.h"
#include "text_table.h"

namespace newsgraph {
namespace {

constexpr int kMaxHistory = 1000;

// What all candidates begin with.
std::string common_start(const std::vector<std::string>& candidates) {
  std::string start = candidates.front();
  for (const std::string& candidate : candidates) {
    const auto differ = std::mismatch(start.begin(), start.end(), candidate.begin(), candidate.end()).first;
    start.erase(differ, start.end());
  }
  while (find_invalid_utf8(start)) start.pop_back();  // a letter cut in two
  return start;
}

}  // namespace

struct LineEditor::Impl {
  EditLine* edit = nullptr;
  History* history = nullptr;
  std::string history_path;
  std::string prompt;
  CompleteFunction complete;

  static Impl* of(EditLine* edit) {
    void* self = nullptr;
    el_get(edit, EL_CLIENTDATA, &self);
    return static_cast<Impl*>(self);
  }

  // One letter of standard input. SIGINT is blocked but for the wait, so that none can come between a look at the flag
  // and the wait, and be seen only with the next key.
  static int read_letter(EditLine* /*edit*/, wchar_t* letter) {
    std::mbstate_t state = {};
    for (;;) {
      if (!wait_for_input()) return -1;
      char byte = 0;
      const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return static_cast<int>(count);
      const std::size_t length = std::mbrtowc(letter, &byte, 1, &state);
      if (length == static_cast<std::size_t>(-1)) {
        state = {};  // no letter: the bytes are dropped
      } else if (length != static_cast<std::size_t>(-2)) {
        return 1;
      }
    }
  }

  // False: interrupted.
  static bool wait_for_input() {
    sigset_t mask;
    ::sigprocmask(SIG_SETMASK, nullptr, &mask);
    ::sigdelset(&mask, SIGINT);
    while (!interrupted()) {
      fd_set input;
      FD_ZERO(&input);
      FD_SET(STDIN_FILENO, &input);
      if (::pselect(STDIN_FILENO + 1, &input, nullptr, nullptr, nullptr, &mask) > 0) return true;
      if (errno != EINTR) return true;  // the read will say what is wrong
    }
    return false;
  }

  static char* give_prompt(EditLine* edit) { return of(edit)->prompt.data(); }
  static unsigned char on_tab(EditLine* edit, wint_t /*key*/) { return of(edit)->complete_word(); }

  unsigned char complete_word() {
    const LineInfo* const info = el_line(edit);
    const std::string line(info->buffer, info->lastchar);
    const auto cursor = static_cast<std::size_t>(info->cursor - info->buffer);
    if (find_invalid_utf8(line)) return CC_ERROR;
    const Completion found = complete(line, cursor);
    if (found.candidates.empty()) return CC_ERROR;
    const std::string word = line.substr(found.begin, cursor - found.begin);
    const std::string start = common_start(found.candidates);
    if (start.size() > word.size() || (found.candidates.size() == 1 && start != word)) {
      el_deletestr(edit, static_cast<int>(count_code_points(word)));
      el_insertstr(edit, start.c_str());
      return CC_REFRESH;
    }
    std::string list = "\n";
    for (const std::string& candidate : found.candidates) list += one_line_of(candidate) + "\n";
    std::fwrite(list.data(), 1, list.size(), stdout);
    std::fflush(stdout);
    return CC_REDISPLAY;
  }
};

LineEditor::LineEditor(const std::string& history_path, CompleteFunction complete) : impl_(std::make_unique<Impl>()) {
  std::setlocale(LC_CTYPE, "");
  impl_->history_path = history_path;
  impl_->complete = std::move(complete);
  impl_->edit = el_init("newsgraph", stdin, stdout, stderr);
  impl_->history = history_init();
  HistEvent event = {};
  history(impl_->history, &event, H_SETSIZE, kMaxHistory);
  history(impl_->history, &event, H_SETUNIQUE, 1);
  if (!history_path.empty()) history(impl_->history, &event, H_LOAD, history_path.c_str());
  el_set(impl_->edit, EL_CLIENTDATA, impl_.get());
  el_set(impl_->edit, EL_PROMPT, &Impl::give_prompt);
  el_set(impl_->edit, EL_EDITOR, "emacs");
  el_set(impl_->edit, EL_HIST, history, impl_->history);
  // The wide form keeps the names it is given; the narrow one makes copies that it never frees.
  el_wset(impl_->edit, EL_ADDFN, L"ng-complete", L"Complete the word", &Impl::on_tab);
  el_set(impl_->edit, EL_BIND, "^I", "ng-complete", nullptr);
  el_set(impl_->edit, EL_GETCFN, &Impl::read_letter);
  el_source(impl_->edit, nullptr);  // the user's .editrc
}

LineEditor::~LineEditor() {
  HistEvent event = {};
  if (!impl_->history_path.empty()) {
    const mode_t mask = ::umask(077);  // queries are nobody else's business
    history(impl_->history, &event, H_SAVE, impl_->history_path.c_str());
    ::umask(mask);
  }
  history_end(impl_->history);
  el_end(impl_->edit);
}

LineEditor::Outcome LineEditor::read_line(std::string_view prompt, std::string* line) {
  impl_->prompt = prompt;
  el_resize(impl_->edit);
  sigset_t only_interrupt, before;
  ::sigemptyset(&only_interrupt);
  ::sigaddset(&only_interrupt, SIGINT);
  ::sigprocmask(SIG_BLOCK, &only_interrupt, &before);
  int count = 0;
  const char* const text = el_gets(impl_->edit, &count);
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  if (interrupted()) return Outcome::interrupted;
  if (text == nullptr || count <= 0) return Outcome::end;
  *line = std::string(text, static_cast<std::size_t>(count));
  while (!line->empty() && (line->back() == '\n' || line->back() == '\r')) line->pop_back();
  return Outcome::line;
}

void LineEditor::remember(const std::string& line) {
  HistEvent event = {};
  if (!trim(line).empty()) history(impl_->history, &event, H_ENTER, line.c_str());
}

std::string history_path() {
  const char* const state = std::getenv("XDG_STATE_HOME");
  const char* const home = std::getenv("HOME");
  std::filesystem::path folder;
  if (state != nullptr && *state == '/') {
    folder = state;
  } else if (home != nullptr && *home == '/') {
    folder = std::filesystem::path(home) / ".local" / "state";
  } else {
    return {};
  }
  folder /= "newsgraph";
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  return failure ? std::string() : (folder / "history").string();
}

}  // namespace newsgraph
