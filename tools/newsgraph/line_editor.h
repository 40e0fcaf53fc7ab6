// Lines from a terminal, with editing, history and completion by libedit.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "prompt_completion.h"

namespace newsgraph {

// One at a time. Standard input and output are a terminal. Threads: one.
class LineEditor {
 public:
  using CompleteFunction = std::function<Completion(std::string_view line, std::size_t cursor)>;
  enum class Outcome { line, end, interrupted };

  // `history_path`: where lines of earlier runs are, and are kept; empty: nowhere. A file that cannot be read or
  // written is no failure: the prompt works without.
  LineEditor(const std::string& history_path, CompleteFunction complete);
  ~LineEditor();  // writes the history
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  // Waits for a line, which comes without its end. `end`: Ctrl-D. `interrupted`: SIGINT came (interrupt.h), perhaps
  // before this was called; the line typed so far is lost. `end` also where the terminal is gone.
  Outcome read_line(std::string_view prompt, std::string* line);

  void remember(const std::string& line);

 private:
  struct Impl;  // hides histedit.h
  std::unique_ptr<Impl> impl_;
};

// `$XDG_STATE_HOME/newsgraph/history`, in `~/.local/state` where that is not set; empty where there is no home. Makes
// the folder.
std::string history_path();

}  // namespace newsgraph
