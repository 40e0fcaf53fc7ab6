// Runs the scenarios of the compatibility kit beside the project.
//
// usage: tck_runner KIT FAILING.tsv [--list | SCENARIO]
// Every scenario must pass but those that FAILING.tsv names, which must not. --list prints a new FAILING.tsv; with the
// id of a scenario, what went wrong in it. Ends with `tck: N of M scenarios pass`.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "base/text_util.h"
#include "tck/expected_value.h"
#include "tck/feature_file.h"
#include "tck/graph_loader.h"

namespace newsgraph::tck {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

bool starts_with(std::string_view text, std::string_view word) { return text.substr(0, word.size()) == word; }
bool contains(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// One scenario at work.
class Run {
 public:
  explicit Run(fs::path kit) : kit_(std::move(kit)) {}

  // Why it fails, or empty.
  std::string run(const Scenario& scenario) {
    for (const Step& step : scenario.steps) {
      std::string problem = take(step);
      if (!problem.empty()) return problem;
    }
    return {};
  }

 private:
  std::string take(const Step& step) {
    const std::string& text = step.text;
    if (text == "an empty graph" || text == "any graph" || contains(text, "side effects")) return {};
    if (starts_with(text, "the binary-tree")) {
      const std::string name = text.substr(4, std::string("binary-tree-1").size());
      return load(read_file(kit_ / "graphs" / name / (name + ".cypher")));
    }
    if (starts_with(text, "having executed")) return load(step.doc);
    if (starts_with(text, "parameters are")) return take_parameters(step.table);
    if (starts_with(text, "executing")) return execute(step.doc);
    if (contains(text, "should be raised")) return expect_error(text);
    if (starts_with(text, "the result should be empty")) return expect_rows({{}}, text);
    if (starts_with(text, "the result should be")) return expect_rows(step.table, text);
    return "unknown step: " + text;
  }

  std::string load(const std::string& statements) {
    for (const std::string_view statement : split(statements, ';')) {
      if (trim(statement).empty()) continue;
      const auto done = loader_.execute(statement, {});
      if (!done) return "set-up: " + done.error().to_string();
    }
    return {};
  }

  std::string take_parameters(const Table& table) {
    for (const auto& row : table) {
      const auto parsed = query::parse_query("RETURN " + row[1] + " AS v");
      if (!parsed) return "parameter: " + parsed.error().to_string();
      const auto value = query::run_query(*parsed, loader_.build(), {});
      if (!value) return "parameter: " + value.error().to_string();
      parameters_.emplace_back(row[0], value->rows[0][0]);
    }
    return {};
  }

  std::string execute(const std::string& text) {
    const std::string lower = to_lower_ascii(text);
    compile_failed_ = false;
    error_.reset();
    table_ = {};
    if (starts_with(trim(lower), "create") || contains(lower, "\ncreate") || contains(lower, " create ")) {
      auto done = loader_.execute(text, parameters_);
      graph_.emplace(loader_.build());
      return take_result(std::move(done));
    }
    graph_.emplace(loader_.build());
    const auto parsed = query::parse_query(text);
    if (!parsed) {
      error_ = parsed.error();
      compile_failed_ = true;
      return {};
    }
    query::QuerySettings settings;
    settings.parameters = parameters_;
    settings.time_limit = std::chrono::seconds(60);
    settings.today = query::Date{20000};
    return take_result(query::run_query(*parsed, *graph_, settings));
  }

  std::string take_result(Result<query::ResultTable> result) {
    if (result) {
      table_ = *std::move(result);
    } else {
      error_ = result.error();
    }
    return {};
  }

  // a SyntaxError should be raised at compile time: UndefinedVariable
  std::string expect_error(const std::string& text) const {
    const std::size_t begin = text.find(' ') + 1;
    const std::string wanted = text.substr(begin, text.find(' ', begin) - begin);
    if (!error_) return "no error, wanted " + text;
    const std::string own = error_->to_string();
    if (!contains(own, "(" + wanted + ": ")) return "wanted " + text + ", got " + own;
    if (contains(text, "at compile time") && !compile_failed_) return "raised too late: " + own;
    if (contains(text, "at runtime") && compile_failed_) return "raised too early: " + own;
    return {};
  }

  std::string expect_rows(const Table& table, const std::string& text) const {
    if (error_) return error_->to_string();
    const CanonicalOptions options{contains(text, "ignoring element order for lists")};
    std::vector<std::string> wanted, got;
    for (std::size_t i = 1; i < table.size(); ++i) {
      std::string row;
      for (const std::string& cell : table[i]) {
        const auto value = canonical_expected(cell, options);
        if (!value) return "cannot read the expected value " + cell;
        row += *value + " | ";
      }
      wanted.push_back(row);
    }
    for (const query::ValueList& values : table_.rows) {
      std::string row;
      for (const std::string& column : table[0]) {
        const auto found = std::find(table_.columns.begin(), table_.columns.end(), column);
        if (found == table_.columns.end()) return "no column " + column;
        row += canonical_actual(values[static_cast<std::size_t>(found - table_.columns.begin())], *graph_, options) +
               " | ";
      }
      got.push_back(row);
    }
    if (!contains(text, ", in order")) {
      std::sort(wanted.begin(), wanted.end());
      std::sort(got.begin(), got.end());
    }
    if (wanted == got) return {};
    return "wanted\n  " + join(wanted, "\n  ") + "\ngot\n  " + join(got, "\n  ");
  }

  fs::path kit_;
  GraphLoader loader_;
  std::optional<query::PropertyGraph> graph_;
  query::ValueMap parameters_;
  std::optional<Error> error_;
  bool compile_failed_ = false;
  query::ResultTable table_;
};

std::vector<Scenario> all_scenarios(const fs::path& kit) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(kit / "features")) {
    if (entry.path().extension() == ".feature") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Scenario> scenarios;
  for (const fs::path& file : files) {
    for (Scenario& one : read_feature(file.stem().string(), read_file(file))) scenarios.push_back(std::move(one));
  }
  return scenarios;
}

// Scenario, tab, reason; `#` begins a comment.
std::map<std::string, std::string> read_failing(const fs::path& path) {
  std::map<std::string, std::string> failing;
  const std::string text = read_file(path);
  for (const std::string_view line : split(text, '\n')) {
    const std::size_t tab = line.find('\t');
    if (line.empty() || line[0] == '#' || tab == std::string_view::npos) continue;
    failing.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  return failing;
}

int show(const std::vector<Scenario>& scenarios, const fs::path& kit, const std::string& id) {
  for (const Scenario& scenario : scenarios) {
    if (!starts_with(scenario.id, id)) continue;
    std::printf("== %s %s\n", scenario.id.c_str(), scenario.name.c_str());
    for (const Step& step : scenario.steps) std::printf("%s\n%s", step.text.c_str(), step.doc.c_str());
    std::printf("-- %s\n", Run(kit).run(scenario).c_str());
  }
  return 0;
}

int run_all(const fs::path& kit, const fs::path& list, bool print_list) {
  const std::vector<Scenario> scenarios = all_scenarios(kit);
  std::map<std::string, std::string> failing = read_failing(list);
  std::size_t passed = 0, surprises = 0;
  for (const Scenario& scenario : scenarios) {
    const std::string problem = Run(kit).run(scenario);
    const auto listed = failing.find(scenario.id);
    const bool expected_to_fail = listed != failing.end();
    if (problem.empty()) ++passed;
    if (print_list && !problem.empty()) {
      const std::string reason = expected_to_fail ? listed->second : problem.substr(0, problem.find('\n'));
      std::printf("%s\t%s\n", scenario.id.c_str(), reason.c_str());
    }
    if (!print_list && problem.empty() == expected_to_fail) {
      ++surprises;
      std::printf("%s %s\n%s\n", expected_to_fail ? "passes, but is listed as failing:" : "fails:", scenario.id.c_str(),
                  problem.c_str());
    }
    if (expected_to_fail) failing.erase(listed);
  }
  for (const auto& entry : failing) std::printf("listed as failing, but not there: %s\n", entry.first.c_str());
  if (!print_list) std::printf("tck: %zu of %zu scenarios pass\n", passed, scenarios.size());
  return print_list || (surprises == 0 && failing.empty() && passed > 0) ? 0 : 1;
}

}  // namespace
}  // namespace newsgraph::tck

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: tck_runner KIT FAILING.tsv [--list | SCENARIO]\n");
    return 2;
  }
  if (argc > 3 && std::string_view(argv[3]) != "--list") {
    return newsgraph::tck::show(newsgraph::tck::all_scenarios(argv[1]), argv[1], argv[3]);
  }
  return newsgraph::tck::run_all(argv[1], argv[2], argc > 3);
}
