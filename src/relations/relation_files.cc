#include "relations/relation_files.h"

#include <utility>

#include "base/check.h"
#include "base/text_util.h"
#include "relations/rule_parser.h"

namespace newsgraph {
namespace {

constexpr std::string_view kWordLists = "words.rules";  // read first: the others use its lists

Result<RelationSet> read_builtin() {
  RelationSet relations;
  NG_TRY_VOID(parse_relations(embedded_rule_file(kWordLists), std::string(kWordLists), &relations));
  for (const std::string_view name : split(embedded_rule_file_names(), '\n')) {
    if (name.empty() || name == kWordLists) continue;
    NG_TRY_VOID(parse_relations(embedded_rule_file(name), std::string(name), &relations));
  }
  NG_TRY_VOID(check_consequences(relations));
  return relations;
}

}  // namespace

const RelationSet& builtin_relations() {
  static const RelationSet relations = [] {
    Result<RelationSet> read = read_builtin();
    // Our own file is wrong: say where before the check below stops the program.
    if (!read) check_failed(read.error().path.c_str(), read.error().line, read.error().message.c_str());
    return *std::move(read);
  }();
  return relations;
}

Result<RelationSet> load_relations(const FileReader& files, const std::vector<std::string>& paths) {
  RelationSet relations = builtin_relations();
  for (const std::string& path : paths) {
    NG_TRY(const std::string bytes, files.read(path));
    NG_TRY_VOID(parse_relations(bytes, path, &relations));
  }
  NG_TRY_VOID(check_consequences(relations));
  return relations;
}

}  // namespace newsgraph
