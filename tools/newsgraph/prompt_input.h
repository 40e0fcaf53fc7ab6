// From what is typed or piped in to the queries in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Queries that end in `;`, trimmed and without it, blank ones left out; and what follows the last `;`. A `;` in a
// string, in backticks or in a comment ends nothing. Cost: linear.
struct SplitQueries {
  std::vector<std::string> queries;
  std::vector<int> lines;     // of the text, from 1: where each query begins; and the rest
  std::string rest;           // trimmed; empty if nothing but blanks and comments
  bool rest_is_open = false;  // ends within a string, backticks or a comment `/* … `
};
SplitQueries split_queries(std::string_view text);

// Takes lines as they are typed.
//
// A line that is a whole query runs at once, and so does one that cannot become one, so that its error is shown. A
// query over several lines runs at `;` or at an empty line. A line that begins with `:` where no query is open is a
// command.
class PromptInput {
 public:
  // What is to be run now, in order: queries, or one command. `line` has no line end.
  std::vector<std::string> add_line(std::string_view line);

  // A query is open: the next line goes on with it.
  bool is_open() const { return !open_.empty(); }

  // Forgets the open query.
  void clear() { open_.clear(); }

 private:
  std::string open_;
};

}  // namespace newsgraph
