#include "exporters/rdf/turtle_exporter.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text_util.h"
#include "exporters/buffered_output.h"
#include "exporters/rdf/rdf_table.h"
#include "exporters/rdf/rdf_text.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

// Folders below `kg/`; each is a prefix of the file.
constexpr std::array<std::string_view, 11> kFolders = {"article",    "claim",  "event",        "evidence",
                                                       "membership", "office", "organisation", "person",
                                                       "place",      "run",    "software"};

// `text` as the local part of a prefixed name, or empty if it is none without more escapes than it is worth.
std::string local_name(std::string_view text) {
  if (text.empty() || !(is_ascii_alpha(text.front()) || is_ascii_digit(text.front()) || text.front() == '%')) return {};
  std::string local;
  for (const char c : text) {
    if (c == '~') local.push_back('\\');
    if (!is_ascii_alpha(c) && !is_ascii_digit(c) && !is_one_of({&c, 1}, {"-", "_", "%", "~"})) return {};
    local.push_back(c);
  }
  return local;
}

class TurtleSink final : public RdfSink {
 public:
  explicit TurtleSink(Output& output) : output_(output) {}

  Result<void> begin(const RdfHead& head) override {
    base_ = head.base_iri;
    std::string& out = output_.text();
    for (const RdfPrefix& prefix : rdf_prefixes()) add_prefix(prefix.name, std::string(prefix.iri));
    add_prefix("rel", base_ + "rel#");
    add_prefix("v", base_ + "ns#");
    for (const std::string_view folder : kFolders) add_prefix(folder, base_ + "kg/" + std::string(folder) + "/");
    out.push_back('\n');
    return {};
  }

  Result<void> end() override { return output_.flush(); }

  void open(std::string_view path, RdfClass type) override {
    const std::string name = thing(path);
    if (!blocks_.empty()) value(info_of(lists_.back()).iri, name);
    blocks_.push_back(name + " a " + std::string(info_of(type).iri));
  }

  // A thing that stands in another is written after it.
  Result<void> close() override {
    const std::string block = std::move(blocks_.back()) + " .\n";
    blocks_.pop_back();
    if (!blocks_.empty()) {
      later_.insert(0, block);
      return {};
    }
    output_.text().append(block).append(later_).push_back('\n');
    later_.clear();
    return output_.spill();
  }

  void begin_list(RdfTerm term) override { lists_.push_back(term); }
  void end_list() override { lists_.pop_back(); }

  void links(RdfTerm term, const std::vector<std::string>& paths) override { values(info_of(term).iri, paths); }
  void web_link(RdfTerm term, std::string_view iri) override { value(info_of(term).iri, "<" + std::string(iri) + ">"); }
  void word(RdfTerm term, std::string_view word) override { value(info_of(term).iri, "v:" + std::string(word)); }
  void relation(RdfTerm term, const std::string& relation) override {
    value(info_of(term).iri, relation_name(relation));
  }

  void texts(RdfTerm term, const std::vector<std::string>& texts) override {
    std::string list;
    for (const std::string& text : texts) {
      if (!list.empty()) list += ", ";
      append_rdf_string(text, &list);
    }
    value(info_of(term).iri, list);
  }

  void text(RdfTerm term, std::string_view text) override {
    const RdfTermInfo& info = info_of(term);
    typed(term, text, info.type);
  }

  void dated(RdfTerm term, std::string_view date, std::string_view type) override { typed(term, date, type); }
  void count(RdfTerm term, std::size_t number) override { text(term, std::to_string(number)); }
  void score(RdfTerm term, double number) override { value(info_of(term).iri, canonical_double(number)); }
  void direct(const std::string& relation, const std::vector<std::string>& paths) override {
    values(relation_name(relation), paths);
  }

 private:
  void add_prefix(std::string_view name, const std::string& iri) {
    output_.text().append("@prefix ").append(name).append(": <").append(iri).append("> .\n");
  }

  std::string thing(std::string_view path) const {
    const std::size_t slash = path.find('/');
    const std::string_view folder = path.substr(0, slash);
    const std::string local = slash == std::string_view::npos ? std::string() : local_name(path.substr(slash + 1));
    const bool is_known = std::find(kFolders.begin(), kFolders.end(), folder) != kFolders.end();
    return is_known && !local.empty() ? std::string(folder) + ":" + local
                                      : "<" + base_ + "kg/" + std::string(path) + ">";
  }

  std::string relation_name(const std::string& relation) const {
    const std::string path = iri_path(relation);
    const std::string local = local_name(path);
    return local.empty() ? "<" + base_ + "rel#" + path + ">" : "rel:" + local;
  }

  void value(std::string_view predicate, std::string_view object) {
    blocks_.back().append(" ;\n  ").append(predicate).append(" ").append(object);
  }

  void values(std::string_view predicate, const std::vector<std::string>& paths) {
    std::string list;
    for (const std::string& path : paths) list.append(list.empty() ? "" : ", ").append(thing(path));
    value(predicate, list);
  }

  void typed(RdfTerm term, std::string_view text, std::string_view type) {
    std::string literal;
    append_rdf_string(text, &literal);
    if (!type.empty()) literal.append("^^").append(type);
    value(info_of(term).iri, literal);
  }

  BufferedOutput output_;
  std::string base_;
  std::vector<std::string> blocks_;  // of the things that are open
  std::string later_;                // things that stood in the open one
  std::vector<RdfTerm> lists_;
};

}  // namespace

Result<void> write_turtle(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  TurtleSink sink(output);
  return write_rdf(graph, settings, sink);
}

}  // namespace newsgraph
