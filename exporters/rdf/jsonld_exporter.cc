#include "exporters/rdf/jsonld_exporter.h"

#include "exporters/buffered_output.h"
#include "exporters/json_text.h"
#include "exporters/rdf/rdf_table.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

// `"name":"iri"`, or with a type or a container an object in place of the IRI.
std::string context_row(const RdfTermInfo& term) {
  std::string row;
  append_json_string(term.name, &row);
  row += term.type.empty() && !term.is_set ? ":" : ":{\"@id\":";
  append_json_string(term.iri, &row);
  if (term.type.empty() && !term.is_set) return row;
  if (!term.type.empty()) {
    row += ",\"@type\":";
    append_json_string(term.type, &row);
  }
  return row + (term.is_set ? ",\"@container\":\"@set\"}" : "}");
}

class JsonldSink final : public RdfSink {
 public:
  explicit JsonldSink(Output& output) : output_(output) {}

  Result<void> begin(const RdfHead& head) override {
    out().append("{\"@context\":").append(jsonld_context(head)).append(",\n\"@graph\":[");
    return {};
  }

  Result<void> end() override {
    out().append("\n]}\n");
    return output_.flush();
  }

  void open(std::string_view path, RdfClass type) override {
    if (depth_ == 0) out().append(is_first_ ? "\n" : ",\n");
    if (depth_ > 0 && !starts_list_) out().push_back(',');
    ++depth_;
    is_first_ = starts_list_ = false;
    out().append("{\"id\":\"kg:").append(path).append("\",\"type\":\"").append(info_of(type).name).push_back('"');
  }

  Result<void> close() override {
    out().push_back('}');
    return --depth_ == 0 ? output_.spill() : Result<void>();
  }

  void begin_list(RdfTerm term) override {
    key(info_of(term).name);
    out().push_back('[');
    starts_list_ = true;
  }

  void end_list() override { out().push_back(']'); }

  void links(RdfTerm term, const std::vector<std::string>& paths) override {
    key(info_of(term).name);
    if (info_of(term).is_set || paths.size() > 1) return write_paths(paths);
    out().append("\"kg:").append(paths.front()).push_back('"');
  }

  void web_link(RdfTerm term, std::string_view iri) override { plain(term, iri); }
  void word(RdfTerm term, std::string_view word) override { plain(term, word); }
  void relation(RdfTerm term, const std::string& relation) override { plain(term, relation_term(relation)); }

  void texts(RdfTerm term, const std::vector<std::string>& texts) override {
    key(info_of(term).name);
    char separator = '[';
    for (const std::string& text : texts) {
      out().push_back(separator);
      append_json_string(text, &out());
      separator = ',';
    }
    out().push_back(']');
  }

  void text(RdfTerm term, std::string_view text) override {
    key(info_of(term).name);
    append_json_string(text, &out());
  }

  void dated(RdfTerm term, std::string_view date, std::string_view type) override {
    key(info_of(term).name);
    out().append("{\"@value\":\"").append(date).append("\",\"@type\":\"").append(type).append("\"}");
  }

  void count(RdfTerm term, std::size_t number) override {
    key(info_of(term).name);
    out().append(std::to_string(number));
  }

  void score(RdfTerm term, double number) override {
    key(info_of(term).name);
    append_json_score(number, &out());
  }

  void direct(const std::string& relation, const std::vector<std::string>& paths) override {
    key(relation_term(relation));
    write_paths(paths);
  }

 private:
  std::string& out() { return output_.text(); }
  void key(std::string_view name) { out().append(",\"").append(name).append("\":"); }

  // For what needs no escapes: terms and IRIs.
  void plain(RdfTerm term, std::string_view value) {
    key(info_of(term).name);
    out().append("\"").append(value).append("\"");
  }

  void write_paths(const std::vector<std::string>& paths) {
    char separator = '[';
    for (const std::string& path : paths) {
      out().push_back(separator);
      out().append("\"kg:").append(path).push_back('"');
      separator = ',';
    }
    out().push_back(']');
  }

  BufferedOutput output_;
  int depth_ = 0;
  bool is_first_ = true;      // no thing yet
  bool starts_list_ = false;  // the list that is open is empty
};

}  // namespace

std::string jsonld_context(const RdfHead& head) {
  std::string text = "{\"@version\":1.1,\"id\":\"@id\",\"type\":\"@type\"";
  const auto add = [&](const RdfTermInfo& row) { text.append(",").append(context_row(row)); };
  const std::string kg = head.base_iri + "kg/";
  const std::string rel = head.base_iri + "rel#";
  const std::string v = head.base_iri + "ns#";
  add({"kg", kg});
  add({"rel", rel});
  add({"v", v});
  for (const RdfPrefix& prefix : rdf_prefixes()) add({prefix.name, prefix.iri});
  for (int i = 0; i < kNumRdfClasses; ++i) add(info_of(static_cast<RdfClass>(i)));
  for (int i = 0; i < kNumRdfTerms; ++i) add(info_of(static_cast<RdfTerm>(i)));
  for (const std::string_view word : rdf_words()) {
    const std::string iri = "v:" + std::string(word);
    add({word, iri});
  }
  for (const std::string& relation : head.relations) {
    const std::string term = relation_term(relation);
    const std::string iri = "rel:" + iri_path(relation);
    add({term, iri, "@id"});
  }
  return text + "}";
}

std::string relation_term(const std::string& relation) {
  return is_plain_relation(relation) ? relation : "rel:" + iri_path(relation);
}

Result<void> write_jsonld(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  JsonldSink sink(output);
  return write_rdf(graph, settings, sink);
}

}  // namespace newsgraph
