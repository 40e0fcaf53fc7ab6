// The prompt without its terminal: lines in, replies out.
#pragma once

#include <string>
#include <string_view>

#include "asker.h"
#include "prompt_completion.h"
#include "prompt_input.h"

namespace newsgraph {

class PromptSession {
 public:
  struct Reply {
    std::string output;    // for standard output
    std::string messages;  // for standard error: lines, each ended
    bool quit = false;
  };

  // `asker` must outlive this. The settings' format can be changed by `:format`.
  PromptSession(Asker* asker, AskSettings settings)
      : asker_(asker), settings_(std::move(settings)), completer_(asker->model()) {}

  // What to print before the next line.
  std::string_view prompt() const { return input_.is_open() ? "       ..> " : "newsgraph> "; }

  // A query is open: the next line goes on with it.
  bool is_open() const { return input_.is_open(); }

  // Runs what the line completes.
  Reply add_line(std::string_view line);

  // The next tables are to fit this width.
  void set_width(std::size_t width) { settings_.width = width; }

  // Ctrl-C before a line was sent: the open query is forgotten.
  void cancel();

  Completion complete(std::string_view line, std::size_t cursor) { return completer_.complete(before_, line, cursor); }

 private:
  void run_command(std::string_view line, Reply* reply);
  void run_query(const std::string& text, Reply* reply);

  Asker* asker_;
  AskSettings settings_;
  PromptInput input_;
  Completer completer_;
  std::string before_;  // lines of the open query
};

// Labels, relations and properties of the graph, with how many there are.
std::string schema_text(const PropertyModel& model);

}  // namespace newsgraph
