// Scenario files in Gherkin, as far as the language's compatibility kit uses it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::tck {

using Table = std::vector<std::vector<std::string>>;  // cells without the blanks around them

struct Step {
  std::string text;  // without Given, When, Then, And
  std::string doc;   // the text between """ lines, or empty
  Table table;
};

// One scenario, or one row of examples of an outline.
struct Scenario {
  std::string id;  // `List1 [6]` or `List1 [6] #2`
  std::string name;
  std::vector<Step> steps;  // the background's first
};

// `feature`: the file's name without `.feature`.
std::vector<Scenario> read_feature(const std::string& feature, std::string_view text);

}  // namespace newsgraph::tck
