#include "prompt.h"

#include <cstdio>

#include "base/text_util.h"
#include "interrupt.h"
#include "line_editor.h"
#include "prompt_session.h"
#include "terminal.h"

namespace newsgraph {
namespace {

void print(std::string_view text, std::FILE* stream) {
  std::fwrite(text.data(), 1, text.size(), stream);
  std::fflush(stream);
}

// Lines of one query as one entry of the history, unless a comment would swallow what follows it.
void remember(const std::vector<std::string>& lines, LineEditor* editor) {
  const std::string joined = join(lines, " ");
  if (joined.find("//") == std::string::npos) return editor->remember(joined);
  for (const std::string& line : lines) editor->remember(line);
}

}  // namespace

void run_prompt(Asker* asker, const AskSettings& settings) {
  PromptSession session(asker, settings);
  LineEditor editor(history_path(),
                    [&](std::string_view line, std::size_t cursor) { return session.complete(line, cursor); });
  watch_for_interrupts();
  std::vector<std::string> lines;
  std::string line;
  for (;;) {
    const LineEditor::Outcome outcome = editor.read_line(session.prompt(), &line);
    if (outcome == LineEditor::Outcome::end) return print("\n", stdout);
    if (outcome == LineEditor::Outcome::interrupted) {
      forget_interrupt();
      session.cancel();
      lines.clear();
      print("\n", stdout);
      continue;
    }
    lines.push_back(line);
    session.set_width(terminal_width().value_or(kPipeWidth));
    const PromptSession::Reply reply = session.add_line(line);
    print(reply.output, stdout);
    print(reply.messages, stderr);
    forget_interrupt();  // it was for the query
    if (!session.is_open()) {
      remember(lines, &editor);
      lines.clear();
    }
    if (reply.quit) return;
  }
}

}  // namespace newsgraph
