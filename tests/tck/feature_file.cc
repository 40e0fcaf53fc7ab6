#include "tck/feature_file.h"

#include <algorithm>
#include <utility>

#include "base/text_util.h"

namespace newsgraph::tck {
namespace {

// | a | b \| c |
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const char next = i + 1 < line.size() ? line[i + 1] : ' ';
    if (line[i] == '\\' && (next == '|' || next == '\\' || next == 'n')) {
      cell += next == 'n' ? '\n' : next;
      ++i;
    } else if (line[i] == '|') {
      cells.emplace_back(trim(cell));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  return cells;
}

bool starts_with(std::string_view line, std::string_view word) { return line.substr(0, word.size()) == word; }

void replace_all(std::string* text, const std::string& old, const std::string& fresh) {
  for (std::size_t at = text->find(old); at != std::string::npos; at = text->find(old, at + fresh.size())) {
    text->replace(at, old.size(), fresh);
  }
}

struct Block {
  std::string name;
  bool outline = false;
  std::vector<Step> steps;
  Table examples;  // names first; of several blocks of examples the rows in order
};

// [6] of a scenario's name.
std::string number_of(const std::string& name) {
  const std::size_t close = name.find(']');
  return name.substr(0, close == std::string::npos ? name.size() : close + 1);
}

Step filled_in(Step step, const std::vector<std::string>& names, const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < names.size() && i < values.size(); ++i) {
    const std::string place = "<" + names[i] + ">";
    replace_all(&step.text, place, values[i]);
    replace_all(&step.doc, place, values[i]);
    for (auto& row : step.table) {
      for (std::string& cell : row) replace_all(&cell, place, values[i]);
    }
  }
  return step;
}

void expand(const std::string& feature, const Block& background, const Block& block, std::vector<Scenario>* scenarios) {
  const std::size_t num_rows = block.outline ? std::max<std::size_t>(block.examples.size(), 1) - 1 : 1;
  for (std::size_t row = 0; row < num_rows; ++row) {
    Scenario scenario{feature + " " + number_of(block.name), block.name, background.steps};
    if (block.outline) scenario.id += " #" + std::to_string(row + 1);
    for (const Step& step : block.steps) {
      scenario.steps.push_back(block.outline ? filled_in(step, block.examples[0], block.examples[row + 1]) : step);
    }
    scenarios->push_back(std::move(scenario));
  }
}

// Reads line by line.
class Reader {
 public:
  explicit Reader(std::string_view text) : lines_(split(text, '\n')) {}

  std::vector<Block> blocks;
  Block background;

  void run() {
    for (at_ = 0; at_ < lines_.size(); ++at_) line(trim(lines_[at_]));
  }

 private:
  void line(std::string_view text) {
    if (text.empty() || text[0] == '#' || text[0] == '@') return;
    if (starts_with(text, "Background:")) {
      current_ = &background;
    } else if (starts_with(text, "Scenario")) {
      const std::size_t colon = text.find(':');
      Block block;
      block.name = trim(text.substr(colon + 1));
      block.outline = starts_with(text, "Scenario Outline");
      blocks.push_back(std::move(block));
      current_ = &blocks.back();
      in_examples_ = false;
    } else if (starts_with(text, "Examples:")) {
      in_examples_ = true;
      skip_header_ = !current_->examples.empty();
    } else if (text[0] == '|') {
      table_row(text);
    } else if (starts_with(text, "\"\"\"")) {
      doc();
    } else if (current_ != nullptr) {
      const std::size_t blank = text.find(' ');
      current_->steps.push_back({std::string(trim(text.substr(blank + 1))), "", {}});
    }
  }

  void table_row(std::string_view text) {
    if (!in_examples_) {
      current_->steps.back().table.push_back(cells_of(text));
    } else if (!std::exchange(skip_header_, false)) {
      current_->examples.push_back(cells_of(text));
    }
  }

  void doc() {
    Step& step = current_->steps.back();
    for (++at_; at_ < lines_.size() && !starts_with(trim(lines_[at_]), "\"\"\""); ++at_) {
      step.doc += std::string(lines_[at_]) + "\n";
    }
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  Block* current_ = nullptr;
  bool in_examples_ = false;
  bool skip_header_ = false;
};

}  // namespace

std::vector<Scenario> read_feature(const std::string& feature, std::string_view text) {
  Reader reader(text);
  reader.run();
  std::vector<Scenario> scenarios;
  for (const Block& block : reader.blocks) expand(feature, reader.background, block, &scenarios);
  return scenarios;
}

}  // namespace newsgraph::tck
