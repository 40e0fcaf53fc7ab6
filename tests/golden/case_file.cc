#include "golden/case_file.h"

#include "base/text_util.h"

namespace newsgraph::testing {
namespace {

constexpr std::string_view kText = "--- text\n";
constexpr std::string_view kExpect = "--- expect\n";

Result<void> parse_header(std::string_view header, const std::string& path, CaseFile* file) {
  int number = 0;
  for (const std::string_view line : split(header, '\n')) {
    ++number;
    if (trim(line).empty()) continue;
    const std::size_t colon = line.find(':');
    const std::string_view key = trim(line.substr(0, colon));
    std::string* const value = key == "name" ? &file->name : key == "stage" ? &file->stage : key == "date" ? &file->date : nullptr;
    if (colon == std::string_view::npos || value == nullptr) {
      return Error{ErrorCode::bad_input, "expected 'name:', 'stage:' or 'date:'", path, number};
    }
    value->assign(trim(line.substr(colon + 1)));
  }
  if (file->stage.empty()) return Error{ErrorCode::bad_input, "case has no 'stage:'", path, 1};
  return {};
}

}  // namespace

Result<CaseFile> parse_case(std::string_view bytes, const std::string& path) {
  CaseFile file;
  const std::size_t text = bytes.find(kText);
  const std::size_t expect = bytes.find(kExpect, text == std::string_view::npos ? 0 : text);
  if (text == std::string_view::npos) return Error{ErrorCode::bad_input, "case has no '--- text'", path};
  if (expect == std::string_view::npos) return Error{ErrorCode::bad_input, "case has no '--- expect'", path};
  NG_TRY_VOID(parse_header(bytes.substr(0, text), path, &file));
  file.header.assign(bytes.substr(0, expect));
  file.text.assign(bytes.substr(text + kText.size(), expect - text - kText.size()));
  if (file.text.ends_with('\n')) file.text.pop_back();
  file.expect.assign(bytes.substr(expect + kExpect.size()));
  return file;
}

std::string to_string(const CaseFile& file, std::string_view expect) {
  return file.header + std::string(kExpect) + std::string(expect);
}

}  // namespace newsgraph::testing
