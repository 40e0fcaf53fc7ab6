#include "exporters/rdf/nquads_exporter.h"

#include <vector>

#include "exporters/buffered_output.h"
#include "exporters/rdf/rdf_table.h"
#include "exporters/rdf/rdf_text.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

std::string in_angles(const std::string& iri) { return "<" + iri + ">"; }

class NquadsSink final : public RdfSink {
 public:
  explicit NquadsSink(Output& output) : output_(output) {}

  Result<void> begin(const RdfHead& head) override {
    base_ = head.base_iri;
    thing_ = "<" + base_ + "kg/";
    type_ = " " + in_angles(full_iri("rdf:type", base_)) + " ";
    for (int i = 0; i < kNumRdfTerms; ++i) {
      const RdfTermInfo& info = info_of(static_cast<RdfTerm>(i));
      predicates_.push_back(" " + in_angles(full_iri(info.iri, base_)) + " ");
      datatypes_.push_back(
          info.type.empty() || info.type.front() == '@' ? "" : "^^" + in_angles(full_iri(info.type, base_)));
    }
    for (int i = 0; i < kNumRdfClasses; ++i)
      classes_.push_back(in_angles(full_iri(info_of(static_cast<RdfClass>(i)).iri, base_)));
    return {};
  }

  Result<void> end() override { return output_.flush(); }

  void open(std::string_view path, RdfClass type) override {
    const std::string subject = thing_ + std::string(path) + ">";
    if (!subjects_.empty()) line(predicate(lists_.back()), subject);
    subjects_.push_back(subject);
    line(type_, classes_[static_cast<std::size_t>(type)]);
  }

  Result<void> close() override {
    subjects_.pop_back();
    return output_.spill();
  }

  void begin_list(RdfTerm term) override { lists_.push_back(term); }
  void end_list() override { lists_.pop_back(); }

  void links(RdfTerm term, const std::vector<std::string>& paths) override {
    for (const std::string& path : paths) link_to(predicate(term), path);
  }
  void web_link(RdfTerm term, std::string_view iri) override { line(predicate(term), in_angles(std::string(iri))); }
  void word(RdfTerm term, std::string_view word) override {
    line(predicate(term), in_angles(base_ + "ns#" + std::string(word)));
  }
  void relation(RdfTerm term, const std::string& relation) override {
    line(predicate(term), in_angles(base_ + "rel#" + iri_path(relation)));
  }
  void texts(RdfTerm term, const std::vector<std::string>& texts) override {
    for (const std::string& value : texts) text(term, value);
  }
  void text(RdfTerm term, std::string_view text) override {
    literal(term, text, datatypes_[static_cast<std::size_t>(term)]);
  }
  void dated(RdfTerm term, std::string_view date, std::string_view type) override {
    literal(term, date, "^^" + in_angles(full_iri(type, base_)));
  }
  void count(RdfTerm term, std::size_t number) override { text(term, std::to_string(number)); }
  void score(RdfTerm term, double number) override { text(term, canonical_double(number)); }
  void direct(const std::string& relation, const std::vector<std::string>& paths) override {
    const std::string iri = " " + in_angles(base_ + "rel#" + iri_path(relation)) + " ";
    for (const std::string& path : paths) link_to(iri, path);
  }

 private:
  const std::string& predicate(RdfTerm term) const { return predicates_[static_cast<std::size_t>(term)]; }

  void line(std::string_view predicate, std::string_view object) {
    output_.text().append(subjects_.back()).append(predicate).append(object).append(" .\n");
  }
  void link_to(std::string_view predicate, std::string_view path) {
    output_.text().append(subjects_.back()).append(predicate).append(thing_).append(path).append("> .\n");
  }
  void literal(RdfTerm term, std::string_view text, std::string_view datatype) {
    std::string& out = output_.text();
    out.append(subjects_.back()).append(predicate(term));
    append_rdf_string(text, &out);
    out.append(datatype).append(" .\n");
  }

  BufferedOutput output_;
  std::string base_, thing_, type_;
  std::vector<std::string> predicates_, datatypes_, classes_;  // by term, by class
  std::vector<std::string> subjects_;                          // the things that are open
  std::vector<RdfTerm> lists_;
};

}  // namespace

Result<void> write_nquads(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  NquadsSink sink(output);
  return write_rdf(graph, settings, sink);
}

}  // namespace newsgraph
